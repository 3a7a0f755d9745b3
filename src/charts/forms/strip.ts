// Date strip: what speaks of when. A filled mark is a printed date, an outlined one was worked out; what has no date
// stands beside the axis and is never placed.
import { scaleUtc, utcDay, utcMonth, utcYear } from "d3";
import type { DrawOptions } from "../chart.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el, print } from "../parts/svg.ts";

export interface Span {
  readonly label: string;
  /** ISO dates, whole or reduced; one day, month or year where both are the same. */
  readonly from: string;
  readonly to: string;
  readonly printed: boolean;
}

export interface StripData {
  readonly spans: readonly Span[];
  /** Heading and lines of what has no date. */
  readonly beside: { readonly heading: string; readonly lines: readonly string[] };
}

type Frame = Pick<DrawOptions, "frame" | "width">;
type Mark = Span & { readonly x: number; readonly width: number; readonly y: number };

const SIZE = 14;
/** Height of a bar; shorter than this it is a dot. px. */
const BAR = 12;
/** By the number of parts of an ISO date. */
const UNITS = [utcYear, utcMonth, utcDay] as const;

/** The strip as markup and its height in px. Throws where there is nothing to place. */
export function drawStrip({ spans, beside }: StripData, o: Frame): { body: string[]; height: number } {
  if (spans.length === 0) throw new Error("strip: nothing has a date; a list will do");
  const edge = BAR / 2;
  const [first, last] = [Math.min(...spans.map(startOf)), Math.max(...spans.map(endOf))];
  const years = [utcYear.floor(new Date(first)), utcYear.ceil(new Date(last))] as const;
  const x = scaleUtc(years, [edge, o.width - edge]);
  let y = 26;
  const marks: Mark[] = [];
  const labels = spans.map((span) => {
    const block = textBlock(wrap(span.label, { width: o.width, size: SIZE }), {
      x: 0,
      y,
      size: SIZE,
      class: "clear",
    });
    y += block.height + 4;
    marks.push({ ...span, y, x: x(startOf(span)), width: x(endOf(span)) - x(startOf(span)) });
    y += BAR + 14;
    return block.markup;
  });
  const axis = drawYears(years, { x, height: y });
  const list = drawList(beside, { y: y + 12, width: o.width });
  const words = drawKey({ y: y + 12 + list.height + 12, width: o.width });
  return {
    body: [axis, ...drawMarks(marks), ...labels, list.markup, words.markup],
    height: y + 24 + list.height + words.height,
  };
}

function startOf({ from }: Span): number {
  return Number(new Date(from));
}

/** The end of the last day, month or year. */
function endOf({ to }: Span): number {
  return Number((UNITS[to.split("-").length - 1] ?? utcDay).offset(new Date(to), 1));
}

/** Years named where they begin, a line at each, a short tick at each quarter. */
function drawYears(
  [first, last]: readonly [Date, Date],
  { x, height }: { x: (date: Date) => number; height: number },
): string {
  const begins = [...utcYear.range(first, last), last];
  const at = (date: Date): string => print(Math.round(x(date)) + 0.5, "year");
  const bottom = Math.round(height);
  const names = begins
    .slice(0, -1)
    .map((year) =>
      textBlock([String(year.getUTCFullYear())], { x: x(year) + 4, y: 0, size: SIZE, class: "quiet" }),
    );
  const quarters = utcMonth.every(3)?.range(first, last) ?? [];
  return [
    el("path", { class: "rule", d: begins.map((year) => `M${at(year)} 0V${bottom}`).join("") }),
    el("path", {
      class: "line",
      d: `M0 ${bottom}.5H${at(last)}${quarters.map((q) => `M${at(q)} ${bottom}v-6`).join("")}`,
    }),
    ...names.map(({ markup }) => markup),
  ].join("");
}

/** One path for the printed dates, one for the inferred ones. */
function drawMarks(marks: readonly Mark[]): string[] {
  return [...Map.groupBy(marks, ({ printed }) => printed)].map(([printed, like]) =>
    el("path", { class: printed ? "data" : "hollow", d: like.map(markPath).join("") }),
  );
}

function markPath({ x, y, width }: Pick<Mark, "x" | "y" | "width">): string {
  const [left, top] = [print(x, "mark"), print(y, "mark")];
  if (width > BAR) return `M${left} ${top}h${print(width, "mark")}v${BAR}h-${print(width, "mark")}z`;
  const r = BAR / 2;
  return `M${print(x + width / 2 - r, "mark")} ${print(y + r, "mark")}a${r} ${r} 0 1 0 ${BAR} 0a${r} ${r} 0 1 0-${BAR} 0z`;
}

function drawList({ heading, lines }: StripData["beside"], o: { y: number; width: number }) {
  const head = textBlock([heading], { x: 0, y: o.y, size: SIZE, class: "strong" });
  let height = head.height + 4;
  const items = lines.map((line) => {
    const block = textBlock(wrap(line, { width: o.width, size: SIZE }), {
      x: 0,
      y: o.y + height,
      size: SIZE,
    });
    height += block.height + 6;
    return block.markup;
  });
  return { markup: [head.markup, ...items].join(""), height };
}

function drawKey(o: { y: number; width: number }) {
  const swatch = (name: string) => el("path", { class: name, d: markPath({ x: 8, y: 3, width: 0 }) });
  return key(
    [
      { swatch: swatch("data"), text: "date printed in full" },
      { swatch: swatch("hollow"), text: "date worked out by us" },
    ],
    { ...o, x: 0 },
  );
}
