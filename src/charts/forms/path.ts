// Compact SVG paths: points rounded to half a pixel, written as relative steps.
import { geoPath, type GeoContext, type GeoPermissibleObjects } from "d3";
import type { View } from "./view.ts";

/** [x, y] in whole half pixels, so that sums of steps stay exact. */
type Point = readonly [x: number, y: number];

interface Subpath {
  readonly points: Point[];
  closed: boolean;
}

/** One SVG path command, its numbers in half pixels. */
interface Command {
  readonly letter: "M" | "m" | "l" | "h" | "v" | "z";
  readonly numbers: readonly number[];
}

/** GeoJSON (lon/lat) in a view as the `d` of an SVG path; "" when nothing of it is in the box. */
export function drawPath(view: View, object: GeoPermissibleObjects): string {
  const path = new CompactPath();
  geoPath(view.projection, path)(object);
  return path.toString();
}

/** Takes the calls d3-geo makes on a canvas, px; `toString` is the path. Parts smaller than half a pixel vanish. */
export class CompactPath implements GeoContext {
  #subpaths: Subpath[] = [];

  beginPath(): void {
    this.#subpaths = [];
  }

  moveTo(x: number, y: number): void {
    this.#subpaths.push({ points: [snap(x, y)], closed: false });
  }

  lineTo(x: number, y: number): void {
    this.#subpaths.at(-1)?.points.push(snap(x, y));
  }

  closePath(): void {
    const subpath = this.#subpaths.at(-1);
    if (subpath) subpath.closed = true;
  }

  arc(): never {
    throw new Error("a compact path holds lines and areas; draw points as symbols");
  }

  toString(): string {
    const commands: Command[] = [];
    let cursor: Point | undefined;
    for (const subpath of this.#subpaths) {
      const { points, closed } = tidy(subpath);
      const [start, ...rest] = points;
      if (!start || rest.length < (closed ? 2 : 1)) continue;
      // The first move is absolute, so that whole paths may be joined end to end.
      commands.push(cursor ? { letter: "m", numbers: step(cursor, start) } : { letter: "M", numbers: start });
      commands.push(...rest.map((to, i) => lineCommand(rest[i - 1] ?? start, to)));
      if (closed) commands.push({ letter: "z", numbers: [] });
      cursor = closed ? start : rest.at(-1);
    }
    return writeCommands(commands);
  }
}

function snap(x: number, y: number): Point {
  if (!Number.isFinite(x) || !Number.isFinite(y)) throw new Error(`(${x}, ${y}) is no point of a path`);
  return [Math.round(x * 2), Math.round(y * 2)];
}

/** Without needless points. A line that comes back to its start is closed, so that its ends are joined like its corners. */
function tidy({ points, closed }: Subpath): Subpath {
  const kept = straighten(points);
  const [start, end] = [kept[0], kept.at(-1)];
  if (kept.length < 4 || !start || !end || !isSame(start, end)) return { points: kept, closed };
  return { points: kept.slice(0, -1), closed: true };
}

/** Drops repeated points, and points on the straight way from the one before to the one after. */
function straighten(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    const [before, last] = [kept.at(-2), kept.at(-1)];
    if (last && isSame(point, last)) continue;
    if (before && last && isStraight(step(before, last), step(last, point))) kept.pop();
    kept.push(point);
  }
  return kept;
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

function isStraight(a: Point, b: Point): boolean {
  return a[0] * b[1] === a[1] * b[0] && a[0] * b[0] + a[1] * b[1] > 0;
}

function step(from: Point, to: Point): Point {
  return [to[0] - from[0], to[1] - from[1]];
}

function lineCommand(from: Point, to: Point): Command {
  const [dx, dy] = step(from, to);
  if (dy === 0) return { letter: "h", numbers: [dx] };
  if (dx === 0) return { letter: "v", numbers: [dy] };
  return { letter: "l", numbers: [dx, dy] };
}

/** A letter stands only where the command changes; after `m`, SVG reads further pairs as lines. */
function writeCommands(commands: readonly Command[]): string {
  const runs: { letter: string; numbers: number[] }[] = [];
  for (const { letter, numbers } of commands) {
    const run = runs.at(-1);
    const goesOn = run && letter !== "m" && (run.letter === letter || run.letter + letter === "ml");
    if (goesOn) run.numbers.push(...numbers);
    else runs.push({ letter, numbers: [...numbers] });
  }
  return runs.map((run) => run.letter + writeNumbers(run.numbers)).join("");
}

/** Half pixels as px: `-.5`, `12`; a space only where a sign or a second point does not already part two numbers. */
function writeNumbers(halves: readonly number[]): string {
  let d = "";
  let before = "";
  for (const text of halves.map((n) => String(n / 2).replace(/^(-?)0\./, "$1."))) {
    const parted = before === "" || text.startsWith("-") || (text.startsWith(".") && before.includes("."));
    d += parted ? text : ` ${text}`;
    before = text;
  }
  return d;
}
