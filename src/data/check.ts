// From files to rows: the one way by which the tables are read, checked and typed.
import type { Book } from "./book.ts";
import { readTable } from "./csv.ts";
import type { Problem } from "./problem.ts";
import { findProblems } from "./rules.ts";
import { type Rows, tableNames } from "./schema.ts";
import { findNear } from "./wording.ts";

/** Reads and checks all tables, given as the content of each `<table>.csv` by table. Never throws for bad input:
 * `rows` are sound only where `problems` is empty. */
export function checkTables(files: ReadonlyMap<string, Uint8Array | string>): {
  rows: Rows;
  problems: Problem[];
} {
  const book = Object.fromEntries(tableNames.map((name) => [name, readTable(name, files.get(name))])) as Book;
  const rows = Object.fromEntries(
    tableNames.map((name) => [name, book[name].lines.map(({ cells }) => cells)]),
  ) as Rows;
  return { rows, problems: [...findStrays([...files.keys()]), ...findProblems(book)] };
}

/** Files that are no table: misspelt names, copies left behind. */
function findStrays(names: readonly string[]): Problem[] {
  const known: readonly string[] = tableNames;
  return names
    .filter((name) => !known.includes(name))
    .map((table) => {
      const near = findNear(table, known);
      const wayOut = near ? `did you mean ${near}.csv?` : "delete it, or name it in the schema";
      return { table, line: null, column: null, message: `no table of this name (${wayOut})` };
    });
}
