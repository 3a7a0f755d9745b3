// Waffle: one square a fixed amount, parts in reading order. Repeated squares are one path per part.
import { squarePath } from "../parts/symbol.ts";

export interface WafflePart {
  readonly name: string;
  readonly squares: number;
  /** Path of all its squares; class decides how it looks. */
  readonly d: string;
}

/**
 * Parts of a whole as squares. `values` in the unit of `perSquare`; squares are shared out by largest remainder, so
 * that they sum to the rounded whole. `size`: width of the grid in px. Throws on a negative or non-finite value.
 */
export function placeWaffle(
  values: readonly { name: string; value: number }[],
  o: { perSquare: number; columns: number; size: number; gap?: number },
): { parts: readonly WafflePart[]; height: number } {
  const bad = values.find(({ value }) => !Number.isFinite(value) || value < 0);
  if (bad) throw new Error(`waffle: ${bad.name}: ${bad.value} is not an amount to draw`);
  const counts = shareOut(values.map(({ value }) => value / o.perSquare));
  const gap = o.gap ?? 2;
  const pitch = (o.size + gap) / o.columns;
  const side = pitch - gap;
  let next = 0;
  const parts = values.map(({ name }, i) => {
    const squares = counts[i] ?? 0;
    const cells = Array.from({ length: squares }, (_, k) => next + k);
    next += squares;
    const corner = (n: number) => ({ x: (n % o.columns) * pitch, y: Math.floor(n / o.columns) * pitch });
    return { name, squares, d: cells.map((n) => squarePath({ ...corner(n), side })).join("") };
  });
  return { parts, height: Math.ceil(next / o.columns) * pitch - gap };
}

/** Whole numbers nearest to the shares that sum to the rounded total (largest remainder, Hamilton). */
function shareOut(shares: readonly number[]): number[] {
  const floors = shares.map(Math.floor);
  const total = Math.round(shares.reduce((a, b) => a + b, 0));
  const missing = total - floors.reduce((a, b) => a + b, 0);
  const byRemainder = shares
    .map((share, i) => ({ i, rest: share % 1 }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of byRemainder.slice(0, missing)) floors[i] = (floors[i] ?? 0) + 1;
  return floors;
}
