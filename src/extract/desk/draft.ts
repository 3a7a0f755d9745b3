// From a text to the rows an editor starts from: candidate figures and obvious dismissals. Pure.
import { splitParagraphs } from "../../data/phrase.ts";
import { readPrinted } from "../../data/printed.ts";
import type { Row } from "../../data/schema.ts";
import { type Expression, type Language, round } from "../expression.ts";
import { extract } from "../extract.ts";
import { findNumerals } from "../tokenizer.ts";
import { SILENT } from "../words-zh.ts";
import { judge } from "./dismissal.ts";
import { type Index, type Vocabulary, indexNames } from "./name.ts";
import { type Paragraph, type Span, countOccurrence, coverNumerals, isShort, quoteFigure } from "./quote.ts";
import { type Named, nameAll, suggest } from "./suggestion.ts";
import { findUnit, nameQualifier } from "./term.ts";

/** A row as drafted: cells that only an editor can fill are null. */
export type DraftRow<T extends "figures" | "dismissals"> = { [C in keyof Row<T>]: Row<T>[C] | null };

export interface Draft {
  figures: DraftRow<"figures">[];
  dismissals: DraftRow<"dismissals">[];
  /** Numerals that are in neither: an editor must look. */
  open: number;
}

/** `id`: of the source; `date`: ISO day of publication; `taken`: ids of figures there are; `tell`: hears of progress. */
export interface DraftOptions {
  id: string;
  lang: Language;
  date: string;
  vocabulary: Vocabulary;
  taken: ReadonlySet<string>;
  tell?: (progress: { paragraph: number; of: number }) => void;
}

interface Sheet {
  draft: Draft;
  index: Index;
  options: DraftOptions;
  taken: Set<string>;
}

/** A paragraph under drafting: `number` counts from 1, `named` are the names it holds. */
interface Place extends Paragraph {
  number: number;
  named: Named;
}

const SILENT_WORDS = new RegExp(SILENT.toSorted((a, b) => b.length - a.length).join("|"), "gu");

/** Drafts the rows of a text, in its order. No row shares a numeral with another; all phrases are verbatim. */
export function draftRows(text: string, options: DraftOptions): Draft {
  const draft: Draft = { figures: [], dismissals: [], open: 0 };
  const sheet = { draft, options, index: indexNames(options.vocabulary), taken: new Set(options.taken) };
  const paragraphs = splitParagraphs(text);
  paragraphs.forEach((words, at) => {
    readParagraph(words, { number: at + 1, sheet });
    options.tell?.({ paragraph: at + 1, of: paragraphs.length });
  });
  return draft;
}

function readParagraph(text: string, { number, sheet }: { number: number; sheet: Sheet }): void {
  const numerals = findNumerals(text);
  if (numerals.length === 0) return;
  const place: Place = { number, text, numerals, named: nameAll(text, sheet.index) };
  const { lang, date } = sheet.options;
  let free = 0;
  const covered: Span[] = [];
  for (const expression of extract(text, { lang: lang === "zh" ? "auto" : lang, date })) {
    const span = coverNumerals(place, expression);
    if (!span || span.start < free || countOccurrence(text, span) === null) continue;
    if (!enter(expression, { span, place, sheet })) continue;
    covered.push(span);
    free = span.end;
  }
  for (const { 0: word, index } of text.matchAll(SILENT_WORDS)) {
    const span = { start: index, end: index + word.length };
    if (!isWhole(place, span) || covered.some((other) => touches(other, span))) continue;
    sheet.draft.dismissals.push(dismiss(span, { place, sheet, reason: "wording" }));
    covered.push(span);
  }
  sheet.draft.open += numerals.filter((numeral) => !covered.some((span) => touches(span, numeral))).length;
}

/** Drafts the rows of an expression; false where it is left to the editor. */
function enter(
  expression: Expression,
  { span, place, sheet }: { span: Span; place: Place; sheet: Sheet },
): boolean {
  const reason = judge(expression);
  if (reason === "open" || !isShort(place.text.slice(span.start, span.end))) return false;
  const whole = reason === "footnote" ? addBrackets(place.text, span) : span;
  if (reason !== "figure") sheet.draft.dismissals.push(dismiss(whole, { place, sheet, reason }));
  else
    for (const amount of listAmounts(expression, { span, text: place.text }))
      sheet.draft.figures.push(propose(expression, { amount, place, sheet }));
  return true;
}

/** A footnote mark with its brackets, if it has some. */
function addBrackets(text: string, { start, end }: Span): Span {
  return /^[[【].*[\]】]$/u.test(text.slice(start - 1, end + 1))
    ? { start: start - 1, end: end + 1 }
    : { start, end };
}

/** A number, or both ends of a range, and where it stands. */
interface Amount {
  span: Span;
  value: readonly number[];
}

const COMMA = /、|,\s|\s?[和及与]\s?|\s(?:and|or)\s/u;

/** The amounts of an expression: one, also where it is a range; two where it is a list under one unit. */
function listAmounts({ value }: Expression, { span, text }: { span: Span; text: string }): Amount[] {
  if (!Array.isArray(value)) return typeof value === "number" ? [{ span, value: [value] }] : [];
  const phrase = text.slice(span.start, span.end);
  const comma = readPrinted(phrase)?.max == null ? COMMA.exec(phrase) : null;
  if (!comma) return [{ span, value }];
  const cut = span.start + comma.index;
  return [
    { span: { start: span.start, end: cut }, value: value.slice(0, 1) },
    { span: { start: cut + comma[0].length, end: span.end }, value: value.slice(1) },
  ];
}

function propose(
  expression: Expression,
  { amount: { span, value }, place, sheet }: { amount: Amount; place: Place; sheet: Sheet },
): DraftRow<"figures"> {
  const { text, number, named } = place;
  const { times, unit } = findUnit(expression, lookAround(text, expression)) ?? { times: 1, unit: null };
  const qualifier = nameQualifier(expression.qualifier);
  const quote = quoteFigure(place, { span, unit: expression.unit, qualifier });
  const as_printed = text.slice(quote.start, quote.end);
  const cells = suggest(named, { span, unit });
  const [low = null, high = null] = value.map((end) => round(end * times));
  return {
    ...EMPTY,
    ...cells,
    id: nameFigure([cells.place ?? sheet.options.id, cells.measure ?? unit ?? "figure"], sheet.taken),
    source: sheet.options.id,
    paragraph: number,
    nth: printNth(text, quote),
    as_printed,
    value: low,
    value_max: high,
    unit,
    qualifier,
    tier: cells.measure === "attendance" ? "event" : "finance",
    flags: readPrinted(as_printed)?.value === low ? [] : ["value_inferred"],
  };
}

function lookAround(text: string, { start, end }: Span): { before: string; after: string } {
  return { before: text.slice(0, start), after: text.slice(end) };
}

function dismiss(
  span: Span,
  { place, sheet, reason }: { place: Place; sheet: Sheet; reason: Row<"dismissals">["reason"] },
): DraftRow<"dismissals"> {
  const { text, number } = place;
  const as_printed = text.slice(span.start, span.end);
  return { source: sheet.options.id, paragraph: number, as_printed, nth: printNth(text, span), reason };
}

/** The cells that no text suggests. */
const EMPTY = {
  label: null,
  label_zh: null,
  value_printed: null,
  as_of: null,
  period_start: null,
  period_end: null,
  date_certainty: "unknown",
  date_printed: null,
  part_of: [],
  duplicate_of: [],
  conversion_of: [],
  paired_with: [],
  note: null,
  series: null,
  regime: null,
  confidence: null,
} as const satisfies Partial<DraftRow<"figures">>;

/** The first occurrence is the default, and stays an empty cell. */
function printNth(text: string, span: Span): number | null {
  const nth = countOccurrence(text, span);
  return nth === 1 ? null : nth;
}

/** A free id of these parts: `gansu-credit-granted`, `gansu-credit-granted-2`. */
function nameFigure(parts: readonly string[], taken: Set<string>): string {
  const stem = parts.join("-").replaceAll("_", "-").toLowerCase();
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  taken.add(id);
  return id;
}

/** Whether a stretch holds a numeral, and cuts none. */
function isWhole(paragraph: Paragraph, span: Span): boolean {
  const cover = coverNumerals(paragraph, span);
  return cover?.start === span.start && cover.end === span.end;
}

function touches(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
