// The files of a frozen chart beside its page, by name; `npm run freeze` keeps what they say on one day.
import { citeChart } from "../charts/citation.ts";
import type { Chart } from "../charts/chart.ts";
import { heightsJson } from "../charts/heights.ts";
import { oembed } from "../charts/oembed.ts";
import { tableCsv } from "../charts/parts/table.ts";
import { chartPoster } from "../charts/poster.ts";
import { provenanceJson } from "../charts/provenance.ts";
import { chartJson } from "../charts/publish.ts";
import { REFERENCES } from "../charts/reference.ts";
import { frozenOptions } from "../images/live.ts";
import { renderPng } from "../images/png.ts";
import { site, url } from "../site.ts";
import { formOf } from "./forms.ts";
import { predecessorOf, type Freezing } from "./freezing.ts";

type Write = (chart: Chart, freezing: Freezing) => string | Uint8Array;

export const ITEM_FILES: Readonly<Record<string, Write>> = {
  "chart.svg": drawSvg,
  "chart.png": (chart, freezing) => renderPng(drawSvg(chart, freezing), { zoom: ZOOM }),
  "data.csv": (chart) => tableCsv(chart.table),
  "data.json": chartJson,
  "citation.bib": (chart, freezing) => REFERENCES.bib.write(citeItem(chart, freezing)),
  "citation.ris": (chart, freezing) => REFERENCES.ris.write(citeItem(chart, freezing)),
  "citation.csl.json": (chart, freezing) => REFERENCES["csl.json"].write(citeItem(chart, freezing)),
  "oembed.json": (chart, freezing) => printJson(describeEmbed(chart, freezing)),
  "heights.json": ({ id }) => heightsJson(id),
  "snippets.json": (chart, { edition }) => printJson(formOf(chart, edition)),
  "provenance.json": provenanceJson,
};

/** Pixels of a PNG for each px of its drawing. */
const ZOOM = 2;

/** How a frozen chart is cited. */
export function citeItem(chart: Chart, freezing: Freezing): ReturnType<typeof citeChart> {
  const predecessor = predecessorOf(chart, freezing);
  return citeChart(chart, { site: site.name, url, edition: freezing, predecessor });
}

function drawSvg(chart: Chart, { edition }: Freezing): string {
  return chartPoster(chart, frozenOptions(chart, edition));
}

function describeEmbed(chart: Chart, freezing: Freezing): ReturnType<typeof oembed> {
  const [width = 0, height = 0] = Array.from(
    /width="(\d+)" height="(\d+)"/.exec(drawSvg(chart, freezing))?.slice(1) ?? [],
    (px) => Number(px) * ZOOM,
  );
  const { edition } = freezing;
  const picture = { route: `/s/${edition}/${chart.id}/chart.png`, width, height };
  return oembed(chart, { site: site.name, url, edition, picture });
}

function printJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
