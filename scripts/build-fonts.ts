// `npm run fonts`: cuts the site's fonts out of the fontsource packages into src/styles/fonts/ (not committed): woff2 for
// the pages, TrueType of one weight each for the pictures (src/images). Source Sans 3, Source Serif 4 and Noto Sans SC are
// under the SIL Open Font License, whose address each file carries.
import { globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join("");
const SIGNS = "\u00a0\u2009–—−‘’“”‹›«»…·•×÷±↑↓°′″§©¥€£½¼";
const LATIN = `${ASCII}${SIGNS}áàéèíìóòúùüÁÀÉÈÓÒ`;
const PINYIN = "āēīōūǖǎěǐǒǔǚǘǜĀĒŌǍĚǑ";

const SANS = import.meta.resolve("@fontsource-variable/source-sans-3");
const SERIF = import.meta.resolve("@fontsource-variable/source-serif-4");
const NOTO = import.meta.resolve("@fontsource/noto-sans-sc");

/** One file each: the characters it holds and the file of the package it is cut from. */
export const FACES = [
  { name: "ledger-sans", text: LATIN, from: new URL("files/source-sans-3-latin-wght-normal.woff2", SANS) },
  {
    name: "ledger-sans-pinyin",
    text: PINYIN,
    from: new URL("files/source-sans-3-latin-ext-wght-normal.woff2", SANS),
  },
  { name: "ledger-serif", text: LATIN, from: new URL("files/source-serif-4-latin-wght-normal.woff2", SERIF) },
  {
    name: "ledger-serif-italic",
    text: LATIN,
    from: new URL("files/source-serif-4-latin-wght-italic.woff2", SERIF),
  },
  {
    name: "ledger-serif-pinyin",
    text: PINYIN,
    from: new URL("files/source-serif-4-latin-ext-wght-normal.woff2", SERIF),
  },
];

/** What a picture's fonts are cut for: a page's face at a weight. The dagger stands for the flag (src/images/png.ts). */
const IMAGE_FACES = [
  { name: "image-sans-400", face: "ledger-sans", weight: 400, more: "" },
  { name: "image-sans-600", face: "ledger-sans", weight: 600, more: "" },
  { name: "image-sans-pinyin-400", face: "ledger-sans-pinyin", weight: 400, more: "†" },
  { name: "image-serif-600", face: "ledger-serif", weight: 600, more: "" },
  { name: "image-serif-pinyin-600", face: "ledger-serif-pinyin", weight: 600, more: "" },
];

/** Writes `<name>.woff2` of every face into `folder`, each in one step; the same bytes on every run. */
export async function buildFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, text, from } of FACES) {
    const font = await subsetFont(readFileSync(from), text, {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 700 } },
      keepFeatures: ["kern", "liga"], // figures are of one width as they come
      preserveNameIds: [14], // where the licence stands
    });
    writeWhole(join(folder, `${name}.woff2`), font);
  }
}

/** Writes the fonts of the pictures into `folder` as `<name>.ttf`; the Chinese one holds the characters of `han` only. */
export async function buildImageFonts(folder: string, { han }: { han: string }): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const cut = (from: URL, { text, weight }: { text: string; weight?: number }): Promise<Buffer> =>
    subsetFont(readFileSync(from), text, {
      targetFormat: "sfnt",
      ...(weight === undefined ? {} : { variationAxes: { wght: weight } }),
      preserveNameIds: [14],
    });
  for (const { name, face, weight, more } of IMAGE_FACES) {
    const page = FACES.find((known) => known.name === face);
    if (!page) throw new Error(`fonts: no face "${face}"; name one of the pages`);
    writeWhole(join(folder, `${name}.ttf`), await cut(page.from, { text: page.text + more, weight }));
  }
  const noto = new URL("files/noto-sans-sc-chinese-simplified-400-normal.woff2", NOTO);
  writeWhole(join(folder, "image-han-400.ttf"), await cut(noto, { text: han }));
}

/** Every Chinese character and sign of the tables, once, in order: what a picture may have to draw. */
export function listHan(): string {
  const tables = globSync("src/data/tables/*.csv").map((file) => readFileSync(file, "utf8"));
  return [...new Set(tables.join("").match(/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/gu))].sort().join("");
}

function writeWhole(path: string, font: Buffer): void {
  const unfinished = `${path}-${process.pid}`;
  writeFileSync(unfinished, font);
  renameSync(unfinished, path);
}

if (import.meta.main) {
  await buildFonts("src/styles/fonts");
  await buildImageFonts("src/styles/fonts", { han: listHan() });
}
