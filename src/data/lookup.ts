// Rows found by id, with an error that helps.

export interface Lookup<T> {
  readonly all: readonly T[];
  /** The row of that id, or undefined. */
  readonly get: (id: string) => T | undefined;
  /** The row of that id; throws an Error that names the id and the nearest known ids. */
  readonly find: (id: string) => T;
}

/** A lookup over `rows`, in their order; `noun` names them in errors. Throws on an id used twice. */
export function createLookup<T extends { readonly id: string }>(
  rows: readonly T[],
  { noun }: { noun: string },
): Lookup<T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const twice = rows.find((row) => byId.get(row.id) !== row);
  if (twice) throw new Error(`${noun} "${twice.id}" stands twice (give each its own id)`);
  const get = (id: string): T | undefined => byId.get(id);
  const find = (id: string): T => {
    const row = get(id);
    if (row) return row;
    const near = listNearest(id, [...byId.keys()]).join(", ");
    throw new Error(`no ${noun} "${id}" (${near ? `nearest: ${near}` : "there is none at all"})`);
  };
  return { all: rows, get, find };
}

/** Throws if following `up` from any of `rows` leads back to it; the error names the ids of the circle. */
export function assertNoCycle<T extends { readonly id: string }>(
  rows: readonly T[],
  up: (row: T) => T | null,
): void {
  for (const row of rows) {
    const path = [row];
    for (let next = up(row); next; next = up(next)) {
      const ids = [...path, next].map(({ id }) => id).join(" → ");
      if (path.includes(next)) throw new Error(`cycle: ${ids} (leave one of these links out)`);
      path.push(next);
    }
  }
}

/** Freezes an object and everything it leads to, circles included; returns it. */
export function freezeDeep<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freezeDeep);
  }
  return value;
}

/** The three of `known` that take the fewest single-letter edits to become `id`. */
function listNearest(id: string, known: readonly string[]): string[] {
  return known
    .map((candidate) => ({ candidate, edits: countEdits(id, candidate) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance: `row[j]` is the distance of the part of `a` read so far to the first j letters of `b`. */
function countEdits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (const letter of a) {
    const next = [(row[0] ?? 0) + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const replace = (row[j - 1] ?? 0) + (letter === b[j - 1] ? 0 : 1);
      next.push(Math.min(replace, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
