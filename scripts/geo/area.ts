// Areas on the sphere.
import { geoArea } from "d3";
import type { MultiPolygon, Position } from "geojson";

/** Mean radius of the earth, km. */
export const EARTH_RADIUS = 6371.0088;

/** The polygons of an area, the largest first. */
export function byArea(area: MultiPolygon): Position[][][] {
  return area.coordinates.toSorted((a, b) => squareKilometres(b) - squareKilometres(a));
}

/** Area of one polygon (rings of [lon, lat], the outer clockwise as d3 wants it), km². */
export function squareKilometres(polygon: Position[][]): number {
  return geoArea({ type: "Polygon", coordinates: polygon }) * EARTH_RADIUS ** 2;
}
