// The tables with the rows of a draft below them: what the tables become if the draft is accepted.
import Papa from "papaparse";
import { readTable } from "../../src/data/csv.ts";
import { type Problem, formatProblem } from "../../src/data/problem.ts";
import { readRecords } from "../../src/data/record.ts";
import { type TableName, tableNames } from "../../src/data/schema.ts";
import type { Files } from "../folder.ts";

/** `files`: the merged tables; `added`: rows a table; `locate`: the line of the draft where a line of a merged table
 * comes from, null where it is the table's own; `problems`: the draft's own files that cannot be read. */
export interface Merged {
  files: Files;
  added: Partial<Record<TableName, number>>;
  locate: (place: { table: string; line: number }) => number | null;
  problems: Problem[];
}

/** One draft file, ready to stand below its table. */
interface Sheet {
  rows: string[][];
  /** For each line the rows take, the draft's line. */
  lines: number[];
}

/** Appends the rows of `draft` to `tables`, which must be sound. Not a byte of a table changes. */
export function mergeDraft(tables: Files, draft: Files): Merged {
  const merged: Merged = { files: new Map(tables), added: {}, locate: () => null, problems: [] };
  const origins = new Map<string, { base: number; lines: number[] }>();
  for (const name of draft.keys()) if (!isTable(name)) merged.files.set(name, new Uint8Array());
  for (const table of tableNames) {
    const base = Buffer.from(tables.get(table) ?? "").toString();
    const { sheet, problems } = readSheet(table, { file: draft.get(table), heading: listHeading(base) });
    merged.problems.push(...problems);
    if (!sheet || sheet.rows.length === 0) continue;
    const whole = base.endsWith("\n") ? base : `${base}\n`;
    merged.files.set(table, Buffer.from(`${whole}${Papa.unparse(sheet.rows, { newline: "\n" })}\n`));
    merged.added[table] = sheet.rows.length;
    origins.set(table, { base: whole.split("\n").length - 1, lines: sheet.lines });
  }
  merged.locate = ({ table, line }) => {
    const origin = origins.get(table);
    return origin?.lines[line - origin.base - 1] ?? null;
  };
  return merged;
}

/** A problem of the merged tables as one line of text, at the line of the draft that an editor can mend. */
export function formatTraced(
  problem: Problem,
  { merged, folders }: { merged: Merged; folders: Folders },
): string {
  const name = (table: string, line: number) => {
    const own = merged.locate({ table, line });
    return own === null ? `${table}.csv:${line}` : `${folders.draft}/${table}.csv:${own}`;
  };
  const message = problem.message.replaceAll(/\b[a-z]+\.csv:\d+/gu, (place) => {
    const [table = "", line] = place.split(".csv:");
    return name(table, Number(line));
  });
  const line = problem.line === null ? null : merged.locate({ table: problem.table, line: problem.line });
  const isDraft = line !== null || !isTable(problem.table);
  return isDraft
    ? formatProblem({ ...problem, line, message }, folders.draft)
    : formatProblem({ ...problem, message }, folders.tables);
}

/** How the folders are called in messages. */
export interface Folders {
  tables: string;
  draft: string;
}

/** The rows of a draft file in the order of the table's columns; a file with nothing but its heading has none. */
function readSheet(
  table: TableName,
  { file, heading }: { file: Uint8Array | undefined; heading: readonly string[] },
): { sheet?: Sheet; problems: Problem[] } {
  if (file === undefined) return { problems: [] };
  const { records, faults } = readRecords(file);
  if (faults.length === 0 && records.length <= 1) return { problems: [] };
  const { isReadable, problems } = readTable(table, file);
  const [first, ...body] = records;
  if (!isReadable || !first) return { problems: [...problems] };
  const order = heading.map((column) => first.cells.indexOf(column));
  const place = (cells: readonly string[]) =>
    cells.length === order.length ? order.map((at) => cells[at] ?? "") : [...cells];
  return {
    problems: [],
    sheet: {
      rows: body.map(({ cells }) => place(cells)),
      lines: body.flatMap(({ line, cells }) =>
        cells
          .join("")
          .split("\n")
          .map(() => line),
      ),
    },
  };
}

function listHeading(text: string): readonly string[] {
  return readRecords(text).records[0]?.cells ?? [];
}

function isTable(name: string): name is TableName {
  return tableNames.some((table) => table === name);
}
