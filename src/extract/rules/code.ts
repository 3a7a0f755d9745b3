// Digits that are no figures: addresses, telephone numbers, codes, labels, footnote marks, list numbers.
import { draft, one, type Page, type Reading, type Rule } from "../expression.ts";

const RUN = /[^\s\u3000-\u9fff，。；：！？（）“”‘’《》、…"<>]/;
const LOOK_BACK = 120;

/** The start of the unbroken run of Latin signs around a place, not beyond what is already read. */
function runStart(page: Page, at: number): number {
  const least = Math.max(page.floor, at - LOOK_BACK);
  let start = at;
  while (start > least && RUN.test(page.text[start - 1] ?? " ")) start--;
  return start;
}

function other(span: [number, number], unit: string): Reading {
  return one(draft(span, { kind: "other", unit }));
}

/** A rule whose sticky pattern, with an optional look at the words before, is the whole story. */
function plain(rule: { name: string; unit: string; pattern: RegExp; before?: RegExp; isNumbered?: boolean }): Rule {
  return {
    name: rule.name,
    read(page, at) {
      const match = page.match(rule.pattern, at);
      if (!match || (rule.before && !rule.before.test(page.before(at)))) return null;
      const value = rule.isNumbered ? numberIn(match[0]) : null;
      return one(draft([at, at + match[0].length], { kind: "other", unit: rule.unit, value }));
    },
  };
}

const CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
const SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const HAN = "零一二三四五六七八九十";

function numberIn(mark: string): number | null {
  const digits = /\d+/.exec(mark)?.[0];
  if (digits) return Number(digits);
  const han = [...mark].find((sign) => HAN.includes(sign));
  const sign = mark[0] ?? "";
  if (CIRCLED.includes(sign)) return CIRCLED.indexOf(sign) + 1;
  if (SUPERSCRIPT.includes(sign)) return SUPERSCRIPT.indexOf(sign);
  const tens = /^[(]?(十)?([一二三四五六七八九])?/.exec(mark);
  return han ? (tens?.[1] ? 10 : 0) + HAN.indexOf(tens?.[2] ?? "零") : null;
}

const LABEL =
  /(?:^|[^A-Za-z])(?:Tables?|Figures?|Fig\.|Charts?|Box|Group|Page|p\.|pp\.|Chapter|Section|Article|Annex|Appendix|Note|Part|Volume|Vol\.|Issue|Step|Item|Paragraph|Phase|Level|Tier|Stage|Room|Building|Line|Channel)\s?(?:No\. ?)?$/i;
const LABEL_ZH = /(?:^|[^一-龥代发报列])(?:附?表|附?图|附件|专栏|专题|注|步骤|版本|邮编|标准号|编号)[:：]?\s?$/;
const NUMBERED_BEFORE = /(?:\b(?:No|Nos|Number|License|Licence|Code|ID|ISBN|ISSN|ICP|Reg|Registration|Doc|content|Ref|CN|Postcode|Zip|QQ)\.?[:：]?|[号码证备案编〔\]〕]|备\s?)\s?$/i;

export const codeRules: Rule[] = [
  {
    name: "address: www.example.org/2024, press01@example.org",
    read(page, at) {
      const start = runStart(page, at);
      const rest = page.match(/[^\s\u3000-\u9fff，。；：！？（）“”‘’《》、…"<>]*/y, start)?.[0] ?? "";
      const url = /^[([]?(?:https?:\/\/|www\.)\S+?(?=[.,;:)\]]*$)/i.exec(rest) ?? /^(?:[\w-]+\.)+(?:com|cn|org|net|gov|edu|hk|info|io)(?:\/\S*)?(?=[.,;:)]*$)/i.exec(rest);
      if (url) return start + url[0].length > at ? other([start, start + url[0].length], "url") : null;
      const email = /^[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+/.exec(rest);
      return email && start + email[0].length > at ? other([start, start + email[0].length], "email") : null;
    },
  },
  plain({ name: "footnote in brackets: [1], [2-4]", unit: "footnote", pattern: /\d{1,3}(?:\s?[-–,]\s?\d{1,3})*(?=\])/y, before: /\[$/, isNumbered: true }),
  plain({ name: "footnote sign: ³", unit: "footnote", pattern: new RegExp(`[${SUPERSCRIPT}]+`, "y"), isNumbered: true }),
  plain({
    name: "glued footnote: consultation1, growth.3",
    unit: "footnote",
    pattern: /\d{1,2}(?![\d%A-Za-z-]|[.,]\d)/y,
    before: /(?:[a-z]{4}|[a-z]{3}[.,;”"’]|[a-z]{3}\))$/,
    isNumbered: true,
  }),
  plain({
    name: "list number: 1. , (2), 3）, 4、",
    unit: "list_number",
    pattern: /\d{1,2}(?:[.．](?![\d])|\)|、(?!\s?\d)|\.\)?(?=\s))/y,
    before: /(?:^|\n)[ \t]*\(?$/,
    isNumbered: true,
  }),
  plain({ name: "list number within a sentence: (1), (2)", unit: "list_number", pattern: /\d{1,2}(?=\))/y, before: /(?:^|[\s:：,，;；。、])\($/, isNumbered: true }),
  plain({ name: "circled list number: ①", unit: "list_number", pattern: new RegExp(`[${CIRCLED}]`, "y"), isNumbered: true }),
  plain({ name: "Chinese list number: 一、 （二） 三是", unit: "list_number", pattern: /十?[一二三四五六七八九十](?:、(?=[^一二三四五六七八九十\d])|(?=\))|[是要]|则)/y, before: /(?:^|[\n。；;:：，,！？“”]|其)\s*\(?$/, isNumbered: true }),
  plain({ name: "其一, 其二", unit: "list_number", pattern: /[一二三四五六七八九](?=[，,、是])/y, before: /其$/, isNumbered: true }),
  {
    name: "telephone: 0551-65179860-206, 400-820-8820, +86 10 6619 4114",
    read(page, at) {
      const start = /\+$|\($/.test(page.before(at)) && at - 1 >= page.floor ? at - 1 : at;
      const match =
        page.match(/(?:\+?\d{2,3}[- ])?\(?0\d{2,3}\)?[- ]?\d{7,8}(?:-\d{1,6})?(?!\d)|\+\d{2,3}[- ]\d[\d -]{6,16}\d|[48]00-\d{3,4}-\d{3,4}|\d{3}-\d{3,4}-\d{4}(?!\d)|\d{4}-\d{7,8}(?!\d)|1[3-9]\d{9}(?!\d)/y, start) ??
        (/(?:[Tt]el(?:ephone)?|[Pp]hone|[Ff]ax|[Hh]otline|热线|电话|拨打|传真)[:：]?\s?$/.test(page.before(at)) ? page.match(/\d[\d -]{2,18}\d/y, at) : page.match(/\d{5,6}(?=热线|客服|服务热线)/y, at));
      return match && other([match.index, match.index + match[0].length], "phone");
    },
  },
  plain({ name: "document number: 〔2024〕15号, No. 15/380", unit: "code", pattern: /\d{1,5}\/\d{1,5}|\d{1,4}(?=号)/y, before: /(?:No\. ?|[〕\]])$/ }),
  plain({ name: "document year: 〔2024〕", unit: "code", pattern: /\d{4}(?=[〕\]])/y, before: /[〔[]$/ }),
  plain({ name: "page of a newspaper: 02 版", unit: "code", pattern: /\d{1,2} ?版(?!本|权|面)/y }),
  plain({ name: "label: Table 3, Group 1", unit: "label", pattern: /\d{1,3}(?:[.-]\d{1,3})?(?![\d%]|[.,]\d)(?! ?(?:percent|million|billion|yuan))/y, before: LABEL, isNumbered: true }),
  plain({ name: "label: 表1, 附件2", unit: "label", pattern: /\d{1,3}(?:[.-]\d{1,3})?(?![\d%个家项])/y, before: LABEL_ZH, isNumbered: true }),
  plain({ name: "size or rota: 1024*768, 24x7, 7×24", unit: "code", pattern: /\d+\s?[*×xX]\s?\d+(?:小时)?/y }),
  plain({ name: "rota: 24/7", unit: "code", pattern: /24\/7/y }),
  plain({ name: "version: 1.2.3", unit: "code", pattern: /\d+(?:\.\d+){2,}/y }),
  plain({ name: "registered number: No: 130349", unit: "code", pattern: /\d{5,}(?:-\d+)?(?![,.]?\d)/y, before: NUMBERED_BEFORE }),
  plain({ name: "leading zero: 0108263", unit: "code", pattern: /0\d+(?:[-/]\d+)*(?![\d.])/y }),
  plain({ name: "securities code: (601398)", unit: "code", pattern: /\d{5,6}(?:\.(?:SH|SZ|HK|BJ))?(?=\))|\d{4,6}\.(?:SH|SZ|HK|BJ)\b/y, before: /[(:]\s?$/ }),
  plain({ name: "long run of digits: 20240315001", unit: "code", pattern: /\d{10,}(?:-\d+)*(?![\d.,]*(?: ?[%万亿元]| (?:yuan|percent|people)))/y }),
  plain({ name: "junk on a line of its own: 0", unit: "code", pattern: /\$?\d{1,4}(?=[ \t]*(?:\n|$))/y, before: /(?:^|\n)[ \t]*$/ }),
  plain({ name: "page furniture: 0 Comment(s)", unit: "code", pattern: /\d+(?= Comment)/y }),
];

/** Letters and digits in one: COVID-19, A320, 5G. Tried after amounts glued to letters (RMB5bn, 12th, 100km). */
export const gluedRule: Rule = {
  name: "letters and digits in one: COVID-19, G20, 5G",
  read(page, at) {
    const before = /[A-Za-z]+[-.]?$/.exec(page.before(at))?.[0] ?? "";
    const match = page.match(/\d+(?:[.\-/]?[\dA-Za-z]+)*/y, at);
    const isGlued = before !== "" && at - before.length >= page.floor;
    if (!match || (!isGlued && !/[A-Za-z]/.test(match[0]))) return null;
    if (!isGlued && /-[a-z]{3}/.test(match[0])) return null;
    return other([isGlued ? at - before.length : at, at + match[0].length], "name");
  },
};

/** What nothing else reads: every digit is reported, if only as a code. */
export const lastRule: Rule = {
  name: "any other digits",
  read(page, at) {
    const match = page.match(/[\d][\d.,]*\d|\d/y, at);
    return match && other([at, at + match[0].length], "code");
  },
};
