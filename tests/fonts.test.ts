import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { href } from "../src/site.ts";
import { buildFonts, FACES } from "../scripts/build-fonts.ts";
import { measureShift } from "./setup/browser.ts";
import { readFont, type Font } from "./setup/sfnt.ts";
import { listFiles, parseHtml, readPages, siteTest } from "./setup/site.ts";

const folder = mkdtempSync(join(tmpdir(), "ledger-fonts-"));
const css = readFileSync("src/styles/fonts.css", "utf8");
const readFace = (name: string) => readFileSync(join(folder, `${name}.woff2`));
const fonts = new Map<string, Font>();

beforeAll(async () => {
  await buildFonts(folder);
  for (const { name } of FACES) fonts.set(name, await readFont(readFace(name)));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fontOf(name: string): Font {
  const font = fonts.get(name);
  if (!font) throw new Error(`no font "${name}"`);
  return font;
}

const listMissing = (font: Font, text: string) =>
  Array.from(text).filter((sign) => !font.characters.has(sign));

describe("the fonts", () => {
  test("weigh at most 75 kB in all", () => {
    const sizes = FACES.map(({ name }) => readFace(name).length);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(75_000);
  });

  test("have the same bytes on every run", async () => {
    const first = FACES.map(({ name }) => readFace(name));
    await buildFonts(folder);
    expect(FACES.map(({ name }) => readFace(name))).toEqual(first);
  });

  test.each(FACES)("$name draws every character it is cut for", ({ name, text }) => {
    expect(listMissing(fontOf(name), text)).toEqual([]);
  });

  test("a character a font lacks is found missing", () => {
    expect(listMissing(fontOf("ledger-sans"), "a→š")).toEqual(["→", "š"]);
  });

  test.each(["ledger-sans", "ledger-serif", "ledger-serif-italic"])("%s has figures of one width", (name) => {
    expect(new Set(Array.from("0123456789", fontOf(name).measureAdvance)).size).toBe(1);
  });
});

describe("fonts.css", () => {
  test("names every file once, and no other", () => {
    const named = [...css.matchAll(/url\("\.\/fonts\/(.+?)\.woff2"\)/g)].map(([, name]) => name);
    expect(named).toEqual(expect.arrayContaining(FACES.map(({ name }) => name)));
    expect(named).toHaveLength(FACES.length);
  });

  test("asks for the pinyin files for their characters only", () => {
    for (const { name, text } of FACES) {
      const codes = Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
      const isInRange = (code: number) => code >= 0x100 && code <= 0x1ff;
      expect(name.endsWith("-pinyin") ? codes.every(isInRange) : !codes.some(isInRange)).toBe(true);
    }
    expect(css.match(/unicode-range: U\+100-1FF;/g)).toHaveLength(2);
  });
});

// How often a letter or the space stands in English (per mille), and its width in Arial and in Times New Roman
// (thousandths of the em): as printed in tables of English letters and in the metrics of these two families.
type Letter = [letter: string, often: number, arial: number, times: number];
const LETTERS: Letter[] = [
  [" ", 174, 278, 250],
  ["e", 105, 556, 444],
  ["t", 75, 278, 278],
  ["a", 67, 556, 444],
  ["o", 62, 556, 500],
  ["i", 58, 222, 278],
  ["n", 56, 556, 500],
  ["s", 52, 500, 389],
  ["h", 50, 556, 500],
  ["r", 49, 333, 333],
  ["d", 35, 556, 500],
  ["l", 33, 222, 278],
  ["c", 23, 500, 444],
  ["u", 23, 556, 500],
  ["m", 20, 833, 778],
  ["w", 19, 722, 722],
  ["f", 18, 278, 333],
  ["g", 17, 556, 500],
  ["y", 16, 500, 500],
  ["p", 16, 556, 500],
  ["b", 12, 556, 500],
  ["v", 8, 500, 500],
  ["k", 6, 500, 500],
];

const sum = (width: (letter: Letter) => number) =>
  LETTERS.reduce((total, letter) => total + letter[1] * width(letter), 0);

describe("the fallback font", () => {
  const cases: { family: string; name: string; width: (letter: Letter) => number }[] = [
    { family: "Ledger Sans Fallback", name: "ledger-sans", width: ([, , arial]) => arial },
    { family: "Ledger Serif Fallback", name: "ledger-serif", width: ([, , , times]) => times },
  ];

  test.each(cases)("$family sets English as wide as $name, on lines as high", ({ family, name, width }) => {
    const font = fontOf(name);
    const ours = sum(([letter]) => font.measureAdvance(letter));
    const size = readPercent(family, "size-adjust");
    expect((sum(width) * size) / ours).toBeCloseTo(1, 2);
    expect(readPercent(family, "ascent-override") * size).toBeCloseTo(font.ascent / font.unitsPerEm, 2);
    expect(readPercent(family, "descent-override") * size).toBeCloseTo(font.descent / font.unitsPerEm, 2);
  });
});

/** A descriptor of the family's regular face in fonts.css, as a fraction. */
function readPercent(family: string, descriptor: string): number {
  const face = css.split("@font-face").find((block) => block.includes(`"${family}"`)) ?? "";
  return Number(new RegExp(`${descriptor}: ([\\d.]+)%`).exec(face)?.[1]) / 100;
}

// What the fontsource files lack: Chinese with its punctuation, and these signs. The system's fonts draw them.
const LEFT_TO_SYSTEM = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\s←→↗≈≥≤†⚑■▲●◆✚]/u;

/** Characters of a text that neither our fonts nor the list above provide for. */
function listForeign(text: string): string[] {
  const ours = new Set(FACES.flatMap((face) => Array.from(face.text)));
  return [...new Set(text)].filter((sign) => !ours.has(sign) && !LEFT_TO_SYSTEM.test(sign));
}

describe("the built site", () => {
  const documents = new Map<string, Document>();
  beforeAll(() => {
    for (const { route, html } of readPages()) documents.set(route, parseHtml(html));
  });

  test("a character that nothing provides for is found", () => {
    expect(listForeign("Lái'ān 来安 → ok ȣ")).toEqual(["ȣ"]);
  });

  test("has only characters that our fonts draw or that are left to the system by name", () => {
    const foreign = [...documents].flatMap(([route, { body }]) => {
      const text = body.cloneNode(true) as HTMLElement;
      text.querySelectorAll("script, style").forEach((element) => element.remove());
      return listForeign(text.textContent).map((sign) => `${route}: ${sign}`);
    });
    expect(foreign).toEqual([]);
  });

  test("preloads the two upright fonts on every page, from files that are there", () => {
    const files = new Set(listFiles().map((file) => href(`/${file}`)));
    for (const [route, document] of documents) {
      if (route.startsWith("/embed/")) continue; // one document without further requests
      const links = [...document.querySelectorAll('link[rel="preload"][as="font"][crossorigin]')];
      const fonts = links.map((link) => link.getAttribute("href") ?? "");
      expect(fonts, route).toEqual([
        expect.stringContaining("ledger-sans."),
        expect.stringContaining("ledger-serif."),
      ]);
      expect(
        fonts.filter((font) => !files.has(font)),
        route,
      ).toEqual([]);
    }
  });

  siteTest("loads both upright fonts and shifts nothing", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await page.goto(address);
      const loaded = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family);
      });
      expect(loaded.map((family) => family.replaceAll('"', ""))).toEqual(
        expect.arrayContaining(["Ledger Sans", "Ledger Serif"]),
      );
      expect(await measureShift(page)).toBe(0);
    });
  });
});
