// `npm run fonts`: cuts the site's fonts out of the fontsource packages into src/styles/fonts/ (not committed).
// Source Sans 3 and Source Serif 4 are under the SIL Open Font License, whose address each file carries.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index)).join("");
const SIGNS = "\u00a0\u2009–—−‘’“”‹›«»…·•×÷±↑↓°′″§©¥€£½¼";
const LATIN = `${ASCII}${SIGNS}áàéèíìóòúùüÁÀÉÈÓÒ`;
const PINYIN = "āēīōūǖǎěǐǒǔǚǘǜĀĒŌǍĚǑ";

/** One file each: the characters it holds and the file of the package it is cut from. Weights 400 to 700. */
export const FACES = [
  { name: "ledger-sans", text: LATIN, from: "source-sans-3-latin-wght-normal" },
  { name: "ledger-sans-pinyin", text: PINYIN, from: "source-sans-3-latin-ext-wght-normal" },
  { name: "ledger-serif", text: LATIN, from: "source-serif-4-latin-wght-normal" },
  { name: "ledger-serif-italic", text: LATIN, from: "source-serif-4-latin-wght-italic" },
  { name: "ledger-serif-pinyin", text: PINYIN, from: "source-serif-4-latin-ext-wght-normal" },
] as const;

/** Writes `<name>.woff2` of every face into `folder`, each in one step; the same bytes on every run. */
export async function buildFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const { name, text, from } of FACES) {
    const [family] = from.split("-latin");
    const source = `node_modules/@fontsource-variable/${family}/files/${from}.woff2`;
    const font = await subsetFont(readFileSync(source), text, {
      targetFormat: "woff2",
      variationAxes: { wght: { min: 400, max: 700 } },
      keepFeatures: ["kern", "liga"], // figures are tabular as they come
      preserveNameIds: [14], // where the licence stands
    });
    const unfinished = join(folder, `.${name}-${process.pid}`);
    writeFileSync(unfinished, font);
    renameSync(unfinished, join(folder, `${name}.woff2`));
  }
}

if (import.meta.main) await buildFonts("src/styles/fonts");
