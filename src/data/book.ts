// The tables as read, before they are known to be right: every line with the cells that could be read.
import type { Problem } from "./problem.ts";
import type { Row, TableName } from "./schema.ts";

/** A row as read: `line` is its first line in the file; a cell that could not be read is absent. */
export interface Line<T extends TableName> {
  readonly line: number;
  readonly cells: Partial<Row<T>>;
}

/** A table as read. `isReadable` is false where the file as a whole is not: then nothing is known of its ids.
 * `byId`: the first line of each id. */
export interface Table<T extends TableName> {
  readonly isReadable: boolean;
  readonly lines: readonly Line<T>[];
  readonly byId: ReadonlyMap<string, Line<T>>;
  readonly problems: readonly Problem[];
}

export type Book = { readonly [T in TableName]: Table<T> };

/** A cell by the name of its column, for rules that know no table; undefined where it could not be read. */
export function cellOf({ cells }: Line<TableName>, column: string): unknown {
  const values: { readonly [name: string]: unknown } = cells;
  return values[column];
}
