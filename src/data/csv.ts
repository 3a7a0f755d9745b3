// CSV ↔ typed rows. What a cell may hold is said by the table's zod schema alone.
import Papa from "papaparse";
import { type Line, type Table, cellOf } from "./book.ts";
import { CellError, listColumns, readCell, writeCell } from "./cell.ts";
import type { Problem } from "./problem.ts";
import { type Row, type TableName, tables } from "./schema.ts";
import { findNear } from "./wording.ts";

type Fault = Omit<Problem, "table">;
interface Record {
  line: number;
  cells: string[];
}

/** Reads a table from its file (undefined: no file), UTF-8 with LF and a heading. Never throws: every problem,
 * of the file, the heading, a row or a cell, is in `problems` with its line. */
export function readTable<T extends TableName>(name: T, file: Uint8Array | string | undefined): Table<T> {
  const records = readRecords(name, file);
  if ("message" in records) return createUnreadable(name, [records]);
  const [heading, ...body] = records;
  const faults = checkHeading(name, heading?.cells ?? []);
  if (faults.length > 0 || !heading) return createUnreadable(name, faults);
  const report = (fault: Fault): void => void faults.push(fault);
  const lines = body.map((record) => readLine(record, { name, heading: heading.cells, report }));
  return {
    isReadable: true,
    lines,
    byId: mapIds(lines, tables[name].key),
    problems: faults.map((fault) => ({ table: name, ...fault })),
  };
}

function createUnreadable<T extends TableName>(name: T, faults: Fault[]): Table<T> {
  const problems = faults.map((fault) => ({ table: name, ...fault }));
  return { isReadable: false, lines: [], byId: new Map(), problems };
}

function mapIds<T extends TableName>(lines: Line<T>[], key: string | null): Map<string, Line<T>> {
  const byId = new Map<string, Line<T>>();
  for (const line of lines) {
    const id = key === null ? undefined : cellOf(line, key);
    if (typeof id === "string" && !byId.has(id)) byId.set(id, line);
  }
  return byId;
}

/** Writes a table as RFC 4180 CSV with LF and a heading, such that `readTable` reads the same rows. */
export function writeTable<T extends TableName>(name: T, rows: readonly Row<T>[]): string {
  const fields = listNames(name);
  const data = rows.map((row) => {
    const cells: { [column: string]: unknown } = row;
    return fields.map((field) => writeCell(cells[field]));
  });
  return `${Papa.unparse([fields, ...data], { newline: "\n" })}\n`;
}

function listNames(name: TableName): string[] {
  return listColumns(tables[name].row).map((column) => column.name);
}

function readRecords(name: TableName, file: Uint8Array | string | undefined): Record[] | Fault {
  const heading = listNames(name).join(",");
  if (file === undefined) return faultOf(null, `missing file (create it with the heading ${heading})`);
  const text = typeof file === "string" ? file : decode(file);
  if (typeof text !== "string") return text;
  if (text.trim() === "") return faultOf(null, `empty file (write the heading ${heading})`);
  const stray = checkCharacters(text);
  if (stray) return stray;
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" });
  const records = numberLines(data);
  const [error] = errors;
  if (error) return faultOf(records[error.row ?? 0]?.line ?? 1, describeQuote(error.code));
  if (records.length === 1 && !tables[name].mayBeEmpty)
    return faultOf(null, "no rows, only the heading (write at least one row)");
  return records;
}

function faultOf(line: number | null, message: string): Fault {
  return { line, column: null, message };
}

function decode(bytes: Uint8Array): string | Fault {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return faultOf(findBadLine(bytes, decoder), "not UTF-8 (save the file as UTF-8)");
  }
}

/** No byte inside a UTF-8 character is a line feed, so lines can be decoded one by one. */
function findBadLine(bytes: Uint8Array, decoder: TextDecoder): number {
  for (let [line, start] = [1, 0]; ; line += 1) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    start = end + 1;
  }
}

function checkCharacters(text: string): Fault | undefined {
  if (text.startsWith("\uFEFF")) return faultOf(1, "byte order mark (save the file as UTF-8 without BOM)");
  const at = text.search(/[\0-\x08\v-\x1F\x7F]/);
  if (at < 0) return undefined;
  const line = text.slice(0, at).split("\n").length;
  if (text[at] === "\r") return faultOf(line, "carriage return (save the file with LF line ends)");
  const code = text.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return faultOf(line, `control character U+${code} (delete it)`);
}

/** A quoted cell may hold line feeds, so the line of a record is counted from the cells before it. */
function numberLines(data: string[][]): Record[] {
  let next = 1;
  return data.map((cells) => {
    const line = next;
    next += cells.reduce((feeds, cell) => feeds + cell.split("\n").length - 1, 1);
    return { line, cells };
  });
}

function describeQuote(code: string): string {
  return code === "MissingQuotes"
    ? 'unterminated quote (close the cell with ", and write "" for a quote inside it)'
    : 'text after a closing quote (write "" for a quote inside a quoted cell)';
}

function checkHeading(name: TableName, heading: string[]): Fault[] {
  const wanted = listNames(name);
  const missing = new Set(wanted.filter((column) => !heading.includes(column)));
  const faults = heading.flatMap((column, i): Fault[] => {
    if (heading.indexOf(column) < i) return [{ line: 1, column, message: "column twice (delete one)" }];
    if (wanted.includes(column)) return [];
    const near = findNear(column, missing);
    if (near) missing.delete(near);
    const wayOut = near ? `did you mean ${near}?` : `delete it, or name it in the schema`;
    return [{ line: 1, column, message: `unknown column (${wayOut})` }];
  });
  const message = "missing column (add it to the heading)";
  return [...faults, ...[...missing].map((column) => ({ line: 1, column, message }))];
}

interface Sheet<T extends TableName> {
  name: T;
  heading: string[];
  report: (fault: Fault) => void;
}

function readLine<T extends TableName>(
  { line, cells }: Record,
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

function describeLength(cells: string[], wanted: number): string {
  if (cells.length === 1 && cells[0] === "") return "empty line (delete it)";
  const problem = cells.length < wanted ? "too few cells" : "too many cells";
  return `${problem}: ${cells.length} for ${wanted} columns (one comma between cells; quote a cell that holds a comma)`;
}
