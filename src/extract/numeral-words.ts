// English number words: sixty-six, two hundred and fifty million, half a million, dozens.
import { anyOf, type Numeral, type Page } from "./expression.ts";
import { MAGNITUDES, SMALL } from "./words-en.ts";

const LARGE = Object.keys(MAGNITUDES).filter((word) => word.length > 4);
const TENS = anyOf(Object.keys(SMALL).filter((word) => word.endsWith("ty")));
const UNITS = anyOf(Object.keys(SMALL).filter((word) => !word.endsWith("ty")));
const TIMES = `(?:${anyOf(LARGE)})`;
const BELOW_HUNDRED = `(?:(?:${TENS})(?:[\\s-](?:${UNITS}))?|(?:${UNITS}))`;
const BELOW_THOUSAND = `(?:${BELOW_HUNDRED}[\\s-]hundred(?: and | )${BELOW_HUNDRED}|${BELOW_HUNDRED})`;
const WORDS = new RegExp(
  `(?:${BELOW_THOUSAND}(?:[\\s-]${TIMES}){1,3}(?: ${BELOW_THOUSAND}(?:[\\s-]${TIMES}){0,2}){0,2}|${BELOW_THOUSAND}|${TIMES}(?: ${TIMES})?)(?: and a half)?(?![a-z])`,
  "iy",
);
const HALF = new RegExp(`half an? (?<times>${TIMES})(?![a-z])`, "iy");
const VAGUE = new RegExp(
  `(?:tens of )?(?:${anyOf(LARGE)})s(?: of (?:${anyOf(LARGE)})s)?(?![a-z])|tens of (?:${anyOf(LARGE)})s`,
  "iy",
);

const VAGUE_START = /s(?: of|$)/;
const LONE = new RegExp(`^${TIMES}$`);

/** The number in English words that begins at a place of the page, or null. */
export function readWords(page: Page, at: number): Numeral | null {
  if (/[A-Za-z0-9]/.test(page.text[at - 1] ?? "")) return null;
  const half = page.match(HALF, at);
  const match = half ?? page.match(WORDS, at) ?? page.match(VAGUE, at);
  if (!match) return null;
  const words = match[0].toLowerCase();
  const isVague =
    VAGUE_START.test(words) ||
    (LONE.test(words) && /(?:several|few|many|couple of) $/i.test(page.before(at)));
  const { value, magnitude } = parseWords(words);
  const extra = words.endsWith("and a half") ? 0.5 * magnitude : 0;
  return {
    start: at,
    end: at + match[0].length,
    value: isVague ? null : value * (half ? 0.5 : 1) + extra,
    magnitude,
    form: "words",
    more: false,
  };
}

/** The value of number words, and the magnitude the last of them stands for. */
function parseWords(words: string): { value: number; magnitude: number } {
  let [total, group, magnitude] = [0, 0, 1];
  for (const word of words.split(/[\s-]/)) {
    const times = MAGNITUDES[word];
    const small = SMALL[word];
    if (small !== undefined) [group, magnitude] = [group + small, 1];
    if (times === undefined) continue;
    magnitude *= times;
    if (times <= 100) group = (group || 1) * times;
    else if (group || !total) [total, group] = [total + (group || 1) * times, 0];
    else total *= times;
  }
  return { value: total + group, magnitude };
}
