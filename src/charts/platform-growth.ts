// How far the platform's cumulative total had come, and when: only what was told, with open ends where it is a bound.
import { comparable } from "../data/comparable.ts";
import { formatDate } from "../data/format.ts";
import type { Data, Derived, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Frame, type Picture } from "./chart.ts";
import { DOT, drawTimelines, type Moment, type Timeline } from "./forms/timeline.ts";
import { listTicks, writeShort } from "./parts/axis.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { keyColumns } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, day, plain, prose, type Prose } from "./prose.ts";

interface Drawn {
  readonly told: readonly Told[];
  readonly scale: Scale;
  /** Month of the launch, ISO. */
  readonly launch: string;
}

interface Told {
  readonly item: Figure | Derived;
  /** ISO, whole. */
  readonly date: string;
}

/** The platform's total at each day it was told. Throws where the numbers are not of one kind. */
export function platformGrowth(data: Data): Chart {
  const record = data.figure("platform-cumulative");
  const start = data.derivedFigure("platform-start");
  const launch = data.source("economic-daily-2023-05");
  const told = listTold(data);
  const items = told.map(({ item }) => item);
  const figures = told.flatMap(({ item }) => ("formula" in item ? [] : [item]));
  const last = figures.at(-1) ?? record;
  const title = prose`The platform’s total has passed ${cite(last, writeBare(last))}`;
  const summary = prose`The platform was launched in ${day(launch.event_date ?? "")}. ${told.flatMap(sentence)}The start of the year is our own subtraction.`;
  return defineChart<Drawn>({
    id: "platform-growth",
    title,
    subtitle: prose`Financing raised through the national platform since its launch, yuan, on the days for which a total was told`,
    summary,
    notes: notes({ figures, start }),
    figures,
    derived: [start],
    sources: [...new Set([...figures.map(({ source }) => source), launch])],
    frames: ["narrow", "medium"],
    data: {
      told,
      launch: launch.event_date ?? "",
      scale: openScale(comparable(items, { despite: ["layer"] })),
    },
    table: table(told, [
      { key: "when", label: "Day", cell: ({ date }) => [day(date)] },
      { key: "total", label: "Total so far", cell: ({ item }) => [cite(item)] },
      { key: "told", label: "Where it is told", cell: ({ item }) => whereTold(item) },
      ...figureColumns<Told>(({ item }) => item),
      ...contextColumns<Told>(({ item }) => item),
    ]),
    draw,
  });
}

/** By day; the derived start stands at the first day of the period that was subtracted. */
function listTold(data: Data): Told[] {
  const start = data.derivedFigure("platform-start");
  const figures = data.figures.filter(
    (f) => f.measure === "platform_financing_cumulative" && f.duplicate_of.length === 0,
  );
  const told: Told[] = [
    ...figures.map((item) => ({ item, date: item.as_of ?? "" })),
    { item: start, date: data.figure("platform-ytd").period_start ?? "" },
  ];
  return told.sort((a, b) => a.date.localeCompare(b.date));
}

function timelineOf({ told, scale, launch }: Drawn, frame: Frame): Timeline {
  return {
    scale,
    spans: [[`${launch.slice(0, 4)}-01-01`, `${Number(told.at(-1)?.date.slice(0, 4)) + 1}-01-01`]],
    moments: told.map((one) => momentOf(one, frame)),
    ticks: listTicks(scale, { unit: "CNY" }),
    events: [{ date: `${launch}-01`, lines: ["Launched in", formatDate(launch)] }],
  };
}

function momentOf({ item, date }: Told, frame: Frame): Moment {
  const isDerived = "formula" in item;
  const official = isDerived ? "hollow" : "official";
  return {
    item,
    date,
    mark: { class: item.layer === "record" && !isDerived ? "accent" : official, shape: DOT },
    ...(frame === "narrow"
      ? { lines: writeShort(item).split(/ (?=\d)/) }
      : { lines: [writeShort(item)], more: [formatDate(date)] }),
  };
}

function notes({ figures, start }: { figures: readonly Figure[]; start: Derived }): Prose[] {
  const inferred = figures.filter((f) => f.date_certainty === "inferred");
  return [
    prose`An arrow means “more than”: the true total was higher, so no pace, slope or growth can be read between the dots, and no line joins them. No day is printed with the totals of ${inferred.flatMap((f, i) => [i === 0 ? "" : ", ", day(f.as_of ?? "")])}: these are the days on which they were told.`,
    prose`The hollow dot is our calculation: the total in the documents less what they say was new that year leaves ${cite(start)}. The sources do not say what part of the financing is loans.`,
  ];
}

function sentence({ item, date }: Told): Prose {
  return prose`${day(date)}: ${cite(item)}. `;
}

function whereTold(item: Figure | Derived): Prose {
  if ("formula" in item) return prose`Our calculation from the documents`;
  return item.layer === "record" ? prose`In the documents` : prose`${item.source.title}`;
}

/** The number without its hedge, where a verb says it. */
function writeBare(figure: Figure): string {
  return plain([cite({ ...figure, qualifier: "exact" })]);
}

function draw(d: Drawn, { frame, width }: DrawOptions): Picture {
  const height = frame === "narrow" ? 330 : 320;
  const swatch = (name: string) => el("path", { class: name, d: `M8 9${DOT}` });
  const words = keyColumns(
    [
      { swatch: swatch("official"), text: "Official figures" },
      { swatch: swatch("accent"), text: "In the documents" },
      { swatch: swatch("hollow"), text: "Our calculation from the documents" },
      { swatch: el("path", { class: "hedge", d: "M8 16v-13m-5 5l5-5l5 5" }), text: "More than the dot" },
    ],
    { x: 0, y: height + 10, width, columns: frame === "narrow" ? 1 : 2 },
  );
  const picture = drawTimelines([{ timeline: timelineOf(d, frame), area: { x: 0, y: 0, width, height } }]);
  return { body: [picture, words.markup], height: height + 10 + words.height };
}
