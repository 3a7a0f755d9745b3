// Classes of a map: equal numbers of provinces in each, so that the colours spread over the country.
import { comparable, type Comparable } from "../../data/comparable.ts";
import { formatDerived } from "../../data/format.ts";
import type { Derived } from "../../data/model.ts";

/** A class: its number from 1, the lowest, and what lies in it, lowest first. */
export interface Step {
  readonly step: number;
  readonly items: readonly Derived[];
}

/**
 * The numbers in `count` classes of equal size, or as near to it as can be: what prints alike stays in one class, the
 * lower one. Throws when there are fewer different numbers than classes.
 */
export function quantiles(items: Comparable<Derived>, { count }: { count: number }): Step[] {
  const rising = items.toSorted((a, b) => a.value - b.value);
  const cuts = Array.from({ length: count + 1 }, (_, i) => {
    let cut = Math.round((i * rising.length) / count);
    while (isAlike(rising[cut - 1], rising[cut])) cut++;
    return cut;
  });
  const steps = cuts.slice(1).map((cut, i) => ({ step: i + 1, items: rising.slice(cuts[i], cut) }));
  if (steps.every((step) => step.items.length > 0)) return steps;
  throw new Error(
    `${items.length} numbers make no ${count} classes; too many are alike, so take fewer classes`,
  );
}

/** The numbers from the highest down; like numbers keep their order. */
export function rank<T extends Derived>(items: Comparable<T>): Comparable<T> {
  return comparable(items.toSorted((a, b) => b.value - a.value));
}

function isAlike(a: Derived | undefined, b: Derived | undefined): boolean {
  return a !== undefined && b !== undefined && formatDerived(a) === formatDerived(b);
}
