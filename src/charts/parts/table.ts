// The table a chart equals: what the page shows, what .csv and .json hold. Same rows, three printings.
import Papa from "papaparse";
import type { Derived, Figure } from "../../data/model.ts";
import { plain, type Prose } from "../prose.ts";

export type Cell = string | number | null | Prose;

/** How a column is printed. `in`: shown on the page, written to the files, or both (the default). The first column heads its row. */
interface Heading {
  readonly key: string;
  readonly label: string;
  readonly in?: "page" | "file";
  readonly numeric?: boolean;
}

export interface Column<R> extends Heading {
  readonly cell: (row: R) => Cell;
}

export interface Table {
  readonly columns: readonly Heading[];
  readonly rows: readonly Readonly<Record<string, Cell>>[];
}

/** Rows through columns. Throws when a key stands twice. */
export function table<R>(rows: readonly R[], columns: readonly Column<R>[]): Table {
  const twice = columns.find((c, i) => columns.findIndex((d) => d.key === c.key) !== i);
  if (twice) throw new Error(`table: column "${twice.key}" stands twice; give each its own key`);
  return {
    columns,
    rows: rows.map((row) => Object.fromEntries(columns.map((c) => [c.key, c.cell(row)]))),
  };
}

/** The columns that let a reader of a file trace and compare a figure: id, value, unit, qualifier, measure, status, date. */
export function figureColumns<R>(figureOf: (row: R) => Figure | Derived): Column<R>[] {
  const field = (key: string, of: (f: Figure | Derived) => string | number | null): Column<R> => ({
    key,
    label: key,
    in: "file",
    cell: (row) => of(figureOf(row)),
  });
  return [
    field("figure", (f) => f.id),
    field("value", (f) => f.value),
    field("unit", (f) => f.unit),
    field("qualifier", (f) => ("qualifier" in f ? f.qualifier : "about")),
    field("measure", (f) => f.measure),
    field("status", (f) => ("status" in f ? f.status : "our calculation")),
    field("as_of", (f) => ("as_of" in f ? f.as_of : null)),
    field("as_printed", (f) => ("as_printed" in f ? f.as_printed : null)),
  ];
}

/** The rows as a file holds them: plain values under the file columns' keys. */
export function fileRows({ columns, rows }: Table): Record<string, string | number | null>[] {
  const kept = columns.filter((c) => c.in !== "page");
  return rows.map((row) => Object.fromEntries(kept.map((c) => [c.key, flat(row[c.key] ?? null)])));
}

/** RFC 4180 text with LF line ends. */
export function tableCsv(t: Table): string {
  return `${Papa.unparse(fileRows(t), { newline: "\n" })}\n`;
}

function flat(cell: Cell): string | number | null {
  return typeof cell === "object" && cell !== null ? plain(cell) : cell;
}
