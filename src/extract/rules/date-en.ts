// Dates in digits and in English.
import { firstMonths, pad, writeDate, type Printed } from "../calendar.ts";
import { anyOf, draft, one, type Page, type Reading, type Rule } from "../expression.ts";
import { MONTHS, ORDINALS, SMALL } from "../words-en.ts";

const MONTH = `(?:${MONTHS.join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)(?![a-z])`;
const YEAR = "(?:19|20)\\d{2}(?!\\d|[,.]\\d|%)";
const DAY = "\\d{1,2}(?!\\d|[,.]\\d|%|:)";
const SUFFIX = "(?:st|nd|rd|th)?";
const TO = "(?:\\s?[-–—]\\s?|\\sto\\s|\\suntil\\s)";
const IN_YEAR = `(?:,? (?:of |in )?(?:the year )?(?<year>${YEAR})|(?: of)? (?<relative>this|last|next|the same|the|that) year)`;

/** A date rule: what the pattern's named groups say. */
interface DateRule {
  name: string;
  pattern: RegExp;
  printed(groups: Groups): Printed | null;
  lang?: "en";
}
type Groups = Record<string, string | undefined>;

const sticky = (source: string) => new RegExp(source, "y");
const monthOf = (word = "") => pad(MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1);
const RELATIVE: Record<string, number> = { this: 0, the: 0, last: -1, next: 1 };
const yearOf = ({ year, relative }: Groups): Printed => ({
  year: year ? Number(year) : undefined,
  relative: RELATIVE[relative ?? ""],
});
const wordNumber = (word = "") => Number.parseInt(word) || (ORDINALS[word.toLowerCase()] ?? SMALL[word.toLowerCase()] ?? 0);
const ORDER = "(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)";
const FEW = `(?<n>\\d{1,2}|${anyOf(Object.keys(SMALL))})`;

const DATE_RULES: DateRule[] = [
  {
    name: "day span: July 1-3, 2024; July 28 to August 2",
    pattern: sticky(
      `(?<month>${MONTH}) (?<day>${DAY})${SUFFIX}${TO}(?:(?<month2>${MONTH}) )?(?<day2>${DAY})${SUFFIX}(?:${IN_YEAR})?(?! ?(?:percent|million|billion))`,
    ),
    printed: (g) => ({
      ...yearOf(g),
      from: `${monthOf(g["month"])}-${pad(g["day"] ?? "")}`,
      to: `${monthOf(g["month2"] ?? g["month"])}-${pad(g["day2"] ?? "")}`,
    }),
  },
  {
    name: "day: October 15, 2024; July 13",
    pattern: sticky(`(?<month>${MONTH}) (?:the )?(?<day>${DAY})${SUFFIX}(?:${IN_YEAR})?`),
    printed: (g) => (Number(g["day"]) > 31 ? null : { ...yearOf(g), from: `${monthOf(g["month"])}-${pad(g["day"] ?? "")}` }),
  },
  {
    name: "day first: 13 July 2024",
    pattern: sticky(`(?<day>${DAY})${SUFFIX}(?: of)? (?<month>${MONTH})(?:${IN_YEAR})?`),
    printed: (g) => (Number(g["day"]) > 31 ? null : { ...yearOf(g), from: `${monthOf(g["month"])}-${pad(g["day"] ?? "")}` }),
  },
  {
    name: "month span: January to June 2024; Jan-May",
    pattern: sticky(`(?<month>${MONTH})(?: (?<year1>${YEAR}))?${TO}(?<month2>${MONTH})(?!\\s\\d{1,2}(?!\\d))(?:${IN_YEAR})?`),
    printed: (g) => {
      const end = yearOf(g);
      const year = g["year1"] ? Number(g["year1"]) : end.year;
      return { ...end, year, toYear: end.year, from: monthOf(g["month"]), to: monthOf(g["month2"]) };
    },
  },
  {
    name: "month: May 2013; end of June; December last year",
    pattern: sticky(`(?<month>${MONTH})(?:${IN_YEAR})?`),
    printed: (g) => ({ ...yearOf(g), from: monthOf(g["month"]) }),
  },
  {
    name: "quarter or half: second quarter of 2024, first half of this year",
    pattern: new RegExp(`${ORDER}[ -](?<part>quarter|half)(?!s|ly)(?:${IN_YEAR})?`, "iy"),
    printed: (g) => {
      const nth = wordNumber(g["nth"]);
      const isHalf = g["part"]?.toLowerCase() === "half";
      return isHalf && nth > 2 ? null : { ...yearOf(g), from: `${isHalf ? "H" : "Q"}${nth}` };
    },
  },
  {
    name: "first quarters or months: first three quarters, first six months of 2024",
    pattern: new RegExp(`first ${FEW} (?<part>quarters|months)(?:${IN_YEAR})?`, "iy"),
    printed: (g) => {
      const n = wordNumber(g["n"]);
      return { ...yearOf(g), ...firstMonths(g["part"]?.toLowerCase() === "quarters" ? n * 3 : n) };
    },
  },
  {
    name: "short quarter or half: Q3 2024, H1, 2024H1, 1Q25, 2024-Q1",
    pattern: sticky(
      `(?:(?<year1>${YEAR.slice(0, 14)})[ -]?)?(?<part>[QH])(?<nth>[1-4])(?![\\dA-Za-z])(?:${TO}(?<part2>Q)(?<nth2>[1-4])(?!\\d))?(?:[' -]?(?:of )?(?<year2>${YEAR}))?|(?<nth3>[1-4])(?<part3>[QH])(?:[ '-]?(?<year3>20\\d\\d|\\d\\d)(?!\\d))?(?![A-Za-z\\d])`,
    ),
    printed: (g) => {
      const digits = g["year1"] ?? g["year2"] ?? g["year3"];
      const year = digits ? Number(digits.length === 2 ? `20${digits}` : digits) : undefined;
      return { year, from: `${g["part"] ?? g["part3"] ?? ""}${g["nth"] ?? g["nth3"] ?? ""}`, to: g["nth2"] && `Q${g["nth2"]}` };
    },
  },
  {
    name: "ISO-like day: 2019-07-28 09:43, 2025.8.6, 2025/08/26",
    pattern: sticky(
      "(?<year>(?:19|20)\\d{2})(?<sep>[-./])(?<month>[01]?\\d)\\k<sep>(?<day>[0-3]?\\d)(?!\\d)(?:(?:[ T]{1,3}|, ?)(?<time>[012]?\\d:[0-5]\\d(?::[0-5]\\d)?))?",
    ),
    printed: (g) => isoDay(g),
  },
  {
    name: "short ISO day: 15-02-04 14:55",
    pattern: sticky("(?<year>\\d{2})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])(?: {1,2}(?<time>[012]?\\d:[0-5]\\d(?::[0-5]\\d)?))?"),
    printed: (g) => isoDay({ ...g, year: `20${g["year"] ?? ""}` }),
  },
  {
    name: "American day: 10/15/2024",
    pattern: sticky("(?<month>[01]?\\d)/(?<day>[0-3]?\\d)/(?<year>20\\d{2})(?!\\d)"),
    printed: (g) => isoDay(g),
  },
  {
    name: "years: 2016-2020, 2016 to 2020, 2024-25",
    pattern: sticky(`(?<year>(?:19|20)\\d{2})(?:(?:\\s?[-–—~]\\s?|\\sto\\s|至|到)(?<to>(?:19|20)\\d{2})|[-–/](?<short>\\d{2}))(?![\\d,.年]*\\d|%|[家万亿个])`),
    printed: (g) => {
      const year = Number(g["year"]);
      const toYear = g["to"] ? Number(g["to"]) : Math.floor(year / 100) * 100 + Number(g["short"]);
      return toYear > year ? { year, toYear } : null;
    },
  },
  {
    name: "month in digits: 2025-11, 2025.11",
    pattern: sticky("(?<year>20\\d{2})-(?<month>0[1-9]|1[0-2])(?![\\d-])"),
    printed: (g) => ({ year: Number(g["year"]), from: g["month"] }),
  },
];

function isoDay(g: Groups): Printed | null {
  const [month, day] = [Number(g["month"]), Number(g["day"])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = g["time"] ? `T${g["time"].padStart(g["time"].length < 6 ? 5 : 8, "0")}` : "";
  return { year: Number(g["year"]), from: `${pad(month)}-${pad(day)}${time}` };
}

const MAY_NEEDS = /(?:^|[^A-Za-z])(?:in|by|since|of|from|until|till|to|through|during|early|late|mid|last|this|next|and|between|end)[ -]$/i;
const END_OF = /(?:^|[^A-Za-z])((?:(?:the )?(?:end|beginning|start) of|early|late|mid)[ -]|end-)$/i;

/** "may" the verb and short months without a number are no dates. */
function isMonth(page: Page, match: RegExpExecArray): boolean {
  if (/\d|year$/.test(match[0])) return true;
  if (match[0] === "May") return MAY_NEEDS.test(page.before(match.index));
  return match[0].length > 4 || match[0] === "June" || match[0] === "July" || match[0] === "Sept";
}

function read(rule: DateRule, page: Page): (at: number) => Reading | null {
  return (at) => {
    const match = page.match(rule.pattern, at);
    if (!match || /[A-Za-z\d]/.test(page.text[at - 1] ?? "")) return null;
    if (rule.name.startsWith("month:") && !isMonth(page, match)) return null;
    const printed = rule.printed(match.groups ?? {});
    if (!printed) return null;
    const lead = END_OF.exec(page.before(at))?.[1] ?? "";
    const start = rule.name.startsWith("month:") && at - lead.length >= page.floor ? at - lead.length : at;
    const span: [number, number] = [/^end/i.test(lead) ? start : at, at + match[0].length];
    return one(draft(span, { kind: "date", value: writeDate(printed, page.date), unit: "date" }));
  };
}

/** A year on its own, unless it counts something: "2014", "end-2024", "1990s", but not "2000 households". */
const LONE_YEAR = sticky(`(?<year>${YEAR})(?:s(?![a-z]))?(?!\\s?(?:percent|million|billion|trillion|yuan|RMB|dollars?|people|households|enterprises|companies|firms|farmers|villages|employees|jobs|projects|branches|outlets|banks|tonnes|tons|mu)\\b| ?[余多家个户万亿千百元项人名笔件只条种次场所座台辆套吨斤亩号股美港欧、]|[-–/]?\\d)`);
const COUNTS_BEFORE = /(?:more than|less than|fewer than|over|about|around|nearly|almost|some|at least|approximately|[$¥€£超近约逾共达]|No\.|no\.)\s?$/;

function readYear(page: Page, at: number): Reading | null {
  const match = page.match(LONE_YEAR, at);
  const before = page.before(at);
  if (!match || /[A-Za-z\d]$|[\d.][.,/]$/.test(before) || COUNTS_BEFORE.test(before)) return null;
  const lead = /(?<![a-z])(?:end|mid|early|late)-$|(?:end|beginning|start) of $/i.exec(before)?.[0] ?? "";
  const start = at - lead.length >= page.floor ? at - lead.length : at;
  return one(draft([start, at + match[0].length], { kind: "date", value: match.groups?.["year"] ?? null, unit: "date" }));
}

/** A time of day: 09:43, 9 a.m. */
function readTime(page: Page, at: number): Reading | null {
  const match = page.match(/(?<hour>[012]?\d)(?::(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?: ?[ap]\.?m\b\.?)?| ?(?<half>[ap])\.?m\b\.?)/iy, at);
  if (!match || /[\d:.]$/.test(page.before(at))) return null;
  const { hour = "", minute = "00" } = match.groups ?? {};
  const isAfternoon = /p\.?m/i.test(match[0]) && Number(hour) < 12;
  const value = `T${pad(Number(hour) + (isAfternoon ? 12 : 0))}:${minute}`;
  return one(draft([at, at + match[0].length], { kind: "date", value, unit: "date" }));
}

export const englishDateRules: Rule[] = [
  ...DATE_RULES.map((rule): Rule => ({ name: rule.name, read: (page, at) => read(rule, page)(at) })),
  { name: "year: 2014, end-2024, the 1990s", read: readYear },
  { name: "time: 09:43", read: readTime },
];
