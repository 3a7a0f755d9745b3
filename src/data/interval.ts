// The range that the rounding of a printed number allows.
import { readPrinted } from "./printed.ts";
import type { Row } from "./schema.ts";
import { QUALIFIERS } from "./vocabulary.ts";

/** A number with the range that rounding allows: low ≤ value ≤ high, all in the same unit. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const MEASURED = new Set<Row<"figures">["unit"]>([
  "CNY",
  "USD",
  "percent",
  "percentage_points",
  "times",
  "years",
]);

/**
 * `value` ± half a unit of the last digit printed; exact where nothing was printed, where words stand for
 * the number, and for things counted to the last one (447 enterprises). Throws for a range and for a figure
 * with an open end ("more than"): rounding says nothing about those, so they may not enter a formula.
 */
export function readInterval(figure: Row<"figures">): Interval {
  const { id, value, value_max, qualifier, unit } = figure;
  const { bound, words } = QUALIFIERS[qualifier];
  if (bound === "above" || bound === "below")
    throw new Error(
      `"${id}" is given as "${words}": its end is open (compute with figures that are exact or about)`,
    );
  if (value_max !== null) throw new Error(`"${id}" is a range (compute with single numbers)`);
  const printed = figure.as_printed === null ? null : readPrinted(figure.as_printed);
  if (!printed || (printed.halfUnit <= 0.5 && !MEASURED.has(unit))) return { value, low: value, high: value };
  // A mended value keeps the digits as printed but not their size.
  const mended = printed.value === 0 ? 1 : Math.abs(value / printed.value);
  const half = printed.halfUnit * mended;
  return { value, low: value - half, high: value + half };
}
