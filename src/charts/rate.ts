// Credit of a period as a share of GDP, province by province: what the map draws and what a place's page tells. All of
// it is found by measure and period, so a later period needs rows and nothing else.
import { describePeriods, fillable, type Fill } from "../data/fill.ts";
import { formatWhen, MEASURES } from "../data/index.ts";
import type { Data, Derived, Figure, Place } from "../data/model.ts";
import { provincesOf } from "./located.ts";
import { quantiles, rank, type Step } from "./parts/steps.ts";

/** Measures of the map, the first shown first. */
const RATES = ["net_new_loans_to_gdp", "aggregate_financing_to_gdp"] as const;
const CLASSES = 5;

/** A share and the two figures it is made of; `isDoubtful`: of one of them we are less sure. */
export interface Share {
  readonly place: Place;
  readonly derived: Derived;
  readonly amount: Figure;
  readonly gdp: Figure;
  readonly isDoubtful: boolean;
  readonly step: number;
}

/** A province without a share, and what was found of it. */
export interface Gap {
  readonly place: Place;
  readonly amount: Figure | null;
  /** What is missing, in words. */
  readonly words: string;
}

export interface Rate {
  readonly id: string;
  /** "net new loans", and the definition in force. */
  readonly measure: string;
  readonly regime: string | null;
  /** "first quarter of 2025", and the year of the GDP. */
  readonly period: string;
  readonly year: string;
  readonly fill: Fill;
  readonly steps: readonly Step[];
  /** From the highest down. */
  readonly shares: readonly Share[];
  readonly gaps: readonly Gap[];
}

/** The rates there are, by measure; of each, the latest period first. Throws where a set of shares cannot colour a map. */
export function listRates(data: Data): Rate[] {
  return RATES.flatMap((measure) => {
    const periods = Map.groupBy(
      data.context.derived.filter((derived) => derived.measure === measure),
      describePeriods,
    );
    const latestFirst = [...periods].sort(([a], [b]) => (a < b ? 1 : -1));
    return latestFirst.map(([, derived]) => openRate(data, derived));
  });
}

/** How many provinces have a higher share, and how many a lower one. */
export function countBeside({ shares }: Rate, { derived }: Share): { above: number; below: number } {
  return {
    above: shares.filter((other) => other.derived.value > derived.value).length,
    below: shares.filter((other) => other.derived.value < derived.value).length,
  };
}

function openRate(data: Data, derived: readonly Derived[]): Rate {
  const fill = fillable(derived);
  const steps = quantiles(fill, { count: CLASSES });
  const shares = rank(fill).map((item) => openShare(item, steps));
  const [first] = shares;
  if (!first) throw new Error("a rate without shares");
  const { amount, gdp } = first;
  return {
    id: `${amount.measure.replaceAll("_", "-")}-${amount.period_end ?? ""}`,
    measure: MEASURES[amount.measure].words,
    regime: amount.regime,
    period: formatWhen(amount),
    year: formatWhen(gdp),
    fill,
    steps,
    shares,
    gaps: provincesOf(data)
      .filter((place) => shares.every((share) => share.place !== place))
      .map((place) => openGap(data, { place, like: first })),
  };
}

function openShare(derived: Derived, steps: readonly Step[]): Share {
  const gdp = derived.figures.find(({ measure }) => measure === "gdp");
  const amount = derived.figures.find(({ measure }) => measure !== "gdp");
  const step = steps.find(({ items }) => items.includes(derived))?.step;
  if (!amount?.place || !gdp || !step)
    throw new Error(
      `derived.csv: ${derived.id}: not an amount divided by a GDP; a share of GDP names the two`,
    );
  const isDoubtful = derived.figures.some(({ confidence }) => confidence === "low");
  return { place: amount.place, derived, amount, gdp, isDoubtful, step };
}

function openGap(data: Data, { place, like }: { place: Place; like: Share }): Gap {
  const find = (figure: Figure) =>
    data.context.figures.find(
      (f) =>
        f.place === place && f.measure === figure.measure && describePeriods(f) === describePeriods(figure),
    ) ?? null;
  const missing = [like.amount, like.gdp].filter((figure) => !find(figure));
  const names = missing.map(({ measure }) => MEASURES[measure].words);
  return { place, amount: find(like.amount), words: `no ${names.join(" and no ")} found` };
}
