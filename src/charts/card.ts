// A chart as the picture that other sites show beside a link: 1200 × 630 px, title first, the whole drawing beside it.
import { LAYERS } from "../data/vocabulary.ts";
import type { Chart } from "./chart.ts";
import { drawSeal, frameOf, insetOf, stampLine, type Stamp } from "./furniture.ts";
import { balance, textBlock, textWidth, wrap } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { plain } from "./prose.ts";

/** Of the card, px: what OpenGraph and Twitter ask for. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 48;
const WORDS = 440;
const ROOM = { x: MARGIN + WORDS + 48, y: 72, width: 616, height: 476 };
/** Larger drawings than this look coarse. */
const LARGEST = 1.9;

/** The card as an SVG document; `css` as for `chartPoster`. */
export function chartCard(chart: Chart, { css, stamp }: { css: string; stamp: Stamp }): string {
  const title = plain(chart.title);
  const size = title.length > 56 ? 42 : 48;
  const headline = textBlock(balance(title, { width: WORDS, size }), {
    ...{ x: MARGIN, y: 112, size, class: "headline", leading: size * 1.14 },
  });
  const subtitle = textBlock(wrap(plain(chart.subtitle), { width: WORDS + 40, size: 21 }), {
    ...{ x: MARGIN, y: 128 + headline.height, size: 21, class: "quiet" },
  });
  const warning = textBlock(wrap(warningOf(chart), { width: WORDS + 40, size: 16 }), {
    ...{ x: MARGIN, y: 140 + headline.height + subtitle.height, size: 16, class: "quiet" },
  });
  const body = [
    el("rect", { class: "ink", x: MARGIN, y: 40, width: CARD.width - 2 * MARGIN, height: 4 }),
    drawSeal({ x: MARGIN, y: 66, size: 28 }),
    el("text", { class: "headline", x: MARGIN + 38, y: 88, "font-size": 23, text: stamp.site }),
    ...kicker(chart, MARGIN + 54 + textWidth(stamp.site, 23)),
    headline.markup,
    subtitle.markup,
    warning.markup,
    drawInside(chart),
    el("rect", { class: "hair", x: MARGIN, y: 574, width: CARD.width - 2 * MARGIN, height: 1 }),
    ...foot(chart, stamp),
  ];
  return frameOf(chart, { ...CARD, css, body });
}

/** Address and stamp on one line, or on two where they might meet. */
function foot(chart: Chart, stamp: Stamp): string[] {
  const [address, state] = [`${stamp.address} · CC BY 4.0`, stampLine(chart, stamp)];
  const isLong = textWidth(address + state, 15) > CARD.width - 2 * MARGIN;
  const small = { class: "quiet", "font-size": 15 };
  const [left, right] = [MARGIN, CARD.width - MARGIN];
  return [
    el("text", { ...small, x: left, y: isLong ? 594 : 600, text: address }),
    isLong
      ? el("text", { ...small, x: left, y: 615, text: state })
      : el("text", { ...small, x: right, y: 600, "text-anchor": "end", text: state }),
  ];
}

/** A flagged figure never stands without its note. */
function warningOf({ notes }: Chart): string {
  const flagged = notes.map(plain).filter((note) => note.startsWith("⚑"));
  return flagged.join(" ");
}

function kicker({ layer }: Chart, x: number): string[] {
  if (layer === "record") return [];
  return [el("text", { class: "kicker", x, y: 87, "font-size": 16, text: LAYERS[layer].one })];
}

/** The drawing that fills most of the room, in the middle of it. */
function drawInside(chart: Chart): string {
  const fits = chart.frames.map((frame) => {
    const inset = insetOf(chart, frame);
    const scale = Math.min(ROOM.width / inset.width, ROOM.height / inset.height, LARGEST);
    return { inset, scale, width: inset.width * scale, height: inset.height * scale };
  });
  const best = fits.reduce((a, b) => (b.width * b.height > a.width * a.height ? b : a));
  return best.inset.place({
    x: Math.round(ROOM.x + (ROOM.width - best.width) / 2),
    y: Math.round(ROOM.y + (ROOM.height - best.height) / 2),
    scale: best.scale,
  });
}
