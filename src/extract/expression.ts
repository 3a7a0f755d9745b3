// What the extractor finds, and the little machinery every rule is written with.

export const KINDS = [
  "money",
  "count",
  "percent",
  "percentage_point",
  "date",
  "duration",
  "ordinal",
  "name_or_slogan",
  "other",
] as const;
export type Kind = (typeof KINDS)[number];

/** gt more than · ge at least · lt less than · le up to · almost nearly · approx about · null as it stands. */
export type Hedge = "gt" | "ge" | "lt" | "le" | "almost" | "approx" | null;

/** A number in base units, both ends of a range, an ISO-like date, or null where nothing can be normalised. */
export type Value = number | [number, number] | string | null;

/** One numeric expression; `text` is `source.slice(start, end)`, offsets in UTF-16 code units. */
export interface Expression {
  start: number;
  end: number;
  text: string;
  kind: Kind;
  value: Value;
  unit: string | null;
  qualifier: Hedge;
}

export type Draft = Omit<Expression, "text">;

/** What a rule made of the text: the expressions it found (perhaps none) and where reading goes on. */
export interface Reading {
  found: Draft[];
  end: number;
}

export type Language = "en" | "zh";

/** One rule: `read` is tried where a numeral, a currency or a date word begins; null means "not mine". */
export interface Rule {
  name: string;
  lang?: Language;
  read(page: Page, at: number): Reading | null;
}

/** A folded text under reading. `floor` is the end of the last reading: no rule may reach back beyond it. */
export interface Page {
  readonly text: string;
  /** ISO day the text was published, to complete dates; null leaves them as printed. */
  readonly date: string | null;
  floor: number;
  /** Matches a sticky pattern at a place. */
  readonly match: (pattern: RegExp, at: number) => RegExpExecArray | null;
  /** At most 40 characters that stand before a place. */
  readonly before: (at: number) => string;
  /** At most 40 characters that stand from a place on. */
  readonly after: (at: number) => string;
}

const CONTEXT = 40;

/** Opens a folded text for reading; `date` is an ISO day or null. */
export function openPage(text: string, date: string | null): Page {
  return {
    text,
    date,
    floor: 0,
    match(pattern, at) {
      pattern.lastIndex = at;
      return pattern.exec(text);
    },
    before: (at) => text.slice(Math.max(0, at - CONTEXT), at),
    after: (at) => text.slice(at, at + CONTEXT),
  };
}

/** A draft without qualifier: the common case outside amounts. */
export function draft(span: [number, number], said: { kind: Kind; value?: Value; unit?: string }): Draft {
  const { kind, value = null, unit = null } = said;
  return { start: span[0], end: span[1], kind, value, unit, qualifier: null };
}

/** A reading of exactly one expression. */
export function one(found: Draft): Reading {
  return { found: [found], end: found.end };
}

/** A regular-expression alternation of literal words, longest first. */
export function anyOf(words: Iterable<string>): string {
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|");
}

/** A number read from the text, before its unit is known. */
export interface Numeral {
  start: number;
  end: number;
  /** Base units; both ends for 七八十; null for a vague number ("dozens", 数百). */
  value: number | [number, number] | null;
  /** What the magnitude words multiply by; 1 without any. A list shares its last one. */
  magnitude: number;
  form: "digits" | "words" | "han";
  /** Infix 余 or 多: "and some more". */
  more: boolean;
}

/** Multiplies both ends, rid of the dust of binary fractions (16.34 × 1e12); null where it overflows. */
export function scale(value: Numeral["value"], by: number): Numeral["value"] {
  if (value === null || by === 1) return value;
  const product =
    typeof value === "number" ? round(value * by) : ([round(value[0] * by), round(value[1] * by)] as const);
  if (typeof product === "number") return Number.isFinite(product) ? product : null;
  return [product[0], product[1]];
}

/** At most 12 significant digits: what a text can print, without the dust of binary fractions. */
export function round(value: number): number {
  if (Number.isInteger(value)) return value;
  return Number(value.toPrecision(12));
}
