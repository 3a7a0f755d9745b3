// Who and what is on the platform, and how many pilot cities there are: four counts, each on a scale of its own.
import { comparable } from "../data/comparable.ts";
import type { Data, Figure } from "../data/model.ts";
import { MEASURES } from "../data/vocabulary.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { placePanels } from "./forms/panels.ts";
import { DOT, drawTimelines, type Timeline, type TimelinePanel } from "./forms/timeline.ts";
import type { Span } from "./forms/span.ts";
import { listTicks, writeShort } from "./parts/axis.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { keyColumns, textBlock } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, day, prose, type Mention } from "./prose.ts";

/** One count: its figures by date, the scale they share. */
interface Count {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly scale: Scale;
}

/** Room for the name of a panel, px. */
const HEADING = 20;
const NAMES = {
  enterprises: "Firms registered",
  institutions: "Institutions",
  products: "Financial products",
  places: "Pilot cities",
} as const;
type Measure = keyof typeof NAMES;
const ORDER: readonly Measure[] = ["enterprises", "institutions", "products", "places"];

/** Counts of the platform, of both layers. Throws where the figures of a panel are not of one measure. */
export function platformReach(data: Data): Chart {
  const counts = ORDER.map((measure) => openCount(measure, data));
  const figures = counts.flatMap((count) => count.figures);
  const [from, to] = counts[0]?.figures ?? [];
  if (!from || !to) throw new Error("platform-reach: the firms were counted on fewer than two days");
  const title = prose`The platform counted ${bare(from)} firms in ${year(from)} and ${bare(to)} in ${year(to)}`;
  const summary = prose`${figures.flatMap((f) => prose`${f.label}: ${cite(f)}. `)}Each count has an axis of its own.`;
  return defineChart({
    id: "platform-reach",
    title,
    subtitle: prose`Firms, institutions and products on the national platform, and cities of the ministry’s pilot programme, on the days they were told`,
    summary,
    notes: [
      prose`Registered firms are not financed firms: no source says how many got money. The documents count financial institutions. The official figures count those that invest, too. So these dots are no series.`,
      prose`The days are those on which the counts were told; none is printed with them. An arrow means “more than”. Pilot cities are no users of the platform.`,
    ],
    figures,
    frames: ["narrow", "medium"],
    data: counts,
    table: table(figures, [
      { key: "what", label: "What is counted", cell: (f) => prose`${f.label}` },
      { key: "count", label: "Number", cell: (f) => [cite(f)] },
      { key: "when", label: "Day", cell: (f) => [day(f.as_of ?? "")] },
      { key: "counted", label: "Definition", cell: (f) => f.regime ?? MEASURES[f.measure].words },
      ...figureColumns<Figure>((f) => f),
      ...contextColumns<Figure>((f) => f),
    ]),
    draw,
  });
}

/** The number alone, where a noun stands beside it. */
function bare(figure: Figure): Mention {
  return cite(figure, writeShort(figure));
}

function year({ as_of }: Figure): Mention {
  return day((as_of ?? "").slice(0, 4));
}

/** The record's count and those of the series; for institutions both definitions, marked apart. */
function openCount(measure: Measure, data: Data): Count {
  const told = data.figures.filter(
    (f) => f.measure === measure && (f.series === "platform" || f.id === `platform-${measure}`),
  );
  const figures = told.sort((a, b) => (a.as_of ?? "").localeCompare(b.as_of ?? ""));
  const scale = openScale(comparable(figures, { despite: ["layer", "regime"] }));
  return { name: NAMES[measure], figures, scale };
}

function draw(counts: readonly Count[], { frame, width }: DrawOptions): Picture {
  const columns = frame === "narrow" ? 1 : 2;
  const placed = placePanels(counts.length, {
    width,
    columns,
    gap: 14,
    height: frame === "narrow" ? 150 : 184,
  });
  const dates = counts.flatMap(({ figures }) => figures.map((f) => f.as_of ?? "")).sort();
  const span: Span = [`${dates[0]?.slice(0, 4)}-01-01`, `${Number(dates.at(-1)?.slice(0, 4)) + 1}-01-01`];
  const headings = counts.map(
    ({ name }, i) => textBlock([name], { x: 0, y: 0, ...placed.panels[i], size: 16, class: "strong" }).markup,
  );
  const panels = counts.flatMap((count, i): TimelinePanel[] => {
    const panel = placed.panels[i];
    if (!panel) return [];
    const area = { ...panel, y: panel.y + HEADING, height: panel.height - HEADING };
    return [{ timeline: timelineOf(count, span), area }];
  });
  const swatch = (name: string) => el("path", { class: name, d: `M8 9${DOT}` });
  const words = keyColumns(
    [
      { swatch: swatch("official"), text: "Official" },
      { swatch: swatch("accent"), text: "In documents" },
    ],
    { x: 0, y: placed.height + 6, width, columns: 2 },
  );
  return {
    body: [...headings, drawTimelines(panels), words.markup],
    height: placed.height + 6 + words.height,
  };
}

function timelineOf({ figures, scale }: Count, span: Span): Timeline {
  return {
    ...{ scale, spans: [span], inset: 62 },
    ticks: listTicks(scale, { unit: figures[0]?.unit ?? "enterprises", small: true }),
    moments: figures.map((f) => ({
      item: f,
      date: f.as_of ?? "",
      mark: { class: f.layer === "record" ? "accent" : "official", shape: DOT },
      lines: [writeShort(f)],
    })),
  };
}
