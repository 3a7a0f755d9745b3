// Numbers at their dates, on a true time axis from nought up: one symbol each, the hedge drawn at it, a line only
// where one may be. Placing returns numbers, Plot draws.
import { scaleUtc, utcYear } from "d3";
import type { Line } from "../../data/line.ts";
import type { Derived, Figure } from "../../data/model.ts";
import type { Qualifier, Scale } from "../parts/bar.ts";
import { textBlock, textWidth } from "../parts/label.ts";
import { placeLabels, type Area } from "../parts/place.ts";
import { el } from "../parts/svg.ts";
import { onePath, Plot, plotMarkup } from "../plot.ts";

/** How a number is marked: its class, and its path with relative steps around 0,0. */
export interface Mark {
  readonly class: string;
  readonly shape: string;
}

/** A number at its day (ISO, whole). `lines`: of its label, none where only the table tells it; `more`: further lines, less strong. */
export interface Moment {
  readonly item: Figure | Derived;
  readonly date: string;
  readonly mark: Mark;
  readonly lines: readonly string[];
  readonly more?: readonly string[];
}

/** First day of the axis, and the day after its last one, ISO. */
export type Span = readonly [from: string, to: string];

export interface Timeline {
  readonly moments: readonly Moment[];
  readonly scale: Scale;
  /** One stretch of time, or several with a gap between them, where the count changed. */
  readonly spans: readonly Span[];
  readonly lines?: readonly Line[];
  /** Levels that hold until the next one; the last one is a symbol only. */
  readonly steps?: boolean;
  /** What else happened, marked on the axis. */
  readonly events?: readonly { readonly date: string; readonly lines: readonly string[] }[];
  /** What stands at the gridlines, from nought up. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  /** Room for it, px; panels that are read together share one. */
  readonly inset?: number;
}

/** A stretch of time in px, with its years: where each begins, and where its name stands if there is room for it. */
interface Stretch {
  readonly left: number;
  readonly right: number;
  readonly x: (date: Date) => number;
  readonly begins: readonly number[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
}

interface Placed {
  readonly stretches: readonly Stretch[];
  readonly x: (date: string) => number;
  /** Of a value in the unit of the scale. */
  readonly y: (value: number) => number;
}

export const DOT = "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
const LABEL = { size: 14, leading: 17 } as const;
const RADIUS = 6;
/** Room above the highest gridline, for its text and an arrow; below the axis, for the years; beside, for symbols, px. */
const ROOM = { top: 24, bottom: 24, side: 8 } as const;
const GAP = 24;
/** Half a year, ms: a shorter piece of one is not named. */
const HALF_YEAR = 182 * 864e5;

/** The hedge at a symbol: the open arrow says more, the broken ceiling nearly, the whole one at most, the tilde about. */
const UP = "m0-7v-15m-5 6l5-6l5 6";
const CEILING = "m-8-9h16";
const HEDGES: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "m-6-10q3-4 6 0t6 0",
  more_than: UP,
  at_least: UP,
  less_than: CEILING,
  up_to: CEILING,
  nearly: "m-9-9h6m6 0h6",
};

/** The time axis with its symbols as markup, in an area in px. Throws for a date that lies in none of the spans. */
export function drawTimeline(timeline: Timeline, area: Area): string {
  const { width, height } = area;
  const placed = placeTimeline(timeline, area);
  const { x, y } = placed;
  const drawn = plotMarkup({
    ...{ width, height, margin: 0, axis: null },
    x: { type: "identity" },
    y: { type: "identity" },
    marks: [...drawAxes(timeline, placed), ...drawMoments(timeline, placed)],
  });
  const spots = timeline.moments.map(({ item, date, lines, more = [] }) => ({
    x: x(date),
    y: y(item.value),
    lines: [...lines, ...more],
    strong: lines.length,
  }));
  const ticks = timeline.ticks.map(({ value, text }) => ({
    text,
    area: {
      x: 0,
      y: y(value) - LABEL.leading - 1,
      width: textWidth(text, LABEL.size),
      height: LABEL.leading,
    },
  }));
  const arrows = timeline.moments
    .filter(({ item }) => HEDGES[timeline.scale.bar(item).qualifier] === UP)
    .map(({ item, date }) => ({ x: x(date) - 5, y: y(item.value) - 22, width: 10, height: 22 }));
  const taken = [...ticks.map((tick) => tick.area), ...arrows];
  const areas = placeLabels(spots, { width, height: height - ROOM.bottom, radius: RADIUS, taken, ...LABEL });
  return el("g", {
    transform: `translate(${area.x},${area.y})`,
    children: [
      drawn,
      ...ticks.map((tick) => textBlock([tick.text], { ...tick.area, ...LABEL, class: "quiet" }).markup),
      ...drawEvents(timeline, placed),
      ...areas.flatMap((own, i) => drawLabel({ strong: 0, x: 0, lines: [], ...spots[i] }, own)),
    ],
  });
}

function placeTimeline(timeline: Timeline, { width, height }: Area): Placed {
  const { spans, scale } = timeline;
  const inset = timeline.inset ?? findInset(timeline);
  const days = spans.map(([from, to]) => Number(new Date(to)) - Number(new Date(from)));
  const sides = ROOM.side * (2 * spans.length - 1) + GAP * (spans.length - 1);
  const perDay = (width - inset - sides) / days.reduce((sum, length) => sum + length, 0);
  let end = -GAP;
  const stretches = spans.map((span, i) => {
    const left = end + GAP;
    const start = left + (i === 0 ? inset : ROOM.side);
    const stop = start + (days[i] ?? 0) * perDay;
    end = stop + ROOM.side;
    return { ...placeYears(span, [start, stop]), left, right: end };
  });
  const bottom = height - ROOM.bottom;
  return {
    stretches,
    x: (date) => {
      const i = spans.findIndex(([from, to]) => from <= date && date <= to);
      const stretch = stretches[i];
      if (!stretch) throw new Error(`timeline: ${date} lies in no stretch of the axis; widen its spans`);
      return stretch.x(new Date(date));
    },
    y: (value) => bottom - (value / scale.end) * (bottom - ROOM.top),
  };
}

function placeYears([from, to]: Span, range: readonly [number, number]): Omit<Stretch, "left" | "right"> {
  const [first, last] = [new Date(from), new Date(to)];
  const x = scaleUtc([first, last], range);
  const years = utcYear.range(utcYear.floor(first), last).map((year) => {
    const start = year < first ? first : year;
    const next = utcYear.offset(year, 1);
    const stop = next > last ? last : next;
    return { year, named: Number(stop) - Number(start) > HALF_YEAR, middle: (x(start) + x(stop)) / 2 };
  });
  return {
    x,
    begins: years.filter(({ year }) => year >= first).map(({ year }) => x(year)),
    years: years
      .filter(({ named }) => named)
      .map(({ year, middle }) => ({ x: middle, text: String(year.getUTCFullYear()) })),
  };
}

/** Room for what stands at the gridlines; at the highest one there is room anyway. */
function findInset({ ticks }: Timeline): number {
  return Math.max(...ticks.slice(0, -1).map(({ text }) => textWidth(text, LABEL.size) + 8), ROOM.side);
}

function drawAxes({ ticks }: Timeline, { stretches, y }: Placed): Plot.Markish[] {
  return stretches.flatMap(({ left, right, begins, years }) => {
    const rule = (values: readonly number[], name: string) =>
      Plot.dot(values, {
        x: () => left,
        y,
        render: onePath(`h${Math.round(right - left)}`, { class: name }),
      });
    return [
      rule(
        ticks.map(({ value }) => value).filter((value) => value > 0),
        "rule",
      ),
      rule([0], "line"),
      Plot.dot(begins, { x: (at: number) => at, y: () => y(0), render: onePath("v6", { class: "line" }) }),
      Plot.text(years, { x: "x", y: () => y(0), dy: 15, text: "text", className: "quiet" }),
    ];
  });
}

function drawMoments(
  { moments, scale, lines = [], steps = false }: Timeline,
  { x, y }: Placed,
): Plot.Markish[] {
  const place = { x: ({ date }: Moment) => x(date), y: ({ item }: Moment) => y(item.value) };
  const joined = lines.map((line) => moments.filter(({ item }) => line.some((figure) => figure === item)));
  const runs = steps ? [moments] : joined;
  const symbols = Map.groupBy(moments, ({ mark }) => mark.class);
  const hedges = Map.groupBy(moments, ({ item }) => HEDGES[scale.bar(item).qualifier]);
  return [
    ...runs.map((run) =>
      Plot.line(run, { ...place, curve: steps ? "step-after" : "linear", className: "series" }),
    ),
    ...[...symbols].map(([name, like]) =>
      Plot.dot(like, { ...place, render: onePath(like[0]?.mark.shape ?? DOT, { class: name }) }),
    ),
    ...[...hedges].flatMap(([shape, like]) =>
      shape === "" ? [] : [Plot.dot(like, { ...place, render: onePath(shape, { class: "hedge" }) })],
    ),
  ];
}

/** Beside its symbol: a label to the left ends there, however wide its letters turn out. */
function drawLabel(
  { x, lines, strong }: { x: number; lines: readonly string[]; strong: number },
  area: Area,
): string[] {
  const right = area.x + area.width;
  const at = right < x ? ({ x: right, anchor: "end" } as const) : { x: area.x };
  const block = (part: readonly string[], o: { y: number; class: string }): string[] =>
    part.length === 0 ? [] : [textBlock(part, { ...at, ...o, ...LABEL }).markup];
  return [
    ...block(lines.slice(0, strong), { y: area.y, class: "clear strong" }),
    ...block(lines.slice(strong), { y: area.y + strong * LABEL.leading, class: "clear" }),
  ];
}

function drawEvents({ events = [] }: Timeline, { x, y }: Placed): string[] {
  return events.flatMap(({ date, lines }) => {
    const height = 12 + lines.length * LABEL.leading;
    return [
      el("path", { class: "frame", d: `M${Math.round(x(date))} ${y(0)}v-${height}` }),
      textBlock(lines, { x: x(date) + 6, y: y(0) - height, ...LABEL, class: "quiet" }).markup,
    ];
  });
}
