// Observable Plot on the server. The one module that makes a document; it gives back markup with classes only:
// no styles, no fixed fonts, coordinates rounded, ready to be framed by svg().
import * as Plot from "@observablehq/plot";
import { JSDOM } from "jsdom";
import { el, print } from "./parts/svg.ts";

const { document, XMLSerializer } = new JSDOM("").window;
const GEOMETRY = new Set([
  "x",
  "y",
  "x1",
  "x2",
  "y1",
  "y2",
  "cx",
  "cy",
  "r",
  "width",
  "height",
  "d",
  "transform",
]);
const STYLED = ["style", "font-family", "font-variant", "aria-label", "aria-hidden", "aria-description"];

/**
 * A Plot as a group for an svg, `width` by `height` px. Options as Plot's, without style, legend and title, which
 * would write inline styles. Throws on NaN in a coordinate.
 */
export function plotMarkup(
  options: Omit<Plot.PlotOptions, "style" | "document" | "title" | "figure">,
): string {
  const drawn = Plot.plot({ ...options, document, figure: false });
  for (const style of Array.from(drawn.querySelectorAll("style"))) style.remove();
  for (const node of Array.from(drawn.querySelectorAll("*"))) tidy(node);
  const serializer = new XMLSerializer();
  const children = Array.from(drawn.children, (child) =>
    serializer.serializeToString(child).replaceAll(' xmlns="http://www.w3.org/2000/svg"', ""),
  );
  // Plot centres text at the root, which is left behind.
  return el("g", { "text-anchor": "middle", children });
}

function tidy(node: Element): void {
  for (const name of STYLED) node.removeAttribute(name);
  for (const { name, value } of Array.from(node.attributes))
    if (GEOMETRY.has(name))
      node.setAttribute(name, print(value, `${node.tagName} ${name}`).replace(/-?\d+\.\d+/g, round));
}

function round(number: string): string {
  return String(Math.round(Number(number) * 100) / 100);
}

/**
 * A render transform for a mark of many like symbols: draws them as one path of the class. `shape`: path of one symbol
 * around 0,0 with relative commands throughout ("m-3-3h6v6h-6z"); `offset`: px from the datum's place, by its index; by
 * default none.
 */
export function onePath(
  shape: string,
  o: { class: string; offset?: (index: number) => readonly [number, number] },
): Plot.RenderFunction {
  return (...[index, , values, , context]: Parameters<Plot.RenderFunction>) => {
    const path = context.document.createElementNS("http://www.w3.org/2000/svg", "path");
    const at = (i: number): string => {
      const [dx, dy] = o.offset?.(i) ?? [0, 0];
      return `M${Number(values.x?.[i]) + dx} ${Number(values.y?.[i]) + dy}${shape}`;
    };
    path.setAttribute("class", o.class);
    path.setAttribute("d", Array.from(index, at).join(""));
    return path;
  };
}

export { Plot };
