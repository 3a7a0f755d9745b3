// The table a chart equals: what the page shows, what .csv and .json hold. Same rows, three printings.
import Papa from "papaparse";
import type { Derived, Figure } from "../../data/model.ts";
import { cite, plain, prose, type Prose } from "../prose.ts";
import type { Bar } from "./bar.ts";

export type Cell = string | number | null | Prose | Bar;

/**
 * How a column is printed. `in`: shown on the page, written to the files, or both (the default); "row" is written to
 * files and names the row on the page (data-<key>), so that a drawing can be tied to it; "aside" is written to files
 * and stands by the row's heading on small screens. `group`: its value is
 * a heading over the rows that have it, one after the other. The first of the other columns heads its row.
 */
interface Heading {
  readonly key: string;
  readonly label: string;
  readonly in?: "page" | "file" | "row" | "aside";
  readonly numeric?: boolean;
  readonly group?: boolean;
}

export interface Column<R> extends Heading {
  readonly cell: (row: R) => Cell;
}

export type Row = Readonly<Record<string, Cell>>;

export interface Table {
  readonly columns: readonly Heading[];
  readonly rows: readonly Row[];
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

/** What a reader of a file needs besides, to tell the layers and the definitions of a series apart. */
export function contextColumns<R>(figureOf: (row: R) => Figure | Derived): Column<R>[] {
  const field = (key: string, of: (f: Figure) => string | null): Column<R> => ({
    key,
    label: key,
    in: "file",
    cell: (row) => {
      const item = figureOf(row);
      return "formula" in item ? null : of(item);
    },
  });
  return [
    field("layer", (f) => f.layer),
    field("source", (f) => f.source.id),
    field("date_certainty", (f) => f.date_certainty),
    field("regime", (f) => f.regime),
    field("confidence", (f) => f.confidence),
  ];
}

/** Numbers told one by one, each with our words for what it is. */
export function numberTable(rows: readonly { what: string; number: Figure | Derived }[]): Table {
  return table(rows, [
    { key: "what", label: "What", cell: (row) => prose`${row.what}` },
    { key: "number", label: "Number", numeric: true, cell: (row) => [cite(row.number)] },
    ...figureColumns<(typeof rows)[number]>((row) => row.number),
  ]);
}

/** The table as a page shows it: its columns, and the rows under the heading of their group (empty: none). */
export function pageTable({ columns, rows }: Table): {
  columns: readonly Heading[];
  groups: readonly { heading: Cell; rows: readonly Row[] }[];
} {
  const grouping = columns.find((c) => c.group);
  const groups = Map.groupBy(rows, (row) => String(flat(row[grouping?.key ?? ""] ?? "")));
  return {
    columns: columns.filter((c) => (c.in === undefined || c.in === "page") && !c.group),
    groups: [...groups.values()].map((own) => ({ heading: own[0]?.[grouping?.key ?? ""] ?? "", rows: own })),
  };
}

/** A cell in words, for a drawing; of a bar, nothing. */
export function printCell(cell: Cell | undefined): string {
  return isBar(cell) ? "" : String(flat(cell ?? "") ?? "");
}

/** True for a bar; every other cell is text, a number or empty. */
export function isBar(cell: Cell | undefined): cell is Bar {
  return typeof cell === "object" && cell !== null && "share" in cell;
}

/** The rows as a file holds them: plain values under the file columns' keys. Bars are left out: their numbers stand beside them. */
export function fileRows({ columns, rows }: Table): Record<string, string | number | null>[] {
  const kept = columns.filter((c) => c.in !== "page" && !rows.some((row) => isBar(row[c.key])));
  return rows.map((row) => Object.fromEntries(kept.map((c) => [c.key, flat(row[c.key] ?? null)])));
}

/** RFC 4180 text with LF line ends. */
export function tableCsv(t: Table): string {
  return `${Papa.unparse(fileRows(t), { newline: "\n" })}\n`;
}

function flat(cell: Cell): string | number | null {
  if (isBar(cell)) return cell.share;
  return typeof cell === "object" && cell !== null ? plain(cell) : cell;
}
