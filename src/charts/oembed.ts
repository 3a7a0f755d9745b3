// A chart for sites that ask how to embed it: oEmbed 1.0 (https://oembed.com), type rich. WordPress keeps nothing of the
// html but a bare blockquote, its link and these attributes of one iframe.
import { CARD } from "./card.ts";
import type { Chart } from "./chart.ts";
import { heightAt } from "./heights.ts";
import { el, escape } from "./parts/svg.ts";
import { plain } from "./prose.ts";

/** The response, as the specification names its parts; `cache_age` in seconds. */
export interface Oembed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly author_name: string;
  readonly author_url: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

const WIDTH = 600;
const DAY = 86_400;

/** What a consumer is told of a chart. `url` makes a full address of a route. */
export function oembed(
  chart: Chart,
  { site, url }: { site: string; url: (route: string) => string },
): Oembed {
  const title = plain(chart.title);
  const height = heightAt(chart.id, { width: WIDTH });
  const link = `<blockquote><a href="${url(`/charts/${chart.id}/`)}">${escape(title)}</a></blockquote>`;
  const frame = `<iframe title="${escape(title)}" src="${url(`/embed/${chart.id}/`)}" width="100%" height="${height}" frameborder="0" scrolling="no" loading="lazy"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title,
    author_name: site,
    author_url: url("/"),
    provider_name: site,
    provider_url: url("/"),
    cache_age: DAY,
    thumbnail_url: url(`/charts/${chart.id}.og.png`),
    thumbnail_width: CARD.width,
    thumbnail_height: CARD.height,
    width: WIDTH,
    height,
    html: link + frame,
  };
}

/** The response as XML. */
export function oembedXml(response: Oembed): string {
  const parts = Object.entries(response).map(([name, value]) => `  ${el(name, { text: String(value) })}`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${parts.join("\n")}\n</oembed>\n`;
}
