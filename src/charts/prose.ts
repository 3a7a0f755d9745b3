// Sentences whose numbers come from the data. A literal part with a digit in it is refused, so no number
// can be typed by hand; the words of a sentence are ours, its numbers are mentions of figures, counts, dates.
import {
  formatDate,
  formatDerived,
  formatFigure,
  formatInWords,
  formatNumber,
  formatYuan,
} from "../data/format.ts";
import type { Derived, Figure, Place } from "../data/model.ts";
import { findNumerals } from "../extract/tokenizer.ts";

/** A stretch of text that carries data: `value` is a figure's id, a count, an ISO date, or a row's own text. */
export interface Mention {
  readonly kind: "figure" | "count" | "date" | "row" | "zh";
  readonly value: string;
  readonly text: string;
}
export type Run = string | Mention;
export type Prose = readonly Run[];

/** A sentence: literal words, and runs or whole sentences put in. Throws on a digit among the words. */
export function prose(words: TemplateStringsArray, ...parts: readonly (Run | Prose)[]): Prose {
  return weave(words, parts);
}

/** A sentence of the catalogue with its slots filled: "{higher} had more". Throws on a typed digit and on a slot that has no part. */
export function fillSlots(sentence: string, parts: Readonly<Record<string, Run | Prose>>): Prose {
  const pieces = sentence.split(/\{(\w+)\}/);
  const slots = pieces.filter((_, i) => i % 2 === 1);
  const found = slots.map((slot) => {
    const part = parts[slot];
    if (part === undefined) throw new Error(`"${sentence}": nothing for {${slot}}`);
    return part;
  });
  return weave(
    pieces.filter((_, i) => i % 2 === 0),
    found,
  );
}

function weave(words: readonly string[], parts: readonly (Run | Prose)[]): Prose {
  const typed = words.find((w) => /\d/.test(w));
  if (typed !== undefined) throw new Error(`prose: "${typed.trim()}" holds a typed number; cite a figure`);
  const runs = words.flatMap((word, i) => {
    const part = parts[i];
    if (part === undefined) return [word];
    if (typeof part === "string") return [word, rowText(part)];
    return isProse(part) ? [word, ...part] : [word, part];
  });
  return runs.filter((run) => run !== "");
}

/** A figure or derived figure with its qualifier, or in the words given. Renders as a button with its receipt. */
export function cite(figure: Figure | Derived, text?: string): Mention {
  const printed = "formula" in figure ? formatDerived(figure) : formatFigure(figure);
  return { kind: "figure", value: figure.id, text: text ?? printed };
}

/** A number of rows, in words up to ten ("five"), else in digits; with a noun, "five documents". */
export function tally(count: number, nouns?: { one: string; many: string }): Mention {
  const number = count <= 10 ? formatInWords(count) : formatNumber(count);
  const text = nouns ? `${number} ${count === 1 ? nouns.one : nouns.many}` : number;
  return { kind: "count", value: String(count), text };
}

/** A number of rows in digits, for columns of counts. */
export function count(rows: number): Mention {
  return { kind: "count", value: String(rows), text: formatNumber(rows) };
}

/** An amount of yuan that is not a figure: the worth of a square, the top of a scale. */
export function yuan(amount: number): Mention {
  return { kind: "count", value: String(amount), text: formatYuan(amount) };
}

/** An ISO date, whole or reduced, as readers write it. */
export function day(iso: string): Mention {
  return { kind: "date", value: iso, text: formatDate(iso) };
}

/** A Chinese run. */
export function zh(text: string): Mention {
  return { kind: "zh", value: text, text };
}

/** The mention with a capital first letter, to open a sentence. */
export function opening(mention: Mention): Mention {
  return { ...mention, text: capital(mention.text) };
}

/** The words with a capital first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A place's name, in Chinese too where it is certain. */
export function nameOf({ name, name_zh }: Place): Prose {
  return name_zh === null ? [name] : [name, " ", zh(name_zh)];
}

/** The sentence as one string. */
export function plain(sentence: Prose): string {
  return sentence.map((run) => (typeof run === "string" ? run : run.text)).join("");
}

function rowText(text: string): Run {
  return findNumerals(text).length > 0 ? { kind: "row", value: text, text } : text;
}

function isProse(part: Run | Prose): part is Prose {
  return Array.isArray(part);
}
