// A point well inside an area: the one farthest from its border (the pole of inaccessibility), by refined grid search.
import { polygonContains } from "d3";

type Point = [number, number];
interface Candidate {
  readonly point: Point;
  /** Distance to the border; negative outside. */
  readonly depth: number;
}

const GRID = 12;
const ROUNDS = 5;

/** The centre of a closed ring in the plane, to about a thousandth of its size. Holes are not looked at. */
export function findCentre(ring: Point[]): Point {
  const [xs, ys] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, north, east, south] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  let middle: Point = [(west + east) / 2, (north + south) / 2];
  let reach = Math.max(east - west, south - north) / 2;
  for (let round = 0; round < ROUNDS; round++) {
    middle = deepest(ring, gridAround(middle, reach)).point;
    reach /= GRID / 4;
  }
  return middle;
}

function gridAround([x, y]: Point, reach: number): Point[] {
  const steps = Array.from({ length: GRID + 1 }, (_, i) => ((2 * i) / GRID - 1) * reach);
  return steps.flatMap((dy) => steps.map((dx): Point => [x + dx, y + dy]));
}

function deepest(ring: Point[], points: Point[]): Candidate {
  const candidates = points.map((point) => ({ point, depth: depthOf(ring, point) }));
  return candidates.reduce((best, next) => (next.depth > best.depth ? next : best));
}

function depthOf(ring: Point[], point: Point): number {
  const distances = ring.slice(1).map((end, i) => distanceTo(point, [ring[i] ?? end, end]));
  return Math.min(...distances) * (polygonContains(ring, point) ? 1 : -1);
}

function distanceTo([x, y]: Point, [[x1, y1], [x2, y2]]: [Point, Point]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
