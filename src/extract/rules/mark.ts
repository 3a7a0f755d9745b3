// Digits that mark a place in the text: footnotes, list numbers, labels.
import type { Rule } from "../expression.ts";
import { parseHan } from "../numeral-han.ts";
import { patternRule } from "./pattern.ts";

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LABEL_WORDS =
  "Tables?|Figures?|Fig\\.|Charts?|Box|Group|Page|p\\.|pp\\.|Chapter|Section|Article|Annex|Appendix|Note|Part|Volume|Vol\\.|Issue|Step|Item|Paragraph|Phase|Level|Tier|Stage|Room|Building|Line|Channel";
const LABEL = new RegExp(`(?:^|[^A-Za-z])(?:${LABEL_WORDS})\\s?(?:No\\. ?)?$`, "i");
const LABEL_ZH = /(?:^|[^一-龥]|[见如下上附])(?:附?表|附?图|附件|专栏|专题|注|步骤|版本)[:：]?\s?$/;

/** The number a mark stands for: "(2)" 2, "三是" 3, "①" 1. */
function numberIn(mark: string): number | null {
  const digits = /\d+/.exec(mark)?.[0];
  if (digits) return Number(digits);
  const han = /[一二三四五六七八九十]+/.exec(mark)?.[0];
  if (han) return parseHan(han);
  const sign = mark[0] ?? "";
  return CIRCLED.includes(sign) ? CIRCLED.indexOf(sign) + 1 : SUPERSCRIPT.indexOf(sign);
}

const footnote = { kind: "other", unit: "footnote", value: numberIn } as const;
const listNumber = { kind: "other", unit: "list_number", value: numberIn } as const;
const label = { kind: "other", unit: "label", value: numberIn } as const;

export const markRules: Rule[] = [
  patternRule({
    ...footnote,
    name: "footnote in brackets: [1], [2-4]",
    pattern: /\d{1,3}(?:\s?[-–,]\s?\d{1,3}){0,5}(?=\])/y,
    before: /\[$/,
  }),
  patternRule({ ...footnote, name: "footnote sign: ³", pattern: new RegExp(`[${SUPERSCRIPT}]+`, "y") }),
  patternRule({
    ...footnote,
    name: "glued footnote: agreement1, growth.3",
    pattern: /\d{1,2}(?![\d%A-Za-z-]|[.,]\d)/y,
    before: /(?:[a-z]{4}|[a-z]{3}[.,;”"’]|[a-z]{3}\))$/,
  }),
  patternRule({
    ...listNumber,
    name: "list number at the head of a line: 1., (2), 3）, 4、",
    pattern: /\d{1,2}(?:[.．](?!\d)|\)|、(?!\s?\d))/y,
    before: /(?:^|\n)[ \t]*\(?$/,
  }),
  patternRule({
    ...listNumber,
    name: "list number within a line: ；2.贷款",
    pattern: /\d{1,2}\.(?=[一-龥])/y,
    before: /[；;。：:]\s?$/,
  }),
  patternRule({
    ...listNumber,
    name: "list number in brackets: (1) … (2)",
    pattern: /\d{1,2}(?=\))/y,
    before: /(?:^|[\s:：,，;；。、])\($/,
  }),
  patternRule({ ...listNumber, name: "circled list number: ①", pattern: new RegExp(`[${CIRCLED}]`, "y") }),
  patternRule({
    ...listNumber,
    name: "Chinese list number: 一、 （二） 三是 四要",
    pattern: /十?[一二三四五六七八九十](?:、(?=[^一二三四五六七八九十\d])|(?=\))|[是要]|则)/y,
    before: /(?:^|[\n。；;:：，,！？“”])\s*\(?$/,
  }),
  patternRule({
    ...listNumber,
    name: "list number after 其: 其一, 其二",
    pattern: /[一二三四五六七八九](?=[，,、是])/y,
    before: /其$/,
  }),
  patternRule({
    ...label,
    name: "label: Table 3, Group 1",
    pattern: /\d{1,3}(?:[.-]\d{1,3})?(?![\d%]|[.,]\d)(?! ?(?:percent|million|billion|yuan))/y,
    before: LABEL,
  }),
  patternRule({
    ...label,
    name: "label in Chinese: 表1, 附件2",
    pattern: /\d{1,3}(?:[.-]\d{1,3})?(?![\d%个家项万亿元])/y,
    before: LABEL_ZH,
  }),
];
