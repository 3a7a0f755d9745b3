// Small panels in rows: the same size each, read from left to right.
import type { Area } from "../parts/place.ts";

/** `count` panels of one `height`, px, in `columns` with `gap` between them, and the height of all. */
export function placePanels(
  count: number,
  o: { width: number; columns: number; gap: number; height: number },
): { panels: readonly Area[]; height: number } {
  const width = (o.width - (o.columns - 1) * o.gap) / o.columns;
  const panels = Array.from({ length: count }, (_, i) => ({
    x: (i % o.columns) * (width + o.gap),
    y: Math.floor(i / o.columns) * (o.height + o.gap),
    width,
    height: o.height,
  }));
  const rows = Math.ceil(count / o.columns);
  return { panels, height: rows * (o.height + o.gap) - o.gap };
}
