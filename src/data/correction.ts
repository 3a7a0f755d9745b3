// Which corrections a reader of a chart must be told of.
import type { Correction } from "./model.ts";

/** Corrections of any of the figures (ids of figures and derived figures), in the order of the table. */
export function selectCorrections(corrections: readonly Correction[], ids: Iterable<string>): Correction[] {
  const shown = new Set(ids);
  return corrections.filter(({ figures }) => figures.some((id) => shown.has(id)));
}
