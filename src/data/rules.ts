// Everything that must be true of the tables together, beyond what each cell's schema says.
import type { Book } from "./book.ts";
import { type Problem, sortProblems } from "./problem.ts";
import { amountRules } from "./rules/amounts.ts";
import { correctionRules } from "./rules/corrections.ts";
import { cycleRules } from "./rules/cycles.ts";
import { dateRules } from "./rules/dates.ts";
import { derivedRules } from "./rules/derived.ts";
import { keyRules } from "./rules/keys.ts";
import { layerRules } from "./rules/layers.ts";
import { phraseRules } from "./rules/phrases.ts";
import { placeRules } from "./rules/places.ts";
import { referenceRules } from "./rules/references.ts";
import { relationRules } from "./rules/relations.ts";
import { tableNames } from "./schema.ts";

const RULES = [
  ...keyRules,
  ...referenceRules,
  ...cycleRules,
  ...phraseRules,
  ...amountRules,
  ...relationRules,
  ...dateRules,
  ...layerRules,
  ...placeRules,
  ...derivedRules,
  ...correctionRules,
];

/** Every problem of the tables, those of reading included: whole files first, then by file and line. */
export function findProblems(book: Book): Problem[] {
  const reading = tableNames.flatMap((table) => book[table].problems);
  return sortProblems([...reading, ...RULES.flatMap((rule) => rule(book))]);
}
