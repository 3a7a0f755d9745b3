// Digits that name a thing and count nothing: codes, document numbers, versions, COVID-19.
import { draft, one, type Rule } from "../expression.ts";
import { patternRule } from "./pattern.ts";

const code = { kind: "other", unit: "code" } as const;
const NUMBERED_BEFORE =
  /(?:\b(?:No|Nos|Number|License|Licence|Code|ID|ISBN|ISSN|ICP|Reg|Registration|Doc|content|Ref|CN|Postcode|Zip|QQ)\.?[:：]?|[号码证备案编〔\]〕]|邮编[:：]?)\s?$/i;

export const codeRules: Rule[] = [
  patternRule({
    ...code,
    name: "document number: 〔2024〕15号, No. 24/118",
    pattern: /\d{1,5}\/\d{1,5}|\d{1,4}(?=号)/y,
    before: /(?:No\. ?|[〕\]])$/,
  }),
  patternRule({ ...code, name: "document year: 〔2024〕", pattern: /\d{4}(?=[〕\]])/y, before: /[〔[]$/ }),
  patternRule({ ...code, name: "page of a newspaper: 02 版", pattern: /\d{1,2} ?版(?![本权面])/y }),
  patternRule({
    ...code,
    name: "size or rota: 800*600, 24x7, 7×24",
    pattern: /\d+\s?[*×xX]\s?\d+(?:小时)?/y,
  }),
  patternRule({ ...code, name: "rota: 24/7", pattern: /24\/7(?!\d)/y }),
  patternRule({ ...code, name: "version: 1.2.3", pattern: /\d+(?:\.\d+){2,}/y }),
  patternRule({
    ...code,
    name: "registered number: Number: 140522",
    pattern: /\d{5,}(?:-\d+)?(?![,.]?\d)(?:号(?:-\d+)?)?/y,
    before: NUMBERED_BEFORE,
  }),
  patternRule({
    ...code,
    name: "leading zero: 0104477",
    pattern: /0\d+(?:[-/]\d+)*(?![\d.])(?:号(?:-\d+)?)?/y,
  }),
  patternRule({
    ...code,
    name: "securities code: (601398)",
    pattern: /(?<=[(:]\s?)\d{5,6}(?=\))|\d{4,6}\.(?:SH|SZ|HK|BJ)\b/y,
  }),
  patternRule({
    ...code,
    name: "long run of digits: 20240315001",
    pattern: /\d{10,}(?![\d.,]| ?[%万亿元]| (?:yuan|percent|people))/y,
  }),
  patternRule({
    ...code,
    name: "run of digits and commas: 3,1,4,1,5",
    pattern: /(?!\d{1,3}(?:,\d{3})+(?![,\d]))\d{1,3}(?:,\d{1,3}){4,}(?!\d)/y,
  }),
  patternRule({
    ...code,
    name: "digits on a line of their own",
    pattern: /\$?\d{1,3}(?=[ \t]*(?:\n|$))/y,
    before: /(?:^|\n)[ \t]*$/,
  }),
  patternRule({ ...code, name: "page furniture: 0 Comment(s)", pattern: /\d+(?= Comment)/y }),
];

/** Letters that are a magnitude or a unit when they are glued to digits. */
const UNIT_LETTERS =
  /^(?:st|nd|rd|th|m|k|mn|mln|bn|bln|tn|trln|km|cm|mm|kg|g|t|ha|sqm|kW|MW|GW|kWh|MWh|GWh|kV|h|hrs?|yrs?|x|bps?|BP|pp|ppts?|pct|percent|yuan|RMB|CNY|USD|million|billion|trillion|thousand|years?|days?|months?)$/;

/** Tried after dates (1Q25) and ordinals (12th), before amounts. */
export const gluedRule: Rule = {
  name: "letters and digits in one: COVID-19, G20, 5G; not RMB5bn, 100km, over-5-year",
  read(page, at) {
    const before =
      /(?:[A-Za-z]+|(?:^|[^A-Za-z])[A-Z]+-)$/.exec(page.before(at))?.[0].replace(/^[^A-Za-z]/, "") ?? "";
    const match = page.match(/\d+(?:\.\d+)?(?<letters>[A-Za-z]*)(?:[.-]?[\dA-Za-z]+){0,6}/y, at);
    const letters = match?.groups?.["letters"] ?? "";
    const isPrefixed = before !== "" && at - before.length >= page.floor;
    if (!match || UNIT_LETTERS.test(letters) || (!isPrefixed && letters === "")) return null;
    return one(
      draft([isPrefixed ? at - before.length : at, at + match[0].length], { kind: "other", unit: "name" }),
    );
  },
};
