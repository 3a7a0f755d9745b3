// What makes a drawing, as a file, unfit to print.
import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM().window;

/** Smallest text readers are given, px. */
const SMALLEST = 12;
/** A mark may stand once among its like and once in the key; more of a kind belong in one path. */
const LIKE_SHAPES = 2;

/** How a drawing is used: `shown`, the least width in px it is shown at; `size`, of text that names no size, px. */
interface Use {
  readonly shown: number;
  readonly size: number;
}

/** Faults of an SVG document, each in one line; empty where it is sound. */
export function listFaults(svg: string, use: Use): string[] {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  const error = document.querySelector("parsererror");
  if (error) return [`no XML: ${error.textContent}`];
  const root = document.documentElement;
  return [...listMissing(root), ...listForbidden(root), ...listSmall(root, use), ...listRepeated(root)];
}

/** Title and description: there, not empty, and pointed to. */
function listMissing(root: Element): string[] {
  const ids = root.getAttribute("aria-labelledby")?.split(" ") ?? [];
  return ["title", "desc"].filter((name) => {
    const element = root.querySelector(`:scope > ${name}`);
    return !element?.textContent.trim() || !ids.includes(element.id);
  });
}

function listForbidden(root: Element): string[] {
  const elements = [...root.querySelectorAll("*")];
  const ids = elements.flatMap(({ id }) => id || []);
  const attributes = elements.flatMap((element) =>
    [...element.attributes].map(({ name, value }) => ({
      name,
      value,
      at: `${element.localName} ${name}="${value}"`,
    })),
  );
  return [
    ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `id "${id}" stands twice`),
    ...attributes.filter(({ name }) => name === "style" || name.endsWith("href")).map(({ at }) => at),
    ...attributes
      .filter(({ value }) => /\b(?:NaN|undefined|null|Infinity)\b/.test(value))
      .map(({ at }) => at),
    ...elements
      .filter(({ localName }) => localName === "script" || localName === "image")
      .map((e) => e.localName),
  ];
}

function listSmall(root: Element, { shown, size }: Use): string[] {
  const scale = shown / Number(root.getAttribute("width"));
  return [...root.querySelectorAll("text, tspan")].flatMap((text) => {
    const own = Number(text.closest("[font-size]")?.getAttribute("font-size") ?? size) * scale;
    return own >= SMALLEST ? [] : `"${text.textContent}" is ${own.toFixed(1)} px high where it is smallest`;
  });
}

/** Shapes of one class that differ only in their place. */
function listRepeated(root: Element): string[] {
  const shapes = [...root.querySelectorAll("path, rect, circle, line, polygon, use")];
  const kinds = Map.groupBy(
    shapes,
    (shape) => `${shape.localName}.${shape.getAttribute("class") ?? ""} ${formOf(shape)}`,
  );
  return [...kinds].flatMap(([kind, like]) =>
    like.length > LIKE_SHAPES ? `${like.length} × ${kind}: draw them as one path` : [],
  );
}

/** A shape without its place: a path from its first step on, the size of anything else. */
function formOf(shape: Element): string {
  const read = (name: string) => shape.getAttribute(name) ?? "";
  return read("d").replace(/^M[\d.\s,-]+/, "") || `${read("width")}×${read("height")}${read("r")}`;
}
