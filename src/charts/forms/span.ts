// A true time axis in px: one stretch, or several with a gap between them, where the count changed.
import { scaleUtc, utcYear } from "d3";
import type { Area } from "../parts/place.ts";

/** First day of the axis, and the day after its last one, ISO. */
export type Span = readonly [from: string, to: string];

/** A stretch of time in px, with its years: where each begins, and where its name stands if there is room for it. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly x: (date: Date) => number;
  readonly begins: readonly number[];
  readonly years: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

/** The axis: its stretches, and where a day (ISO, whole) lies. */
export interface TimeAxis {
  readonly stretches: readonly Stretch[];
  /** Throws for a day that lies in none of the stretches. */
  readonly x: (date: string) => number;
}

/** Between two stretches, and beside symbols, px. */
const GAP = 24;
const SIDE = 8;
/** Room that the name of a year takes, px. */
const NAME = 42;
/** Half a year, ms: a shorter piece of one is not named. */
const HALF_YEAR = 182 * 864e5;

/** The spans side by side in the area, a day as wide in each; the years are named below `bottom`, px. */
export function placeSpans(
  spans: readonly Span[],
  { area, inset, bottom }: { area: Area; inset: number; bottom: number },
): TimeAxis {
  const days = spans.map(([from, to]) => Number(new Date(to)) - Number(new Date(from)));
  const sides = SIDE * (2 * spans.length - 1) + GAP * (spans.length - 1);
  const perDay = (area.width - inset - sides) / days.reduce((sum, length) => sum + length, 0);
  let end = area.x - GAP;
  const stretches = spans.map((span, i) => {
    const left = end + GAP;
    const start = left + (i === 0 ? inset : SIDE);
    const stop = start + (days[i] ?? 0) * perDay;
    end = stop + SIDE;
    return { ...placeYears(span, { range: [start, stop], bottom }), left, right: end };
  });
  return {
    stretches,
    x: (date) => {
      const stretch = stretches[spans.findIndex(([from, to]) => from <= date && date <= to)];
      if (!stretch) throw new Error(`time axis: ${date} lies in none of its stretches; widen its spans`);
      return stretch.x(new Date(date));
    },
  };
}

function placeYears(
  [from, to]: Span,
  { range, bottom }: { range: readonly [number, number]; bottom: number },
): Omit<Stretch, "left" | "right"> {
  const [first, last] = [new Date(from), new Date(to)];
  const x = scaleUtc([first, last], range);
  const years = utcYear.range(utcYear.floor(first), last).map((year) => {
    const start = year < first ? first : year;
    const next = utcYear.offset(year, 1);
    const stop = next > last ? last : next;
    return { year, named: Number(stop) - Number(start) > HALF_YEAR, middle: (x(start) + x(stop)) / 2 };
  });
  const named = years.filter((year) => year.named);
  // Where years are narrower than their names, every second one is named, the last among them.
  const isTight = named.some(({ middle }, i) => middle - (named[i - 1]?.middle ?? -NAME) < NAME);
  return {
    x,
    begins: years.filter(({ year }) => year >= first).map(({ year }) => x(year)),
    years: named
      .filter((_, i) => !isTight || (named.length - 1 - i) % 2 === 0)
      .map(({ year, middle }) => ({ x: middle, y: bottom, text: String(year.getUTCFullYear()) })),
  };
}
