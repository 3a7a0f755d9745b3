// The evidence map on small screens: the provinces that hold an amount as tiles, the amounts as a list below them.
import type { DrawOptions } from "../chart.ts";
import { textBlock, wrap } from "../parts/label.ts";
import { el, group } from "../parts/svg.ts";
import { squarePath } from "../parts/symbol.ts";
import { drawPin, linkProvince, tiePin, type EvidenceData, type ProvinceLink } from "./evidence-mark.ts";
import { placeTiles } from "./tiles.ts";

/** Tiles and list as markup, and their height in px. */
export function drawTiles(data: EvidenceData, o: DrawOptions): { body: string[]; height: number } {
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
    return linkProvince(province, { link: o.link, words, children: [square, name] });
  });
  const bare = tiles.filter(({ province }) => !province || !o.link);
  const squares = [...Map.groupBy(bare, ({ province }) => tileClass(province))].map(([kind, like]) =>
    el("path", { class: kind, d: like.map(({ x, y }) => squarePath({ x, y, side: grid.side })).join("") }),
  );
  const list = drawList(data, { o, top: grid.height + 14 });
  return { body: [group("tiles", [...squares, ...cells]), list.markup], height: list.bottom };
}

/** Every pin with its place and tile, its amount and its measure. */
function drawList(data: EvidenceData, { o, top }: { o: DrawOptions; top: number }) {
  let y = top;
  const rows = data.pins.map((pin) => {
    const measure = data.measures.find(({ id }) => id === pin.measure)?.words ?? "";
    const province = data.provinces.find(({ iso }) => iso === pin.province);
    const [name = "", ...amount] = pin.lines;
    const words = [addTile(name, province), [...amount, measure].join(", ")];
    const lines = words.flatMap((line) => wrap(line, { width: o.width - 30, size: 14 }));
    const block = textBlock(lines, { x: 30, y, size: 14 });
    const mark = drawPin(data, { pin, at: [13, y + 12] });
    y += block.height + 8;
    return tiePin(pin, { o, children: [mark, block.markup] });
  });
  return { markup: el("g", { "aria-hidden": "true", children: rows }), bottom: y };
}

/** "Lai'an County, Anhui (AH)": a place with its province, as that stands on its tile. */
function addTile(name: string, province: ProvinceLink | undefined): string {
  if (!province) return name;
  const whole = province.name === name ? name : `${name}, ${province.name}`;
  return `${whole} (${province.iso.slice(3)})`;
}

function tileClass(province: ProvinceLink | undefined): string {
  if (!province) return "tile outside";
  return province.holds ? "tile holds" : "tile";
}
