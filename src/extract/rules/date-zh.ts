// Dates in Chinese.
import { firstMonths, pad, writeDate, writeDay, type Printed } from "../calendar.ts";
import { draft, one, type Page, type Reading, type Rule } from "../expression.ts";
import { parseHan } from "../numeral-han.ts";

const YEAR = "(?:(?<year>(?:19|20)\\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2}) ?年 ?)?";
const N = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const EDGE = "(?:份|[上中下]旬|[初末底])?";
const TO = "\\s?(?:[-—–~～至到、])\\s?";

type Groups = Record<string, string | undefined>;
interface DateRule {
  name: string;
  pattern: RegExp;
  printed(groups: Groups): Printed | null;
}

const sticky = (source: string) => new RegExp(source, "y");
const numberOf = (signs = "") => (/^\d/.test(signs) ? Number(signs) : parseHan(signs));
const yearOf = (signs: string | undefined) => (signs ? numberOf(signs) : undefined);
const isMonth = (n: number) => n >= 1 && n <= 12;
const isDay = (n: number) => n >= 1 && n <= 31;

const DATE_RULES: DateRule[] = [
  {
    name: "day span: 3月1日至5日, 2024年3月1日至4月2日",
    pattern: sticky(`${YEAR}(?<month>${N}) ?月 ?(?<day>${N}) ?[日号]?${TO}(?:(?<month2>${N})月)?(?<day2>${N})[日号](?!元)`),
    printed: (g) => {
      const [from, to] = [dayOf(g["month"], g["day"]), dayOf(g["month2"] ?? g["month"], g["day2"])];
      return from && to ? { year: yearOf(g["year"]), from, to } : null;
    },
  },
  {
    name: "day: 2020年11月02日, 4月2日, 11月2日 09:59",
    pattern: sticky(
      `${YEAR}(?<month>${N}) ?月 ?(?<day>${N}) ?[日号](?!元)(?: {0,2}(?<time>[012]?\\d:[0-5]\\d(?::[0-5]\\d)?)|(?:上午|下午|晚)?(?<hour>\\d{1,2})[时点](?:(?<minute>\\d{1,2})分)?)?`,
    ),
    printed: (g) => {
      const from = dayOf(g["month"], g["day"]);
      const time = g["time"] ?? (g["hour"] && `${pad(g["hour"])}:${pad(g["minute"] ?? "0")}`);
      return from ? { year: yearOf(g["year"]), from: from + (time ? `T${time.padStart(5, "0")}` : "") } : null;
    },
  },
  {
    name: "month span: 1-9月, 2024年1月至9月",
    pattern: sticky(`${YEAR}(?<month>${N})月?${TO}(?<month2>${N}) ?月份?(?!\\d|[一二三四五六七八九十])${EDGE}`),
    printed: (g) => {
      const [from, to] = [numberOf(g["month"]), numberOf(g["month2"])];
      return isMonth(from) && isMonth(to) && from < to ? { year: yearOf(g["year"]), from: pad(from), to: pad(to) } : null;
    },
  },
  {
    name: "month: 2019年1月, 5月底, 十月初",
    pattern: sticky(`${YEAR}(?<month>${N}) ?月${EDGE}`),
    printed: (g) => (isMonth(numberOf(g["month"])) ? { year: yearOf(g["year"]), from: pad(numberOf(g["month"])) } : null),
  },
  {
    name: "quarters: 前三季度, 2024年前三季度",
    pattern: sticky(`${YEAR}前(?<n>[1-4一二两三四])个?季度`),
    printed: (g) => ({ year: yearOf(g["year"]), ...firstMonths(numberOf(g["n"]) * 3) }),
  },
  {
    name: "quarter span: 1-3季度, 一至三季度",
    pattern: sticky(`${YEAR}(?<n>[1-4一二三四])${TO}(?<n2>[1-4一二三四])季度`),
    printed: (g) => ({ year: yearOf(g["year"]), from: `Q${numberOf(g["n"])}`, to: `Q${numberOf(g["n2"])}` }),
  },
  {
    name: "quarter: 三季度, 2015年一季度末, 第2季度",
    pattern: sticky(`${YEAR}第?(?<n>[1-4一二三四])季度?${"(?<=季度)"}[初末底]?`),
    printed: (g) => ({ year: yearOf(g["year"]), from: `Q${numberOf(g["n"])}` }),
  },
  {
    name: "half: 上半年, 2024年下半年",
    pattern: sticky(`${YEAR}(?<half>[上下])半年[初末底]?`),
    printed: (g) => ({ year: yearOf(g["year"]), from: g["half"] === "上" ? "H1" : "H2" }),
  },
  {
    name: "first months: 前11个月, 2024年前5月",
    pattern: sticky(`${YEAR}前(?<n>${N}|两)个?月(?!内)`),
    printed: (g) => (isMonth(numberOf(g["n"])) ? { year: yearOf(g["year"]), ...firstMonths(numberOf(g["n"])) } : null),
  },
  {
    name: "years: 2016—2020年, 2021年至2023年",
    pattern: sticky(`(?<year>(?:19|20)\\d{2})年?${TO.replace("、", "")}(?<to>(?:19|20)\\d{2})年`),
    printed: (g) => ({ year: yearOf(g["year"]), toYear: yearOf(g["to"]) }),
  },
  {
    name: "decade: 上世纪90年代, 1990年代",
    pattern: sticky("(?:(?:上|20)世纪)?(?<decade>(?:19)?[5-9]0|[五六七八九]十)年代[初中末]?"),
    printed: (g) => ({ year: 1900 + (numberOf(g["decade"]) % 1900) }),
  },
  {
    name: "year: 2018年, 2024年末, 二〇二四年",
    pattern: sticky(`${YEAR.slice(0, -1)}(?<=年 ?)(?:度|全年|[末底初中])?`),
    printed: (g) => (g["year"] ? { year: yearOf(g["year"]) } : null),
  },
];

function dayOf(month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [numberOf(month), numberOf(day)];
  return isMonth(m) && isDay(d) ? `${pad(m)}-${pad(d)}` : null;
}

const RELATIVE = /(今年|本年|当年|去年|上年|明年)(?:的|同期)?$/;
const OFFSETS: Record<string, number> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 明年: 1 };

function read(rule: DateRule, page: Page): (at: number) => Reading | null {
  return (at) => {
    const match = page.match(rule.pattern, at);
    const isCut = /\d/.test(match?.[0][0] ?? "") && /\d[.,]?$/.test(page.before(at));
    const printed = match && !isCut ? rule.printed(match.groups ?? {}) : null;
    if (!match || !printed) return null;
    const relative = OFFSETS[RELATIVE.exec(page.before(at))?.[1] ?? ""];
    const value = writeDate({ ...printed, relative }, page.date);
    return one(draft([at, at + match[0].trimEnd().length], { kind: "date", value, unit: "date" }));
  };
}

/** A day without its month: 26日; 15日内 is a duration and 3日元 money. */
function readDay(page: Page, at: number): Reading | null {
  const match = page.match(/(?<day>\d{1,2}) ?日(?![元均常前内益以后])/y, at);
  const day = Number(match?.groups?.["day"]);
  if (!match || !isDay(day) || /\d[.,]?$/.test(page.before(at))) return null;
  return one(draft([at, at + match[0].length], { kind: "date", value: writeDay(day, page.date), unit: "date" }));
}

export const chineseDateRules: Rule[] = [
  ...DATE_RULES.map((rule): Rule => ({ name: rule.name, lang: "zh", read: (page, at) => read(rule, page)(at) })),
  { name: "day alone: 26日", lang: "zh", read: readDay },
  {
    name: "time: 9时30分, 10点",
    lang: "zh",
    read(page, at) {
      const match = page.match(/(?<hour>[012]?\d)(?:时|点)(?:(?<minute>[0-5]?\d)分)?(?![个间期代效任段点])/y, at);
      if (!match || (!match.groups?.["minute"] && !/(?:[上下中]午|晚上?|凌晨|日|早上?)$/.test(page.before(at)))) return null;
      const value = `T${pad(match.groups?.["hour"] ?? "")}:${pad(match.groups?.["minute"] ?? "0")}`;
      return one(draft([at, at + match[0].length], { kind: "date", value, unit: "date" }));
    },
  },
];
