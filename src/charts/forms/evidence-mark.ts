// What an evidence map shows, and its parts alike on the map and in tiles: symbols of one size, shape by measure, provinces
// as links, and what lights up with them.
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
import { el } from "../parts/svg.ts";
import type { Pin } from "./pins.ts";

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
  /** Ids of its place and of that province. */
  readonly ids: PlaceIds;
}

/** What lights up together: a place, what lies in it, and the province it lies in. */
interface PlaceIds {
  readonly place: string;
  readonly province: string;
}

export interface ProvinceLink {
  /** ISO 3166-2, and the id of its place. */
  readonly iso: string;
  readonly place: string;
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

/** A province as a link; one that holds something lights up with it. */
export function linkProvince(
  { place, route, holds }: ProvinceLink,
  o: { link: (route: string) => string; words: string; children: readonly string[] },
): string {
  return el("a", {
    href: o.link(route),
    "aria-label": o.words,
    "data-place": holds === "" ? undefined : place,
    children: o.children,
  });
}

/** A pin with its words; on a page it lights up with its place. */
export function tiePin(
  { ids }: EvidencePin,
  { o, children }: { o: DrawOptions; children: readonly string[] },
): string {
  if (!o.link) return children.join("");
  return el("g", { "data-place": ids.place, "data-province": ids.province, children });
}

/** The symbol of a pin at a spot, px. */
export function drawPin(
  data: EvidenceData,
  { pin, at: [x, y] }: { pin: EvidencePin; at: readonly [x: number, y: number] },
): string {
  return el("path", {
    class: pin.promised ? "promised" : "data",
    transform: `translate(${x},${y})`,
    d: shapeOf(data, pin.measure),
  });
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
