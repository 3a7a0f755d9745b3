// Units that do not go together: of a measure, and of figures that are linked.
import type { Book } from "../book.ts";
import { MEASURES, UNITS } from "../vocabulary.ts";
import { type Rule, createRule } from "./rule.ts";

const SAME_UNIT = ["part_of", "duplicate_of"] as const;

export const relationRules: Rule[] = [
  createRule("figures", {
    column: "unit",
    needs: ["unit", "measure"],
    check: ({ unit, measure }) => {
      const { of } = MEASURES[measure];
      return (
        of !== "any" &&
        UNITS[unit].of !== of &&
        `${unit} is no unit of ${measure} (it is a ${of}: mend the unit or the measure)`
      );
    },
  }),
  ...SAME_UNIT.map((column) =>
    createRule("figures", {
      column,
      needs: [column, "unit"],
      check: ({ [column]: ids, unit }, book) => {
        const other = ids.find((id) => (unitOf(book, id) ?? unit) !== unit);
        return (
          other &&
          `"${other}" is in ${unitOf(book, other)}, this figure in ${unit} (link figures of one unit)`
        );
      },
    }),
  ),
  createRule("figures", {
    column: "conversion_of",
    needs: ["conversion_of", "unit"],
    check: ({ conversion_of, unit }, book) => {
      const other = conversion_of.find((id) => unitOf(book, id) === unit);
      return other && `"${other}" is in ${unit} too (a conversion changes the unit; else write duplicate_of)`;
    },
  }),
];

function unitOf({ figures }: Book, id: string) {
  return figures.byId.get(id)?.cells.unit;
}
