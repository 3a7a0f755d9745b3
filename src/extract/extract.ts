import {
  openPage,
  type Expression,
  type Language,
  type Page,
  type Reading,
  type Rule,
} from "./expression.ts";
import { fold } from "./fold.ts";
import { rules } from "./rules.ts";
import * as en from "./words-en.ts";

export interface ExtractOptions {
  /** Language of the text; "auto" reads both, also mixed. */
  lang?: Language | "auto";
  /** ISO day the text was published: completes dates that lack a year. */
  date?: string;
}

const WORDS = new Set([
  ...[en.SMALL, en.MAGNITUDES, en.ORDINALS, en.DENOMINATORS, en.MULTIPLES].flatMap((table) =>
    Object.keys(table),
  ),
  ..."dozens hundreds thousands millions billions trillions tens firstly secondly thirdly q h fy".split(" "),
  ...en.MONTHS.flatMap((month) => [month, month.slice(0, 3), "Sept"]).map((month) => month.toLowerCase()),
  ...Object.keys(en.CURRENCY_BEFORE).map((sign) => sign.toLowerCase()),
]);
/** Where an expression may begin: a digit, a sign, a Chinese numeral or date word, or a Latin word of the tables. */
const ANCHOR =
  /[A-Za-z]+[$¥]?|[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞①-⑳⁰¹²³⁴-⁹$¥€£零〇一二两三四五六七八九十百千万亿半上下前第翻]/g;

/**
 * Finds every numeric expression of a plain text, English, Chinese or mixed, in order and without overlap.
 * Reads left to right in one pass, with bounded looks to either side: time grows with the length of the text.
 */
export function extract(text: string, { lang = "auto", date }: ExtractOptions = {}): Expression[] {
  const used = rules.filter((rule) => lang === "auto" || !rule.lang || rule.lang === lang);
  const found: Expression[] = [];
  for (const { reading } of readPage(openPage(fold(text), date ?? null), used)) {
    for (const { start, end, ...said } of reading.found)
      found.push({ start, end, text: text.slice(start, end), ...said });
  }
  return found;
}

/** Reads a folded page: at each place where an expression may begin, the first rule that reads it wins. */
export function* readPage(page: Page, used: readonly Rule[]): Generator<{ rule: Rule; reading: Reading }> {
  const anchors = new RegExp(ANCHOR);
  for (let anchor = anchors.exec(page.text); anchor; anchor = anchors.exec(page.text)) {
    if (/^[A-Za-z]/.test(anchor[0]) && !WORDS.has(anchor[0].toLowerCase())) continue;
    for (const rule of used) {
      const reading = rule.read(page, anchor.index);
      if (!reading) continue;
      page.floor = Math.max(reading.end, anchor.index + 1);
      anchors.lastIndex = page.floor;
      yield { rule, reading };
      break;
    }
  }
}
