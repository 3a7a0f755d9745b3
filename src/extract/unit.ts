// The unit that follows a number: percent, points, money, durations, multiples, Chinese measure words.
import { anyOf, type Kind, type Page } from "./expression.ts";
import * as en from "./words-en.ts";
import * as zh from "./words-zh.ts";

export interface Unit {
  kind: Kind;
  name: string;
  /** What one of it is worth in the unit we report: a basis point is 0.01 percentage points. */
  scale: number;
}

interface UnitRule {
  name: string;
  pattern: RegExp;
  unit(words: string): Unit;
}

const fixed = (kind: Kind, name: string) => () => ({ kind, name, scale: 1 });
const scaled = (unit: Unit) => () => unit;
const singular = (word: string) => word.toLowerCase().replace(/s$/, "");

/** In order: the first that matches wins. Each pattern is sticky and captures the unit word. */
const UNIT_RULES: UnitRule[] = [
  {
    name: "percentage point: 0.15 percentage points, 2.5个百分点",
    pattern:
      /[\s-]?(percent(?:age)?[\s-]points?|pct points?|pps?(?![a-z])|ppts?(?![a-z])|p\.p\.|个?百分点)/iy,
    unit: fixed("percentage_point", "percentage_point"),
  },
  {
    name: "basis point: 25 basis points, 10个基点",
    pattern: /[\s-]?(basis[\s-]points?|bps?(?![a-z])|个?基点|个?BP)/iy,
    unit: scaled({ kind: "percentage_point", name: "percentage_point", scale: 0.01 }),
  },
  {
    name: "percent: 7%, 7 percent, 7 per cent",
    pattern: /[\s-]?(%|percent(?![a-z])|per cent(?![a-z])|pct(?![a-z]))/iy,
    unit: fixed("percent", "percent"),
  },
  {
    name: "per mille: 5‰",
    pattern: /\s?(‰)/y,
    unit: scaled({ kind: "percent", name: "percent", scale: 0.1 }),
  },
  {
    name: "tenths: 四成",
    pattern: /(成)(?![立功长员本果效都熟交绩分人品套年就语型形效片])/y,
    unit: scaled({ kind: "percent", name: "percent", scale: 10 }),
  },
  {
    name: "money: 7.8 billion yuan",
    pattern: new RegExp(`[\\s-]?(${anyOf(Object.keys(en.CURRENCY_AFTER))})(?![a-z])`, "iy"),
    unit: (word) => ({ kind: "money", name: en.CURRENCY_AFTER[word.toLowerCase()] ?? word, scale: 1 }),
  },
  {
    name: "money: 1.2万亿元",
    pattern: new RegExp(`\\s?(${anyOf(Object.keys(zh.CURRENCIES))})(?!素)`, "y"),
    unit: (word) => ({ kind: "money", name: zh.CURRENCIES[word] ?? word, scale: 1 }),
  },
  {
    name: "multiple: 15 times, 3倍",
    pattern: /[\s-]?(times(?![a-z])|fold(?![a-z])|x(?![a-z\d])|倍)/iy,
    unit: fixed("other", "multiple"),
  },
  {
    name: "duration: three years, 24-hour",
    pattern: new RegExp(
      `[\\s-]?(${anyOf(Object.keys(en.DURATIONS).filter((w) => w !== "second" && w !== "quarter"))}|second(?=s)|quarter(?=s))s?(?![a-z])`,
      "iy",
    ),
    unit: (word) => ({ kind: "duration", name: en.DURATIONS[singular(word)] ?? word, scale: 1 }),
  },
  {
    name: "duration: 十年, 3个月",
    pattern: new RegExp(`\\s?(${anyOf(Object.keys(zh.DURATIONS))})(?![级代报鉴均元常本益然津气猫府])`, "y"),
    unit: (word) => ({ kind: "duration", name: zh.DURATIONS[word] ?? word, scale: 1 }),
  },
  {
    name: "measure word: 3000家, 五部门",
    pattern: new RegExp(` ?(${anyOf(zh.MEASURES)})`, "y"),
    unit: (word) => ({ kind: "count", name: word, scale: 1 }),
  },
];

/** The unit that follows a place, and where it ends; null for none. */
export function readUnit(page: Page, at: number): { unit: Unit; end: number } | null {
  for (const rule of UNIT_RULES) {
    const match = page.match(rule.pattern, at);
    if (match?.[1]) return { unit: rule.unit(match[1]), end: at + match[0].length };
  }
  return null;
}

const PREFIX = new RegExp(`(${anyOf(Object.keys(en.CURRENCY_BEFORE))}) ?(?=[\\d½])`, "y");

/** The currency before a number: `$`, `RMB `, `US$`; null for none. */
export function readCurrency(page: Page, at: number): { unit: Unit; end: number } | null {
  const match = page.match(PREFIX, at);
  if (!match || (/[A-Za-z]/.test(page.text[at] ?? "") && /[A-Za-z]/.test(page.text[at - 1] ?? "")))
    return null;
  return {
    unit: { kind: "money", name: en.CURRENCY_BEFORE[match[1] ?? ""] ?? "", scale: 1 },
    end: at + match[0].length,
  };
}
