// Corrections: which of them a reader must be told of, and in which order.
import type { Correction } from "./model.ts";

/** Corrections of any of the figures (ids of figures and derived figures), in the order of the table. */
export function selectCorrections(corrections: readonly Correction[], ids: Iterable<string>): Correction[] {
  const shown = new Set(ids);
  return corrections.filter(({ figures }) => figures.some((id) => shown.has(id)));
}

/** The newest first; of one day, the last of the table first. */
export function sortNewest(corrections: readonly Correction[]): Correction[] {
  return corrections.toReversed().sort((a, b) => b.date.localeCompare(a.date));
}

/** Ids that are no longer published, each with the correction that says why. */
export function listWithdrawn(corrections: readonly Correction[]): ReadonlyMap<string, Correction> {
  const withdrawn = corrections.filter(({ kind }) => kind === "withdrawn");
  return new Map(
    withdrawn.flatMap((correction) => correction.figures.map((id) => [id, correction] as const)),
  );
}

/** Corrections that an edition's readers must be told of, in the order of the table. */
export function selectOfEdition(corrections: readonly Correction[], edition: string): Correction[] {
  return corrections.filter(({ editions }) => editions.includes(edition));
}
