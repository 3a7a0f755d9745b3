// A chart for sites that ask how to embed it: oEmbed 1.0 (https://oembed.com), type rich. WordPress keeps nothing of the
// html but a bare blockquote, its link and these attributes of one iframe.
import { CARD } from "./card.ts";
import type { Chart } from "./chart.ts";
import { heightAt } from "./heights.ts";
import { el, escape } from "./parts/svg.ts";
import { plain } from "./prose.ts";
import { addressesOf } from "./snippet.ts";

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

interface Picture {
  readonly route: string;
  readonly width: number;
  readonly height: number;
}

interface OembedOptions {
  readonly site: string;
  readonly url: (route: string) => string;
  readonly edition?: string | null;
  readonly picture?: Picture;
}

const WIDTH = 600;
const DAY = 86_400;

/**
 * What a consumer is told of a chart: of the one that follows the data, or of its copy in an edition. `url` makes a full
 * address of a route, `picture` is a PNG with its size in px.
 */
export function oembed(
  chart: Chart,
  { site, url, edition = null, picture = cardOf(chart) }: OembedOptions,
): Oembed {
  const title = plain(chart.title);
  const height = heightAt(chart.id, { width: WIDTH });
  const { page, embed } = addressesOf(chart.id, { url, edition });
  const link = `<blockquote><a href="${page}">${escape(title)}</a></blockquote>`;
  const frame = `<iframe title="${escape(title)}" src="${embed}" width="100%" height="${height}" frameborder="0" scrolling="no" loading="lazy"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title,
    author_name: site,
    author_url: url("/"),
    provider_name: site,
    provider_url: url("/"),
    cache_age: DAY,
    thumbnail_url: url(picture.route),
    thumbnail_width: picture.width,
    thumbnail_height: picture.height,
    width: WIDTH,
    height,
    html: link + frame,
  };
}

function cardOf({ id }: Chart): Picture {
  return { route: `/charts/${id}.og.png`, ...CARD };
}

/** The response as XML. */
export function oembedXml(response: Oembed): string {
  const parts = Object.entries(response).map(([name, value]) => `  ${el(name, { text: String(value) })}`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${parts.join("\n")}\n</oembed>\n`;
}
