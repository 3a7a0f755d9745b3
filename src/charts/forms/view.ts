// Views: a box in pixels and the projection that puts longitude and latitude into it.
// Conic equal-area, standard parallels 25° and 47° N, central meridian 105° E: the usual choice for maps of China.
import { geoConicEqualArea, type GeoPermissibleObjects, type GeoProjection } from "d3";
import type { Level } from "../../data/geo/index.ts";

export type LonLat = readonly [lon: number, lat: number];

/** Size in px. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** A box, the projection of [lon, lat] into it, and the level of detail that suits it. Drawings end at the box. */
export interface View extends Box {
  readonly projection: GeoProjection;
  readonly level: Level;
}

/** The national frame at the width it was measured at: China with 16 px of air around it. */
export const NATIONAL = { width: 960, height: 812, scale: 1225.59, translate: [520.63, 466.7] } as const;

/** Widest drawing, px, that is made of the coarser level: what goes into an embed, so every point weighs. */
const COARSE = 560;

/** How far drawings reach beyond the box, px: keeps the strokes of cut edges out of sight. */
const BLEED = 4;

/** The whole country at any width in px; the height follows. */
export function nationalView(width: number): View {
  const ratio = width / NATIONAL.width;
  const [x, y] = NATIONAL.translate;
  const projection = conic().scale(NATIONAL.scale * ratio);
  projection.translate([x * ratio, y * ratio]);
  const box = { width, height: Math.round(NATIONAL.height * ratio) };
  return { ...box, projection: clip(projection, box), level: width <= COARSE ? "small" : "medium" };
}

/** A close-up that fits `content` (GeoJSON) into a box but for `margin` px at its edges, tilted as the national map. */
export function fittedView(content: GeoPermissibleObjects, box: Box & { margin: number }): View {
  const { width, height, margin } = box;
  const corners: [[number, number], [number, number]] = [
    [margin, margin],
    [width - margin, height - margin],
  ];
  const projection = clip(conic().fitExtent(corners, content), box);
  return { width, height, projection, level: width <= COARSE ? "medium" : "large" };
}

/** Where a place lies in a view: [x, y] in px, to a tenth. Throws when it cannot be projected. */
export function projectPlace(view: View, place: LonLat): [x: number, y: number] {
  const [x, y] = project(view, place);
  return [Math.round(x * 10) / 10, Math.round(y * 10) / 10];
}

/** The same, not rounded; takes GeoJSON positions. */
export function project(view: View, [lon = NaN, lat = NaN]: readonly number[]): [x: number, y: number] {
  const point = view.projection([lon, lat]);
  if (point?.every(Number.isFinite)) return point;
  throw new Error(`[${lon}, ${lat}] is no place on the map; give longitude, then latitude, in degrees`);
}

/** The rectangle of `whole` that `part` shows, px: both are cut from one projection, so it stands upright. */
export function locateView(part: View, whole: View): Box & { readonly x: number; readonly y: number } {
  const [west, north] = projectPlace(whole, invert(part, [0, 0]));
  const [east, south] = projectPlace(whole, invert(part, [part.width, part.height]));
  return { x: west, y: north, width: east - west, height: south - north };
}

/** Which place, [lon, lat], is drawn at [x, y] px. Throws when none is. */
export function invert(view: View, point: readonly [x: number, y: number]): [lon: number, lat: number] {
  const place = view.projection.invert?.([...point]);
  if (!place?.every(Number.isFinite)) throw new Error(`(${point.join(", ")}) px is no place on the map`);
  return place;
}

function conic() {
  return geoConicEqualArea().parallels([25, 47]).rotate([-105, 0]);
}

function clip(projection: GeoProjection, { width, height }: Box): GeoProjection {
  return projection.clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
}
