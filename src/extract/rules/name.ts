// Plans, slogans and names with a numeral in them.
import { draft, one, type Page, type Reading, type Rule } from "../expression.ts";
import { patternRule } from "./pattern.ts";
import * as zh from "../words-zh.ts";

const OPENERS = "“\"'‘「『";
const CLOSERS = "”\"'’」』";
const REACH = 60;

function name(span: [number, number]): Reading {
  return one(draft(span, { kind: "name_or_slogan" }));
}

/** The text between the quotation marks around a place: at most 40 signs back, 60 on; null outside quotes. */
function quoted(page: Page, at: number): [number, number] | null {
  const before = page.text.slice(Math.max(page.floor, at - 40), at);
  const opener = /(?:[“‘「『]|(?<=^|[\s(;:—\u3000-\u9fff])["'])[^“”‘「」『』"\n。！？]*$/.exec(before);
  if (!opener) return null;
  if (/^.\s/.test(opener[0])) return null;
  const sign = opener[0][0] ?? "";
  const close = CLOSERS[OPENERS.indexOf(sign)] ?? '"';
  const end = page.text.slice(at, at + REACH).indexOf(close);
  return end < 0 ? null : [at - opener[0].length + 1, at + end];
}

const SAYS_MORE =
  /[.!?。！？；;%]|,$|，$|\d{3}|\b(?:we|I|it|they|our|percent|yuan|million|billion)\b|[年月元]|百分|\d[万亿个家项]|[,，].{24}/i;

function isSlogan(words: string): boolean {
  const isHan = /[一-龥]/.test(words);
  return !SAYS_MORE.test(words) && (isHan ? words.length <= 16 : words.split(" ").length <= 8);
}

export const nameRules: Rule[] = [
  {
    name: "slogan in quotation marks: “三赋”, “五篇大文章”",
    read(page, at) {
      const span = quoted(page, at);
      return span && isSlogan(page.text.slice(...span)) ? name(span) : null;
    },
  },
  patternRule({
    kind: "name_or_slogan",
    name: "plan: 15th Five-Year Plan",
    pattern:
      /(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth) (?:Five|5)[- ]Year(?: Plans?| Program(?:me)?s?)?/iy,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "plan without its number: Five-Year Plan, Three-Year Action Plan",
    pattern:
      /(?:Two|Three|Four|Five|Ten|\d{1,2})-Year (?:(?:[A-Z][a-z]+ ){0,3})(?:Plan|Program(?:me)?|Campaign|Initiative)s?/y,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "century in a name: 21st Century Business Herald",
    pattern: /\d\dst Century(?= [A-Z])|\d\dst Century/y,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "plus sign in a slogan: 1+N, 3+5",
    pattern: /\d\+(?:[A-Z]|\d)(?:\+(?:[A-Z]|\d))*(?![\d%])/y,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "index or list: CSI 300, Fortune 500, S&P 500",
    pattern: /\d{2,4}(?![\d,.%])/y,
    before:
      /(?:CSI|Fortune|Fortune Global|Global|S&P|Nasdaq|FTSE|SSE|Hurun|Top|Star|沪深|中证|科创|创业板|世界|强企|上证)\s?$/,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "list of the strongest: 500强",
    pattern: /(?:\d{2,4}|百)强/y,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "version in a name: Industry 4.0, 2.0版",
    pattern:
      /\d\.0(?= ?版|时代|\s[a-z])|\d\.0(?![\d%]| ?(?:percent|million|billion|trillion|个百分点|万|亿))/y,
    before: /(?:[A-Z][a-z]+ |[一-龥])$/,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "set name in capitals: Two Sessions, Big Four",
    pattern:
      /(?:Two Sessions|Three Gorges|Four Seasons|Five Major [A-Z][a-z]+|Four Comprehensives|Two Mountains|One Belt,? One Road|Group of (?:Twenty|Seven)|Million [A-Z][a-z]+ Project)/y,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "repeated slogan: one chain, one policy",
    pattern: /one [a-z]+(?: [a-z]+)?(?:,(?: and)?| and) one [a-z]+(?:(?:,(?: and)?| and) one [a-z]+)*/iy,
  }),
  patternRule({
    kind: "name_or_slogan",
    name: "repeated slogan in Chinese: 一链一策一批",
    pattern: /一[\u4e00-\u9fff](?:一[\u4e00-\u9fff])+/y,
  }),
  patternRule({
    kind: "name_or_slogan",
    lang: "zh",
    name: "set name in Chinese: 十四五, 三农",
    pattern: zh.NAMES,
  }),
];
