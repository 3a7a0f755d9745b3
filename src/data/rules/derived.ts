// Derived figures: every formula must be computable from the figures.
import type { Book, Line } from "../book.ts";
import { createCalculator, listIds, listSums, parseFormula } from "../formula.ts";
import { type Interval, readInterval } from "../interval.ts";
import type { Problem } from "../problem.ts";
import { tables } from "../schema.ts";
import { keys } from "../vocabulary.ts";
import { findNear } from "../wording.ts";
import { type Rule, hasCells } from "./rule.ts";

/** A formula rests on a row with a problem of its own, which is told there. */
class TroubleBelow extends Error {}

export const derivedRules: Rule[] = [
  (book) => {
    const problems: Problem[] = [];
    const tell = (line: number, message: string) =>
      problems.push({ table: "derived", line, column: "formula", message });
    const sound = book.derived.lines.flatMap(({ line, cells }) => {
      if (!hasCells(cells, ["id", "formula", "unit"])) return [];
      const fault = checkFormula(book, cells.formula);
      if (fault) tell(line, fault);
      return fault ? [] : [{ line, cells }];
    });
    const calculate = createCalculator(
      sound.map(({ cells }) => cells),
      (id) => readFigure(book, id),
    );
    for (const { line, cells } of sound) {
      const fault = catchMessage(() => calculate(cells.id));
      if (fault) tell(line, fault);
    }
    return problems;
  },
];

function checkFormula(book: Book, formula: string): string | undefined {
  const { figures, derived } = book;
  let ids: string[] = [];
  const fault = catchMessage(() => (ids = listIds(parseFormula(formula))));
  if (fault || !figures.isReadable) return fault;
  const unknown = ids.find((id) => !figures.byId.has(id) && !derived.byId.has(id));
  const near = unknown && findNear(unknown, [...figures.byId.keys(), ...derived.byId.keys()]);
  if (unknown)
    return `unknown figure "${unknown}" (${near ? `did you mean ${near}?` : "name a figure or a derived figure"})`;
  return listSums(parseFormula(formula))
    .map((sum) => checkSum(book, sum))
    .find((finding) => finding !== undefined);
}

/** A loan may count under several priorities, so their sum counts it twice, and their difference means nothing. */
function checkSum({ figures }: Book, ids: readonly string[]): string | undefined {
  const tags = ids.flatMap((id) => figures.byId.get(id)?.cells.priorities ?? []);
  const named = [...new Set(tags.map(({ id }) => id))];
  return named.length > 1
    ? `adds up or subtracts ${named.join(" and ")}, but a loan may count under several priorities (show them side by side)`
    : undefined;
}

function readFigure({ figures }: Book, id: string): Interval & { unit: string } {
  const cells: Line<"figures">["cells"] = figures.byId.get(id)?.cells ?? {};
  if (!hasCells(cells, keys(tables.figures.row.shape))) throw new TroubleBelow();
  return { ...readInterval(cells), unit: cells.unit };
}

function catchMessage(action: () => unknown): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (error instanceof TroubleBelow) return undefined;
    return error instanceof Error ? error.message : String(error);
  }
}
