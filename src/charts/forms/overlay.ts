// The pins of the evidence map laid over another map of the same size: at their places, or in the tiles of their
// provinces. Only shapes and names; the words stand in a list below.
import type { DrawOptions } from "../chart.ts";
import { textBlock } from "../parts/label.ts";
import { el } from "../parts/svg.ts";
import { shapeOf, type EvidenceData, type EvidencePin } from "./evidence-mark.ts";
import { LABEL, placeSpread } from "./pins.ts";
import { placeTiles } from "./tiles.ts";

type Pinned = Pick<EvidenceData, "pins" | "measures">;
/** Of the symbols in tiles, to those on the map. */
const SMALL = 0.55;

/** The pins as markup, for the map or for tiles `gap` px apart. */
export function drawOverlay(data: Pinned, o: DrawOptions & { gap: number }): string[] {
  return o.frame === "narrow" ? drawInTiles(data, o) : drawAtPlaces(data, o);
}

/** One symbol around 0,0, or where `transform` puts it. */
export function drawMark(data: Pinned, { pin, transform }: { pin: EvidencePin; transform?: string }): string {
  const kind = pin.promised ? "over promised" : "over";
  return el("path", { class: kind, transform, d: shapeOf(data, pin.measure) });
}

function drawAtPlaces(data: Pinned, { width }: DrawOptions): string[] {
  const pins = placeSpread(
    data.pins.map((pin) => ({ ...pin, lines: pin.lines.slice(0, 1).map((name) => name + pin.sign) })),
    { width },
  );
  const marks = pins.map(({ pin, x, y }) => drawMark(data, { pin, transform: `translate(${x},${y})` }));
  const names = pins.map(
    ({ pin, label }) => textBlock(pin.lines, { ...label, ...LABEL, class: "halo" }).markup,
  );
  return [...marks, ...names];
}

/** In the lower corners of the tile, the right one first. */
function drawInTiles(data: Pinned, { width, gap }: DrawOptions & { gap: number }): string[] {
  const { tiles, side } = placeTiles({ width, gap });
  return data.pins.flatMap((pin, i) => {
    const tile = tiles.find(({ id }) => id === pin.province);
    if (!tile) return [];
    const before = data.pins.slice(0, i).filter(({ province }) => province === pin.province).length;
    const [x, y] = [tile.x + (before === 0 ? side - 2 : 2), tile.y + side - 2];
    return [drawMark(data, { pin, transform: `translate(${x},${y}) scale(${SMALL})` })];
  });
}
