// What a printed number phrase says: its number, its hedge, and how finely it was printed.
import { type Numeral, findNumerals } from "./numeral.ts";
import type { Figure } from "./schema.ts";

/** A phrase as read, in base units. `max`: upper end of a range; `halfUnit`: half a unit of the last printed
 * digit, so that a rounded number lies within `value ± halfUnit`. */
export interface Printed {
  value: number;
  max: number | null;
  qualifier: Figure["qualifier"];
  halfUnit: number;
}

type Hedges = [Figure["qualifier"], string][];

// Negations stand first: "no more than" must not be read as "more than".
const BEFORE: Hedges = [
  ["at_least", "at least|(?:no|not) (?:less|fewer) than|不少于|不低于|至少|≥"],
  [
    "up_to",
    "up to|at most|(?:no|not) more than|not exceeding|as (?:many|much|high) as|within|不超过|不高于|至多|最多|高达|≤",
  ],
  [
    "more_than",
    "(?:more|greater) than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|topp(?:ed|ing)|in excess of|upwards? of|>|超过|超|逾|突破|多于|高于",
  ],
  ["less_than", "(?:less|fewer) than|under|below|<|不到|不足|低于|少于"],
  ["nearly", "nearly|almost|close to|approaching|接近|近"],
  [
    "about",
    "about|approximately|approx\\.|around|roughly|some|(?:an )?estimated|circa|~|≈|大约|约为|约|大概",
  ],
];
const AFTER: Hedges = [
  ["more_than", "^[余多]|^\\+(?!\\w)|^\\s?plus\\b"],
  ["at_least", "以上|\\bor (?:more|above|higher)\\b|\\band above\\b"],
  ["up_to", "以下|以内|\\bor (?:less|fewer|below)\\b"],
  ["about", "左右|上下|\\bor so\\b"],
];
const MULTIPLES: [RegExp, number][] = [
  [/\b(?:doubl(?:e|es|ed|ing)|twofold|twice)\b/iu, 2],
  [/\b(?:tripl|trebl)(?:e|es|ed|ing)\b|\bthreefold\b/iu, 3],
  [/\b(?:quadrupl(?:e|es|ed|ing)|fourfold)\b/iu, 4],
];
const CURRENCY = String.raw`(?:\b(?:US|RMB|CNY|USD)\b)?\s*(?:US)?[$¥￥]?`;
const FRACTION = /[½⅓¼⅔¾]|\d\/\d|分之|\bhalf\b|[\s-](?:third|quarter|fifth|tenth)s?\b/iu;
const RANGE = new RegExp(
  String.raw`^\s*(?:%|per ?cent|yuan|[万亿]?元)?\s*(?:to|-|–|—|~|至|到)\s*${CURRENCY}$`,
  "iu",
);

/**
 * The one number (or range) of a phrase such as `more than 7.8 billion yuan`, `nearly 20%`, `doubled`,
 * `3000余家`, in base units and with its hedge; null where it holds no number, several, or a fraction.
 */
export function readPrinted(phrase: string): Printed | null {
  const text = unfold(phrase);
  if (FRACTION.test(text)) return null;
  const [first, second, third] = findNumerals(text);
  if (!first) return readMultiple(text);
  if (third || (second && !RANGE.test(text.slice(first.end, second.start)))) return null;
  const before = text.slice(0, first.start);
  const after = text.slice((second ?? first).end);
  const sign = /(?:^|[\s(])[-−]\s?$|\bminus\s$/u.test(before) ? -1 : 1;
  const points = /^\s*(?:basis points?|bps?\b|个?基点)/iu.test(after) ? 100 : 1;
  const shared = second && first.scale === 1 && first.value < second.value / second.scale ? second.scale : 1;
  const value = (sign * first.value * shared) / points;
  const max = second ? second.value / points : null;
  if (max !== null && max <= value) return null;
  return { value, max, qualifier: readHedge(before, after), halfUnit: widest(first, second) / points / 2 };
}

/** Spells out the forms that fold a number's parts together, so that one reading order serves all. */
function unfold(phrase: string): string {
  return phrase
    .replace(/\bbetween\b(.*?)\band\b/iu, "$1to")
    .replace(/百分之/u, "")
    .replace(/翻一?番/u, "doubled")
    .replace(/翻两番/u, "quadrupled")
    .replace(/([\d十百千])([余多])([万萬亿億]+)/u, "$1$3$2");
}

function readMultiple(text: string): Printed | null {
  const found = MULTIPLES.map(([words, value]) => ({ at: text.search(words), value })).find(
    ({ at }) => at >= 0,
  );
  if (!found) return null;
  return { value: found.value, max: null, qualifier: readHedge(text.slice(0, found.at), ""), halfUnit: 0.5 };
}

function readHedge(before: string, after: string): Figure["qualifier"] {
  const leading = BEFORE.find(([, words]) =>
    new RegExp(String.raw`(?<![a-z])(?:${words})\s*(?:an?\s)?${CURRENCY}$`, "iu").test(before),
  );
  const trailing = AFTER.find(([, words]) => new RegExp(words, "iu").test(after));
  return (leading ?? trailing)?.[0] ?? "exact";
}

function widest(first: Numeral, second: Numeral | undefined): number {
  return Math.max(first.unit, second?.unit ?? 0);
}
