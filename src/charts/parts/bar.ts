// Bars: a number as a length on a stated scale. The end says the hedge: open chevron, broken cap, end tick, tilde.
import { assertComposition, type Comparable, type Composition } from "../../data/comparable.ts";
import type { Derived, Figure } from "../../data/model.ts";
import type { Prose } from "../prose.ts";
import { isPromised } from "./amount.ts";
import { el, print } from "./svg.ts";

export type Qualifier = Figure["qualifier"];

export interface Bar {
  /** Length as a part of the scale, 0 to 1. */
  readonly share: number;
  readonly qualifier: Qualifier;
  /** Promised, intended or planned: hollow and dashed. */
  readonly promised: boolean;
  /** Class of its colour, where it is not that of all bars. */
  readonly tone?: string;
  /** The end of its scale, where no heading says it. */
  readonly end?: Prose;
}

/** A bar at its upper left corner; `width` of its whole scale, px. */
export interface Placed {
  readonly bar: Bar;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Starts at nought and ends at a round number, in the unit of the numbers it was opened for. */
export interface Scale {
  readonly end: number;
  /** Throws for a number the scale was not opened for. */
  readonly bar: (item: Figure | Derived) => Bar;
}

/** Height of a bar and of its cap, px. */
export const BAR = 16;
const ROUND = [1, 1.5, 2, 3, 4, 5, 6, 8, 10];

/** How a bar ends, drawn with relative steps from its upper right corner; no path for an exact number. */
const CHEVRON = "m3 0l7 8l-7 8";
const TICK = "m0-3v22";
const CAPS: Readonly<Record<Qualifier, string>> = {
  exact: "",
  about: "m4 9q2.5-5 5 0t5 0",
  more_than: CHEVRON,
  at_least: CHEVRON,
  less_than: TICK,
  up_to: TICK,
  nearly: "m0-3v7m0 8v7",
};

/** A scale for numbers that may share one. Throws when one is below nought: bars start there. */
export function openScale(items: Comparable<Figure | Derived>): Scale {
  return scaleTo(items);
}

/** The scale of a whole on which its parts may stand too. Throws what `assertComposition` throws. */
export function openWhole(composition: Composition): Scale {
  assertComposition(composition);
  const { whole, parts, rest } = composition;
  return scaleTo([whole, ...parts, ...(rest ? [rest] : [])]);
}

function scaleTo(items: readonly (Figure | Derived)[]): Scale {
  const below = items.find(({ value }) => value < 0);
  if (below) throw new Error(`scale: ${below.id} is ${below.value}; a bar starts at nought`);
  const end = roundUp(Math.max(...items.map(({ value }) => value)));
  return {
    end,
    bar: (item) => {
      if (!items.includes(item))
        throw new Error(`scale: ${item.id} is not one of the numbers it is made for`);
      return { share: item.value / end, ...describe(item) };
    },
  };
}

function describe(item: Figure | Derived): Omit<Bar, "share"> {
  if ("formula" in item) return { qualifier: "exact", promised: item.figures.some(isPromised) };
  return { qualifier: item.qualifier, promised: isPromised(item) };
}

/** The next round number above, so that a scale ends where it can be named and no bar fills it. */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return (ROUND.find((step) => step * power > value) ?? 15) * power;
}

/** A bar for a table's cell: it takes the cell's width, whose ends (the style's) are those of its scale. Hidden from assistive technology, as the number stands beside it. */
export function barSvg({ share, qualifier, promised, tone = "data" }: Bar): string {
  const width = `${Math.round(share * 1e4) / 100}%`;
  const bar = el("rect", { class: promised ? "promised" : tone, y: 4, width, height: BAR });
  const cap = el("svg", {
    class: "bar-end",
    x: width,
    y: 4,
    children: [el("path", { class: "cap", d: `M0 0${CAPS[qualifier]}` })],
  });
  return el("svg", {
    class: "drawing bar",
    height: BAR + 8,
    "aria-hidden": "true",
    focusable: "false",
    children: [bar, ...(CAPS[qualifier] ? [cap] : [])],
  });
}

/** The starts and ends of the scales that bars in a drawing stand on, as one path. */
export function scalePaths(bars: readonly Placed[]): string[] {
  const ends = bars.flatMap(({ x, y, width }) =>
    [x, x + width].map((at) => `M${print(at, "scale")} ${print(y - 4, "scale")}v${BAR + 8}`),
  );
  return ends.length === 0 ? [] : [el("path", { class: "line", d: ends.join("") })];
}

/** Bars in a drawing: one path for the solid ones, one for the hollow ones, one for the caps. */
export function barPaths(bars: readonly Placed[]): string[] {
  const at = (x: number, y: number): string => `M${print(x, "bar")} ${print(y, "bar")}`;
  const body = ({ bar, x, y, width }: Placed): string => {
    const length = print(bar.share * width, "bar");
    return `${at(x, y)}h${length}v${BAR}h-${length}z`;
  };
  const cap = ({ bar, x, y, width }: Placed): string =>
    CAPS[bar.qualifier] && at(x + bar.share * width, y) + CAPS[bar.qualifier];
  return [
    { class: "data", d: bars.filter(({ bar }) => !bar.promised).map(body) },
    { class: "promised", d: bars.filter(({ bar }) => bar.promised).map(body) },
    { class: "cap", d: bars.map(cap) },
  ].flatMap(({ class: name, d }) => (d.join("") === "" ? [] : [el("path", { class: name, d: d.join("") })]));
}
