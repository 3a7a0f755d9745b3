// What newsrooms paste: a chart as a link, a frame, a picture, wiki markup. Text in, text out; addresses are given.
import type { Chart } from "./chart.ts";
import { sourceLines } from "./furniture.ts";
import type { Heights } from "./heights.ts";
import { escape } from "./parts/svg.ts";
import { plain } from "./prose.ts";

export const SNIPPET_KINDS = ["link", "iframe", "figure", "image", "markdown", "wikitext", "files"] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];

/** Where a chart's pieces are: addresses in full. `picture`: the PNG. */
export interface Addresses {
  readonly page: string;
  readonly embed: string;
  readonly loader: string;
  readonly picture: string;
  readonly files: readonly string[];
}

export interface SnippetOptions {
  readonly site: string;
  readonly addresses: Addresses;
  /** Of the embed, by width, px. */
  readonly heights: Heights;
  /** Of the PNG as shown, px. */
  readonly picture: { readonly width: number; readonly height: number };
}

/** The column most articles have; the height a frame gets where style sheets are taken out. */
const COLUMN = 600;

/** Addresses of a chart that follows the data, or, with an edition, of its copy that never changes. */
export function addressesOf(
  id: string,
  { url, edition }: { url: (route: string) => string; edition: string | null },
): Addresses {
  const loader = url("/embed.js");
  if (edition === null) {
    const file = (suffix: string): string => url(`/charts/${id}.${suffix}`);
    const files = ["png", "svg", "csv", "json"].map(file);
    return { page: url(`/charts/${id}/`), embed: url(`/embed/${id}/`), loader, picture: file("png"), files };
  }
  const page = url(`/s/${edition}/${id}/`);
  const files = ["chart.png", "chart.svg", "data.csv", "data.json"].map((name) => page + name);
  return { page, embed: page, loader, picture: `${page}chart.png`, files };
}

/** Every snippet of a chart, by kind. */
export function snippetsOf(chart: Chart, o: SnippetOptions): Readonly<Record<SnippetKind, string>> {
  const { page, files } = o.addresses;
  const title = plain(chart.title);
  return {
    link: `<a href="${page}">${escape(title)}</a> (${escape(o.site)})`,
    iframe: writeFrame(chart, o),
    figure: writeFigure(chart, o),
    image: `<figure>\n  ${writePicture(chart, { ...o, isFluid: true })}\n  ${writeCaption(chart, o)}\n</figure>`,
    markdown: [
      `[![${mark(plain(chart.summary))}](${o.addresses.picture})](${page})`,
      "",
      `**${mark(title)}** ${mark(sourceLines(chart).join(". "))}. Chart: [${mark(o.site)}](${page}), CC BY 4.0`,
    ].join("\n"),
    wikitext: `[[File:${o.site} ${chart.id}.png|thumb|upright=2|alt=${wiki(plain(chart.summary))}|${wiki(title)}. ${wiki(sourceLines(chart).join(". "))}. Chart: [${page} ${o.site}], CC BY 4.0]]`,
    files: files.join("\n"),
  };
}

/** Heights as the loader reads them: "280:812 320:790 …". */
export function printHeights(heights: Heights): string {
  return Object.entries(heights)
    .map(([width, height]) => `${width}:${height}`)
    .join(" ");
}

/** A frame whose height follows its column's width by style alone; without the style it has the height of a usual column. */
function writeFrame(chart: Chart, { addresses, heights }: SnippetOptions): string {
  const box = `local-ledger-${chart.id}`;
  const steps = Object.entries(heights).map(([width, height], i) => {
    const rule = `.${box} iframe{height:${height}px}`;
    return i === 0 ? rule : `@container (min-width:${width}px){${rule}}`;
  });
  const frame = `<iframe title="${escape(plain(chart.title))}" src="${addresses.embed}" width="100%" height="${heights[COLUMN]}" frameborder="0" scrolling="no" loading="lazy"></iframe>`;
  return `<div class="${box}">${frame}</div>\n<style>.${box}{container-type:inline-size}${steps.join("")}</style>`;
}

function writeFigure(chart: Chart, o: SnippetOptions): string {
  const { addresses, heights } = o;
  const title = escape(plain(chart.title));
  return [
    `<figure class="local-ledger" data-embed="${addresses.embed}" data-heights="${printHeights(heights)}" data-title="${title}">`,
    `  ${writePicture(chart, o)}`,
    `  ${writeCaption(chart, o)}`,
    "</figure>",
    `<script async src="${addresses.loader}"></script>`,
  ].join("\n");
}

/** `isFluid`: fits its column where the page's own style does not see to it. */
function writePicture(chart: Chart, o: SnippetOptions & { isFluid?: boolean }): string {
  const { width, height } = o.picture;
  const style = o.isFluid ? ' style="max-width:100%;height:auto"' : "";
  const image = `<img src="${o.addresses.picture}" alt="${escape(plain(chart.summary))}" width="${width}" height="${height}" loading="lazy"${style}>`;
  return `<a href="${o.addresses.page}">${image}</a>`;
}

function writeCaption(chart: Chart, { addresses, site }: SnippetOptions): string {
  const link = `<a href="${addresses.page}">${escape(site)}</a>`;
  return `<figcaption>${escape(plain(chart.title))}. ${escape(sourceLines(chart).join(". "))}. Chart: ${link}, CC BY 4.0</figcaption>`;
}

/** Text between marks of Markdown. */
function mark(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, (sign) => `\\${sign}`).replaceAll("\n", " ");
}

/** Text between marks of MediaWiki: pipes, brackets, braces and quotes that would mean something as entities. */
function wiki(text: string): string {
  return text.replace(/[|[\]{}<>]|''+/g, (signs) =>
    Array.from(signs, (sign) => `&#${sign.charCodeAt(0)};`).join(""),
  );
}
