// Draws units down to one level of detail.
import { rollup } from "d3";
import type { Feature, MultiPolygon } from "geojson";
import { quantize } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify, sphericalTriangleArea } from "topojson-simplify";
import type { Arc } from "topojson-specification";
import type { Geometry } from "../../src/data/geo/index.ts";
import { byArea, EARTH_RADIUS, squareKilometres } from "./area.ts";
import type { Units } from "./units.ts";

/**
 * outline, inner, abroad: detail of the country's own outline, of its inner borders, of the neighbours' coasts: the root
 * of the smallest triangle kept, km · island: the smallest kept, km² · grid: steps along each axis.
 */
export interface Grain {
  readonly outline: number;
  readonly inner: number;
  readonly abroad: number;
  readonly island: number;
  readonly grid: number;
}

/** Points an island keeps at every level, so that none folds into a line. */
const ISLAND_POINTS = 6;

/** The units as a quantized topology; shared borders are one arc. Every unit keeps its largest part, however small. */
export function drawLevel({ provinces, outside, neighbours }: Units, grain: Grain): Geometry {
  const collect = (units: readonly Feature<MultiPolygon>[]) => ({
    type: "FeatureCollection" as const,
    features: units.map((unit) => ({ ...unit, geometry: dropIslands(unit.geometry, grain.island) })),
  });
  const shared = topology({
    provinces: collect(provinces),
    outside: collect(outside),
    neighbours: collect(neighbours),
  }) as Geometry;
  const weighed = presimplify(shared, sphericalTriangleArea);
  weighArcs(weighed, grain);
  return quantize(simplify(weighed, 1), grain.grid);
}

function dropIslands(area: MultiPolygon, smallest: number): MultiPolygon {
  const parts = byArea(area).filter((part, i) => i === 0 || squareKilometres(part) >= smallest);
  return { type: "MultiPolygon", coordinates: parts };
}

/** Makes 1 the least weight that is kept. Presimplify puts a point's weight, its triangle on the unit sphere, third. */
function weighArcs({ arcs, objects }: Geometry, { outline, inner, abroad }: Grain): void {
  const home = [...objects.provinces.geometries, ...objects.outside.geometries];
  // ~i stands for arc i, backwards.
  const sides = rollup(
    home.flatMap((area) => area.arcs.flat(2)),
    (uses) => uses.length,
    (i) => (i < 0 ? ~i : i),
  );
  arcs.forEach((arc, i) => {
    const detail = [abroad, outline, inner][sides.get(i) ?? 0] ?? inner;
    for (const point of arc) point[2] = (point[2] ?? 0) * (EARTH_RADIUS / detail) ** 2;
    if (isClosed(arc)) holdIsland(arc);
  });
}

function isClosed(arc: Arc): boolean {
  return String(arc[0]?.slice(0, 2)) === String(arc.at(-1)?.slice(0, 2));
}

/** Gives the weightiest points of a closed arc endless weight. */
function holdIsland(arc: Arc): void {
  const heaviest = arc.toSorted((a, b) => (b[2] ?? 0) - (a[2] ?? 0)).slice(0, ISLAND_POINTS);
  for (const point of heaviest) point[2] = Infinity;
}
