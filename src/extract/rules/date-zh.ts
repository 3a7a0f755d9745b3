// Dates in Chinese.
import { firstMonths, pad, writeDay } from "../calendar.ts";
import type { Rule } from "../expression.ts";
import { parseHan } from "../numeral-han.ts";
import { dateReading, dateRule, sticky } from "./date.ts";

const FOUR = "(?:(?:19|20)\\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2})";
const YEAR = `(?:(?<year>${FOUR}) ?年 ?)?`;
const N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const EDGE = "(?:份|[上中下]旬|[初末底])?";
const TO = "\\s?(?:[-—–~～至到、])\\s?";

const numberOf = (signs = "") => (/^\d/.test(signs) ? Number(signs) : parseHan(signs));
const yearOf = (signs: string | undefined) => (signs ? numberOf(signs) : undefined);
const isMonth = (n: number) => n >= 1 && n <= 12;
const isDay = (n: number) => n >= 1 && n <= 31;

function dayOf(month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [numberOf(month), numberOf(day)];
  return isMonth(m) && isDay(d) ? `${pad(m)}-${pad(d)}` : null;
}

export const chineseDateRules: Rule[] = [
  dateRule({
    lang: "zh",
    name: "Chinese day span: 3月1日至5日, 2024年3月1日至4月2日",
    pattern: sticky(
      `${YEAR}(?<month>${N}) ?月 ?(?<day>${N}) ?[日号]?${TO}(?:(?<month2>${N})月)?(?<day2>${N})[日号](?!元)`,
    ),
    printed: (g) => {
      const [from, to] = [dayOf(g["month"], g["day"]), dayOf(g["month2"] ?? g["month"], g["day2"])];
      return from && to ? { year: yearOf(g["year"]), from, to } : null;
    },
  }),
  dateRule({
    lang: "zh",
    name: "Chinese day: 2020年11月02日, 4月2日, 11月2日 09:59",
    pattern: sticky(
      `${YEAR}(?<month>${N}) ?月 ?(?<day>${N}) ?[日号](?!元)(?: {0,2}(?<time>[012]?\\d:[0-5]\\d(?::[0-5]\\d)?)|(?:上午|下午|晚)?(?<hour>\\d{1,2})[时点](?:(?<minute>\\d{1,2})分)?)?`,
    ),
    printed: (g) => {
      const from = dayOf(g["month"], g["day"]);
      const time = g["time"] ?? (g["hour"] && `${pad(g["hour"])}:${pad(g["minute"] ?? "0")}`);
      return from
        ? { year: yearOf(g["year"]), from: from + (time ? `T${time.padStart(5, "0")}` : "") }
        : null;
    },
  }),
  dateRule({
    lang: "zh",
    name: "Chinese month span: 1-9月, 2024年1月至9月",
    pattern: sticky(
      `${YEAR}(?<month>${N})月?${TO}(?<month2>${N}) ?月份?(?!\\d|[一二三四五六七八九十])${EDGE}`,
    ),
    printed: (g) => {
      const [from, to] = [numberOf(g["month"]), numberOf(g["month2"])];
      return isMonth(from) && isMonth(to) && from < to
        ? { year: yearOf(g["year"]), from: pad(from), to: pad(to) }
        : null;
    },
  }),
  dateRule({
    lang: "zh",
    name: "Chinese month: 2019年1月, 5月底, 十月初",
    pattern: sticky(`${YEAR}(?<month>${N}) ?月${EDGE}`),
    printed: (g) =>
      isMonth(numberOf(g["month"])) ? { year: yearOf(g["year"]), from: pad(numberOf(g["month"])) } : null,
  }),
  dateRule({
    lang: "zh",
    name: "Chinese quarters: 前三季度, 2024年前三季度",
    pattern: sticky(`${YEAR}前(?<n>[1-4一二两三四])个?季度`),
    printed: (g) => ({ year: yearOf(g["year"]), ...firstMonths(numberOf(g["n"]) * 3) }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese quarter span: 1-3季度, 一至三季度",
    pattern: sticky(`${YEAR}(?<n>[1-4一二三四])${TO}(?<n2>[1-4一二三四])季度`),
    printed: (g) => ({ year: yearOf(g["year"]), from: `Q${numberOf(g["n"])}`, to: `Q${numberOf(g["n2"])}` }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese quarter: 三季度, 2015年一季度末, 第2季度",
    pattern: sticky(`${YEAR}第?(?<n>[1-4一二三四])季度[初末底]?`),
    printed: (g) => ({ year: yearOf(g["year"]), from: `Q${numberOf(g["n"])}` }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese half: 上半年, 2024年下半年",
    pattern: sticky(`${YEAR}(?<half>[上下])半年[初末底]?`),
    printed: (g) => ({ year: yearOf(g["year"]), from: g["half"] === "上" ? "H1" : "H2" }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese first months: 前11个月, 2024年前5月",
    pattern: sticky(`${YEAR}前(?<n>${N}|两)个?月(?!内)`),
    printed: (g) =>
      isMonth(numberOf(g["n"])) ? { year: yearOf(g["year"]), ...firstMonths(numberOf(g["n"])) } : null,
  }),
  dateRule({
    lang: "zh",
    name: "Chinese years: 2016—2020年, 2021年至2023年",
    pattern: sticky(`(?<year>(?:19|20)\\d{2})年?${TO.replace("、", "")}(?<to>(?:19|20)\\d{2})年`),
    printed: (g) => ({ year: yearOf(g["year"]), toYear: yearOf(g["to"]) }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese list of years: 2022、2023年",
    pattern: sticky("(?<year>(?:19|20)\\d{2})(?=[、和及与](?:19|20)\\d{2}(?:年|、))"),
    printed: (g) => ({ year: yearOf(g["year"]) }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese decade: 上世纪90年代, 1990年代",
    pattern: sticky("(?:(?:上|20)世纪)?(?<decade>(?:19)?[5-9]0|[五六七八九]十)年代[初中末]?"),
    printed: (g) => ({ year: 1900 + (numberOf(g["decade"]) % 1900) }),
  }),
  dateRule({
    lang: "zh",
    name: "Chinese year: 2018年, 2024年末, 二〇二四年",
    pattern: sticky(`(?<year>${FOUR}) ?年(?:度|全年|[末底初中])?`),
    printed: (g) => ({ year: yearOf(g["year"]) }),
  }),
  {
    name: "Chinese day alone: 26日; 15日内 is a duration, 3日元 money",
    lang: "zh",
    read(page, at) {
      const match = page.match(/(?<day>\d{1,2}) ?日(?![元均常前内益以后])/y, at);
      const day = Number(match?.groups?.["day"]);
      if (!match || !isDay(day) || /\d[.,]?$/.test(page.before(at))) return null;
      return dateReading([at, at + match[0].length], writeDay(day, page.date));
    },
  },
  {
    name: "Chinese time: 9时30分, 下午3点",
    lang: "zh",
    read(page, at) {
      const match = page.match(
        /(?<hour>[012]?\d)(?:时|点)(?:(?<minute>[0-5]?\d)分)?(?![个间期代效任段点])/y,
        at,
      );
      const { hour = "", minute } = match?.groups ?? {};
      if (!match || (!minute && !/(?:[上下中]午|晚上?|凌晨|日|早上?)$/.test(page.before(at)))) return null;
      return dateReading([at, at + match[0].length], `T${pad(hour)}:${pad(minute ?? "0")}`);
    },
  },
];
