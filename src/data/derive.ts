// Derived figures: computed from the figures their formulas name, and linked to them.
import { createCalculator, listIds, parseFormula } from "./formula.ts";
import { readInterval } from "./interval.ts";
import { type Lookup, addOnce, createLookup } from "./lookup.ts";
import type { Derived, Draft, Figure } from "./model.ts";
import type { Rows } from "./schema.ts";

/** Computes and links the derived rows, and enters each in `used_in` of what it rests on.
 * Throws what the calculator and `readInterval` throw. */
export function linkDerived(rows: Rows, figures: Lookup<Draft<Figure>>): Lookup<Derived> {
  const figureRows = createLookup(rows.figures, "figure");
  const calculate = createCalculator(rows.derived, (id) => {
    const row = figureRows.get(id);
    return row && { ...readInterval(row), unit: row.unit };
  });
  const drafts = rows.derived.map((row): Draft<Derived> => ({
    ...row,
    ...calculate(row.id),
    inputs: [],
    figures: [],
    layer: "record",
    used_in: [],
  }));
  const derived = createLookup(drafts, "derived figure");
  for (const draft of drafts)
    for (const id of listIds(parseFormula(draft.formula))) {
      const input = derived.get(id) ?? figures.find(id);
      addOnce(draft.inputs, input);
      addOnce(input.used_in, draft);
    }
  for (const draft of drafts) {
    draft.figures = [...new Set(draft.inputs.flatMap(listFigures))];
    draft.layer = draft.figures.every(({ layer }) => layer === "record") ? "record" : "context";
  }
  return derived;
}

function listFigures(input: Figure | Derived): readonly Figure[] {
  return "inputs" in input ? input.inputs.flatMap(listFigures) : [input];
}
