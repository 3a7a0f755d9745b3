// Squares inside one another, from one corner: areas true to the numbers.
import type { Comparable } from "../../data/comparable.ts";
import type { Derived, Figure } from "../../data/model.ts";

/** A number with its square, px, from the top left corner. */
export interface Square<T> {
  readonly item: T;
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** The largest first, `size` px wide; each next one stands in the lower left corner. Throws for a number that has no area. */
export function placeSquares<T extends Figure | Derived>(items: Comparable<T>, size: number): Square<T>[] {
  const flat = items.find(({ value }) => !(value > 0));
  if (flat) throw new Error(`squares: ${flat.id} is ${flat.value}; a square wants a number above nought`);
  const sorted = [...items].sort((a, b) => b.value - a.value);
  const largest = sorted[0]?.value ?? 1;
  return sorted.map((item) => {
    const side = size * Math.sqrt(item.value / largest);
    return { item, x: 0, y: size - side, side };
  });
}
