// Holds the tables against the source texts and closes the account of numbers:
// `npm run check-sources -- --dir <folder>` (or SOURCES_DIR); `--write` writes the published account.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Account, type Entry, closeAccount } from "../src/data/account.ts";
import { checkTables } from "../src/data/check.ts";
import { formatProblem, sortProblems } from "../src/data/problem.ts";
import type { Rows } from "../src/data/schema.ts";
import { readCsvFiles } from "./folder.ts";
import { readDocument } from "./sources/document.ts";
import { searchTracked } from "./sources/tracked.ts";

const TABLES = "src/data/tables";
const ACCOUNT = "src/data/account.json";

/** `root`: the project; `dir`: the folder of the texts, `<source id>.txt`; `write`: write the published account. */
interface Options {
  root: string;
  dir: string;
  write: boolean;
}

/** Runs all checks; where the tables are not sound, only theirs. `problems` are lines such as
 * `src/data/tables/figures.csv:14: …`, `summary` is the counts. Writes nothing while there is a problem. */
export function checkSources({ root, dir, write }: Options): { problems: string[]; summary: string[] } {
  const { rows, problems: unsound } = checkTables(readCsvFiles(join(root, TABLES)));
  const print = (problems: typeof unsound) => problems.map((problem) => formatProblem(problem, TABLES));
  if (unsound.length > 0) return { problems: print(unsound), summary: [] };
  const record = withLines(rows.sources).filter(({ layer }) => layer === "record");
  const read = record.map((source) => readDocument(source, dir));
  const documents = read.flatMap(({ document }) => document ?? []);
  const closings = documents.map((document) => closeAccount(document, enterRows(rows, document.id)));
  const accounts = closings.map(({ account }) => account);
  const problems = [
    ...print(sortProblems([...read, ...closings].flatMap((part) => part.problems))),
    ...searchTracked(root, documents),
  ];
  if (problems.length === 0) problems.push(...publish(accounts, { path: join(root, ACCOUNT), write }));
  return { problems, summary: summarise(accounts, rows) };
}

/** Rows with their lines: the heading is line 1, and no cell of a sound table holds a line feed. */
function withLines<R>(rows: readonly R[]): (R & { line: number })[] {
  return rows.map((row, index) => ({ ...row, line: index + 2 }));
}

/** The rows that account for the numerals of a source of the record. */
function enterRows({ figures, dismissals }: Rows, source: string): Entry[] {
  const own = <R extends { source: string }>(rows: readonly R[]) =>
    withLines(rows).filter((row) => row.source === source);
  return [
    ...own(figures).flatMap(({ line, paragraph, as_printed, nth, flags }): Entry[] => {
      if (paragraph === null || as_printed === null) return [];
      const inferred = flags.includes("value_inferred");
      return [{ table: "figures", line, paragraph, as_printed, nth, reason: null, inferred }];
    }),
    ...own(dismissals).map(({ line, paragraph, as_printed, nth, reason }): Entry => {
      return { table: "dismissals", line, paragraph, as_printed, nth, reason, inferred: false };
    }),
  ];
}

/** Writes the account in one step, or tells that the one at `path` is not this one. */
function publish(accounts: readonly Account[], { path, write }: { path: string; write: boolean }): string[] {
  const text = `${JSON.stringify(accounts, null, 2)}\n`;
  if (write) {
    writeFileSync(`${path}.part`, text);
    renameSync(`${path}.part`, path);
  } else if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    return [`${ACCOUNT}: stale (run: npm run check-sources -- --dir <folder> --write)`];
  }
  return [];
}

function summarise(accounts: readonly Account[], { sources, figures }: Rows): string[] {
  const table = [
    ["source", "numerals", "figures", "dismissals", "uncovered", "reasons"],
    ...accounts.map(({ source, numerals, figures, dismissals, uncovered, reasons }) => [
      source,
      ...[numerals, figures, dismissals, uncovered].map(String),
      Object.entries(reasons)
        .map(([reason, rows]) => `${reason} ${rows}`)
        .join(", "),
    ]),
  ];
  const width = (column: number) => Math.max(...table.map((row) => row[column]?.length ?? 0));
  const context = sources.filter(({ layer }) => layer === "context").map(({ id }) => id);
  const counted = figures.filter(({ source }) => context.includes(source)).length;
  return [
    ...table.map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join("  ")
        .trimEnd(),
    ),
    `context, no text kept: sources ${context.length}, figures ${counted}`,
  ];
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({
      options: { dir: { type: "string" }, write: { type: "boolean", default: false } },
    });
    const dir = values.dir ?? process.env["SOURCES_DIR"];
    if (!dir) throw new Error("no folder of source texts (pass --dir <folder>, or set SOURCES_DIR)");
    const { problems, summary } = checkSources({ root: ".", dir, write: values.write });
    for (const line of summary) console.log(line);
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
