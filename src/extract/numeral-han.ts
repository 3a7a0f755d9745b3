// Chinese numerals: 五千多, 三十余万, 二〇二四, 七八十, 数百.
import { scale, type Numeral, type Page } from "./expression.ts";
import * as zh from "./words-zh.ts";

const HAN = "[零〇一二两三四五六七八九十百千万亿]";
const HAN_NUMBER = new RegExp(
  `(?<main>${HAN}{1,20})(?:点(?<decimals>[零〇一二三四五六七八九]{1,9}))?(?<more>几|[余多](?!额)|来(?=[个年天万亿家人户岁]))?(?<magnitude>[十百千万亿]{0,4})(?<after>[余多](?!额))?`,
  "y",
);

/** The Chinese numeral that begins at a place of the page, or null. */
export function readHan(page: Page, at: number): Numeral | null {
  const match = page.match(HAN_NUMBER, at);
  const { main = "", decimals, more, magnitude = "", after } = match?.groups ?? {};
  if (!match) return null;
  const start = page.floor < at && /[数几]/.test(page.text[at - 1] ?? "") ? at - 1 : at;
  const times = magnitude ? parseHan(magnitude) : 1;
  const isVague = start < at || more === "几";
  const value = isVague ? null : scale(parseSpread(main) ?? parseHan(main) + decimalsOf(decimals), times);
  const own = /[万亿]+$/.exec(main)?.[0];
  return {
    start,
    end: at + match[0].length,
    value,
    magnitude: times * (own ? parseHan(own) : 1),
    form: "han",
    more: !isVague && Boolean(more ?? after),
  };
}

/** 七八十 is 70 to 80, 三五 is 3 to 5; anything else null. */
function parseSpread(run: string): [number, number] | null {
  const match = /^([一二两三四五六七八])([二两三四五六七八九])([十百千]?[万亿]?)$/.exec(run);
  if (!match) return null;
  const [low, high] = [zh.DIGITS[match[1] ?? ""] ?? 0, zh.DIGITS[match[2] ?? ""] ?? 0];
  const magnitude = match[3] ? parseHan(match[3]) : 1;
  const isSpread = high - low === 1 || (low === 3 && high === 5);
  return isSpread ? [low * magnitude, high * magnitude] : null;
}

function decimalsOf(signs = ""): number {
  return signs ? Number(`0.${digitsOf(signs)}`) : 0;
}

function digitsOf(signs: string): string {
  return Array.from(signs, (sign) => zh.DIGITS[sign] ?? 0).join("");
}

/** The value of Chinese numerals: 一百二十三万 is 1230000, 二〇二四 is 2024, 百 is 100, 万亿 is 1e12. */
export function parseHan(run: string): number {
  if (!/[十百千万亿]/.test(run)) return Number(digitsOf(run));
  let [total, group, digit] = [0, 0, 0];
  for (const sign of run) {
    const tens = zh.TENS[sign];
    const mark = zh.GROUPS[sign];
    if (tens) [group, digit] = [group + (digit || 1) * tens, 0];
    else if (mark) [total, group, digit] = [closeGroup(total, { group: group + digit, mark }), 0, 0];
    else digit = zh.DIGITS[sign] ?? 0;
  }
  return total + group + digit;
}

/** 三亿五千万 adds its groups, 一万亿 multiplies them. */
function closeGroup(total: number, { group, mark }: { group: number; mark: number }): number {
  if (total > mark && group) return total + group * mark;
  if (total && !group) return total * mark;
  return (total + (group || 1)) * mark;
}
