// The platform's reach: four counts of four kinds of things, on no common axis.
import { formatNumber } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { drawFacts, type Fact } from "./forms/facts.ts";
import { figureColumns, table } from "./parts/table.ts";
import { capital, cite, day, opening, prose, tally } from "./prose.ts";

interface Count {
  readonly figure: Figure;
  readonly what: string;
  readonly limit: string;
}

/** Firms, lenders, products and sections of the national platform, each with what its number does not tell. */
export function reach(data: Data): Chart {
  const counts = listCounts(data);
  const [lead, lenders, products, sections] = counts.map(({ figure }) => cite(figure));
  const title = prose`${lead ?? ""} are registered; how many got money is not said`;
  const summary = prose`The national industry-finance platform has ${lead ?? ""} registered, ${lenders ?? ""}, ${products ?? ""} and ${sections ?? ""} of its website. They count unlike things, and none tells how many firms got money.`;
  const facts = counts.map(({ figure, what, limit }) => ({
    number: formatNumber(figure.value),
    words: `${what}; ${limit}`,
  }));
  return defineChart({
    id: "reach",
    title,
    subtitle: prose`Counts on the national industry-finance platform, as told on ${day(counts[0]?.figure.as_of ?? "")} (date inferred). ${opening(tally(counts.length))} separate facts, on no common scale`,
    summary,
    notes: [
      prose`Do not divide the platform’s financing by these firms: it would give a sum per registered firm that no one received.`,
    ],
    figures: counts.map(({ figure }) => figure),
    frames: ["narrow", "medium", "wide"],
    data: facts,
    table: table(counts, [
      { key: "what", label: "What is counted", cell: ({ what }) => capital(what) },
      { key: "number", label: "Number", numeric: true, cell: ({ figure }) => [cite(figure)] },
      { key: "limit", label: "What it does not tell", cell: ({ limit }) => capital(limit) },
      ...figureColumns<Count>(({ figure }) => figure),
    ]),
    draw,
  });
}

function listCounts(data: Data): Count[] {
  return [
    {
      figure: data.figure("platform-enterprises"),
      what: "enterprises registered",
      limit: "registered is not financed",
    },
    {
      figure: data.figure("platform-institutions"),
      what: "financial institutions on it",
      limit: "how many lent is not said",
    },
    {
      figure: data.figure("platform-products"),
      what: "financial products on offer",
      limit: "how many were taken up is not said",
    },
    {
      figure: data.figure("platform-sections"),
      what: "sections of its website",
      limit: "“special zones” in the English; they are not areas on a map",
    },
  ];
}

function draw(facts: readonly Fact[], { frame, width }: DrawOptions): Picture {
  const columns = { narrow: 1, medium: 2, wide: 4 }[frame];
  const { markup, height } = drawFacts(facts, { x: 0, y: 0, width, columns, size: 34 });
  return { body: [markup], height };
}
