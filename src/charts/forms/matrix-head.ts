// The heads of a matrix: columns by name, or by a sign where names have no room; rows by mark and name.
import { textBlock, wrap } from "../parts/label.ts";
import { el, print } from "../parts/svg.ts";
import type { Column } from "./matrix-grid.ts";
import type { MatrixLine } from "./matrix.ts";

/** The names of the columns, letters where `isNarrow`, below room for their marks, and the height they take, px. */
export function drawHeads(
  columns: readonly Column[],
  { isNarrow }: { isNarrow: boolean },
): { markup: string; height: number } {
  const heads = columns.map((column, i) => (isNarrow ? drawLetter(column, i) : drawName(column)));
  const height = Math.ceil(Math.max(...heads.map((head) => head.height))) + 8;
  return { markup: heads.map(({ markup }) => markup).join(""), height };
}

/** What stands for a column where its name has no room: its mark, or a letter; `x`: the left edge, px. */
export function drawSign(line: MatrixLine, { i, x }: { i: number; x: number }): string {
  if (line.shape) return drawMark(line, { x: x + 7, y: 9 });
  return el("text", { x, y: 14, class: "strong", text: String.fromCharCode(65 + i) });
}

/** A line's own mark around a spot, px; nothing where it has no shape. */
export function drawMark(
  { id, shape }: MatrixLine,
  { x, y, kind = "filled" }: { x: number; y: number; kind?: "filled" | "outlined" },
): string {
  return shape ? el("path", { class: `${id} ${kind}`, d: `M${print(x, "mark")} ${y}${shape}` }) : "";
}

/** Mark and name of a row whose top is `y`. */
export function drawRowHead(row: MatrixLine, y: number): string {
  const name = el("text", { class: "strong", x: row.shape ? 20 : 0, y: y + 23, text: row.name });
  return drawMark(row, { x: 7, y: y + 18 }) + name;
}

function drawLetter({ line, x }: Column, i: number): { markup: string; height: number } {
  return { markup: line.shape ? "" : drawSign(line, { i, x }), height: 16 };
}

/** The name of a column, below its mark if it has one. */
function drawName({ line, x, width }: Column): { markup: string; height: number } {
  const y = line.shape ? 18 : 0;
  const words = wrap(line.name, { width: width - 12, size: 13 });
  const { markup, height } = textBlock(words, { x, y, size: 13, class: "quiet" });
  return { markup, height: y + height };
}
