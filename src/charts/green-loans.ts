// Green loans outstanding, counted by two standards: two stretches of time with a gap, and nothing across it.
import { utcDay } from "d3";
import { comparable } from "../data/comparable.ts";
import { formatWhen } from "../data/format.ts";
import { listLines } from "../data/line.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Frame, type Picture } from "./chart.ts";
import type { Span } from "./forms/span.ts";
import { drawTimelines, type Mark, type Timeline } from "./forms/timeline.ts";
import { listTicks, writeShort } from "./parts/axis.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { textBlock, wrap } from "./parts/label.ts";
import { priorityShape } from "./parts/symbol.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, day, prose } from "./prose.ts";

/** Green loans are told by quarter; where a quarter is missing, no line goes on. */
const QUARTER = { months: 3 } as const;

interface Drawn {
  readonly figures: readonly Figure[];
  readonly scale: Scale;
  readonly mark: Mark;
}

/** The series by date. Throws where the count changed more than once: one gap is drawn. */
export function greenLoans(data: Data): Chart {
  const figures = data.figures
    .filter((f) => f.series === "green-loans")
    .sort((a, b) => (a.as_of ?? "").localeCompare(b.as_of ?? ""));
  const [before = [], after = [], ...more] = Map.groupBy(figures, (f) => f.regime).values();
  const [first, last, next, end] = [before[0], before.at(-1), after[0], after.at(-1)];
  if (!first || !last || !next || !end || more.length > 0)
    throw new Error("green-loans: the series wants two regimes; draw a gap for each change");
  const green = data.priority("green");
  const title = prose`Green loans reached ${cite(last)} before the way of counting changed`;
  const summary = prose`By the standard in force at first, green loans rose from ${cite(first)} (${day(first.as_of ?? "")}) to ${cite(last)} (${day(last.as_of ?? "")}). By the revised standard they stood at ${cite(next)} (${day(next.as_of ?? "")}) and ${cite(end)} (${day(end.as_of ?? "")}). Neither continues the other.`;
  return defineChart<Drawn>({
    id: "green-loans",
    title,
    subtitle: prose`Green loans outstanding in China, all currencies, yuan, ${day(first.as_of ?? "")} to ${day(end.as_of ?? "")}`,
    summary,
    notes: [
      prose`${last.note ?? ""} We join nothing across the gap, and take neither difference nor growth over it.`,
      prose`A line joins neighbouring quarters; where a quarter was not found, it breaks. Some numbers were read in copies that we do not link to; the publisher is named.`,
    ],
    figures,
    frames: ["narrow", "medium"],
    data: {
      figures,
      mark: { class: "green filled", shape: priorityShape(green) },
      scale: openScale(comparable(figures, { despite: ["regime"] })),
    },
    table: table(figures, [
      { key: "when", label: "Day", cell: (f) => formatWhen(f) },
      { key: "loans", label: "Green loans outstanding", cell: (f) => [cite(f)] },
      { key: "standard", label: "Counted by", cell: (f) => f.regime ?? "" },
      ...figureColumns<Figure>((f) => f),
      ...contextColumns<Figure>((f) => f),
    ]),
    draw,
  });
}

function timelineOf({ figures, scale, mark }: Drawn, frame: Frame): Timeline {
  const regimes = [...Map.groupBy(figures, (f) => f.regime).values()];
  const ends = regimes.flatMap((like) => [like[0], like.at(-1)]);
  return {
    scale,
    spans: spansOf(regimes),
    ticks: listTicks(scale, { unit: "CNY" }),
    lines: listLines(figures, QUARTER),
    moments: figures.map((f) => ({
      item: f,
      date: f.as_of ?? "",
      mark,
      lines: ends.includes(f) ? [writeShort(f, { scaled: frame === "narrow" })] : [],
    })),
  };
}

/** Each regime's own stretch of time: the first ends, and the second begins, on the day after the last count of the first. */
function spansOf(regimes: readonly (readonly Figure[])[]): Span[] {
  const after = (figure: Figure | undefined): string =>
    utcDay
      .offset(new Date(figure?.as_of ?? ""), 1)
      .toISOString()
      .slice(0, 10);
  let from = regimes[0]?.[0]?.as_of ?? "";
  return regimes.map((like) => {
    const span: Span = [from, after(like.at(-1))];
    from = span[1];
    return span;
  });
}

function draw(d: Drawn, { frame, width }: DrawOptions): Picture {
  const [before = "", after = ""] = new Set(d.figures.map((f) => f.regime ?? ""));
  const column = frame === "narrow" ? 135 : 240;
  const [left, right] = [before, after].map((text) => wrap(text, { width: column, size: 14 }));
  const headings = [
    textBlock(left ?? [], { x: 0, y: 0, size: 14 }),
    textBlock(right ?? [], { x: width, y: 0, size: 14, anchor: "end" }),
  ];
  const top = Math.max(...headings.map((block) => block.height)) + 10;
  const height = frame === "narrow" ? 260 : 300;
  const picture = drawTimelines([{ timeline: timelineOf(d, frame), area: { x: 0, y: top, width, height } }]);
  return { body: [...headings.map(({ markup }) => markup), picture], height: top + height };
}
