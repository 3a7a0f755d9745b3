// What may be frozen: PUBLISHING.md, "Editions". Nothing is written here.
import { edition as editionName, isoDay } from "../../src/data/field.ts";
import type { Row } from "../../src/data/schema.ts";
import { checkRows } from "./rows.ts";

type Edition = Row<"editions">;

/** What `planEdition` is told of the project: the table of editions, and what git says of the checkout. */
export interface Checkout {
  readonly rows: readonly Edition[];
  /** The commit that is checked out; null where there is none. */
  readonly commit: string | null;
  /** Paths that differ from the commit. */
  readonly changed: readonly string[];
}

/** An edition to be made. `previous`: the newest one so far. */
export interface Plan {
  readonly edition: string;
  readonly date: string;
  readonly code: string;
  readonly previous: Edition | null;
}

const DAY = "2026-01-31".length;

/** The plan for an edition of that name, or the reasons against it, a line each. */
export function planEdition(edition: string, checkout: Checkout): { plan: Plan | null; problems: string[] } {
  const { rows, commit } = checkout;
  const date = edition.slice(0, DAY);
  const problems = [...checkName(edition, rows), ...checkState(edition, checkout)];
  if (problems.length > 0 || commit === null) return { plan: null, problems };
  return { plan: { edition, date, code: commit, previous: rows.at(-1) ?? null }, problems };
}

function checkName(edition: string, rows: readonly Edition[]): string[] {
  const date = edition.slice(0, DAY);
  if (!editionName.safeParse(edition).success || !isoDay.safeParse(date).success)
    return [
      `edition "${edition}": not the name of an edition (write 2026-01-31, or 2026-01-31-2 for the second of a day)`,
    ];
  if (rows.some((row) => row.edition === edition))
    return [`edition ${edition}: stands in editions.csv (editions never change; choose a new name)`];
  const late = checkRows([...rows, { edition, date, sums_sha256: "" }]);
  return late.length === 0
    ? []
    : [`edition ${edition}: is not the newest (choose a name after ${rows.at(-1)?.edition ?? ""})`];
}

/** The edition's own folder may lie there: a run that was killed left it behind, and this one finishes it. */
function checkState(edition: string, { commit, changed }: Checkout): string[] {
  if (commit === null) return ["no commit to name (freeze works in a git checkout with a commit)"];
  return changed
    .filter((path) => !path.startsWith(`public/s/${edition}/`) && path !== "public/s/")
    .map(
      (path) =>
        `${path}: differs from the commit (commit it or put it back: an edition names the commit that made it)`,
    );
}
