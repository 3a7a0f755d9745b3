// Dates in digits and in English.
import { firstMonths, pad, type Printed } from "../calendar.ts";
import { anyOf, type Page, type Rule } from "../expression.ts";
import { MONTHS, ORDINALS, SMALL } from "../words-en.ts";
import { dateReading, dateRule, sticky, type Groups } from "./date.ts";

const MONTH = `(?:${MONTHS.join("|")}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?)(?![a-z])`;
const YEAR = "(?:19|20)\\d{2}(?!\\d|[,.]\\d|%)";
const DAY = "\\d{1,2}(?!\\d|[,.]\\d|%|:)";
const SUFFIX = "(?:st|nd|rd|th)?";
const TO = "(?:\\s?[-–—]\\s?|\\sto\\s|\\suntil\\s)";
const IN_YEAR = `(?:,? (?:of |in )?(?:the year )?(?<year>${YEAR})|(?: of)? (?<relative>this|last|next|the same|the|that) year)`;

const monthOf = (word = "") => pad(MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3))) + 1);
const RELATIVE: Record<string, number> = { this: 0, the: 0, last: -1, next: 1 };
const yearOf = ({ year, relative }: Groups): Printed => ({
  year: year ? Number(year) : undefined,
  relative: RELATIVE[relative ?? ""],
});
const wordNumber = (word = "") =>
  Number.parseInt(word) || (ORDINALS[word.toLowerCase()] ?? SMALL[word.toLowerCase()] ?? 0);
const ORDER = "(?<nth>first|second|third|fourth|1st|2nd|3rd|4th)";
const FEW = `(?<n>\\d{1,2}|${anyOf(Object.keys(SMALL))})`;

/** What a four-digit number counts, in either language: then it is no year. */
const COUNTED =
  "\\s?(?:percent|million|billion|trillion|yuan|RMB|dollars?|people|households|enterprises|companies|firms|farmers|villages|employees|jobs|projects|branches|outlets|banks|tonnes|tons|mu)\\b| ?[余多家个户万亿千百元项人名笔件只条种次场所座台辆套吨斤亩号股美港欧、]|[-–/]?\\d";
const COUNTS_BEFORE =
  /(?:more than|less than|fewer than|over|about|around|nearly|almost|some|at least|approximately|[$¥€£超近约逾共达]|No\.|no\.)\s?$/;

const MAY_NEEDS =
  /(?:^|[^A-Za-z])(?:in|by|since|of|from|until|till|to|through|during|early|late|mid|last|this|next|and|between|end)[ -]$/i;

/** "may" the verb and short months without a number are no dates. */
function isMonth(page: Page, match: RegExpExecArray): boolean {
  if (/\d|year$/.test(match[0])) return true;
  if (match[0] === "May") return MAY_NEEDS.test(page.before(match.index));
  return match[0].length > 4 || match[0] === "June" || match[0] === "July" || match[0] === "Sept";
}

function isoDay(g: Groups): Printed | null {
  const [month, day] = [Number(g["month"]), Number(g["day"])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = g["time"] ? `T${g["time"].padStart(g["time"].length < 6 ? 5 : 8, "0")}` : "";
  return { year: Number(g["year"]), from: `${pad(month)}-${pad(day)}${time}` };
}

export const englishDateRules: Rule[] = [
  dateRule({
    name: "day span: July 1-3, 2024; July 28 to August 2",
    pattern: sticky(
      `(?<month>${MONTH}) (?<day>${DAY})${SUFFIX}${TO}(?:(?<month2>${MONTH}) )?(?<day2>${DAY})${SUFFIX}(?:${IN_YEAR})?(?! ?(?:percent|million|billion))`,
    ),
    printed: (g) => ({
      ...yearOf(g),
      from: `${monthOf(g["month"])}-${pad(g["day"] ?? "")}`,
      to: `${monthOf(g["month2"] ?? g["month"])}-${pad(g["day2"] ?? "")}`,
    }),
  }),
  dateRule({
    name: "day: October 15, 2024; July 13",
    pattern: sticky(`(?<month>${MONTH}) (?:the )?(?<day>${DAY})${SUFFIX}(?:${IN_YEAR})?`),
    printed: (g) =>
      Number(g["day"]) > 31 ? null : { ...yearOf(g), from: `${monthOf(g["month"])}-${pad(g["day"] ?? "")}` },
  }),
  dateRule({
    name: "day first: 13 July 2024",
    pattern: sticky(`(?<day>${DAY})${SUFFIX}(?: of)? (?<month>${MONTH})(?:${IN_YEAR})?`),
    printed: (g) =>
      Number(g["day"]) > 31 ? null : { ...yearOf(g), from: `${monthOf(g["month"])}-${pad(g["day"] ?? "")}` },
  }),
  dateRule({
    name: "month span: January to June 2024; Jan-May",
    pattern: sticky(
      `(?<month>${MONTH})(?: (?<year1>${YEAR}))?${TO}(?<month2>${MONTH})(?!\\s\\d{1,2}(?!\\d))(?:${IN_YEAR})?`,
    ),
    printed: (g) => {
      const end = yearOf(g);
      const year = g["year1"] ? Number(g["year1"]) : end.year;
      return { ...end, year, toYear: end.year, from: monthOf(g["month"]), to: monthOf(g["month2"]) };
    },
  }),
  dateRule({
    name: "months between: between January and June 2025",
    pattern: sticky(`(?<month>${MONTH}) and (?<month2>${MONTH})(?:${IN_YEAR})?`),
    accepts: (page, match) => /between $/i.test(page.before(match.index)),
    printed: (g) => ({ ...yearOf(g), from: monthOf(g["month"]), to: monthOf(g["month2"]) }),
  }),
  dateRule({
    name: "month: May 2013; end of June; December last year",
    pattern: sticky(`(?<month>${MONTH})(?:${IN_YEAR})?`),
    accepts: isMonth,
    lead: /(?<![A-Za-z])end-$/i,
    printed: (g) => ({ ...yearOf(g), from: monthOf(g["month"]) }),
  }),
  dateRule({
    name: "quarter or half: second quarter of 2024, first half of this year",
    pattern: sticky(`${ORDER}[ -](?<part>quarter|half)(?!s|ly)(?:${IN_YEAR})?`, "i"),
    printed: (g) => {
      const nth = wordNumber(g["nth"]);
      const isHalf = g["part"]?.toLowerCase() === "half";
      return isHalf && nth > 2 ? null : { ...yearOf(g), from: `${isHalf ? "H" : "Q"}${nth}` };
    },
  }),
  dateRule({
    name: "first quarters or months: first three quarters, first six months of 2024",
    pattern: sticky(`first ${FEW} (?<part>quarters|months)(?:${IN_YEAR})?`, "i"),
    printed: (g) => {
      const n = wordNumber(g["n"]);
      return { ...yearOf(g), ...firstMonths(g["part"]?.toLowerCase() === "quarters" ? n * 3 : n) };
    },
  }),
  dateRule({
    name: "short quarter or half: Q3 2024, H1, 2024H1, 1Q25, 2024-Q1",
    pattern: sticky(
      `(?:(?<year1>(?:19|20)\\d{2})[ -]?)?(?<part>[QH])(?<nth>[1-4])(?![\\dA-Za-z])(?:${TO}(?<part2>Q)(?<nth2>[1-4])(?!\\d))?(?:[' -]?(?:of )?(?<year2>${YEAR}))?|(?<nth3>[1-4])(?<part3>[QH])(?:[ '-]?(?<year3>20\\d\\d|\\d\\d)(?!\\d))?(?![A-Za-z\\d])`,
    ),
    printed: (g) => {
      const digits = g["year1"] ?? g["year2"] ?? g["year3"];
      const year = digits ? Number(digits.length === 2 ? `20${digits}` : digits) : undefined;
      return {
        year,
        from: `${g["part"] ?? g["part3"] ?? ""}${g["nth"] ?? g["nth3"] ?? ""}`,
        to: g["nth2"] && `Q${g["nth2"]}`,
      };
    },
  }),
  dateRule({
    name: "fiscal year: FY2023",
    pattern: sticky("FY ?(?<year>20\\d{2})(?!\\d)"),
    printed: yearOf,
  }),
  dateRule({
    name: "ISO-like day: 2021-03-09 08:15, 2025.8.6, 2025/08/26",
    pattern: sticky(
      "(?<year>(?:19|20)\\d{2})(?<sep>[-./])(?<month>[01]?\\d)\\k<sep>(?<day>[0-3]?\\d)(?!\\d)(?:(?:[ T]{1,3}|, ?)(?<time>[012]?\\d:[0-5]\\d(?::[0-5]\\d)?))?",
    ),
    printed: (g) => isoDay(g),
  }),
  dateRule({
    name: "short ISO day: 16-03-05 10:20",
    pattern: sticky(
      "(?<year>\\d{2})-(?<month>[01]\\d)-(?<day>[0-3]\\d)(?![\\d-])(?: {1,2}(?<time>[012]?\\d:[0-5]\\d(?::[0-5]\\d)?))?",
    ),
    printed: (g) => isoDay({ ...g, year: `20${g["year"] ?? ""}` }),
  }),
  dateRule({
    name: "American day: 10/15/2024",
    pattern: sticky("(?<month>[01]?\\d)/(?<day>[0-3]?\\d)/(?<year>20\\d{2})(?!\\d)"),
    printed: (g) => isoDay(g),
  }),
  dateRule({
    name: "years: 2016-2020, 2016 to 2020, 2024-25",
    pattern: sticky(
      `(?<year>(?:19|20)\\d{2})(?:(?:\\s?[-–—~]\\s?|\\sto\\s|至|到)(?<to>(?:19|20)\\d{2})|[-–/](?<short>\\d{2}))(?![\\d,.年]*\\d|%|[家万亿个])`,
    ),
    printed: (g) => {
      const year = Number(g["year"]);
      const toYear = g["to"] ? Number(g["to"]) : Math.floor(year / 100) * 100 + Number(g["short"]);
      return toYear > year ? { year, toYear } : null;
    },
  }),
  dateRule({
    name: "years between: between 2015 and 2020",
    pattern: sticky("(?<year>(?:19|20)\\d{2}) and (?<to>(?:19|20)\\d{2})(?!\\d|[,.]\\d)"),
    accepts: (page, match) => /between $/i.test(page.before(match.index)),
    printed: (g) => ({ year: Number(g["year"]), toYear: Number(g["to"]) }),
  }),
  dateRule({
    name: "month in digits: 2025-11, 2025.11",
    pattern: sticky("(?<year>20\\d{2})-(?<month>0[1-9]|1[0-2])(?![\\d-])"),
    printed: (g) => ({ year: Number(g["year"]), from: g["month"] }),
  }),
  dateRule({
    name: "year: 2014, end-2024, the 1990s; not 2000 households",
    pattern: sticky(`(?<year>${YEAR})(?:s(?![a-z]))?(?!${COUNTED})`),
    accepts: (page, match) =>
      !/\d\/$/.test(page.before(match.index)) && !COUNTS_BEFORE.test(page.before(match.index)),
    lead: /(?<![A-Za-z])(?:end|mid|early|late)-$|(?<![A-Za-z])(?:end|beginning|start) of $/i,
    printed: yearOf,
  }),
  {
    name: "time of day: 09:43, 9 a.m.",
    read(page, at) {
      const match = page.match(
        /(?<hour>[012]?\d)(?::(?<minute>[0-5]\d)(?::[0-5]\d)?(?!\d)(?: ?[ap]\.?m\b\.?)?| ?[ap]\.?m\b\.?)/iy,
        at,
      );
      if (!match || /[\d:.]$/.test(page.before(at))) return null;
      const { hour = "", minute = "00" } = match.groups ?? {};
      const isAfternoon = /p\.?m/i.test(match[0]) && Number(hour) < 12;
      return dateReading(
        [at, at + match[0].length],
        `T${pad(Number(hour) + (isAfternoon ? 12 : 0))}:${minute}`,
      );
    },
  },
];
