// Matrix: rows by columns, one mark a thing counted, words or numbers for what else a cell counts, and a key.
import type { DrawOptions } from "../chart.ts";
import { keyColumns, textBlock, wrap } from "../parts/label.ts";
import { el } from "../parts/svg.ts";
import { drawHeads, drawMark, drawRowHead, drawSign } from "./matrix-head.ts";
import { NUMBERS, placeColumns, placeMatrix, type Box, type Grid, type Row } from "./matrix-grid.ts";

export interface MatrixLine {
  /** Also the class of its marks. */
  readonly id: string;
  readonly name: string;
  /** Path of its mark around 0,0, relative commands; either the rows or the columns have one. */
  readonly shape?: string;
}

export interface MatrixCell {
  readonly row: string;
  readonly column: string;
  /** Filled and outlined marks. */
  readonly filled: number;
  readonly outlined: number;
  /** What else the cell counts, in the same order in every cell. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  /** Where what it counts is listed; null where nothing lists it. */
  readonly route: string | null;
}

export interface MatrixData {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly cells: readonly MatrixCell[];
  /** What a mark is. */
  readonly counted: { readonly one: string; readonly many: string };
  /** What the names of other counts mean; empty where there are none. */
  readonly meaning: string;
}

const MARKS = { filled: "placed by its document", outlined: "placed by us" } as const;
const KINDS = ["filled", "outlined"] as const;

/** The matrix as markup and its height in px; links only if the options make them. */
export function drawMatrix(data: MatrixData, o: DrawOptions): { body: string[]; height: number } {
  const size = { width: o.width, isNarrow: o.frame === "narrow" };
  const heads = drawHeads(placeColumns(data, size), size);
  const grid = placeMatrix(data, { ...size, top: heads.height });
  const rules = grid.rows.map(({ y }) => `M0 ${y + 0.5}h${o.width}`).join("");
  const legend = drawKey(data, { top: grid.bottom + 10, o });
  const body = [
    heads.markup,
    el("path", { class: "rule", d: rules }),
    ...data.rows.map((row, i) => drawRowHead(row, grid.rows[i]?.y ?? NaN)),
    drawMarks(data, grid),
    ...(grid.isNarrow
      ? grid.rows.map((row) => drawNumbers(data, { row, grid }))
      : data.cells.map((cell) => drawWords(cell, grid.boxOf(cell)))),
    ...data.cells.map((cell) => link(data, { cell, box: grid.boxOf(cell), o })),
    legend.markup,
  ];
  return { body, height: legend.bottom };
}

/** One path a line for its filled marks, the one above a column among them, and one for its outlined marks. */
function drawMarks(data: MatrixData, grid: Grid): string {
  const paths = [...data.rows, ...data.columns].flatMap(({ id, shape }) => {
    const own = data.cells.filter((cell) => cell.row === id || cell.column === id);
    return KINDS.map((kind) => {
      const head = kind === "filled" ? grid.placeHead(id) : [];
      const places = [...head, ...own.flatMap((cell) => grid.placeMarks(cell, kind))];
      const d = shape ? places.map(([x, y]) => `M${x} ${y}${shape}`).join("") : "";
      return d === "" ? "" : el("path", { class: `${id} ${kind}`, d });
    });
  });
  const transform = grid.scale === 1 ? undefined : `scale(${grid.scale})`;
  return el("g", { transform, children: paths });
}

/** What else a cell counts, below its marks. A cell that holds nothing says so. */
function drawWords({ filled, outlined, counts }: MatrixCell, { x, y, height }: Box): string {
  const words = counts.flatMap(({ name, count }) => (count > 0 ? `${count} ${name}` : []));
  const isEmpty = words.length + filled + outlined === 0;
  const text = isEmpty ? [counts.length === 0 ? "–" : "nothing"] : words;
  const top = isEmpty ? y + 9 : y + height - 8 - text.length * 16;
  return textBlock(text, { x, y: top, size: 13, leading: 16, class: "quiet" }).markup;
}

/** On small screens: the names of what a row counts, and the numbers of its cells below their marks. */
function drawNumbers(data: MatrixData, { row, grid }: { row: Row; grid: Grid }): string {
  const write = (text: string, at: { x: number; i: number }) =>
    el("text", { x: at.x, y: row.numbers + at.i * NUMBERS, class: "quiet", text });
  const own = data.cells.filter((cell) => cell.row === row.id);
  const names = (own[0]?.counts ?? []).map(({ name }, i) => write(name, { x: 0, i }));
  const cells = own.flatMap((cell) => {
    const { x } = grid.boxOf(cell);
    const none = { x: x + 1, y: row.first + 5, class: "quiet", text: "–" };
    const numbers = cell.counts.map(({ count }, i) => write(count === 0 ? "–" : String(count), { x, i }));
    return cell.filled + cell.outlined === 0 ? [el("text", none), ...numbers] : numbers;
  });
  return [...names, ...cells].join("");
}

/** On small screens the columns by name; then what filled and outlined marks say, and what the counts are. */
function drawKey(
  data: MatrixData,
  { top, o: { width, frame } }: { top: number; o: DrawOptions },
): { markup: string; bottom: number } {
  const sample = [...data.rows, ...data.columns].find(({ shape }) => shape);
  const kinds = KINDS.map((kind) => ({
    swatch: sample ? drawMark(sample, { x: 7, y: 9, kind }) : "",
    text: `${data.counted.one}: ${MARKS[kind]}`,
  }));
  const columns = data.columns.map((line, i) => ({ swatch: drawSign(line, { i, x: 0 }), text: line.name }));
  // Signs that are marks have short names.
  const abreast = sample && data.columns.includes(sample) ? 2 : 1;
  const isNarrow = frame === "narrow";
  const names = isNarrow
    ? keyColumns(columns, { x: 0, y: top, width, columns: abreast })
    : { markup: "", height: 0 };
  const marks = keyColumns(kinds, { x: 0, y: top + names.height, width, columns: isNarrow ? 1 : 2 });
  const below = top + names.height + marks.height;
  const words = textBlock(wrap(data.meaning, { width, size: 14 }), { x: 0, y: below, size: 14 });
  return {
    markup: names.markup + marks.markup + (data.meaning === "" ? "" : words.markup),
    bottom: below + (data.meaning === "" ? 0 : words.height),
  };
}

function link(data: MatrixData, { cell, box, o }: { cell: MatrixCell; box: Box; o: DrawOptions }): string {
  const marks = cell.filled + cell.outlined;
  const counts = [{ name: marks === 1 ? data.counted.one : data.counted.many, count: marks }, ...cell.counts];
  const words = counts.flatMap(({ name, count }) => (count > 0 ? `${count} ${name}` : [])).join(", ");
  if (!o.link || cell.route === null || words === "") return "";
  const nameOf = (list: readonly MatrixLine[], id: string) => list.find((line) => line.id === id)?.name ?? id;
  const label = `${nameOf(data.rows, cell.row)}, ${nameOf(data.columns, cell.column)}: ${words}`;
  return el("a", {
    href: o.link(cell.route),
    "aria-label": label,
    children: [el("rect", { class: "target", x: box.x, y: box.y, width: box.width, height: box.height })],
  });
}
