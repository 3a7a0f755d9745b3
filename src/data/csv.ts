// CSV ↔ typed rows. What a cell may hold is said by the table's zod schema alone.
import Papa from "papaparse";
import { type Line, type Table, cellOf } from "./book.ts";
import { CellError, listColumns, readCell, writeCell } from "./cell.ts";
import { type Fault, type RawRow, faultOf, readRecords } from "./record.ts";
import { type Row, type TableName, tables } from "./schema.ts";
import { findNear } from "./wording.ts";

/** Reads a table from its file (undefined: no file), UTF-8 with LF and a heading. Never throws: every problem,
 * of the file, the heading, a row or a cell, is in `problems` with its line. */
export function readTable<T extends TableName>(name: T, file: Uint8Array | string | undefined): Table<T> {
  const { records, faults } = file === undefined ? noFile(name) : readRecords(file);
  const shape = faults.length > 0 ? faults : checkShape(name, records);
  if (shape.length > 0) return createTable(name, { faults: shape });
  const [heading, ...body] = records;
  const found: Fault[] = [];
  const report = (fault: Fault): void => void found.push(fault);
  const lines = body.map((record) => readLine(record, { name, heading: heading?.cells ?? [], report }));
  return createTable(name, { faults: found, lines });
}

/** Every column with its value, read-only or not. */
type Values<T extends TableName> = Readonly<Record<keyof Row<T>, unknown>>;

/** Writes a table as RFC 4180 CSV with LF and a heading, such that `readTable` reads the same rows. */
export function writeTable<T extends TableName>(name: T, rows: readonly Values<T>[]): string {
  const columns = listNames(name);
  const data = rows.map((row) => {
    const cells: { readonly [column: string]: unknown } = row;
    return columns.map((column) => writeCell(cells[column]));
  });
  return `${Papa.unparse([columns, ...data], { newline: "\n" })}\n`;
}

function listNames(name: TableName): string[] {
  return listColumns(tables[name].row).map((column) => column.name);
}

function createTable<T extends TableName>(
  name: T,
  { faults, lines }: { faults: Fault[]; lines?: Line<T>[] },
): Table<T> {
  const { key } = tables[name];
  const byId = new Map<string, Line<T>>();
  for (const line of lines ?? []) {
    const id = key === null ? undefined : cellOf(line, key);
    if (typeof id === "string" && !byId.has(id)) byId.set(id, line);
  }
  const problems = faults.map((fault) => ({ table: name, ...fault }));
  return { isReadable: lines !== undefined, lines: lines ?? [], byId, problems };
}

function noFile(name: TableName): ReturnType<typeof readRecords> {
  const heading = listNames(name).join(",");
  return { records: [], faults: [faultOf(null, `missing file (create it with the heading ${heading})`)] };
}

function checkShape(name: TableName, [heading, ...body]: readonly RawRow[]): Fault[] {
  if (!heading) return [faultOf(null, `empty file (write the heading ${listNames(name).join(",")})`)];
  const faults = checkHeading(name, heading.cells);
  if (faults.length > 0 || body.length > 0 || tables[name].mayBeEmpty) return faults;
  return [faultOf(null, "no rows, only the heading (write at least one row)")];
}

function checkHeading(name: TableName, heading: readonly string[]): Fault[] {
  const wanted = listNames(name);
  const missing = new Set(wanted.filter((column) => !heading.includes(column)));
  const faults = heading.flatMap((column, i) => {
    if (heading.indexOf(column) < i) return faultOf(1, `column "${column}" stands twice (delete one)`);
    if (wanted.includes(column)) return [];
    const near = findNear(column, missing);
    if (near) missing.delete(near);
    return faultOf(1, `unknown column "${column}" (${near ? `did you mean ${near}?` : "delete it"})`);
  });
  const absent = [...missing].map((column) =>
    faultOf(1, `missing column "${column}" (add it to the heading)`),
  );
  return [...faults, ...absent];
}

interface Sheet<T extends TableName> {
  name: T;
  heading: readonly string[];
  report: (fault: Fault) => void;
}

function readLine<T extends TableName>(
  { line, cells }: RawRow,
  { name, heading, report }: Sheet<T>,
): Line<T> {
  const isWhole = cells.length === heading.length;
  if (!isWhole) report(faultOf(line, describeLength(cells, heading.length)));
  const values: { [column: string]: unknown } = {};
  for (const column of listColumns(tables[name].row)) {
    // Of a row with shifted cells only the id is kept, so that links to it do not fail as well.
    if (!isWhole && column.name !== tables[name].key) continue;
    try {
      values[column.name] = readCell(column, cells[heading.indexOf(column.name)] ?? "");
    } catch (error) {
      if (!(error instanceof CellError)) throw error;
      if (isWhole) report({ line, column: column.name, message: error.message });
    }
  }
  return { line, cells: values as Partial<Row<T>> };
}

function describeLength(cells: readonly string[], wanted: number): string {
  if (cells.length === 1 && cells[0] === "") return "empty line (delete it)";
  const problem = cells.length < wanted ? "too few cells" : "too many cells";
  return `${problem}: ${cells.length} for ${wanted} columns (one comma between cells; quote a cell that holds a comma)`;
}
