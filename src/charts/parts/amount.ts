// Amounts of money as charts tell them apart: what counts as one, what was promised, what is in doubt.
import type { Figure } from "../../data/model.ts";
import { cite, prose, type Prose } from "../prose.ts";

/** The amounts in yuan that may be charted. A quantity told twice counts once. */
export function listAmounts(figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(
    (f) =>
      f.unit === "CNY" && f.tier === "finance" && f.duplicate_of.length === 0 && f.conversion_of.length === 0,
  );
}

/** Promised, intended or planned: not lent, granted or done. */
export function isPromised({ status }: Figure): boolean {
  return status !== "reported";
}

/** Probably wrong by a factor of ten: shown with its warning, on no shared scale. */
export function isDoubted({ flags }: Figure): boolean {
  return flags.includes("suspected_magnitude");
}

/** What stands right after an amount in doubt: a flag that a note explains; after any other, nothing. */
export function flagOf(figure: Figure): string {
  return isDoubted(figure) ? "\u00a0⚑" : "";
}

/** The notes that explain the flags, one for each amount in doubt. */
export function explainFlags(figures: readonly Figure[]): Prose[] {
  return figures
    .filter(isDoubted)
    .map((f) => prose`⚑ We doubt the ${cite(f)} of ${f.place?.name ?? "the country"}. ${f.note ?? ""}`);
}
