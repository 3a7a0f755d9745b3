// Text in drawings: wrapped by estimated width, since nothing measures text at build time.
import { el } from "./svg.ts";

/** Mean advance of the sans face, in em, wide letters and digits allowed for; measured over our own labels. */
const ADVANCE = 0.52;

/** Estimated width of a text in px at a font size; Chinese characters count one em. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, char) => sum + (char >= "\u2e80" ? size : size * ADVANCE), 0);
}

/** The text in lines no wider than `width` px at `size` px, broken at spaces and after hyphens; a longer word stands alone. */
export function wrap(text: string, { width, size }: { width: number; size: number }): string[] {
  const lines: string[] = [];
  for (const piece of text.split(/(?<=[ -])/)) {
    const longer = (lines.at(-1) ?? "") + piece;
    if (lines.length > 0 && textWidth(longer.trimEnd(), size) <= width) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  return lines.map((line) => line.trimEnd());
}

/** The text in as few lines as `wrap` takes, made as even as they go: for titles. */
export function balance(text: string, { width, size }: { width: number; size: number }): string[] {
  let lines = wrap(text, { width, size });
  for (let less = width - size / 2; less > 0; less -= size / 2) {
    const narrower = wrap(text, { width: less, size });
    const isTooWide = narrower.some((line) => textWidth(line, size) > less);
    if (narrower.length > lines.length || isTooWide) break;
    lines = narrower;
  }
  return lines;
}

/** A block of lines from its top left corner; `size` and `leading` in px. Returns markup and the block's height. */
export function textBlock(
  lines: readonly string[],
  o: {
    x: number;
    y: number;
    size: number;
    leading?: number;
    class?: string | undefined;
    anchor?: "start" | "middle" | "end" | undefined;
  },
): { markup: string; height: number } {
  const leading = o.leading ?? o.size * 1.3;
  const look = { class: o.class, "font-size": o.size, "text-anchor": o.anchor };
  const places = lines.map((line, i) => ({ x: o.x, y: o.y + o.size * 0.95 + i * leading, text: line }));
  // One line needs no element of its own within the text.
  const [only] = places.length === 1 ? places : [];
  const markup = only
    ? el("text", { ...look, ...only })
    : el("text", { ...look, children: places.map((place) => el("tspan", place)) });
  return { markup, height: lines.length * leading };
}

/** A key: one swatch and its wrapped words a row, from the top left corner. */
export function key(
  items: readonly { swatch: string; text: string }[],
  o: { x: number; y: number; width: number; size?: number },
): { markup: string; height: number } {
  const size = o.size ?? 14;
  let y = o.y;
  const rows = items.map(({ swatch, text }) => {
    const words = wrap(text, { width: o.width - 24, size });
    const block = textBlock(words, { x: o.x + 24, y, size });
    const row =
      el("g", { transform: `translate(${o.x},${Math.round(y)})`, children: [swatch] }) + block.markup;
    y += block.height + 6;
    return row;
  });
  return { markup: rows.join(""), height: y - o.y };
}

/** A key in columns of equal width, read down each column in turn. */
export function keyColumns(
  items: readonly { swatch: string; text: string }[],
  { columns, ...o }: { x: number; y: number; width: number; columns: number },
): { markup: string; height: number } {
  const rows = Math.ceil(items.length / columns);
  const width = (o.width - (columns - 1) * 16) / columns;
  const parts = Array.from({ length: columns }, (_, i) =>
    key(items.slice(i * rows, (i + 1) * rows), { ...o, x: o.x + i * (width + 16), width }),
  );
  return {
    markup: parts.map(({ markup }) => markup).join(""),
    height: Math.max(...parts.map(({ height }) => height)),
  };
}
