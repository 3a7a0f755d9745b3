// The snippets of a chart in each form: following the data, and frozen where there is an edition.
import { readFileSync } from "node:fs";
import { z } from "astro/zod";
import type { Chart } from "../charts/chart.ts";
import { heightsOf } from "../charts/heights.ts";
import { chartPoster } from "../charts/poster.ts";
import { addressesOf, snippetsOf, type SnippetKind } from "../charts/snippet.ts";
import { liveOptions } from "../images/live.ts";
import { site, url } from "../site.ts";
import { findNewest } from "./editions.ts";

/** The kinds of an old edition may not be those of today. */
const texts = z.record(z.string(), z.string());
const frozenForm = z.object({ edition: z.string(), home: z.string(), texts, bare: texts });

type Texts = Readonly<Record<SnippetKind, string>>;

/** `edition` is null for the form that follows the data. `home`: address of the site. `bare`: with the title left out of
 * the live chart. */
export interface Form {
  readonly edition: string | null;
  readonly home: string;
  readonly texts: Partial<Texts>;
  readonly bare: Partial<Texts>;
}

interface FullForm extends Form {
  readonly texts: Texts;
  readonly bare: Texts;
}

/** The frozen form of a chart as its newest edition keeps it; none where no edition holds it. Throws where the file is missing. */
export function readForm(id: string): Form[] {
  const edition = findNewest(id);
  if (edition === null) return [];
  const file = `public/s/${edition}/${id}/snippets.json`;
  return [parseForm(readFileSync(file, "utf8"))];
}

/** A form from the text of its snippets.json, with the addresses of the site as it stands now. Throws where that is no form. */
export function parseForm(text: string): Form {
  const { home } = frozenForm.parse(JSON.parse(text));
  return frozenForm.parse(JSON.parse(text.replaceAll(home, url("/"))));
}

/** The snippets of a chart in one form: as data and code of this day make them. */
export function formOf(chart: Chart, edition: string | null): FullForm {
  const { full, min } = heightsOf(chart.id);
  const addresses = addressesOf(chart.id, { url, edition });
  const options = { site: site.name, picture: sizeOf(chartPoster(chart, liveOptions(chart))) };
  const bare = { ...addresses, embed: `${addresses.embed}?chrome=min` };
  return {
    edition,
    home: url("/"),
    texts: snippetsOf(chart, { ...options, addresses, heights: full }),
    bare: snippetsOf(chart, { ...options, addresses: bare, heights: min }),
  };
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
