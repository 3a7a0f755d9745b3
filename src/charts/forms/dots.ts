// Dots: one mark a thing counted, in lines from the top left; all marks of a kind are one path.
import { el, print } from "../parts/svg.ts";

/** `rest`: of the whole, but not of the number, and small; `hollow`: drawn empty; `broken`: empty and open, the end of “nearly”. */
type Kind = "data" | "accent" | "rest" | "hollow" | "broken";

export interface Dots {
  readonly kind: Kind;
  readonly count: number;
}

/** Columns of the grid; distance of neighbours and diameter, px. */
interface Grid {
  readonly columns: number;
  readonly pitch: number;
  readonly size: number;
}

/** The runs one after the other, as markup and height in px. Throws when a count is no whole number of things. */
export function drawDots(runs: readonly Dots[], grid: Grid): { markup: string; height: number } {
  const bad = runs.find(({ count }) => !Number.isInteger(count) || count < 0);
  if (bad) throw new Error(`dots: ${bad.kind}: ${bad.count} is no number of things`);
  let next = 0;
  const cells = runs.flatMap(({ kind, count }) => Array.from({ length: count }, () => ({ kind, n: next++ })));
  const middle = (n: number): string => {
    const x = (n % grid.columns) * grid.pitch + grid.size / 2;
    const y = Math.floor(n / grid.columns) * grid.pitch + grid.size / 2;
    return `M${print(x, "dot")} ${print(y, "dot")}`;
  };
  const paths = [...Map.groupBy(cells, ({ kind }) => kind)].map(([kind, like]) =>
    drawPath(kind, {
      d: like.map(({ n }) => middle(n) + shapeOf(kind, grid.size)).join(""),
      size: grid.size,
    }),
  );
  return {
    markup: paths.join(""),
    height: Math.ceil(next / grid.columns) * grid.pitch - grid.pitch + grid.size,
  };
}

/** A full dot is a line without length and with round ends: a tenth of the bytes of a circle. */
function drawPath(kind: Kind, { d, size }: { d: string; size: number }): string {
  if (kind === "hollow" || kind === "broken") return el("path", { class: "hollow", d });
  return el("path", { class: `dots ${kind}`, "stroke-width": kind === "rest" ? size / 2 : size, d });
}

/** From the middle of the dot on. A broken ring is two arcs, open above and below. */
function shapeOf(kind: Kind, size: number): string {
  const r = size / 2 - 1;
  const arc = `a${r} ${r} 0`;
  const [x, y] = [print(r * 0.5, "dot"), print(r * 0.87, "dot")];
  if (kind === "hollow") return `m-${r} 0${arc} 1 0 ${2 * r} 0${arc} 1 0-${2 * r} 0z`;
  if (kind === "broken")
    return `m-${x}-${y}${arc} 0 0 0 ${2 * Number(y)}m${2 * Number(x)} 0${arc} 0 0 0-${2 * Number(y)}`;
  return "h0";
}
