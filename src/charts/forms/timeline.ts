// Numbers at their dates, on a true time axis from nought up: one symbol each, the hedge drawn at it, a line only
// where one may be. Placing returns numbers, Plot draws.
import type { Line } from "../../data/line.ts";
import type { Derived, Figure } from "../../data/model.ts";
import type { Qualifier, Scale } from "../parts/bar.ts";
import { textBlock, textWidth } from "../parts/label.ts";
import { placeLabels, type Area } from "../parts/place.ts";
import { el } from "../parts/svg.ts";
import { placeSpans, type Span, type TimeAxis } from "./span.ts";
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

interface Placed extends TimeAxis {
  /** Of a value in the unit of the scale. */
  readonly y: (value: number) => number;
}

export const DOT = "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
/** How much wider than estimated letters turn out in the fonts of embeds. */
const WIDER = 1.2;
const LABEL = { size: 14, leading: 17 } as const;
const RADIUS = 6;
/** Room above the highest gridline, for its text and an arrow; below the axis, for the years; beside, for symbols, px. */
const ROOM = { top: 24, bottom: 24, side: 8 } as const;
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

/** One symbol or stroke of a kind; those of one class and shape are drawn as one path. */
interface Stroke extends Mark {
  readonly x: number;
  readonly y: number;
}

/** A time axis and its area, px. */
export interface TimelinePanel {
  readonly timeline: Timeline;
  readonly area: Area;
}

/** Time axes with their symbols as markup, on one sheet. Throws for a date that lies in none of an axis's spans. */
export function drawTimelines(panels: readonly TimelinePanel[]): string {
  const placed = panels.map(({ timeline, area }) => ({
    timeline,
    area,
    placed: placeTimeline(timeline, area),
  }));
  const strokes = [
    ...placed.flatMap((panel) => listAxes(panel.timeline, panel.placed)),
    ...placed.flatMap((panel) => listSymbols(panel.timeline, panel.placed)),
  ];
  const kinds = Map.groupBy(strokes, ({ class: name, shape }) => `${name} ${shape}`);
  const drawn = plotMarkup({
    width: Math.max(...panels.map(({ area }) => area.x + area.width)),
    height: Math.max(...panels.map(({ area }) => area.y + area.height)),
    ...{ margin: 0, axis: null },
    x: { type: "identity" },
    y: { type: "identity" },
    marks: [
      ...placed.flatMap((panel) => drawLines(panel.timeline, panel.placed)),
      ...[...kinds.values()].map((like) =>
        Plot.dot(like, {
          x: "x",
          y: "y",
          render: onePath(like[0]?.shape ?? "", { class: like[0]?.class ?? "" }),
        }),
      ),
      Plot.text(
        placed.flatMap(({ placed: { stretches } }) => stretches.flatMap(({ years }) => years)),
        { x: "x", y: "y", dy: 15, text: "text", className: "quiet" },
      ),
    ],
  });
  return [
    drawn,
    ...placed.flatMap(({ timeline, area, placed: place }) => drawWords(timeline, { area, ...place })),
  ].join("");
}

/** Where the lines of steps run: along each level, then up or down to the next one. */
function listSteps(spots: readonly { readonly x: number; readonly y: number }[]): Area[] {
  return spots.slice(1).flatMap(({ x, y }, i) => {
    const before = spots[i] ?? { x, y };
    return [
      { x: before.x, y: before.y - 1, width: x - before.x, height: 2 },
      { x: x - 1, y: Math.min(y, before.y), width: 2, height: Math.abs(y - before.y) },
    ];
  });
}

/** What stands in words: at the gridlines, at events, at the symbols. */
function drawWords(timeline: Timeline, { area, x, y, stretches }: Placed & { area: Area }): string[] {
  const ticks = timeline.ticks.map(({ value, text }) => ({
    text,
    area: {
      ...{ x: area.x, y: y(value) - LABEL.leading - 1 },
      ...{ width: textWidth(text, LABEL.size) * WIDER, height: LABEL.leading },
    },
  }));
  const arrows = timeline.moments
    .filter(({ item }) => HEDGES[timeline.scale.bar(item).qualifier] === UP)
    .map(({ item, date }) => ({ x: x(date) - 5, y: y(item.value) - 22, width: 10, height: 22 }));
  const spots = timeline.moments.map(({ item, date, lines, more = [] }) => ({
    ...{ x: x(date), y: y(item.value), strong: lines.length },
    lines: [...lines, ...more],
  }));
  // Below the last line of a tick's text there is air.
  const written = ticks.map((tick) => ({ ...tick.area, height: LABEL.size - 1 }));
  const taken = [...written, ...arrows, ...(timeline.steps ? listSteps(spots) : [])];
  const room = { ...area, height: area.height - ROOM.bottom };
  const edge = room.x + room.width;
  const areas = placeLabels(spots, { room, radius: RADIUS, taken, ...LABEL });
  return [
    ...ticks.map((tick) => textBlock([tick.text], { ...tick.area, ...LABEL, class: "quiet" }).markup),
    ...drawEvents(timeline, { x, y, stretches }),
    ...areas.flatMap((own, i) => drawLabel({ strong: 0, x: 0, lines: [], ...spots[i] }, { ...own, edge })),
  ];
}

function placeTimeline(timeline: Timeline, area: Area): Placed {
  const { spans, scale, inset = findInset(timeline) } = timeline;
  const bottom = area.y + area.height - ROOM.bottom;
  return {
    ...placeSpans(spans, { area, inset, bottom }),
    y: (value) => bottom - (value / scale.end) * (bottom - area.y - ROOM.top),
  };
}

/** Room for what stands at the gridlines; at the highest one there is room anyway. */
function findInset({ ticks }: Timeline): number {
  return Math.max(...ticks.slice(0, -1).map(({ text }) => textWidth(text, LABEL.size) + 8), ROOM.side);
}

/** Gridlines, baselines and where the years begin. */
function listAxes({ ticks }: Timeline, { stretches, y }: Placed): Stroke[] {
  return stretches.flatMap(({ left, right, begins }) => {
    const across = `h${Math.round(right - left)}`;
    return [
      ...ticks.map(({ value }) => ({
        ...{ x: left, y: y(value), shape: across },
        class: value > 0 ? "rule" : "line",
      })),
      ...begins.map((at) => ({ x: at, y: y(0), class: "line", shape: "v6" })),
    ];
  });
}

/** The symbols, and the hedges at them. */
function listSymbols({ moments, scale }: Timeline, { x, y }: Placed): Stroke[] {
  const symbols = moments.map(({ item, date, mark }) => ({ ...mark, x: x(date), y: y(item.value) }));
  const hedges = moments.map(({ item }, i) => ({
    ...{ x: symbols[i]?.x ?? NaN, y: symbols[i]?.y ?? NaN },
    ...{ class: "hedge", shape: HEDGES[scale.bar(item).qualifier] },
  }));
  return [...symbols, ...hedges.filter(({ shape }) => shape !== "")];
}

function drawLines({ moments, lines = [], steps = false }: Timeline, { x, y }: Placed): Plot.Markish[] {
  const joined = lines.map((line) => moments.filter(({ item }) => line.some((figure) => figure === item)));
  return (steps ? [moments] : joined).map((run) =>
    Plot.line(run, {
      x: ({ date }: Moment) => x(date),
      y: ({ item }: Moment) => y(item.value),
      curve: steps ? "step-after" : "linear",
      className: "series",
    }),
  );
}

/** Beside its symbol. To the left of it, or at the right edge, a label ends there, however wide its letters turn out. */
function drawLabel(
  { x, lines, strong }: { x: number; lines: readonly string[]; strong: number },
  { edge, ...area }: Area & { edge: number },
): string[] {
  const right = area.x + area.width;
  const isLast = right < x || right > edge - LABEL.size;
  const at = isLast ? ({ x: right, anchor: "end" } as const) : { x: area.x };
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
