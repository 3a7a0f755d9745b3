// The snippets of a chart in each form: following the data, and frozen where there is an edition.
import type { Chart } from "../charts/chart.ts";
import { heightsOf } from "../charts/heights.ts";
import { chartPoster } from "../charts/poster.ts";
import { addressesOf, snippetsOf, type SnippetKind } from "../charts/snippet.ts";
import { liveOptions } from "../images/live.ts";
import { site, url } from "../site.ts";

type Texts = Readonly<Record<SnippetKind, string>>;

/** `edition` is null for the form that follows the data. `bare`: with the title left out of the live chart. */
export interface Form {
  readonly edition: string | null;
  readonly texts: Texts;
  readonly bare: Texts;
}

/** The snippets of a chart in one form. */
export function formOf(chart: Chart, edition: string | null): Form {
  const { full, min } = heightsOf(chart.id);
  const addresses = addressesOf(chart.id, { url, edition });
  const options = { site: site.name, picture: sizeOf(chartPoster(chart, liveOptions(chart))) };
  const bare = { ...addresses, embed: `${addresses.embed}?chrome=min` };
  return {
    edition,
    texts: snippetsOf(chart, { ...options, addresses, heights: full }),
    bare: snippetsOf(chart, { ...options, addresses: bare, heights: min }),
  };
}

function sizeOf(svg: string): { width: number; height: number } {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
}
