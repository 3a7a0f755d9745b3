// Fractions and multiples: two-thirds, one in five, 三分之一, doubled, 翻一番.
import { anyOf, one, round, type Kind, type Page, type Reading, type Rule } from "../expression.ts";
import { readHedge } from "../hedge.ts";
import { parseHan } from "../numeral-han.ts";
import { DENOMINATORS, MULTIPLES, SMALL } from "../words-en.ts";

const FEW = anyOf(Object.keys(SMALL));
const N = `(?:\\d{1,3}|${FEW})`;
const HAN = "[一二两三四五六七八九十百千万\\d.]{1,8}";

/** A reading of one share or multiple, with its hedge. */
function share(
  page: Page,
  said: { span: [number, number]; value: number; unit: string; kind?: Kind },
): Reading {
  const [start, end] = said.span;
  const qualifier = readHedge(page, { start, end, isPeriod: false });
  return one({
    start,
    end,
    kind: said.kind ?? "other",
    value: round(said.value),
    unit: said.unit,
    qualifier,
  });
}

function plain(rule: {
  name: string;
  pattern: RegExp;
  unit: string;
  value(groups: string[]): number | null;
  kind?: Kind;
}): Rule {
  return {
    name: rule.name,
    read(page, at) {
      const match = page.match(rule.pattern, at);
      const value = match && !/[A-Za-z\d]/.test(page.text[at - 1] ?? "") ? rule.value([...match]) : null;
      if (!match || value === null) return null;
      return share(page, {
        span: [at, at + match[0].length],
        value,
        unit: rule.unit,
        kind: rule.kind ?? "other",
      });
    },
  };
}

const numberOf = (word = "") =>
  /^[\d.]+$/.test(word) ? Number(word) : (SMALL[word.toLowerCase()] ?? parseHan(word));
const ratio = (part: number, whole: number) => (part > 0 && part < whole ? part / whole : null);

export const fractionRules: Rule[] = [
  plain({
    name: "spelled fraction: two-thirds, one third, one quarter",
    unit: "fraction",
    pattern: new RegExp(
      `(${FEW})[ -](${anyOf(Object.keys(DENOMINATORS).filter((w) => w !== "half"))})(?![a-z-])(?! (?:year|month|quarter|half|batch|phase|of \\d{4}))`,
      "iy",
    ),
    value: ([, part, whole = ""]) =>
      /^quarters$/i.test(whole) && numberOf(part) > 3
        ? null
        : ratio(numberOf(part), DENOMINATORS[whole.toLowerCase()] ?? 0),
  }),
  {
    name: "fraction after a: a third of, a quarter of",
    read(page, at) {
      const match = page.match(
        /(third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?= of | the | lower| higher| more| less|[.,;])/iy,
        at,
      );
      if (!match || !/(?:^|[^a-z])a $/i.test(page.before(at))) return null;
      const start = Math.max(page.floor, at - 2);
      return share(page, {
        span: [start, at + match[0].length],
        value: 1 / (DENOMINATORS[match[0].toLowerCase()] ?? 1),
        unit: "fraction",
      });
    },
  },
  plain({
    name: "share of a few: one in five, eight in 10, nine out of ten",
    unit: "fraction",
    pattern: new RegExp(
      `(${N}) (?:in|out of)(?: every)? (${N})(?![\\d%.,]\\d|[\\d%]|-)(?! (?:years?|months?|days?|weeks?|provinces|cities|counties|percent|million|billion|thousand|hundred))`,
      "iy",
    ),
    value: ([, part, whole]) => (numberOf(whole) <= 100 ? ratio(numberOf(part), numberOf(whole)) : null),
  }),
  plain({
    name: "fraction in digits: 1/3",
    unit: "fraction",
    pattern: /(\d{1,2})\/(\d{1,2})(?![\d/])/y,
    value: ([, part, whole]) => ratio(Number(part), Number(whole)),
  }),
  plain({
    name: "half a point: half a percentage point",
    unit: "percentage_point",
    kind: "percentage_point",
    pattern: /half an? percentage point/iy,
    value: () => 0.5,
  }),
  plain({
    name: "half a year",
    unit: "year",
    kind: "duration",
    pattern: /half an? year(?![a-z])|半年(?![报度内])|半年(?=内)/iy,
    value: () => 0.5,
  }),
  plain({
    name: "half a month or day",
    unit: "month",
    kind: "duration",
    pattern: /half an? month(?![a-z])|半个月/iy,
    value: () => 0.5,
  }),
  plain({
    name: "half a day",
    unit: "day",
    kind: "duration",
    pattern: /half an? day(?![a-z])|半天/iy,
    value: () => 0.5,
  }),
  plain({
    name: "half an hour",
    unit: "hour",
    kind: "duration",
    pattern: /half an hour(?![a-z])|半个?小时/iy,
    value: () => 0.5,
  }),
  plain({
    name: "year and a half: 一年半",
    unit: "year",
    kind: "duration",
    pattern: /([一两二三四五六七八九十]|\d)年半/y,
    value: ([, n]) => numberOf(n) + 0.5,
  }),
  plain({
    name: "half: nearly half of, 一半, 半数",
    unit: "fraction",
    pattern:
      /half(?![a-z-]| an? (?:hundred|thousand|million|billion|trillion|dozen))|half(?=-hearted)|一半|半数/iy,
    value: () => 0.5,
  }),
  plain({
    name: "half after a hedge in Chinese: 过半, 近半",
    unit: "fraction",
    pattern: /(?<=[过近超约])半(?![年个天小导径途月])/y,
    value: () => 0.5,
  }),
  plain({
    name: "percent in words: 百分之十五",
    unit: "percent",
    kind: "percent",
    pattern: new RegExp(`百分之(${HAN})(?:点([一二三四五六七八九〇零]+))?`, "y"),
    value: ([, whole, tail]) => numberOf(whole) + (tail ? Number(`0.${parseHan(tail)}`) : 0),
  }),
  plain({
    name: "per mille in words: 千分之三, 万分之五",
    unit: "percent",
    kind: "percent",
    pattern: new RegExp(`([千万])分之(${HAN})`, "y"),
    value: ([, base, n]) => numberOf(n) * (base === "千" ? 0.1 : 0.01),
  }),
  plain({
    name: "Chinese fraction: 三分之一",
    unit: "fraction",
    pattern: /([二三四五六七八九十\d]{1,3})分之([一二两三四五六七八九十\d]{1,3})/y,
    value: ([, whole, part]) => ratio(numberOf(part), numberOf(whole)),
  }),
  plain({
    name: "tenths and a half: 三成五",
    unit: "percent",
    kind: "percent",
    pattern: /([一二三四五六七八九])成([一二三四五六七八九半])/y,
    value: ([, tens, ones]) => numberOf(tens) * 10 + (ones === "半" ? 5 : numberOf(ones)),
  }),
  plain({
    name: "multiple in a word: doubled, tripled, halved",
    unit: "multiple",
    pattern: new RegExp(`(${anyOf(Object.keys(MULTIPLES))})(?![a-z-])`, "iy"),
    value: ([, word = ""]) => MULTIPLES[word.toLowerCase()] ?? null,
  }),
  plain({
    name: "multiple with a hyphen: two-fold",
    unit: "multiple",
    pattern: new RegExp(`(${FEW})-fold(?![a-z])`, "iy"),
    value: ([, n]) => numberOf(n),
  }),
  plain({
    name: "doubling in Chinese: 翻一番, 翻两番, 翻倍",
    unit: "multiple",
    pattern: /翻了?(?:([一两二三])?番|一?倍)/y,
    value: ([, n]) => 2 ** (n ? numberOf(n) : 1),
  }),
];
