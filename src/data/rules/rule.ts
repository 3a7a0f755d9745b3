// How a rule about rows is written: the cells it needs, and what it says of them.
import type { Book } from "../book.ts";
import type { Problem } from "../problem.ts";
import type { Row, TableName } from "../schema.ts";

/** Looks at all tables; returns what it finds, never throws. */
export type Rule = (book: Book) => Problem[];

/** The problem and its way out, or nothing. */
type Finding = string | false | null | undefined;

interface RowRule<T extends TableName, K extends keyof Row<T>> {
  /** The column the problem is told at. */
  column: keyof Row<T> & string;
  /** The cells it looks at; a row where one of them could not be read is left alone. */
  needs: readonly K[];
  check: (cells: Pick<Row<T>, K>, book: Book) => Finding;
}

/** A rule about each row of a table. */
export function createRule<T extends TableName, K extends keyof Row<T>>(
  table: T,
  { column, needs, check }: RowRule<T, K>,
): Rule {
  return (book) =>
    book[table].lines.flatMap(({ line, cells }) => {
      const finding = hasCells(cells, needs) && check(cells, book);
      return finding ? [{ table, line, column, message: finding }] : [];
    });
}

/** Whether all these cells of a row could be read. */
export function hasCells<R extends object, K extends keyof R>(
  cells: Partial<R>,
  needs: readonly K[],
): cells is Partial<R> & Pick<R, K> {
  return needs.every((column) => column in cells);
}
