// Where a matrix has its rows, columns and marks, in px. Placing returns numbers.
import type { MatrixCell, MatrixData, MatrixLine } from "./matrix.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Row extends Box {
  readonly id: string;
  /** Middle of its first line of marks; base line of its first line of numbers, on small screens. */
  readonly first: number;
  readonly numbers: number;
}

export interface Column {
  readonly line: MatrixLine;
  readonly x: number;
  readonly width: number;
}

export interface Grid {
  readonly isNarrow: boolean;
  /** Size of marks to that of their shapes; places are given before it is applied. */
  readonly scale: number;
  readonly rows: readonly Row[];
  readonly bottom: number;
  readonly boxOf: (cell: MatrixCell) => Box;
  /** The place above a column; none for what is no column. */
  readonly placeHead: (id: string) => (readonly [x: number, y: number])[];
  readonly placeMarks: (cell: MatrixCell, kind: "filled" | "outlined") => (readonly [x: number, y: number])[];
}

/** From one mark to the next, of full size. */
const PITCH = 14;
/** From the top to the middle of the marks above the columns. */
const HEAD = 9;
/** From the top of a row to the middle of its first line of marks. */
const FIRST = 18;
/** From one line of numbers to the next, on small screens. */
export const NUMBERS = 20;
/** Room for the names of the rows, size of marks to that of their shapes, and from one line of words to the next. */
const SIZES = {
  narrow: { left: 94, scale: 0.72, leading: NUMBERS },
  other: { left: 128, scale: 1, leading: 16 },
};

/** The columns, of equal width. */
export function placeColumns(
  data: MatrixData,
  { width, isNarrow }: { width: number; isNarrow: boolean },
): Column[] {
  const room = SIZES[isNarrow ? "narrow" : "other"].left;
  const left = isNarrow && data.rows.some(({ shape }) => shape) ? room + 20 : room;
  const own = (width - left) / data.columns.length;
  return data.columns.map((line, i) => ({ line, x: left + i * own, width: own }));
}

/** The places of everything below the heads of the columns, which end at `top`. */
export function placeMatrix(
  data: MatrixData,
  { width, isNarrow, top }: { width: number; isNarrow: boolean; top: number },
): Grid {
  const { scale } = SIZES[isNarrow ? "narrow" : "other"];
  const columns = placeColumns(data, { width, isNarrow });
  const perLine = Math.floor(((columns[0]?.width ?? NaN) - (isNarrow ? 1 : 12)) / (PITCH * scale));
  const rows = placeRows(data, { width, isNarrow, top, perLine });
  const find = (id: string) =>
    rows.find((row) => row.id === id) ?? { y: NaN, height: NaN, first: NaN, numbers: NaN };
  const boxOf = ({ row, column }: MatrixCell): Box => {
    const own = columns.find(({ line }) => line.id === column);
    return { x: own?.x ?? NaN, y: find(row).y, width: own?.width ?? NaN, height: find(row).height };
  };
  return {
    ...{ isNarrow, scale, rows, boxOf },
    placeHead: (id) =>
      columns.flatMap(({ line, x }) => (line.id === id ? [[x / scale + 7, HEAD / scale] as const] : [])),
    bottom: Math.max(...rows.map(({ y, height }) => y + height)),
    placeMarks: (cell, kind) => {
      const before = kind === "filled" ? 0 : cell.filled;
      return Array.from({ length: cell[kind] }, (_, i) => {
        const [across, down] = [(before + i) % perLine, Math.floor((before + i) / perLine)];
        return [
          boxOf(cell).x / scale + across * PITCH + 7,
          find(cell.row).first / scale + down * PITCH,
        ] as const;
      });
    },
  };
}

/** Each as high as its fullest cell. */
function placeRows(
  data: MatrixData,
  o: { width: number; isNarrow: boolean; top: number; perLine: number },
): Row[] {
  const { scale, leading } = SIZES[o.isNarrow ? "narrow" : "other"];
  const counts = data.cells[0]?.counts.length ?? 0;
  let y = o.top;
  return data.rows.map(({ id }) => {
    const own = data.cells.filter((cell) => cell.row === id);
    const marks = Math.max(1, ...own.map((cell) => Math.ceil((cell.filled + cell.outlined) / o.perLine)));
    const used = own.map((cell) => cell.counts.filter(({ count }) => count > 0).length);
    const lines = o.isNarrow ? counts : Math.max(0, ...used);
    const below = FIRST + marks * PITCH * scale + 2;
    const height = Math.ceil(below + lines * leading);
    const row = { id, x: 0, y, width: o.width, height, first: y + FIRST, numbers: y + below + 11 };
    y += height;
    return row;
  });
}
