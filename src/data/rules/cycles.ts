// Circles in what must be a tree: a part inside its own part, a place inside itself.
import { type Book, cellOf } from "../book.ts";
import type { Problem } from "../problem.ts";
import type { TableName } from "../schema.ts";
import type { Rule } from "./rule.ts";

/** Columns that lead one level up. */
const UPWARD: readonly { table: TableName; column: string }[] = [
  { table: "figures", column: "part_of" },
  { table: "places", column: "parent" },
  { table: "actors", column: "of" },
];

export const cycleRules: Rule[] = UPWARD.map(({ table, column }) => (book) => {
  const ups = mapUps(book, { table, column });
  return findCycles(ups).flatMap(([id = "", ...rest]): Problem[] => {
    const line = book[table].byId.get(id)?.line ?? null;
    const message = `cycle: ${[id, ...rest, id].join(" → ")} (leave one of these links out)`;
    // A row that links to itself is told by the rule on links.
    return rest.length > 0 ? [{ table, line, column, message }] : [];
  });
});

/** For each id the ids one level up that exist. */
function mapUps(book: Book, { table, column }: { table: TableName; column: string }): Map<string, string[]> {
  const { byId } = book[table];
  return new Map(
    [...byId].map(([id, line]) => {
      const ups = [cellOf(line, column) ?? []].flat();
      return [id, ups.map(String).filter((up) => byId.has(up))];
    }),
  );
}

/** Each circle once, from its first row on. Rows are struck off while nothing open is above them; the rest lies
 * on or below a circle, where every way up ends in one. */
function findCycles(ups: ReadonlyMap<string, string[]>): string[][] {
  const open = new Map([...ups].map(([id, above]) => [id, new Set(above)]));
  const below = new Map<string, string[]>();
  for (const [id, above] of ups) for (const up of above) below.set(up, [...(below.get(up) ?? []), id]);
  const done = [...open.keys()].filter((id) => open.get(id)?.size === 0);
  for (const id of done) {
    open.delete(id);
    for (const lower of below.get(id) ?? []) {
      open.get(lower)?.delete(id);
      if (open.get(lower)?.size === 0) done.push(lower);
    }
  }
  const cycles: string[][] = [];
  const seen = new Set<string>();
  for (const start of open.keys()) {
    const path: string[] = [];
    let id: string | undefined = start;
    for (; id !== undefined && !seen.has(id); [id] = open.get(id) ?? []) {
      seen.add(id);
      path.push(id);
    }
    if (id !== undefined && path.includes(id)) cycles.push(path.slice(path.indexOf(id)));
  }
  return cycles;
}
