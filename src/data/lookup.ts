// Rows found by id, with an error that helps.
import { findNear } from "./wording.ts";

export interface Lookup<T> {
  readonly all: readonly T[];
  /** The row of that id, or undefined. */
  readonly get: (id: string) => T | undefined;
  /** The row of that id; throws an Error that names the id and the nearest known ids. */
  readonly find: (id: string) => T;
}

/** A lookup over `rows`, in their order; `noun` names them in errors. Throws on an id used twice. */
export function createLookup<T extends { readonly id: string }>(rows: readonly T[], noun: string): Lookup<T> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const twice = rows.find((row) => byId.get(row.id) !== row);
  if (twice) throw new Error(`${noun} "${twice.id}" stands twice (give each its own id)`);
  const get = (id: string): T | undefined => byId.get(id);
  const find = (id: string): T => {
    const row = get(id);
    if (row) return row;
    const nearest = listNearest(id, [...byId.keys()]).join(", ") || `none of ${byId.size} comes near`;
    throw new Error(`no ${noun} "${id}" (nearest: ${nearest})`);
  };
  return { all: rows, get, find };
}

/** The row of that id, or null for no id; throws as `find` does. */
export function findOrNull<T>({ find }: Lookup<T>, id: string | null): T | null {
  return id === null ? null : find(id);
}

/** Adds an item to a list that does not hold it yet. */
export function addOnce<T>(list: T[], item: T): void {
  if (!list.includes(item)) list.push(item);
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

/** Up to three known ids: the one that differs least in spelling, then those with the same first word. */
function listNearest(id: string, known: readonly string[]): string[] {
  const [word = ""] = id.split("-", 1);
  const near = [findNear(id, known) ?? [], known.filter((candidate) => candidate.startsWith(word))].flat();
  return [...new Set(near)].slice(0, 3);
}
