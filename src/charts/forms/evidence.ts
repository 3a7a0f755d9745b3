// Evidence map: where an amount was reported, one like-sized symbol each, shape by measure; tiles on small screens.
// Size says nothing, because unlike measures must not be ranked.
import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond2,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from "d3";
import type { DrawOptions } from "../chart.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el, group } from "../parts/svg.ts";
import { squarePath } from "../parts/symbol.ts";
import { LABEL, placePins, type Panel, type Pin, type PlacedPins } from "./pins.ts";
import { placeTiles } from "./tiles.ts";

/** Filled shapes for what was lent or granted; the hollow circle for what was promised. */
const SHAPES = [symbolSquare, symbolTriangle, symbolDiamond2, symbolStar, symbolCross] as const;

export interface EvidencePin extends Pin {
  /** Follows its name where its amount is not told: a flag, or nothing. */
  readonly sign: string;
  readonly measure: string;
  /** Promised or intended, not lent or granted: drawn hollow and dashed. */
  readonly promised: boolean;
  /** ISO 3166-2 of the province it lies in. */
  readonly province: string;
}

export interface ProvinceLink {
  /** ISO 3166-2. */
  readonly iso: string;
  readonly name: string;
  readonly route: string;
  /** What it holds, in words; empty if nothing. */
  readonly holds: string;
}

export interface EvidenceData {
  readonly pins: readonly EvidencePin[];
  readonly measures: readonly { readonly id: string; readonly words: string; readonly promised: boolean }[];
  readonly provinces: readonly ProvinceLink[];
  /** Amounts whose place is not settled, one line each. */
  readonly unplotted: readonly string[];
  readonly nothing: string;
}

/** The drawing as markup and its height in px. Throws when there are more measures than shapes for them. */
export function drawEvidence(data: EvidenceData, o: DrawOptions): { body: string[]; height: number } {
  const picture = o.frame === "narrow" ? drawTiles(data, o) : drawPins(data, o);
  const top = picture.height + 12;
  const keys = o.frame === "narrow" ? [] : drawKey(data, { top, width: o.width });
  const below = top + Math.max(0, ...keys.map(({ height }) => height)) + 4;
  const left = data.unplotted.flatMap((line) =>
    wrap(`Not on the map: ${line}`, { width: o.width, size: 14 }),
  );
  const rest = textBlock(left, { x: 0, y: below, size: 14, class: "quiet" });
  const words = el("g", {
    "aria-hidden": "true",
    children: [...keys.map(({ markup }) => markup), rest.markup],
  });
  return { body: [...picture.body, words], height: below + rest.height };
}

/** What each shape stands for, in two columns. */
function drawKey(data: EvidenceData, { top, width }: { top: number; width: number }) {
  const items = data.measures.map(({ id, words, promised }) => ({
    swatch: el("path", {
      class: promised ? "promised" : "data",
      transform: "translate(11,9) scale(0.8)",
      d: shapeOf(data, id),
    }),
    text: words,
  }));
  const half = Math.ceil(items.length / 2);
  const column = width / 2 - 8;
  return [items.slice(0, half), items.slice(half)].map((part, i) =>
    key(part, { x: i * (column + 16), y: top, width: column }),
  );
}

function drawPins(data: EvidenceData, o: DrawOptions): { body: string[]; height: number } {
  const isWide = o.frame === "wide";
  const box = isWide ? { width: 300, height: 236 } : { width: o.width, height: 300 };
  const placed = placePins(data.pins, { width: o.width, inset: box });
  const map = placed.national.view;
  const at = isWide ? { x: 0, y: map.height - box.height } : { x: 0, y: map.height + 12 };
  const body = [drawPanel(data, { panel: placed.national, o }), ...drawInset(data, { placed, at, o })];
  return { body, height: isWide || !placed.inset ? map.height : at.y + box.height };
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function drawInset(
  data: EvidenceData,
  { placed, at, o }: { placed: PlacedPins<EvidencePin>; at: Corner; o: DrawOptions },
): string[] {
  if (!placed.inset) return [];
  const { view, shows } = placed.inset;
  const clip = `${o.id}-inset`;
  const panel = drawPanel(data, { panel: placed.inset, o: { ...o, link: undefined } });
  return [
    el("rect", { class: "frame", ...shows }),
    el("clipPath", { id: clip, children: [el("rect", { width: view.width, height: view.height })] }),
    el("g", {
      transform: `translate(${at.x},${at.y})`,
      "aria-hidden": "true",
      children: [
        el("g", {
          "clip-path": `url(#${clip})`,
          children: [el("rect", { class: "paper", width: view.width, height: view.height }), panel],
        }),
        el("rect", { class: "frame", width: view.width, height: view.height }),
      ],
    }),
  ];
}

/** Land, provinces (as links where the options make them), borders drawn once, pins and their labels. */
function drawPanel(data: EvidenceData, { panel, o }: { panel: Panel<EvidencePin>; o: DrawOptions }): string {
  const { map, pins, view } = panel;
  const held = new Set(data.provinces.filter((p) => p.holds !== "").map((p) => p.iso));
  const areas = map.provinces.flatMap(({ id, d }) => {
    const province = data.provinces.find((p) => p.iso === id);
    const area = el("path", { class: held.has(id) ? "land holds" : "land", d });
    if (!province || !o.link) return held.has(id) ? [area] : [];
    const words = `${province.name}: ${province.holds || data.nothing}`;
    const tip = textBlock(wrap(words, { width: view.width * 0.42, size: 13 }), {
      x: 4,
      y: 4,
      size: 13,
      class: "tip",
    });
    return [el("a", { href: o.link(province.route), "aria-label": words, children: [area, tip.markup] })];
  });
  const hidden = [
    el("path", { class: "outside", d: map.outside }),
    el("path", { class: "border", d: map.inner }),
    el("path", { class: "coast", d: map.coast + map.frontier }),
    el("path", { class: "disputed", d: map.disputed }),
    ...pins.map(({ pin, x, y }) =>
      el("path", {
        class: pin.promised ? "promised" : "data",
        transform: `translate(${x},${y})`,
        d: shapeOf(data, pin.measure),
      }),
    ),
    ...pins.map(({ pin, label }) => textBlock(pin.lines, { ...label, ...LABEL, class: "halo" }).markup),
  ];
  const land = o.link ? "" : el("path", { class: "land", d: map.land });
  return land + areas.join("") + el("g", { "aria-hidden": "true", class: "still", children: hidden });
}

function drawTiles(data: EvidenceData, o: DrawOptions): { body: string[]; height: number } {
  const grid = placeTiles({ width: o.width, gap: 3 });
  const tiles = grid.tiles.map((tile) => ({
    ...tile,
    province: data.provinces.find((p) => p.iso === tile.id),
  }));
  const cells = tiles.map(({ id, x, y, province }) => {
    const middle = { x: x + grid.side / 2, y: y + grid.side / 2 + 5, "text-anchor": "middle" };
    const name = el("text", {
      ...middle,
      class: province?.holds ? "name-on-data" : "quiet",
      text: id.slice(3),
    });
    if (!province || !o.link) return name;
    const words = `${id.slice(3)}, ${province.name}: ${province.holds || data.nothing}`;
    const square = el("rect", { class: tileClass(province), x, y, width: grid.side, height: grid.side });
    return el("a", { href: o.link(province.route), "aria-label": words, children: [square, name] });
  });
  const bare = tiles.filter(({ province }) => !province || !o.link);
  const squares = [...Map.groupBy(bare, ({ province }) => tileClass(province))].map(([kind, like]) =>
    el("path", { class: kind, d: like.map(({ x, y }) => squarePath({ x, y, side: grid.side })).join("") }),
  );
  let y = grid.height + 14;
  const rows = data.pins.map((pin) => {
    const measure = data.measures.find(({ id }) => id === pin.measure)?.words ?? "";
    const [name = "", ...amount] = pin.lines;
    const words = [name, [...amount, measure].join(", ")];
    const lines = words.flatMap((line) => wrap(line, { width: o.width - 30, size: 14 }));
    const block = textBlock(lines, { x: 30, y, size: 14 });
    const mark = el("path", {
      class: pin.promised ? "promised" : "data",
      transform: `translate(13,${y + 12})`,
      d: shapeOf(data, pin.measure),
    });
    y += block.height + 8;
    return mark + block.markup;
  });
  return {
    body: [group("tiles", [...squares, ...cells]), el("g", { "aria-hidden": "true", children: rows })],
    height: y,
  };
}

function tileClass(province: ProvinceLink | undefined): string {
  if (!province) return "tile outside";
  return province.holds ? "tile holds" : "tile";
}

/** The path of a measure's symbol, 18 px across, around 0,0; the same wherever the measures are the same. Throws when they
 * are more than the shapes. */
export function shapeOf(data: Pick<EvidenceData, "measures">, measure: string): string {
  return (symbol(typeOf(data, measure), 190)() ?? "").replace(/-?\d+\.\d+/g, (n) =>
    String(Math.round(Number(n) * 10) / 10),
  );
}

function typeOf({ measures }: Pick<EvidenceData, "measures">, measure: string): SymbolType {
  if (measures.find(({ id }) => id === measure)?.promised) return symbolCircle;
  const type = SHAPES[measures.filter((m) => !m.promised).findIndex(({ id }) => id === measure)];
  if (!type)
    throw new Error(
      `evidence: no shape for measure "${measure}"; ${SHAPES.length} fit on one map, so split it`,
    );
  return type;
}
