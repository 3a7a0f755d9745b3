// Values that cannot be true, whatever the source prints.
import type { Book } from "../book.ts";
import { writeCell } from "../cell.ts";
import type { Figure } from "../schema.ts";
import { type Rule, createRule } from "./rule.ts";

const PARTS: readonly Figure["measure"][] = ["share", "coverage_rate"];
const CHANGES: readonly Figure["measure"][] = ["growth_rate", "change_rate"];

/**
 * The most that can be true of a unit in the whole country, and in a province or a place inside one; roughly
 * twice the statistics of 2024 (bank assets 445 trillion yuan, 1.4 billion people; Guangdong: 29 trillion
 * yuan of loans, 128 million people). Above it, zeros were miscounted.
 */
const CEILINGS: Partial<Record<Figure["unit"], { nation: number; province: number }>> = {
  CNY: { nation: 1e15, province: 4e13 },
  USD: { nation: 1.5e14, province: 6e12 },
  people: { nation: 2e9, province: 2e8 },
  households: { nation: 1e9, province: 1e8 },
  enterprises: { nation: 4e8, province: 4e7 },
};

export const amountRules: Rule[] = [
  createRule("figures", {
    column: "value",
    needs: ["value", "measure"],
    check: ({ value, measure }) =>
      value < 0 &&
      !CHANGES.includes(measure) &&
      `${writeCell(value)} is negative, but ${measure} counts from 0 (only ${CHANGES.join(" and ")} can fall below)`,
  }),
  createRule("figures", {
    column: "value_max",
    needs: ["value", "value_max"],
    check: ({ value, value_max }) =>
      value_max !== null &&
      value_max <= value &&
      `${writeCell(value_max)} is not above value ${writeCell(value)} (give the upper end of the range, or leave it empty)`,
  }),
  createRule("figures", {
    column: "value",
    needs: ["value", "value_max", "unit", "measure"],
    check: checkPercent,
  }),
  createRule("figures", {
    column: "value",
    needs: ["value", "value_max", "unit", "place"],
    check: checkCeiling,
  }),
];

function checkPercent({
  value,
  value_max,
  unit,
  measure,
}: Pick<Figure, "value" | "value_max" | "unit" | "measure">) {
  if (unit !== "percent") return undefined;
  const top = value_max ?? value;
  if (PARTS.includes(measure) && top > 100)
    return `${writeCell(top)} percent is out of range (a ${measure} lies between 0 and 100)`;
  if (CHANGES.includes(measure) && value < -100)
    return `${writeCell(value)} percent is out of range (nothing can fall by more than 100 percent)`;
  return undefined;
}

function checkCeiling(
  { value, value_max, unit, place }: Pick<Figure, "value" | "value_max" | "unit" | "place">,
  book: Book,
) {
  const level = place === null ? undefined : book.places.byId.get(place)?.cells.level;
  const scope = level && level !== "country" && level !== "region" ? "province" : "nation";
  const ceiling = CEILINGS[unit]?.[scope];
  const top = value_max ?? value;
  if (ceiling === undefined || top <= ceiling) return undefined;
  const where = scope === "province" ? `a ${level}` : "the whole country";
  return `${writeCell(top)} ${unit} is too large for ${where} (at most ${writeCell(ceiling)}: check the zeros, the unit and the place)`;
}
