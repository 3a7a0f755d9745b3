// What stands around a drawing that travels alone: title, source, dates, the digest of its data, the way back.
import { formatDate } from "../data/date.ts";
import { LAYERS } from "../data/vocabulary.ts";
import type { Chart, Frame } from "./chart.ts";
import { el, escape } from "./parts/svg.ts";
import { plain } from "./prose.ts";
import { chartDigest } from "./publish.ts";

/** Where a picture comes from: the site's name, the chart's address without https://, its edition or null for live. */
export interface Stamp {
  readonly site: string;
  readonly address: string;
  readonly edition: string | null;
}

/** A drawing without its own frame, to be put into another picture. Width and height in px. */
export interface Inset {
  readonly width: number;
  readonly height: number;
  /** The markup with its top left corner at x, y, enlarged by `scale`. */
  readonly place: (at: { x: number; y: number; scale?: number }) => string;
}

/** The drawing of a frame as an inset. Throws where the drawing is none of a chart. */
export function insetOf(chart: Chart, frame: Frame): Inset {
  const drawing = chart.draw(frame);
  const [, width, height, inside] =
    /^<svg [^>]*?width="(\d+)" height="(\d+)"[^>]*>.*?<\/desc>(.*)<\/svg>$/s.exec(drawing) ?? [];
  if (inside === undefined) throw new Error(`chart ${chart.id}: the drawing has no size or description`);
  return {
    width: Number(width),
    height: Number(height),
    place: ({ x, y, scale = 1 }) => {
      const transform = `translate(${x},${y})${scale === 1 ? "" : ` scale(${Math.round(scale * 1e4) / 1e4})`}`;
      return el("g", { class: `drawing ${frame}`, transform, children: [inside] });
    },
  };
}

/** How many sources of a layer a picture names before it sends readers to the chart's page. */
const NAMED = 4;

/** Where the figures come from, a line for each layer: titles with publishers; the first ones where they are many. */
export function sourceLines({ sources }: Chart): string[] {
  return [...Map.groupBy(sources, ({ layer }) => layer)].map(([layer, own]) => {
    const names = own.map(({ title, publisher }) => (publisher ? `${title} (${publisher})` : title));
    const named = names.length > NAMED + 1 ? names.slice(0, NAMED) : names;
    const rest = names.length - named.length;
    const more = rest === 0 ? "" : `; and ${rest} more, named on the chart’s page`;
    return `${own.length === 1 ? LAYERS[layer].one : LAYERS[layer].many}: ${named.join("; ")}${more}`;
  });
}

/** The document around a body: named in words, styled, on paper, with source and licence for machines. */
export function frameOf(
  chart: Chart,
  o: { width: number; height: number; css: string; body: readonly string[] },
): string {
  const [width, height] = [o.width, Math.ceil(o.height)];
  const [title, desc] = [`${chart.id}-title`, `${chart.id}-desc`];
  const document = el("svg", {
    xmlns: "http://www.w3.org/2000/svg",
    class: "poster",
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-labelledby": `${title} ${desc}`,
    children: [
      el("title", { id: title, text: plain(chart.title) }),
      el("desc", { id: desc, text: plain(chart.summary) }),
      el("metadata", { text: `${sourceLines(chart).join(". ")}. Licence: CC BY 4.0.` }),
      `<style>${escape(o.css)}</style>`,
      el("rect", { class: "paper", width: "100%", height: "100%" }),
      el("g", { "aria-hidden": "true", children: o.body }),
    ],
  });
  return `${document}\n`;
}

/** Edition, dates and digest in one line: "live · figures as of 23 October 2024 · data #9f2c1a7b". */
export function stampLine(chart: Chart, { edition }: Pick<Stamp, "edition">): string {
  const state = edition === null ? "live" : `edition ${edition}`;
  return `${state} · ${dateLine(chart)} · data #${chartDigest(chart)}`;
}

/** The days on which the figures stood, first and last; says where some or all were inferred or are missing. */
export function dateLine({ figures }: Chart): string {
  const dated = figures.flatMap((figure) => {
    const day = figure.as_of ?? figure.period_end ?? figure.period_start;
    return day === null ? [] : [{ day, isInferred: figure.date_certainty !== "printed" }];
  });
  const days = dated.map(({ day }) => day).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "figures without a date";
  const span = first === last ? formatDate(first) : `${formatDate(first)} to ${formatDate(last)}`;
  const inferred = dated.filter(({ isInferred }) => isInferred).length;
  const doubts = [
    ...(inferred === 0 ? [] : [inferred === figures.length ? "inferred" : "some inferred"]),
    ...(dated.length === figures.length ? [] : ["some undated"]),
  ];
  return `figures as of ${span}${doubts.length === 0 ? "" : ` (${doubts.join(", ")})`}`;
}

/** The site's seal, `size` px wide, from its top left corner. */
export function drawSeal({ x, y, size }: { x: number; y: number; size: number }): string {
  return el("g", {
    transform: `translate(${x},${y}) scale(${Math.round((size / 28) * 1e4) / 1e4})`,
    children: [
      el("rect", { class: "seal", width: 28, height: 28, rx: 3 }),
      el("path", { class: "seal-lines", d: "M8 6v15h13M13 9h8M13 15h6" }),
    ],
  });
}
