// `npm run fonts`: cuts the site's fonts out of the fontsource packages into src/styles/fonts/ (not committed).
// Source Sans 3 and Source Serif 4 are under the SIL Open Font License, whose address each file carries.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join("");
const SIGNS = "\u00a0\u2009–—−‘’“”‹›«»…·•×÷±↑↓°′″§©¥€£½¼";
const LATIN = `${ASCII}${SIGNS}áàéèíìóòúùüÁÀÉÈÓÒ`;
const PINYIN = "āēīōūǖǎěǐǒǔǚǘǜĀĒŌǍĚǑ";

const SANS = import.meta.resolve("@fontsource-variable/source-sans-3");
const SERIF = import.meta.resolve("@fontsource-variable/source-serif-4");

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
    const unfinished = join(folder, `.${name}-${process.pid}`);
    writeFileSync(unfinished, font);
    renameSync(unfinished, join(folder, `${name}.woff2`));
  }
}

if (import.meta.main) await buildFonts("src/styles/fonts");
