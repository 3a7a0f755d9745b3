// A dot plot: one dot a number on one axis from nought, in rows under a name, beside each the reference of its day.
import type { Derived, Figure } from "../../data/model.ts";
import { writeShort } from "../parts/axis.ts";
import type { Scale } from "../parts/bar.ts";
import { textBlock } from "../parts/label.ts";
import { el } from "../parts/svg.ts";
import { onePath, Plot, plotMarkup } from "../plot.ts";
import type { Mark } from "./timeline.ts";

/** A number, the words before it, and what it is held against. */
export interface Dot {
  readonly item: Figure | Derived;
  readonly words: string;
  readonly reference: Figure;
}

export interface Rank {
  readonly name: string;
  readonly mark: Mark;
  readonly dots: readonly Dot[];
}

/** A dot with its place, px. */
interface Placed extends Dot {
  readonly mark: Mark;
  readonly y: number;
}

export const REFERENCE = "m0-9v18";
const LINE = 24;
const SIZE = 14;
/** Room for the words before the dots and for the number behind the last one, px. */
const WORDS = 106;
const NUMBER = 44;

/** The rows as markup and their height, px; where there is no room beside, a name stands above its dots. */
export function drawRanks(
  ranks: readonly Rank[],
  o: { scale: Scale; ticks: readonly { value: number; text: string }[]; width: number; beside: number },
): { markup: string; height: number } {
  const isBeside = o.beside > 0;
  let y = 26;
  const placed = ranks.map((rank) => {
    const top = y + LINE / 2;
    const first = isBeside ? top : top + LINE;
    const dots = rank.dots.map((dot, i): Placed => ({ ...dot, mark: rank.mark, y: first + i * LINE }));
    y = first + rank.dots.length * LINE - LINE / 2 + 14;
    return { ...rank, top, dots };
  });
  const left = o.beside + WORDS;
  const x = (value: number): number => left + (value / o.scale.end) * (o.width - NUMBER - left);
  const dots = placed.flatMap((rank) => rank.dots);
  const names = placed.flatMap(({ name, mark, top }) => [
    el("path", { class: mark.class, d: `M7 ${top}${mark.shape}` }),
    textBlock([name], { x: 20, y: top - SIZE * 0.6, size: SIZE, class: "strong" }).markup,
  ]);
  const drawn = plotMarkup({
    ...{ width: o.width, height: y, margin: 0, axis: null },
    x: { type: "identity" },
    y: { type: "identity" },
    marks: [...drawWords(dots, { x, left }), ...drawMarks(dots, { ...o, x, bottom: y })],
  });
  return { markup: drawn + names.join(""), height: y };
}

/** The words before each dot, and the tick of its reference. */
function drawWords(
  dots: readonly Placed[],
  { x, left }: { x: (value: number) => number; left: number },
): Plot.Markish[] {
  return [
    Plot.text(dots, { x: () => left - 12, y: "y", text: "words", textAnchor: "end", className: "quiet" }),
    Plot.dot(dots, {
      x: ({ reference }: Placed) => x(reference.value),
      y: "y",
      render: onePath(REFERENCE, { class: "hedge" }),
    }),
  ];
}

function drawMarks(
  dots: readonly Placed[],
  o: {
    scale: Scale;
    ticks: readonly { value: number; text: string }[];
    x: (value: number) => number;
    bottom: number;
  },
): Plot.Markish[] {
  const at = { x: ({ item }: Placed) => o.x(item.value), y: "y" } as const;
  const shapes = Map.groupBy(dots, ({ mark }) => mark.class);
  return [
    Plot.dot(o.ticks, {
      x: ({ value }: { value: number }) => o.x(value),
      y: () => 22,
      render: onePath(`v${Math.round(o.bottom - 22)}`, { class: "rule" }),
    }),
    Plot.text(o.ticks, {
      x: ({ value }: { value: number }) => o.x(value),
      y: () => 10,
      text: "text",
      className: "quiet",
    }),
    ...[...shapes].map(([name, like]) =>
      Plot.dot(like, { ...at, render: onePath(like[0]?.mark.shape ?? "", { class: name }) }),
    ),
    Plot.text(dots, {
      ...at,
      dx: 10,
      text: ({ item }: Placed) => writeShort(item),
      textAnchor: "start",
      className: "strong",
    }),
  ];
}
