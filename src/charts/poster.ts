// A chart as a picture that stands alone: /charts/<id>.svg, and rasterised /charts/<id>.png.
import { LAYERS } from "../data/vocabulary.ts";
import type { Chart, Frame } from "./chart.ts";
import { drawSeal, frameOf, insetOf, sourceLines, stampLine, type Stamp } from "./furniture.ts";
import { balance, textBlock, textWidth, wrap } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { plain } from "./prose.ts";

const MARGIN = 28;
const HEADLINE: Readonly<Record<Frame, number>> = { narrow: 22, medium: 26, wide: 30 };

/** A line of the stack from its own top; px. */
interface Piece {
  readonly markup: string;
  readonly height: number;
}

/**
 * The picture as an SVG document: title, subtitle, the drawing of the widest frame, notes, source, stamp and address.
 * `css`: tokens, the rules of drawings and of posters. Dark where the reader's system is.
 */
export function chartPoster(chart: Chart, { css, stamp }: { css: string; stamp: Stamp }): string {
  const frame = chart.frames.at(-1) ?? "narrow";
  const inset = insetOf(chart, frame);
  const column = { x: MARGIN, width: inset.width };
  const { markup, height } = stack([
    gap(MARGIN),
    { markup: el("rect", { class: "ink", x: MARGIN, width: inset.width, height: 3 }), height: 14 },
    ...kicker(chart, column),
    headline(chart, { ...column, size: HEADLINE[frame] }),
    gap(6),
    text(plain(chart.subtitle), { ...column, size: 16, class: "quiet", leading: 1.35 }),
    gap(20),
    ...lead(chart, column),
    { markup: inset.place({ x: MARGIN, y: 0 }), height: inset.height + 20 },
    ...chart.notes.flatMap((note) => [
      text(plain(note), { ...column, size: 13.5, class: "quiet", leading: 1.4 }),
      gap(6),
    ]),
    ...sourceLines(chart).flatMap((line) => [
      text(line, { ...column, size: 13.5, class: "quiet", leading: 1.4 }),
      gap(6),
    ]),
    gap(8),
    ...foot(chart, { stamp, width: inset.width }),
    gap(MARGIN - 8),
  ]);
  return frameOf(chart, { width: inset.width + 2 * MARGIN, height, css, body: markup });
}

/** Seal and name, with stamp and address beside them where there is room, else below. */
function foot(chart: Chart, { stamp, width }: { stamp: Stamp; width: number }): Piece[] {
  const lines = [stampLine(chart, stamp), `${stamp.address} · CC BY 4.0`];
  const name = textWidth(stamp.site, 16) + 40;
  const widths = lines.map((line) => textWidth(line, 13));
  const sign = [
    drawSeal({ x: MARGIN, y: 0, size: 20 }),
    el("text", { class: "headline", x: MARGIN + 28, y: 15.5, "font-size": 16, text: stamp.site }),
  ].join("");
  const rule = { markup: el("rect", { class: "hair", x: MARGIN, width, height: 1 }), height: 13 };
  const put = (x: number, room: number): Piece[] =>
    lines.map((line) => text(line, { x: MARGIN + x, width: room, size: 13, class: "quiet", leading: 1.55 }));
  if (name + Math.max(...widths) > width) return [rule, { markup: sign, height: 27 }, ...put(0, width)];
  const beside = stack([gap(2.5), ...put(name, width - name)]);
  return [rule, { markup: sign + beside.markup.join(""), height: beside.height }];
}

/** Says so above the title where no figure is of the documents themselves. */
function kicker({ layer }: Chart, column: { x: number; width: number }): Piece[] {
  if (layer === "record") return [];
  return [text(LAYERS[layer].one, { ...column, size: 14, class: "kicker", leading: 1.4 }), gap(4)];
}

/** The finding of the view that is drawn, where there are several. */
function lead({ views }: Chart, column: { x: number; width: number }): Piece[] {
  const [first] = views;
  return first
    ? [text(plain(first.lead), { ...column, size: 15, class: "strong", leading: 1.4 }), gap(14)]
    : [];
}

function headline(chart: Chart, o: { x: number; width: number; size: number }): Piece {
  const lines = balance(plain(chart.title), o);
  return textBlock(lines, { ...o, y: 0, class: "headline", leading: o.size * 1.18 });
}

function text(
  words: string,
  o: { x: number; width: number; size: number; class: string; leading: number },
): Piece {
  const lines = wrap(words, { width: o.width, size: o.size });
  return textBlock(lines, { x: o.x, y: 0, size: o.size, class: o.class, leading: o.size * o.leading });
}

function gap(height: number): Piece {
  return { markup: "", height };
}

/** Pieces one below the other. */
function stack(pieces: readonly Piece[]): { markup: string[]; height: number } {
  let top = 0;
  const markup = pieces.map((piece) => {
    const y = Math.round(top * 10) / 10;
    top += piece.height;
    return piece.markup === "" ? "" : el("g", { transform: `translate(0,${y})`, children: [piece.markup] });
  });
  return { markup, height: top };
}
