// What date rules of both languages share.
import { writeDate, type Printed } from "../calendar.ts";
import { draft, one, type Language, type Page, type Reading, type Rule } from "../expression.ts";

/** The named groups of a match. */
export type Groups = Record<string, string | undefined>;

interface DatePattern {
  name: string;
  lang?: Language;
  pattern: RegExp;
  /** What the groups say; null where they make no date. */
  printed(groups: Groups): Printed | null;
  /** A last look at match and surroundings. */
  accepts?(page: Page, match: RegExpExecArray): boolean;
  /** Words just before that belong to the expression: "end-". */
  lead?: RegExp;
}

const YEAR_BEFORE = /(今年|本年|去年|上年|明年)(?:的|同期)?$/;
const YEAR_OFFSETS: Record<string, number> = { 今年: 0, 本年: 0, 去年: -1, 上年: -1, 明年: 1 };

/** A rule for dates: a sticky pattern, and what its groups say. A date never begins inside a word or number. */
export function dateRule(rule: DatePattern): Rule {
  return {
    name: rule.name,
    ...(rule.lang ? { lang: rule.lang } : {}),
    read(page, at) {
      const match = page.match(rule.pattern, at);
      const before = match ? page.before(at) : "";
      if (!match || /[A-Za-z\d]$|\d[.,]$/.test(before) || rule.accepts?.(page, match) === false) return null;
      const printed = rule.printed(match.groups ?? {});
      if (!printed) return null;
      const relative = printed.relative ?? YEAR_OFFSETS[YEAR_BEFORE.exec(before)?.[1] ?? ""];
      const lead = rule.lead?.exec(before)?.[0].length ?? 0;
      const start = at - lead >= page.floor ? at - lead : at;
      const end = at + match[0].trimEnd().length;
      return dateReading([start, end], writeDate({ ...printed, relative }, page.date));
    },
  };
}

/** The reading of one date. */
export function dateReading(span: [number, number], value: string): Reading {
  return one(draft(span, { kind: "date", value, unit: "date" }));
}

/** A sticky pattern from its source; dates in English are written with capitals unless said otherwise. */
export function sticky(source: string, flags = ""): RegExp {
  return new RegExp(source, `${flags}y`);
}
