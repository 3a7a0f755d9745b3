// The register of editions: the rows of editions.csv.
import { existsSync, readFileSync } from "node:fs";
import { z } from "astro/zod";
import { readTable } from "../../src/data/csv.ts";
import { formatProblem } from "../../src/data/problem.ts";
import { type Row, tables } from "../../src/data/schema.ts";

type Edition = Row<"editions">;

const FILE = "editions.csv";
const TABLE = `src/data/tables/${FILE}`;

/** Rows of editions.csv in a folder of tables, or the problems of its cells, one line each; then no rows are given. Throws
 * what the file system throws. */
export function readRows(folder: string): { rows: Edition[]; problems: string[] } {
  const path = `${folder}/${FILE}`;
  const { lines, problems } = readTable("editions", existsSync(path) ? readFileSync(path) : undefined);
  if (problems.length > 0)
    return { rows: [], problems: problems.map((problem) => formatProblem(problem, folder)) };
  return { rows: z.array(tables.editions.row).parse(lines.map(({ cells }) => cells)), problems: [] };
}

/** Lines about rows that stand twice, are out of order, or name another day than their edition. */
export function checkRows(rows: readonly Edition[]): string[] {
  return rows.flatMap(({ edition, date }, i) => {
    const before = rows[i - 1]?.edition;
    const place = `${TABLE}:${i + 2}: edition ${edition}`; // the heading is line 1
    if (rows.findIndex((row) => row.edition === edition) < i)
      return `${place}: stands twice (delete one row)`;
    return [
      ...(before === undefined || isBefore(before, edition)
        ? []
        : [`${place}: stands after ${before} (restore the order of the rows, the oldest first)`]),
      ...(edition.startsWith(date)
        ? []
        : [`${place}: dated ${date} (write the day that the edition's name begins with)`]),
    ];
  });
}

/** By day, then by number of the day; the first of a day bears none. */
function isBefore(one: string, other: string): boolean {
  const [day, otherDay] = [one.slice(0, 10), other.slice(0, 10)];
  const number = (edition: string): number => Number(edition.slice(11) || 1);
  return day === otherDay ? number(one) < number(other) : day < otherDay;
}
