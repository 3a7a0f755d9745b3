// Reads one number at a place: digits, English words or Chinese numerals, with its magnitude words.
import { anyOf, scale, round, type Numeral, type Page } from "./expression.ts";
import { parseHan, readHan } from "./numeral-han.ts";
import { readWords } from "./numeral-words.ts";
import * as en from "./words-en.ts";

const VULGAR: Record<string, number> = {
  "½": 1 / 2,
  "⅓": 1 / 3,
  "⅔": 2 / 3,
  "¼": 1 / 4,
  "¾": 3 / 4,
  "⅕": 1 / 5,
  "⅖": 2 / 5,
  "⅗": 3 / 5,
  "⅘": 4 / 5,
  "⅙": 1 / 6,
  "⅚": 5 / 6,
  "⅛": 1 / 8,
  "⅜": 3 / 8,
  "⅝": 5 / 8,
  "⅞": 7 / 8,
};
const VULGAR_SIGNS = Object.keys(VULGAR).join("");
const DIGITS = new RegExp(
  `(?<whole>\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)?(?<decimals>\\.\\d+)?\\s?(?<vulgar>[${VULGAR_SIGNS}])?`,
  "y",
);
const MAGNITUDE_EN = new RegExp(`[\\s-]?(${anyOf(Object.keys(en.MAGNITUDES))})(?![a-z])`, "iy");
/** Infix "and more": 20多万, 10来个; not 余额, not 来自. */
const MORE = "(?:[余多](?!额)|来(?=[个年天万亿家人户岁]))";
const MAGNITUDE_ZH = new RegExp(
  `(?<before>${MORE})?(?<words>[十百千]?万亿|[十百千万]?亿|[十百千]?万|百|千(?![克米瓦卡伏帕]))(?<after>${MORE})?`,
  "y",
);
const MORE_ALONE = new RegExp(MORE, "y");

/** The number that begins at a place of the page, or null. */
export function readNumeral(page: Page, at: number): Numeral | null {
  return readDigits(page, at) ?? readHan(page, at) ?? readWords(page, at);
}

function readDigits(page: Page, at: number): Numeral | null {
  const match = page.match(DIGITS, at);
  const { whole, decimals, vulgar } = match?.groups ?? {};
  if (!match || (!whole && !vulgar)) return null;
  const value =
    Number((whole ?? "0").replaceAll(",", "") + (decimals ?? "")) + (vulgar ? (VULGAR[vulgar] ?? 0) : 0);
  const end = at + match[0].trimEnd().length;
  if (!Number.isFinite(value))
    return { start: at, end, value: null, magnitude: 1, form: "digits", more: false };
  const bare: Numeral = { start: at, end, value, magnitude: 1, form: "digits", more: false };
  return scaleEnglish(page, bare) ?? scaleChinese(page, bare) ?? bare;
}

function scaleEnglish(page: Page, bare: Numeral): Numeral | null {
  let { end, magnitude } = bare;
  for (let step = 0; step < 2; step++) {
    const match = page.match(MAGNITUDE_EN, end);
    if (!match) break;
    magnitude *= en.MAGNITUDES[(match[1] ?? "").toLowerCase()] ?? 1;
    end += match[0].length;
  }
  return end === bare.end ? null : { ...bare, end, magnitude, value: scale(bare.value, magnitude) };
}

/** 1.2万亿, 3亿5000万, 20余万; each further group must be smaller than the one before. */
function scaleChinese(page: Page, bare: Numeral): Numeral | null {
  const first = page.match(MAGNITUDE_ZH, bare.end);
  if (!first) {
    const more = page.match(MORE_ALONE, bare.end);
    return more ? { ...bare, end: bare.end + 1, more: true } : null;
  }
  const magnitude = parseHan(first.groups?.["words"] ?? "");
  const scaled: Numeral = {
    ...bare,
    end: bare.end + first[0].length,
    magnitude,
    value: scale(bare.value, magnitude),
    more: Boolean(first.groups?.["before"] ?? first.groups?.["after"]),
  };
  const rest = scaled.more ? null : page.match(/(\d{1,4})(?!\d)/y, scaled.end);
  const next = rest && page.match(MAGNITUDE_ZH, scaled.end + rest[0].length);
  const smaller = next ? parseHan(next.groups?.["words"] ?? "") : 0;
  if (!rest || !next || smaller >= magnitude || typeof scaled.value !== "number") return scaled;
  return {
    ...scaled,
    end: scaled.end + rest[0].length + next[0].length,
    value: scaled.value + round(Number(rest[1]) * smaller),
    more: Boolean(next.groups?.["before"] ?? next.groups?.["after"]),
  };
}
