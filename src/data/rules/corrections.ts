// The ids that corrections name: withdrawn ones are gone for good, all others must be there.
import type { Book } from "../book.ts";
import type { Problem } from "../problem.ts";
import { findNear } from "../wording.ts";
import { createRule, type Rule } from "./rule.ts";

const NUMBERS = ["figures", "derived"] as const;

export const correctionRules: Rule[] = [
  createRule("corrections", {
    column: "figures",
    needs: ["kind", "figures"],
    check: ({ kind, figures }, book) => {
      if (kind === "withdrawn" || NUMBERS.some((table) => !book[table].isReadable)) return undefined;
      const known = NUMBERS.flatMap((table) => [...book[table].byId.keys()]);
      const unknown = figures.find((id) => !known.includes(id));
      const near = unknown && findNear(unknown, known);
      return (
        unknown &&
        `unknown figure "${unknown}" (${near ? `did you mean ${near}?` : "name a figure or a derived figure"})`
      );
    },
  }),
  findWithdrawn,
];

/** An id that was withdrawn must not come back with another meaning: links to it stand in other people's pages. */
function findWithdrawn(book: Book): Problem[] {
  const withdrawn = new Map(
    book.corrections.lines
      .filter(({ cells }) => cells.kind === "withdrawn")
      .flatMap(({ line, cells }) => (cells.figures ?? []).map((id) => [id, line])),
  );
  return NUMBERS.flatMap((table) =>
    book[table].lines.flatMap(({ line, cells: { id = "" } }) => {
      const message = `"${id}" was withdrawn, see corrections.csv:${withdrawn.get(id)} (choose a new id)`;
      return withdrawn.has(id) ? [{ table, line, column: "id", message }] : [];
    }),
  );
}
