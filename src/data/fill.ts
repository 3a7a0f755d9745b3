// What may colour a map. A filled area says "this much for the whole of the place": so it shows a rate, never an amount
// (big provinces would win), of one measure, regime and period, and of nearly all provinces (EDITORIAL.md, trap 1).
import { comparable, type Comparable } from "./comparable.ts";
import type { Derived, Figure, Place } from "./model.ts";
import { UNITS } from "./vocabulary.ts";

declare const filled: unique symbol;
/** Rates that have passed `fillable`: what colours a map asks for these. */
export type Fill<T extends Figure | Derived = Derived> = Comparable<T> & { readonly [filled]: true };

/** Fewer provinces than this leave a map with more holes than land. */
const LEAST_PROVINCES = 25;

/**
 * The same numbers, if they may colour a map: rates, comparable without exception, of one period, one for each of at
 * least 25 different provinces. Throws naming ids and obstacle.
 */
export function fillable<T extends Figure | Derived>(items: readonly T[]): Fill<T> {
  const sound = comparable(items);
  if (isFill(sound)) return sound;
  throw new Error(`no fill map: ${listObstacles(sound).join("; ")} (show a table, or symbols of one size)`);
}

/** The place a number is about; of a derived figure, the one place of all it rests on; null where there is none such. */
function findPlace(item: Figure | Derived): Place | null {
  const places = new Set(listFigures(item).map(({ place }) => place));
  const [place = null] = places;
  return places.size === 1 ? place : null;
}

/** The periods of the figures a number rests on, oldest first, as "2024-01-01/2024-12-31 2025-01-01/2025-03-31". */
export function describePeriods(item: Figure | Derived): string {
  const periods = listFigures(item).map(({ period_start, period_end, as_of }) =>
    [period_start ?? "", period_end ?? as_of ?? ""].join("/"),
  );
  return [...new Set(periods)].sort().join(" ");
}

function isFill<T extends Figure | Derived>(items: Comparable<T>): items is Fill<T> {
  return listObstacles(items).length === 0;
}

function listObstacles(items: readonly (Figure | Derived)[]): string[] {
  const amounts = items.filter(({ unit }) => UNITS[unit].of !== "rate");
  const periods = new Set(items.map(describePeriods));
  const strays = items.filter((item) => findPlace(item)?.level !== "province");
  const byProvince = Map.groupBy(items, findPlace);
  const twice = [...byProvince.values()].filter((same) => same.length > 1).flat();
  return [
    ...(amounts.length > 0 ? [`amounts, not rates: ${listIds(amounts)}`] : []),
    ...(periods.size > 1 ? [`periods differ: ${[...periods].join(", ")}`] : []),
    ...(strays.length > 0 ? [`about no province, or several: ${listIds(strays)}`] : []),
    ...(twice.length > 0 ? [`one province twice: ${listIds(twice)}`] : []),
    ...(byProvince.size < LEAST_PROVINCES
      ? [`${byProvince.size} provinces, fewer than ${LEAST_PROVINCES}`]
      : []),
  ];
}

function listFigures(item: Figure | Derived): readonly Figure[] {
  return "formula" in item ? item.figures : [item];
}

function listIds(items: readonly { readonly id: string }[]): string {
  return items.map(({ id }) => id).join(", ");
}
