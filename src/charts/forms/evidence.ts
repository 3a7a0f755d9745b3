// Evidence map: where an amount was reported, one like-sized symbol each, shape by measure; tiles on small screens.
// Size says nothing, because unlike measures must not be ranked.
import type { DrawOptions } from "../chart.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el } from "../parts/svg.ts";
import {
  drawPin,
  linkProvince,
  shapeOf,
  tiePin,
  type EvidenceData,
  type EvidencePin,
} from "./evidence-mark.ts";
import { drawTiles } from "./evidence-tiles.ts";
import { LABEL, placePins, type Panel, type PlacedPins } from "./pins.ts";

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
  const panel = drawPanel(data, { panel: placed.inset, o, isInset: true });
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

/** Land, provinces (as links where the options make them, but for the inset), borders drawn once, pins and their labels. */
function drawPanel(
  data: EvidenceData,
  { panel, o, isInset = false }: { panel: Panel<EvidencePin>; o: DrawOptions; isInset?: boolean },
): string {
  const { map, pins } = panel;
  const link = isInset ? undefined : o.link;
  const held = new Set(data.provinces.filter((p) => p.holds !== "").map((p) => p.iso));
  const areas = map.provinces.flatMap(({ id, d }) => {
    const province = data.provinces.find((p) => p.iso === id);
    const area = el("path", { class: held.has(id) ? "land holds" : "land", d });
    if (!province || !link) return held.has(id) ? [area] : [];
    const words = `${province.name}: ${province.holds || data.nothing}`;
    // What a province holds stands at its pins, which light up with it.
    const tip = province.holds ? "" : textBlock([words], { x: 4, y: 4, size: 13, class: "tip" }).markup;
    return [linkProvince(province, { link, words, children: [area, tip] })];
  });
  const hidden = [
    el("path", { class: "outside", d: map.outside }),
    el("path", { class: "border", d: map.inner }),
    el("path", { class: "coast", d: map.coast + map.frontier }),
    el("path", { class: "disputed", d: map.disputed }),
    ...pins.map(({ pin, label, x, y }) => {
      const name = textBlock(pin.lines, { ...label, ...LABEL, class: "halo" });
      return tiePin(pin, { o, children: [drawPin(data, { pin, at: [x, y] }), name.markup] });
    }),
  ];
  const land = link ? "" : el("path", { class: "land", d: map.land });
  const still = isInset ? undefined : "still";
  return land + areas.join("") + el("g", { "aria-hidden": "true", class: still, children: hidden });
}
