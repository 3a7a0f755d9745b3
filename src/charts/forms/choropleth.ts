// Choropleth: provinces filled by the class of a rate, borders between them; squares of one size on small screens. What
// colours it has passed `fillable`: a rate of one measure, regime and period for nearly all provinces.
import type { Fill } from "../../data/fill.ts";
import type { DrawOptions } from "../chart.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el, group } from "../parts/svg.ts";
import { squarePath } from "../parts/symbol.ts";
import { mergeProvinces, placeMap } from "./map.ts";
import { placeTiles } from "./tiles.ts";
import { nationalView } from "./view.ts";

/** Room between tiles, px. */
export const GAP = 3;

export interface FilledProvince {
  /** ISO 3166-2. */
  readonly iso: string;
  /** Id of its place: what lights up with it. */
  readonly place: string;
  readonly route: string;
  /** Number of its class, the lowest 1; null where there is no number. */
  readonly step: number | null;
  /** Name and value as heard. */
  readonly words: string;
  /** The same as seen on focus, in one line, and beside a named province. */
  readonly lines: readonly string[];
  /** A doubt, as a sign; explained in the key. */
  readonly sign: string;
  /** Named on the map. */
  readonly named: boolean;
}

export interface ChoroplethData {
  /** What the colours come from. */
  readonly fill: Fill;
  readonly provinces: readonly FilledProvince[];
  /** What the classes are, and the range of each, from the lowest. */
  readonly classes: string;
  readonly ranges: readonly string[];
  /** What else stands on the map: class of its swatch, or its sign. */
  readonly others: readonly { readonly class?: string; readonly sign?: string; readonly words: string }[];
}

/** The drawing as markup and its height in px. */
export function drawChoropleth(data: ChoroplethData, o: DrawOptions): { body: string[]; height: number } {
  const picture = o.frame === "narrow" ? drawTiles(data, o) : drawMap(data, o);
  const legend = drawKey(data, { top: picture.height + 10, width: o.width });
  return { body: [...picture.body, legend.markup], height: legend.bottom };
}

function drawMap(data: ChoroplethData, o: DrawOptions): { body: string[]; height: number } {
  const view = nationalView(o.width);
  const map = placeMap(view);
  const shapes = map.provinces.flatMap(({ id, ...shape }) => {
    const province = data.provinces.find(({ iso }) => iso === id);
    return province ? [{ ...shape, province }] : [];
  });
  const areas = o.link
    ? shapes.map(({ province, d }) =>
        linkProvince(province, { o, area: [el("path", { class: areaClass(province), d })] }),
      )
    : joinByClass(shapes, (like) =>
        mergeProvinces(
          view,
          like.map(({ province }) => province.iso),
        ),
      );
  const marks = shapes.flatMap(({ province, centre }) => drawLabel(province, { centre, width: o.width }));
  const still = [
    el("path", { class: "beyond", d: map.outside }),
    el("path", { class: "border", d: map.inner }),
    el("path", { class: "coast", d: map.coast + map.frontier }),
    el("path", { class: "disputed", d: map.disputed }),
    ...marks,
  ];
  const quiet = el("g", { "aria-hidden": "true", class: "still", children: still });
  return { body: [group("fill", [...areas, quiet])], height: view.height };
}

function drawTiles(data: ChoroplethData, o: DrawOptions): { body: string[]; height: number } {
  const { tiles, side, height } = placeTiles({ width: o.width, gap: GAP });
  const placed = tiles.map((tile) => ({
    ...tile,
    code: tile.id.slice(3),
    d: squarePath({ ...tile, side }),
    province: data.provinces.find(({ iso }) => iso === tile.id),
  }));
  const cells = placed.map(({ x, y, code, d, province }) => {
    const name = el("text", {
      class: province ? textClass(province) : "quiet",
      x: x + side / 2,
      y: y + side / 2 + 5,
      "text-anchor": "middle",
      text: code + (province?.sign ?? ""),
    });
    if (!province || !o.link) return name;
    return linkProvince(province, { o, code, area: [el("path", { class: areaClass(province), d }), name] });
  });
  const beyond = placed.filter(({ province }) => !province).map(({ d }) => d);
  const filled = placed.flatMap(({ province, d }) => (province ? [{ province, d }] : []));
  const squares = [
    el("path", { class: "beyond", d: beyond.join("") }),
    ...(o.link ? [] : joinByClass(filled, (like) => like.map(({ d }) => d).join(""))),
  ];
  return { body: [group("fill", [...squares, ...cells])], height };
}

/** A province as a link; `code` begins its name where it is what readers see. */
function linkProvince(
  { route, words, place, lines }: FilledProvince,
  { o, area, code }: { o: DrawOptions; area: readonly string[]; code?: string },
): string {
  const tip = textBlock([lines.join(", ")], { x: 2, y: 0, size: 14, class: "tip halo" });
  return el("a", {
    href: o.link?.(route),
    "aria-label": code ? `${code}, ${words}` : words,
    "data-place": place,
    children: [...area, tip.markup],
  });
}

/** One path for all areas of a class; `join` writes it. */
function joinByClass<A extends { province: FilledProvince }>(
  areas: readonly A[],
  join: (like: readonly A[]) => string,
): string[] {
  const classes = Map.groupBy(areas, ({ province }) => areaClass(province));
  return [...classes].map(([name, like]) => el("path", { class: name, d: join(like) }));
}

/** Beside a named province its name and value, inside the map; on any other its sign. */
function drawLabel(
  province: FilledProvince,
  { centre: [x, y], width }: { centre: readonly [number, number]; width: number },
): string[] {
  if (province.named) {
    const isEast = x > width * 0.7;
    const at = { x: isEast ? x + 24 : x, y: y - 16, anchor: isEast ? "start" : "middle" } as const;
    return [textBlock(province.lines.slice(0, 2), { ...at, size: 13, class: "halo named" }).markup];
  }
  if (province.sign === "") return [];
  return [
    el("text", { class: textClass(province), x, y: y + 5, "text-anchor": "middle", text: province.sign }),
  ];
}

/** The classes as a band from low to high with the range of each below it; then everything else. */
function drawKey(
  data: ChoroplethData,
  { top, width }: { top: number; width: number },
): { markup: string; bottom: number } {
  const title = textBlock(wrap(data.classes, { width, size: 14 }), { x: 0, y: top, size: 14 });
  const band = { y: top + title.height + 4, width: width / data.ranges.length };
  const swatches = data.ranges.map((_, i) =>
    el("rect", {
      class: `step-${i + 1}`,
      x: i * band.width,
      y: band.y,
      width: band.width - 2,
      height: 14,
    }),
  );
  const ranges = data.ranges.map((range, i) =>
    textBlock(wrap(range, { width: band.width - 4, size: 13.2 }), {
      x: i * band.width,
      y: band.y + 17,
      size: 13.2,
    }),
  );
  const below = band.y + 17 + Math.max(...ranges.map(({ height }) => height)) + 6;
  const items = data.others.map(({ class: name, sign, words }) => ({
    swatch: name
      ? el("rect", { class: name, x: 1, y: 2, width: 16, height: 12 })
      : el("text", { x: 9, y: 13, "text-anchor": "middle", text: sign ?? "" }),
    text: words,
  }));
  const columns = Math.max(1, Math.floor(width / 180));
  const column = width / columns;
  const rest = items.map((item, i) =>
    key([item], { x: (i % columns) * column, y: below + Math.floor(i / columns) * 24, width: column }),
  );
  const words = [title, ...ranges, ...rest].map(({ markup }) => markup);
  return {
    markup: el("g", { "aria-hidden": "true", class: "fill", children: [...swatches, ...words] }),
    bottom: below + Math.ceil(items.length / columns) * 24,
  };
}

function areaClass({ step }: FilledProvince): string {
  return step === null ? "area none" : `area step-${step}`;
}

function textClass({ step }: FilledProvince): string {
  return step === null ? "quiet" : `on-${step}`;
}
