// Reads SVG paths back, independently of what writes them.

export type Point = readonly [x: number, y: number];

/** One part of a path: its points, px, and whether it is closed. */
export interface Part {
  points: Point[];
  closed: boolean;
}

const NUMBER = /-?(?:\d+(?:\.\d+)?|\.\d+)/g;

/** The parts of a path made of M, m, l, h, v and z, as SVG prescribes. Throws on any other command. */
export function readPath(d: string): Part[] {
  const parts: Part[] = [];
  let at: Point = [0, 0];
  for (const [, letter = "", text = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const numbers = (text.match(NUMBER) ?? []).map(Number);
    if (letter === "M" || letter === "m") parts.push({ points: [], closed: false });
    const part = parts.at(-1);
    if (!part) throw new Error(`${d}: a path starts with a move`);
    if (letter === "z") {
      part.closed = true;
      at = part.points[0] ?? at;
    }
    for (const to of readSteps(letter, numbers)) {
      at = letter === "M" ? to : [at[0] + to[0], at[1] + to[1]];
      part.points.push(at);
    }
  }
  return parts;
}

function readSteps(letter: string, numbers: number[]): Point[] {
  if (letter === "h") return numbers.map((dx) => [dx, 0]);
  if (letter === "v") return numbers.map((dy) => [0, dy]);
  const pairs = Array.from({ length: Math.ceil(numbers.length / 2) }, (_, i) =>
    numbers.slice(2 * i, 2 * i + 2),
  );
  if (!"Mmlz".includes(letter) || (letter === "M" && pairs.length > 1))
    throw new Error(`unexpected ${letter}`);
  return pairs.map(([dx = NaN, dy = NaN]) => [dx, dy]);
}

/** The straight stretches of a part, from point to point. */
function edgesOf({ points, closed }: Part): [from: Point, to: Point][] {
  const [first] = points;
  const way = closed && first ? [...points, first] : points;
  return way.slice(1).map((to, i) => [way[i] ?? to, to]);
}

/** Length of all the lines of a path, px. */
export function measurePath(d: string): number {
  const edges = readPath(d).flatMap(edgesOf);
  return edges.reduce((length, [from, to]) => length + Math.hypot(to[0] - from[0], to[1] - from[1]), 0);
}

/** Distance from a point to the nearest stretch of a part, px. */
export function measureGap(part: Part, [x, y]: Point): number {
  const gaps = edgesOf(part).map(([[x1, y1], [x2, y2]]) => {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
  });
  return Math.min(...gaps);
}
