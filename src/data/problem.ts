// What is wrong in the tables, and how it is told.

/** `line`: line of the file, null where the whole file is meant; `message`: the problem, then the way out in brackets. */
export interface Problem {
  readonly table: string;
  readonly line: number | null;
  readonly column: string | null;
  readonly message: string;
}

/** One line of text: `src/data/tables/figures.csv:14: measure: unknown measure "loan" (one of …)`. */
export function formatProblem({ table, line, column, message }: Problem, folder: string): string {
  const place = line === null ? `${folder}/${table}.csv` : `${folder}/${table}.csv:${line}`;
  return column === null ? `${place}: ${message}` : `${place}: ${column}: ${message}`;
}

/** Problems of whole files first, since others may follow from them; then by file and line. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      Number(a.line !== null) - Number(b.line !== null) ||
      a.table.localeCompare(b.table, "en") ||
      (a.line ?? 0) - (b.line ?? 0),
  );
}
