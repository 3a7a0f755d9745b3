// Cuts land to a rectangle of the national map (Sutherland–Hodgman, one side at a time).
import type { MultiPolygon, Position } from "geojson";
import { invert, project, type View } from "../../src/charts/forms/view.ts";

/** A vertex in the drawing, and the position it stands for. */
interface Vertex {
  readonly xy: readonly [x: number, y: number];
  readonly position: Position;
}

interface Side {
  readonly axis: 0 | 1;
  readonly limit: number;
  readonly sign: 1 | -1;
}

/** The part of the land in the view's box and `margin` px around it. Positions inside stay as they are, to the last
 * bit, so that borders stay shared. */
export function clipLand(land: MultiPolygon, { view, margin }: { view: View; margin: number }): MultiPolygon {
  const { width, height } = view;
  const sides: Side[] = [
    { axis: 0, limit: -margin, sign: 1 },
    { axis: 0, limit: width + margin, sign: -1 },
    { axis: 1, limit: -margin, sign: 1 },
    { axis: 1, limit: height + margin, sign: -1 },
  ];
  const polygons = land.coordinates
    .map((rings) => rings.map((ring) => clipRing(ring, { view, sides })).filter((ring) => ring.length >= 4))
    .filter((rings) => rings.length > 0);
  return { type: "MultiPolygon", coordinates: polygons };
}

function clipRing(ring: Position[], { view, sides }: { view: View; sides: Side[] }): Position[] {
  const vertices = ring.slice(1).map((position): Vertex => ({ xy: project(view, position), position }));
  const kept = sides.reduce((rest, side) => cutSide(rest, { view, side }), vertices);
  const [first] = kept;
  return first ? [...kept, first].map((v) => v.position) : [];
}

function cutSide(vertices: Vertex[], { view, side }: { view: View; side: Side }): Vertex[] {
  const depth = (v: Vertex) => side.sign * (v.xy[side.axis] - side.limit);
  return vertices.flatMap((to, i) => {
    const from = vertices.at(i - 1) ?? to;
    const [a, b] = [depth(from), depth(to)];
    const crossing = a < 0 === b < 0 ? [] : [between({ from, to, share: a / (a - b) }, view)];
    return b < 0 ? crossing : [...crossing, to];
  });
}

function between({ from, to, share }: { from: Vertex; to: Vertex; share: number }, view: View): Vertex {
  const at = (axis: 0 | 1) => from.xy[axis] + share * (to.xy[axis] - from.xy[axis]);
  const xy = [at(0), at(1)] as const;
  return { xy, position: invert(view, xy) };
}
