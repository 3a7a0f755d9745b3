// Which corrections a reader of a chart must be told of.
import { selectCorrections } from "../data/correction.ts";
import type { Held } from "../data/held.ts";
import type { Correction } from "../data/model.ts";
import type { Chart } from "./chart.ts";

/**
 * Corrections of what the chart shows and of what that is computed from; and withdrawals of figures that an edition of
 * it showed (`held`), since a withdrawn figure is in no chart any more.
 */
export function correctionsOf(
  chart: Chart,
  { corrections, held }: { corrections: readonly Correction[]; held: readonly Held[] },
): Correction[] {
  const numbers = [...chart.figures, ...chart.derived, ...chart.derived.flatMap(({ figures }) => figures)];
  const shown = selectCorrections(
    corrections,
    numbers.map(({ id }) => id),
  );
  const frozen = new Set(held.filter((number) => number.chart === chart.id).map(({ id }) => id));
  const gone = selectCorrections(corrections, frozen).filter(({ kind }) => kind === "withdrawn");
  return corrections.filter((correction) => shown.includes(correction) || gone.includes(correction));
}
