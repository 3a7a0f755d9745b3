// What may stand only once.
import { type Book, cellOf } from "../book.ts";
import type { Problem } from "../problem.ts";
import { type TableName, tableNames, tables } from "../schema.ts";
import type { Rule } from "./rule.ts";

/** Rows of these tables must differ in at least one of the columns; rows with an empty one are left out. */
interface Key {
  tables: readonly TableName[];
  /** The first is the one the problem is told at. */
  columns: readonly [string, ...string[]];
  wayOut: string;
}

const NUMBERS: readonly TableName[] = ["figures", "derived"];
const KEYS: readonly Key[] = [
  ...tableNames.flatMap((table): Key[] => {
    const { key } = tables[table];
    if (key === null || NUMBERS.includes(table)) return [];
    return [{ tables: [table], columns: [key], wayOut: `give each row its own ${key}` }];
  }),
  { tables: NUMBERS, columns: ["id"], wayOut: "figures and derived figures share one list of ids" },
  { tables: ["places"], columns: ["adcode"], wayOut: "each place has its own code" },
  { tables: ["places"], columns: ["iso_3166_2"], wayOut: "each province has its own code" },
  {
    tables: ["figures", "dismissals"],
    columns: ["as_printed", "nth", "paragraph", "source"],
    wayOut: "a phrase belongs to one row; nth tells its occurrences apart",
  },
];

export const keyRules: Rule[] = KEYS.map((key) => (book) => findTwice(book, key));

function findTwice(book: Book, { tables: names, columns, wayOut }: Key): Problem[] {
  const first = new Map<string, string>();
  const problems: Problem[] = [];
  for (const table of names)
    for (const line of book[table].lines) {
      const values = columns.map((column) => cellOf(line, column) ?? null);
      if (values.includes(null)) continue;
      const mark = JSON.stringify(values);
      const place = first.get(mark);
      const message = `${JSON.stringify(values[0])} stands in ${place} already (${wayOut})`;
      if (place) problems.push({ table, line: line.line, column: columns[0], message });
      else first.set(mark, `${table}.csv:${line.line}`);
    }
  return problems;
}
