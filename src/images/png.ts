// SVG to PNG without a browser: the same bytes on every run. No font of the system is ever asked for.
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { readCodePoints } from "./glyphs.ts";
import { encodePng } from "./palette.ts";
import { resolveStyle } from "./style.ts";

/** In the order in which they are asked for a character. Cut by `npm run fonts`. */
const FONTS = [
  "image-sans-400",
  "image-sans-600",
  "image-serif-600",
  "image-sans-pinyin-400",
  "image-serif-pinyin-600",
  "image-han-400",
].map((name) => resolve("src/styles/fonts", `${name}.ttf`));

/** Code points of each font, read when the first picture is made. */
let coverage: ReadonlySet<number>[] | undefined;

/** No font of ours has the flag; in a PNG the dagger of printed notes stands for it. */
const [FLAG, DAGGER] = ["⚑", "†"];

/** Pictures made so far: one is asked for by its own address and by the list of digests. */
const made = new Map<string, Buffer>();

/**
 * The PNG of an SVG document at `zoom` times its size; made once, so leave its bytes alone. Throws, naming them, on
 * characters that no font of ours draws: the rasteriser would leave them blank without a word.
 */
export function renderPng(svg: string, { zoom }: { zoom: number }): Buffer {
  const key = `${zoom} ${svg}`;
  const known = made.get(key);
  if (known) return known;
  const picture = makePng(svg, zoom);
  made.set(key, picture);
  return picture;
}

function makePng(svg: string, zoom: number): Buffer {
  if (svg.includes(FLAG) && svg.includes(DAGGER))
    throw new Error(`picture: "${DAGGER}" would mean two things beside "${FLAG}"; use another mark`);
  const plain = svg
    .replace(/<style>(.*?)<\/style>/s, (_, css: string) => `<style>${resolveStyle(unescape(css))}</style>`)
    .replaceAll(FLAG, DAGGER);
  const missing = listMissing(plain);
  if (missing.length > 0)
    throw new Error(
      `picture: no glyph for ${missing.map((c) => `"${c}" (U+${hex(c)})`).join(", ")}; add it to the fonts in scripts/build-fonts.ts`,
    );
  const options = { font: { loadSystemFonts: false, fontFiles: FONTS }, logLevel: "error" } as const;
  return encodePng(new Resvg(plain, { ...options, fitTo: { mode: "zoom", value: zoom } }).render());
}

/** Characters in the text elements of an SVG document that none of the pictures' fonts draws, each once. */
export function listMissing(svg: string): string[] {
  const drawn = (coverage ??= FONTS.map((file) => readCodePoints(readFileSync(file))));
  const texts = Array.from(svg.matchAll(/<text\b.*?<\/text>/gs), ([text]) => text.replace(/<[^>]*>/g, ""));
  const characters = new Set(unescape(texts.join("")));
  return [...characters].filter((c) => !drawn.some((points) => points.has(c.codePointAt(0) ?? 0)));
}

function unescape(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&amp;", "&");
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}
