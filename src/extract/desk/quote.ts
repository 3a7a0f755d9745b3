// The words of a paragraph that a row prints: the whole numerals of an expression, with hedge and counted noun.
import { findPhrase } from "../../data/phrase.ts";
import { readPrinted } from "../../data/printed.ts";
import type { Figure } from "../../data/schema.ts";
import type { Expression } from "../expression.ts";
import type { Numeral } from "../tokenizer.ts";

/** A stretch of a paragraph, UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** A paragraph with the numerals that the account's tokenizer finds in it. */
export interface Paragraph {
  text: string;
  numerals: readonly Numeral[];
}

const MOST_WORDS = 8;
const MOST_HAN = 20;
/** How far a hedge may stand from its number. */
const HEDGE_WORDS = 4;
const HEDGE_HAN = 6;
/** In characters: no phrase is longer. */
const REACH = 80;

/** The expression, widened so that no numeral of the paragraph is cut; undefined where it holds none. */
export function coverNumerals({ numerals }: Paragraph, { start, end }: Span): Span | undefined {
  const held = numerals.filter((numeral) => numeral.start < end && start < numeral.end);
  if (held.length === 0) return undefined;
  return {
    start: Math.min(start, ...held.map((n) => n.start)),
    end: Math.max(end, ...held.map((n) => n.end)),
  };
}

/** The words of a figure, verbatim: `span` with the noun it counts, if that is printed next to it, and the shortest
 * stretch before or after that says `qualifier`; `span` as it is where none does. */
export function quoteFigure(
  paragraph: Paragraph,
  { span, unit, qualifier }: { span: Span; unit: Expression["unit"]; qualifier: Figure["qualifier"] },
): Span {
  const { text } = paragraph;
  const counted = addNoun(text, { span, unit });
  const numerals = paragraph.numerals.filter(
    ({ start, end }) => span.start - REACH < end && start < counted.end + REACH,
  );
  for (const plain of [counted, span]) {
    const found = [plain, ...widenings(text, plain)].find((wider) =>
      says({ text, numerals }, { span: wider, core: span, qualifier }),
    );
    if (found) return found;
  }
  return span;
}

/** Which occurrence of its words a stretch is, counted as the account counts; null where a word is cut. */
export function countOccurrence(text: string, { start, end }: Span): number | null {
  const nth = findPhrase(text, text.slice(start, end)).indexOf(start) + 1;
  return nth > 0 ? nth : null;
}

/** Whether a phrase is short enough to be printed. */
export function isShort(phrase: string): boolean {
  const han = phrase.match(/\p{Script=Han}/gu)?.length ?? 0;
  return phrase.split(/\s+/u).length <= MOST_WORDS && han <= MOST_HAN;
}

function addNoun(text: string, { span, unit }: { span: Span; unit: string | null }): Span {
  const noun = unit && ` ${unit}`;
  return noun && text.startsWith(noun, span.end) ? { start: span.start, end: span.end + noun.length } : span;
}

/** Stretches around `span`, nearest first: before it, then after it, by words or by Chinese characters. */
function widenings(text: string, { start, end }: Span): Span[] {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const starts = [
    ...range(HEDGE_HAN).map((count) => new RegExp(`[^\\s]{${count}}$`, "u").exec(before)),
    ...range(HEDGE_WORDS).map((count) => new RegExp(`(?<!\\S)(?:\\S+\\s+){${count}}\\S*$`, "u").exec(before)),
  ];
  const ends = [
    ...range(HEDGE_HAN).map((count) => new RegExp(`^[^\\s]{${count}}`, "u").exec(after)),
    ...range(HEDGE_WORDS).map((count) => new RegExp(`^\\S*(?:\\s+[^\\s,.;]+){${count}}`, "u").exec(after)),
  ];
  return [
    ...starts.flatMap((match) => (match ? { start: start - match[0].length, end } : [])),
    ...ends.flatMap((match) => (match ? { start, end: end + match[0].length } : [])),
  ];
}

/** Whether the build would read `qualifier` from these words, and no second number. */
function says(
  { text, numerals }: Paragraph,
  { span, core, qualifier }: { span: Span; core: Span; qualifier: Figure["qualifier"] },
): boolean {
  const phrase = text.slice(span.start, span.end);
  const isAlone = numerals.every(
    ({ start, end }) => end <= span.start || span.end <= start || (core.start <= start && end <= core.end),
  );
  if (!isAlone || !isShort(phrase)) return false;
  const printed = readPrinted(phrase);
  const isSaid = printed === null ? qualifier === "exact" : printed.qualifier === qualifier;
  return isSaid && countOccurrence(text, span) !== null;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}
