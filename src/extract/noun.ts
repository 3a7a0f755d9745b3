// What an English count counts: "4.5 million savings plans covering …" counts savings plans.
import type { Page } from "./expression.ts";
import { CLASSIFIERS, NOUN_ENDS, PLURALS, SINGULARS } from "./words-en.ts";

const REACH = 90;
const SENTENCE = 160;
const MAX_WORDS = 7;
const WORD = /([A-Za-z][A-Za-z'’]*(?:-[A-Za-z]+)*)/y;
const LINK = /[ \n-]|, (?=[a-z])/y;

/** The noun phrase after the number that ends at a place, or null: "dozens of banks", "3,000-odd villages". */
export function readNounAfter(page: Page, end: number): string | null {
  const link = page.match(
    / of (?:the |its |our |their )?| ["“][^"”\n]{1,40}["”] |-(?:odd|plus|strong) |\+? |[\n-]/y,
    end,
  );
  if (!link) return null;
  const from = end + link[0].length;
  return readNoun(page.text.slice(from, from + REACH));
}

/** The noun its sentence has named before a number: "the number of households rose to 24,400", else its last plural. */
export function readNounBefore(page: Page, start: number): string | null {
  const sentence = sentenceBefore(page, start);
  const at = sentence.toLowerCase().lastIndexOf("number of ");
  if (at >= 0) return readNoun(sentence.slice(at + "number of ".length));
  if (/\bpopulation\b[^,]*$/i.test(sentence)) return "people";
  const words = sentence.match(/[A-Za-z-]+/g) ?? [];
  return words.findLast((word) => word.length > 3 && /^[a-z]/.test(word) && isPlural(word)) ?? null;
}

/** What stands of the sentence before a place, at most 160 characters; a decimal point does not end it. */
export function sentenceBefore(page: Page, at: number): string {
  const text = page.text.slice(Math.max(0, at - SENTENCE), at);
  return text.split(/[.;。；!?！？](?!\d)|(?<![:：])\n/).at(-1) ?? "";
}

/** Modifiers and the first plural noun at the head of a text; without a plural, its first words. */
function readNoun(text: string): string | null {
  const words: string[] = [];
  let [end, next] = [0, 0];
  while (words.length < MAX_WORDS) {
    WORD.lastIndex = next;
    const word = WORD.exec(text)?.[1];
    const isBridge = (word === "and" || word === "or") && words.length > 0;
    if (!word || (NOUN_ENDS.has(word.toLowerCase()) && !isBridge)) break;
    words.push(word);
    end = next + word.length;
    LINK.lastIndex = end;
    const link = LINK.exec(text)?.[0];
    const following = link ? (/^[A-Za-z]+/.exec(text.slice(end + link.length))?.[0] ?? "") : "";
    if (CLASSIFIERS.has(word) && following === "of") {
      const rest = readNoun(text.slice(end + " of ".length));
      return rest ? `${text.slice(0, end)} of ${rest}` : text.slice(0, end);
    }
    if (isPlural(word) && (link !== " " || !isPlural(following))) return text.slice(0, end);
    if (!link) break;
    next = end + link.length;
  }
  return words.length > 0 ? words.slice(0, 2).join(" ") : null;
}

function isPlural(word: string): boolean {
  const lower = word.toLowerCase();
  if (PLURALS.has(lower)) return true;
  return (
    lower.length > 2 &&
    lower.endsWith("s") &&
    !/(?:ss|us|is|'s|’s)$/.test(lower) &&
    !SINGULARS.has(lower) &&
    !NOUN_ENDS.has(lower)
  );
}
