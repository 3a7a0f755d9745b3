// Numbers at their dates, on a true time axis from nought up: one symbol each, the hedge drawn at it, a line only
// where one may be. Placing returns numbers, Plot draws.
import { scaleLinear, scaleUtc, utcYear } from "d3";
import type { Line } from "../../data/line.ts";
import type { Derived, Figure } from "../../data/model.ts";
import type { Qualifier, Scale } from "../parts/bar.ts";
import { textBlock } from "../parts/label.ts";
import { placeLabels, type Area } from "../parts/place.ts";
import { el } from "../parts/svg.ts";
import { onePath, Plot, plotMarkup } from "../plot.ts";

/** How a number is marked: its class, and its path with relative steps around 0,0. */
export interface Mark {
  readonly class: string;
  readonly shape: string;
}

/** A number at its day (ISO, whole). `lines`: of its label, the first one strong; none where only the table tells it. */
export interface Moment {
  readonly item: Figure | Derived;
  readonly date: string;
  readonly mark: Mark;
  readonly lines: readonly string[];
}

export interface Timeline {
  readonly moments: readonly Moment[];
  readonly scale: Scale;
  /** First and last day of the axis, ISO. */
  readonly span: readonly [from: string, to: string];
  readonly lines?: readonly Line[];
  /** Levels that hold until the next one; the last one is a symbol only. */
  readonly steps?: boolean;
  /** What else happened, marked on the axis. */
  readonly events?: readonly { readonly date: string; readonly lines: readonly string[] }[];
  /** What stands at the gridlines, from nought up; none for a panel that goes on from another. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
}

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DOT = "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
const LABEL = { size: 14, leading: 17 } as const;
const RADIUS = 6;
/** Room above the highest gridline, for its text and an arrow; below the axis, for the years; beside, for symbols, px. */
const ROOM = { top: 24, bottom: 24, side: 8 } as const;

/** The hedge at a symbol: the open arrow says more, the broken ceiling nearly, the tick at most, the tilde about. */
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

/** The time axis with its symbols as markup, in a frame in px. */
export function drawTimeline(timeline: Timeline, frame: Frame): string {
  const { width, height } = frame;
  const x = scaleUtc(timeline.span.map(toDate), [ROOM.side, width - ROOM.side]);
  const y = scaleLinear([0, 1], [height - ROOM.bottom, ROOM.top]);
  const drawn = plotMarkup({
    ...{ width, height, margin: 0, axis: null },
    x: { type: "utc", domain: x.domain(), range: x.range() },
    y: { domain: y.domain(), range: y.range() },
    marks: [...drawAxes(timeline, { width, years: listYears(timeline) }), ...drawMoments(timeline)],
  });
  const spots = timeline.moments.map(({ item, date, lines }) => ({
    x: x(toDate(date)),
    y: y(timeline.scale.bar(item).share),
    lines,
  }));
  const ticks = timeline.ticks.map(({ value, text }) => {
    const top = y(value / timeline.scale.end) - LABEL.leading - 1;
    return { text, area: { x: 0, y: top, width: text.length * 8, height: LABEL.leading } };
  });
  const arrows = timeline.moments.flatMap(({ item }, i): Area[] => {
    const { x: left = 0, y: top = 0 } = spots[i] ?? {};
    return HEDGES[timeline.scale.bar(item).qualifier] === UP
      ? [{ x: left - 5, y: top - 22, width: 10, height: 22 }]
      : [];
  });
  const taken = [...ticks.map(({ area }) => area), ...arrows];
  const areas = placeLabels(spots, { width, height: height - ROOM.bottom, radius: RADIUS, taken, ...LABEL });
  return el("g", {
    transform: `translate(${frame.x},${frame.y})`,
    children: [
      drawn,
      ...ticks.map(({ text, area }) => textBlock([text], { ...area, ...LABEL, class: "quiet" }).markup),
      ...drawEvents(timeline, { x, bottom: y(0) }),
      ...areas.map(
        (area, i) => textBlock(spots[i]?.lines ?? [], { ...area, ...LABEL, class: "halo" }).markup,
      ),
    ].filter((markup) => markup !== "<text/>"),
  });
}

function drawAxes(
  { ticks, scale, span }: Timeline,
  { width, years }: { width: number; years: readonly Date[] },
): Plot.Markish[] {
  const [from] = span.map(toDate);
  const across = (shape: string, values: readonly number[]) =>
    Plot.dot(values, {
      x: () => from,
      y: (value: number) => value / scale.end,
      render: onePath(`m-${ROOM.side} 0${shape}`, { class: "rule" }),
    });
  return [
    across(
      `h${width}`,
      ticks.map(({ value }) => value),
    ),
    Plot.dot([0], {
      x: () => from,
      y: () => 0,
      render: onePath(`m-${ROOM.side} 0h${width}`, { class: "line" }),
    }),
    Plot.dot(years, { x: (year: Date) => year, y: () => 0, render: onePath("v6", { class: "line" }) }),
    Plot.text(years, {
      x: (year: Date) => middleOf(year, span),
      y: () => 0,
      dy: 15,
      text: (year: Date) => String(year.getUTCFullYear()),
      className: "quiet",
    }),
  ];
}

function drawMoments({ moments, scale, lines = [], steps = false }: Timeline): Plot.Markish[] {
  const place = {
    x: ({ date }: Moment) => toDate(date),
    y: ({ item }: Moment) => scale.bar(item).share,
  };
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

function drawEvents(
  { events = [] }: Timeline,
  { x, bottom }: { x: (date: Date) => number; bottom: number },
): string[] {
  return events.flatMap(({ date, lines }) => {
    const at = x(toDate(date));
    const top = bottom - 12 - lines.length * LABEL.leading;
    return [
      el("path", { class: "frame", d: `M${Math.round(at)} ${bottom}v-${bottom - top}` }),
      textBlock(lines, { x: at + 6, y: top, ...LABEL, class: "halo" }).markup,
    ];
  });
}

/** The years that begin or run in the span. */
function listYears({ span: [from, to] }: Timeline): Date[] {
  return utcYear.range(utcYear.floor(toDate(from)), toDate(to));
}

/** The middle of what the axis shows of a year. */
function middleOf(year: Date, span: readonly [string, string]): Date {
  const [from = year, to = year] = span.map(toDate);
  const start = Math.max(Number(year), Number(from));
  const end = Math.min(Number(utcYear.offset(year, 1)), Number(to));
  return new Date((start + end) / 2);
}

function toDate(iso: string): Date {
  return new Date(iso);
}
