// Reading grade (Flesch–Kincaid) of our prose, page by page: nine at most. Names and row texts of the record count too
// where they stand in sentences of ours; lists, tables and receipts are not prose.
import { fleschKincaid } from "flesch-kincaid";
import { syllable } from "syllable";
import { describe, expect, test } from "vitest";
import { openSite } from "./setup/site.ts";

const MOST = 9;
/** Shorter texts have no grade worth the name. */
const FEWEST_WORDS = 60;
const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });

/** The running text of a page: paragraphs of <main> but for credits, labels and receipts. */
function readProse(document: Document): string {
  return Array.from(document.querySelectorAll("main p"))
    .filter(
      (p) =>
        !p.closest(".receipts, .rows, .explorer, table, .source, .meta, .kicker, .subtitle, .links, form"),
    )
    .map((p) => p.textContent.replace(/\s+/g, " ").trim())
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
    .join(" ");
}

/** Words of a text, and its grade. */
function measure(text: string): { count: number; grade: number } {
  const list = Array.from(words.segment(text)).filter(({ isWordLike }) => isWordLike);
  const counts = {
    sentence: Array.from(sentences.segment(text)).filter(({ segment }) => /\w/.test(segment)).length,
    word: list.length,
    syllable: list.reduce((sum, { segment }) => sum + Math.max(1, syllable(segment)), 0),
  };
  return { count: counts.word, grade: fleschKincaid(counts) };
}

describe(`our prose reads at grade ${MOST} or below`, () => {
  const graded = openSite()
    .pages.filter(({ route }) => !route.startsWith("/embed/") || route === "/embed/")
    .map(({ route, document }) => ({ route, ...measure(readProse(document)) }))
    .filter(({ count }) => count >= FEWEST_WORDS);
  test("on every page with prose", () => {
    const hard = graded
      .filter(({ grade }) => grade > MOST)
      .map(({ route, grade }) => `${route}: ${grade.toFixed(1)}`);
    expect(graded.length).toBeGreaterThan(10);
    expect(hard).toEqual([]);
  });
  test("planted: an official's sentence is graded far above", () => {
    const stiff =
      "Financial institutions are comprehensively implementing differentiated accommodation arrangements, facilitating the accelerated industrialisation of technological achievements.";
    expect(measure(stiff).grade).toBeGreaterThan(MOST + 5);
  });
});
