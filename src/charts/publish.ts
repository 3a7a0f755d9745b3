// A chart as data: what /charts/<id>.json holds. No address, edition or build date stands in it, so that the same data
// always gives the same bytes.
import { createHash } from "node:crypto";
import type { Chart } from "./chart.ts";
import { fileRows } from "./parts/table.ts";
import { plain } from "./prose.ts";

/** The JSON text of a chart: words, rows, sources, licence. */
export function chartJson(chart: Chart): string {
  const document = {
    id: chart.id,
    title: plain(chart.title),
    subtitle: plain(chart.subtitle),
    summary: plain(chart.summary),
    notes: chart.notes.map(plain),
    figures: chart.figures.map((f) => f.id),
    derived: chart.derived.map(({ id, formula, value, low, high, unit }) => ({
      id,
      formula,
      value,
      low,
      high,
      unit,
    })),
    rows: fileRows(chart.table),
    sources: chart.sources.map(({ id, title, publisher, published }) => ({
      id,
      title,
      publisher,
      published,
    })),
    licence: "CC-BY-4.0",
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The SHA-256 of the chart's JSON text, in hex. */
export function chartSha(chart: Chart): string {
  return createHash("sha256").update(chartJson(chart)).digest("hex");
}

/** What is printed on pictures: the first eight hex digits of it. */
export function chartDigest(chart: Chart): string {
  return chartSha(chart).slice(0, 8);
}
