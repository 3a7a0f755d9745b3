// Matrix: rows by columns, one mark a thing counted. Where columns would be too narrow for marks, numbers.
import type { DrawOptions } from "../chart.ts";
import { onePath, Plot, plotMarkup } from "../plot.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el } from "../parts/svg.ts";

export interface MatrixRow {
  /** Also the class of its marks. */
  readonly id: string;
  readonly name: string;
  /** Path of its mark around 0,0, relative commands. */
  readonly shape: string;
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
  readonly rows: readonly MatrixRow[];
  readonly columns: readonly { readonly id: string; readonly name: string }[];
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
  const lines = Math.max(...data.cells.map((c) => Math.ceil((c.filled + c.outlined) / perRow)));
  const row = lines * MARK + 50;
  const heads = data.columns.map(({ name }, i) => {
    const words = wrap(name, { width: column - 12, size: 13 });
    return textBlock(words, { x: LEFT + i * column, y: 0, size: 13, class: "quiet" });
  });
  const top = Math.ceil(Math.max(...heads.map((head) => head.height))) + 8;
  const height = top + row * data.rows.length;
  const names = data.rows.map((r, i) => rowHead(r, top + i * row));
  const cells = data.cells.map((c) => {
    const x = LEFT + data.columns.findIndex(({ id }) => id === c.column) * column;
    const y = top + data.rows.findIndex(({ id }) => id === c.row) * row;
    const words = c.counts.filter(({ count }) => count > 0).map(({ name, count }) => `${count} ${name}`);
    const text = words.length + c.filled + c.outlined === 0 ? ["nothing"] : words;
    const block = textBlock(text, {
      x,
      y: y + row - 8 - text.length * 16,
      size: 13,
      leading: 16,
      class: "quiet",
    });
    return block.markup + link(data, { cell: c, box: { x, y, width: column, height: row }, o });
  });
  const marks = plotMarkup({
    width: o.width,
    height,
    ...{ marginTop: top, marginRight: 0, marginBottom: 0, marginLeft: LEFT },
    x: { type: "band", domain: data.columns.map(({ id }) => id), padding: 0, axis: null },
    y: { type: "band", domain: data.rows.map(({ id }) => id), padding: 0, axis: null },
    marks: data.rows.flatMap((r) => rowMarks(data, { row: r, perRow })),
  });
  const body = [
    ...heads.map((head) => head.markup),
    drawRules(data, { top, row, width: o.width }),
    ...names,
    marks,
    ...cells,
  ];
  return { body, height };
}

/** One path a row for its filled marks, one for its outlined ones, laid in lines from each cell's top left corner. */
function rowMarks(data: MatrixData, o: { row: MatrixRow; perRow: number }): Plot.Markish[] {
  return (["filled", "outlined"] as const).flatMap((kind) => {
    const marks = data.cells
      .filter((c) => c.row === o.row.id)
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
        render: onePath(o.row.shape, { class: `${o.row.id} ${kind}`, offset }),
      }),
    ];
  });
}

/** Numbers: columns are letters with a key below; each row of the matrix has a line for each thing counted. */
function drawNumbers(data: MatrixData, o: DrawOptions): { body: string[]; height: number } {
  const left = 96;
  const column = (o.width - left) / data.columns.length;
  const letters = data.columns.map(({ name }, i) => ({ letter: String.fromCharCode(65 + i), name }));
  const heads = letters.map(({ letter }, i) =>
    el("text", {
      x: left + (i + 0.5) * column,
      y: 14,
      "text-anchor": "middle",
      class: "strong",
      text: letter,
    }),
  );
  const names = [data.counted.many, ...(data.cells[0]?.counts ?? []).map(({ name }) => name)];
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
        return numbersOf(cell, box) + link(data, { cell, box, o });
      });
    return [rowHead(r, y), ...labels, ...cells].join("");
  });
  const top = 24 + row * data.rows.length + 10;
  const letterOf = (letter: string) => el("text", { y: 13, class: "strong", text: letter });
  const words = key(
    letters.map(({ letter, name }) => ({ swatch: letterOf(letter), text: name })),
    { x: 0, y: top, width: o.width },
  );
  return {
    body: [...heads, drawRules(data, { top: 24, row, width: o.width }), ...bands, words.markup],
    height: top + words.height,
  };
}

/** A cell's counts, one below the other, centred in its box. */
function numbersOf(cell: MatrixCell, box: Box): string {
  const counts = [cell.filled + cell.outlined, ...cell.counts.map(({ count }) => count)];
  const texts = counts.map((count, k) =>
    el("text", {
      x: box.x + box.width / 2,
      y: box.y + 42 + k * 20,
      "text-anchor": "middle",
      class: k === 0 && count > 0 ? "strong" : "quiet",
      text: count === 0 ? "–" : String(count),
    }),
  );
  return texts.join("");
}

/** A line above each row, all in one path. */
function drawRules({ rows }: MatrixData, o: { top: number; row: number; width: number }): string {
  const lines = rows.map((_, i) => `M0 ${o.top + i * o.row + 0.5}h${o.width}`);
  return el("path", { class: "rule", d: lines.join("") });
}

function rowHead(row: MatrixRow, y: number): string {
  const mark = el("path", { class: `${row.id} filled`, d: `M7 ${y + 18}${row.shape}` });
  return mark + el("text", { class: "strong", x: 20, y: y + 23, text: row.name });
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
