// Matrix: rows by columns, one mark a thing counted. Where columns would be too narrow for marks, numbers.
import type { DrawOptions } from "../chart.ts";
import { onePath, Plot, plotMarkup } from "../plot.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el, print } from "../parts/svg.ts";

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
  readonly route: string;
}

export interface MatrixData {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly cells: readonly MatrixCell[];
  /** What a mark is. */
  readonly counted: { readonly one: string; readonly many: string };
}

const MARK = 14;
const LEFT = 128;

/** The matrix as markup and its height in px; links only if the options make them. */
export function drawMatrix(data: MatrixData, options: DrawOptions): { body: string[]; height: number } {
  return options.frame === "narrow" ? drawNumbers(data, options) : drawMarks(data, options);
}

function drawMarks(data: MatrixData, o: DrawOptions): { body: string[]; height: number } {
  const column = (o.width - LEFT) / data.columns.length;
  const perRow = Math.floor((column - 12) / MARK);
  const heads = data.columns.map((line, i) => columnHead(line, { x: LEFT + i * column, width: column - 12 }));
  const top = Math.ceil(Math.max(...heads.map((head) => head.height))) + 8;
  const heights = data.rows.map((row) => rowHeight(data, { row, perRow }));
  const tops = heights.map((_, i) => top + heights.slice(0, i).reduce((sum, height) => sum + height, 0));
  const height = top + heights.reduce((sum, own) => sum + own, 0);
  const cells = data.cells.map((cell) => {
    const row = data.rows.findIndex(({ id }) => id === cell.row);
    const x = LEFT + data.columns.findIndex(({ id }) => id === cell.column) * column;
    const box = { x, y: tops[row] ?? NaN, width: column, height: heights[row] ?? NaN };
    return wordsOf(cell, box) + link(data, { cell, box, o });
  });
  const marks = plotMarkup({
    width: o.width,
    height,
    ...{ marginTop: 0, marginRight: 0, marginBottom: 0, marginLeft: LEFT },
    x: { type: "band", domain: data.columns.map(({ id }) => id), padding: 0, axis: null },
    y: { type: "ordinal", domain: data.rows.map(({ id }) => id), range: tops, axis: null },
    marks: [...data.rows, ...data.columns].flatMap((line) => lineMarks(data, { line, perRow })),
  });
  const body = [
    ...heads.map((head) => head.markup),
    drawRules(tops, o.width),
    ...data.rows.map((row, i) => rowHead(row, tops[i] ?? NaN)),
    marks,
    ...cells,
  ];
  return { body, height };
}

/** As high as its fullest cell, with a line of words below the marks where the cells have words. */
function rowHeight(data: MatrixData, { row, perRow }: { row: MatrixLine; perRow: number }): number {
  const own = data.cells.filter((cell) => cell.row === row.id);
  const lines = Math.max(1, ...own.map((c) => Math.ceil((c.filled + c.outlined) / perRow)));
  const words = Math.max(0, ...own.map(({ counts }) => counts.filter(({ count }) => count > 0).length));
  return lines * MARK + 20 + words * 16;
}

/** What else a cell counts, below its marks; a cell that holds nothing says so in their place. */
function wordsOf({ filled, outlined, counts }: MatrixCell, box: Box): string {
  const words = counts.filter(({ count }) => count > 0).map(({ name, count }) => `${count} ${name}`);
  const isEmpty = words.length + filled + outlined === 0;
  const text = isEmpty ? [counts.length === 0 ? "–" : "nothing"] : words;
  const y = isEmpty ? box.y + 9 : box.y + box.height - 8 - text.length * 16;
  return textBlock(text, { x: box.x, y, size: 13, leading: 16, class: "quiet" }).markup;
}

/** One path a line for its filled marks, one for its outlined ones, laid out from each cell's top left corner. */
function lineMarks(data: MatrixData, o: { line: MatrixLine; perRow: number }): Plot.Markish[] {
  const { id, shape } = o.line;
  if (!shape) return [];
  return (["filled", "outlined"] as const).flatMap((kind) => {
    const marks = data.cells
      .filter((c) => c.row === id || c.column === id)
      .flatMap((cell) =>
        Array.from({ length: cell[kind] }, (_, i) => ({
          ...cell,
          slot: kind === "filled" ? i : cell.filled + i,
        })),
      );
    if (marks.length === 0) return [];
    const offset = (i: number): [number, number] => {
      const slot = marks[i]?.slot ?? NaN;
      return [(slot % o.perRow) * MARK + 7, Math.floor(slot / o.perRow) * MARK + 18];
    };
    return [
      Plot.dot(marks, {
        x: "column",
        y: "row",
        render: onePath(shape, { class: `${id} ${kind}`, offset }),
      }),
    ];
  });
}

/** Numbers: columns are marks or letters with a key below; each row of the matrix has a line for each thing counted. */
function drawNumbers(data: MatrixData, o: DrawOptions): { body: string[]; height: number } {
  const left = 96;
  const column = (o.width - left) / data.columns.length;
  const heads = data.columns.map((line, i) => signOf(line, { i, x: left + (i + 0.5) * column }));
  const counts = (data.cells[0]?.counts ?? []).map(({ name }) => name);
  const names = counts.length > 0 ? [data.counted.many, ...counts] : [];
  const row = 30 + names.length * 20;
  const bands = data.rows.map((r, i) => {
    const y = 24 + i * row;
    const labels = names.map((name, k) =>
      el("text", { x: 0, y: y + 42 + k * 20, class: "quiet", text: name }),
    );
    const cells = data.cells
      .filter((c) => c.row === r.id)
      .map((cell) => {
        const at = data.columns.findIndex(({ id }) => id === cell.column);
        const box = { x: left + at * column, y, width: column, height: row };
        return (
          numbersOf(cell, { ...box, y: names.length > 0 ? y + 42 : y + 23 }) + link(data, { cell, box, o })
        );
      });
    return [rowHead(r, y), ...labels, ...cells].join("");
  });
  const top = 24 + row * data.rows.length + 10;
  const signs = data.columns.map((line, i) => ({ swatch: signOf(line, { i, x: 7 }), text: line.name }));
  const words = key(signs, { x: 0, y: top, width: o.width });
  const tops = data.rows.map((_, i) => 24 + i * row);
  return {
    body: [...heads, drawRules(tops, o.width), ...bands, words.markup],
    height: top + words.height,
  };
}

/** A cell's counts, one below the other from the first one's base line, centred in its box. */
function numbersOf(cell: MatrixCell, box: Box): string {
  const counts = [cell.filled + cell.outlined, ...cell.counts.map(({ count }) => count)];
  const texts = counts.map((count, k) =>
    el("text", {
      x: box.x + box.width / 2,
      y: box.y + k * 20,
      "text-anchor": "middle",
      class: k === 0 && count > 0 ? "strong" : "quiet",
      text: count === 0 ? "–" : String(count),
    }),
  );
  return texts.join("");
}

/** A line above each row, all in one path; `tops` in px. */
function drawRules(tops: readonly number[], width: number): string {
  return el("path", { class: "rule", d: tops.map((top) => `M0 ${top + 0.5}h${width}`).join("") });
}

/** The name of a column, below its mark if it has one. */
function columnHead(column: MatrixLine, { x, width }: { x: number; width: number }) {
  const y = column.shape ? 18 : 0;
  const words = wrap(column.name, { width, size: 13 });
  const { markup, height } = textBlock(words, { x, y, size: 13, class: "quiet" });
  return { markup: headMark(column, { x: x + 7, y: 9 }) + markup, height: y + height };
}

/** What stands for a column where its name has no room: its mark, or a letter. `x`: the middle, px. */
function signOf(column: MatrixLine, { i, x }: { i: number; x: number }): string {
  const letter = String.fromCharCode(65 + i);
  if (column.shape) return headMark(column, { x, y: 9 });
  return el("text", { x, y: 14, "text-anchor": "middle", class: "strong", text: letter });
}

function rowHead(row: MatrixLine, y: number): string {
  const name = el("text", { class: "strong", x: row.shape ? 20 : 0, y: y + 23, text: row.name });
  return headMark(row, { x: 7, y: y + 18 }) + name;
}

/** A line's own mark, in the middle of `at`; none where it has no shape. */
function headMark({ id, shape }: MatrixLine, at: { x: number; y: number }): string {
  return shape ? el("path", { class: `${id} filled`, d: `M${print(at.x, "mark")} ${at.y}${shape}` }) : "";
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function link(data: MatrixData, { cell, box, o }: { cell: MatrixCell; box: Box; o: DrawOptions }): string {
  const total = cell.filled + cell.outlined + cell.counts.reduce((sum, { count }) => sum + count, 0);
  if (!o.link || total === 0) return "";
  const nameOf = (list: readonly { id: string; name: string }[], id: string) =>
    list.find((r) => r.id === id)?.name ?? id;
  const marks = cell.filled + cell.outlined;
  const counts = [{ name: marks === 1 ? data.counted.one : data.counted.many, count: marks }, ...cell.counts];
  const words = counts.flatMap(({ name, count }) => (count > 0 ? `${count} ${name}` : [])).join(", ");
  const label = `${nameOf(data.rows, cell.row)}, ${nameOf(data.columns, cell.column)}: ${words}`;
  return el("a", {
    href: o.link(cell.route),
    "aria-label": label,
    children: [el("rect", { class: "target", ...box })],
  });
}
