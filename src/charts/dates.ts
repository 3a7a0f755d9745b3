// Which figures speak of when: dates printed, dates worked out by us, and figures that have no date at all.
import { findDateKind, formatWhen } from "../data/date.ts";
import type { Data, Figure, Source } from "../data/model.ts";
import { defineChart, type Chart } from "./chart.ts";
import { drawStrip } from "./forms/strip.ts";
import { table } from "./parts/table.ts";
import { opening, plain, prose, tally, type Prose } from "./prose.ts";

/** Figures of one document that speak of the same time. */
interface Cluster {
  readonly source: Source;
  readonly when: string;
  readonly figures: readonly Figure[];
  /** Empty for an unknown date. */
  readonly from: string;
  readonly to: string;
  readonly certainty: Figure["date_certainty"];
}

const NOUNS = { one: "figure", many: "figures" };

/** Figures of the record on money and who gets it, by document and date. */
export function dates(data: Data): Chart {
  const figures = data.record.figures.filter(isCounted);
  const clusters = clustersOf(figures);
  const dated = clusters.filter(({ from }) => from !== "");
  const undated = clusters.filter(({ from }) => from === "");
  const title = titleOf(clusters);
  const summary = prose`${clusters.flatMap((c) => [...sentence(c), " "])}`;
  return defineChart({
    id: "dates",
    title,
    subtitle: prose`The day or period that ${tally(figures.length, NOUNS)} speak of, by document`,
    summary,
    notes: [
      prose`The ministry’s “this year” is the year of its briefing. The page that carries the answer came out the January after.`,
      prose`The newspaper prints “end of November” without a year; we take the year in which it was published.`,
    ],
    figures,
    frames: ["narrow", "medium"],
    data: {
      spans: dated.map((c) => ({
        label: `${plain([opening(tally(c.figures.length, NOUNS))])}, ${c.when}: ${c.source.title}`,
        from: c.from,
        to: c.to,
        printed: c.certainty === "printed",
      })),
      beside: { heading: "No date to place", lines: undated.map((c) => plain(sentence(c))) },
    },
    table: table(clusters, [
      { key: "source", label: "Document", cell: ({ source }) => prose`${source.title}` },
      { key: "when", label: "Date", cell: ({ when }) => prose`${when}` },
      { key: "certainty", label: "Certainty", cell: ({ certainty }) => certainty },
      { key: "count", label: "Figures", numeric: true, cell: (c) => c.figures.length },
      { key: "figures", label: "figures", in: "file", cell: (c) => c.figures.map(({ id }) => id).join(";") },
    ]),
    draw: drawStrip,
  });
}

/** Once each; a vendor's claim about itself is never charted. */
function isCounted(f: Figure): boolean {
  const isRepeat = f.duplicate_of.length + f.conversion_of.length > 0;
  return f.tier === "finance" && !isRepeat && !f.flags.includes("vendor_claim");
}

/** In order of time; what has no date comes last. */
function clustersOf(figures: readonly Figure[]): Cluster[] {
  const like = Map.groupBy(figures, (f) => `${f.source.id} ${formatWhen(f)}`);
  const clusters = [...like.values()].flatMap((own): Cluster[] => {
    const [f] = own;
    if (!f) return [];
    const isFlow = findDateKind(f) === "flow";
    const from = (isFlow ? (f.period_start ?? f.period_end) : f.as_of) ?? "";
    const to = (isFlow ? (f.period_end ?? f.period_start) : f.as_of) ?? "";
    return [{ source: f.source, when: formatWhen(f), figures: own, from, to, certainty: f.date_certainty }];
  });
  return clusters.toSorted((a, b) => (a.from || "9").localeCompare(b.from || "9"));
}

function titleOf(clusters: readonly Cluster[]): Prose {
  const count = (certainty: Cluster["certainty"]) =>
    clusters.filter((c) => c.certainty === certainty).reduce((sum, c) => sum + c.figures.length, 0);
  const printed = count("printed");
  const lead = printed === 0 ? prose`Not one figure prints` : prose`${opening(tally(printed))} figures print`;
  return prose`${lead} a full date; ${tally(count("unknown"))} cannot be dated`;
}

function sentence({ source, when, figures }: Cluster): Prose {
  return prose`${source.title}: ${tally(figures.length, NOUNS)}, ${when}.`;
}
