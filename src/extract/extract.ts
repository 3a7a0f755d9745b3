import { openPage, type Expression, type Language, type Page, type Reading } from "./expression.ts";
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
  ..."dozens hundreds thousands millions billions trillions tens firstly secondly thirdly".split(" "),
  ...en.MONTHS.flatMap((month) => [month, month.slice(0, 3), "Sept"]).map((month) => month.toLowerCase()),
  ...Object.keys(en.CURRENCY_BEFORE).map((sign) => (/^[A-Za-z.]+/.exec(sign)?.[0] ?? "").toLowerCase()),
  ..."q h".split(" "),
]);
/** Where an expression may begin: a digit, a sign, a Chinese numeral or date word, or a Latin word of the tables. */
const ANCHOR = /[A-Za-z]+|[\d½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞①-⑳⁰¹²³⁴-⁹$¥€£+零〇一二两三四五六七八九十百千万亿半上下前第翻]/g;

/**
 * Finds every numeric expression of a plain text, English, Chinese or mixed, in order and without overlap.
 * Reads left to right in one pass, with bounded looks to either side: time grows with the length of the text.
 */
export function extract(text: string, { lang = "auto", date }: ExtractOptions = {}): Expression[] {
  const page = openPage(fold(text), date ?? null);
  const found: Expression[] = [];
  const used = rules.filter((rule) => lang === "auto" || !rule.lang || rule.lang === lang);
  const read = (at: number): Reading | null => readFirst(page, { at, used });
  ANCHOR.lastIndex = 0;
  for (let anchor = ANCHOR.exec(page.text); anchor; anchor = ANCHOR.exec(page.text)) {
    const isWord = /^[A-Za-z]/.test(anchor[0]);
    if (isWord && !WORDS.has(anchor[0].toLowerCase())) continue;
    const reading = read(anchor.index);
    if (!reading) continue;
    for (const item of reading.found) found.push({ ...item, text: text.slice(item.start, item.end) });
    page.floor = Math.max(reading.end, anchor.index + 1);
    ANCHOR.lastIndex = page.floor;
  }
  return found;
}

function readFirst(page: Page, { at, used }: { at: number; used: typeof rules }): Reading | null {
  for (const rule of used) {
    const reading = rule.read(page, at);
    if (reading) return reading;
  }
  return null;
}
