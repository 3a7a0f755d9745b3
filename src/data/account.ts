// The account of numbers: every numeral of a source text lies in exactly one row, a figure or a dismissal.
import { type Numeral, findNumerals } from "../extract/tokenizer.ts";
import { findPhrase, quoteAround, splitParagraphs } from "./phrase.ts";
import { REASONS, keys } from "./vocabulary.ts";

type Reason = keyof typeof REASONS;

/** A row that accounts for numerals; a figure has no reason. `at` is its place for messages: `…/figures.csv:14`. */
export interface Entry {
  at: string;
  paragraph: number;
  as_printed: string;
  nth: number;
  reason: Reason | null;
}

/** What is published of a source. `figures`, `dismissals` and `reasons` count rows; the other counts are numerals. */
export interface Account {
  source: string;
  paragraphs: number;
  numerals: number;
  numerals_in_figures: number;
  numerals_in_dismissals: number;
  uncovered: number;
  figures: number;
  dismissals: number;
  reasons: Partial<Record<Reason, number>>;
}

/** A numeral with a few words around it and the rows that hold it: one, if the account is right. */
export interface Holding extends Numeral {
  paragraph: number;
  context: string;
  holders: Entry[];
}

/** An account drawn up: the counts, the numerals in no row and in several, every problem with its way out. */
export interface Closing {
  account: Account;
  uncovered: Holding[];
  doubly: Holding[];
  problems: string[];
}

interface Text {
  id: string;
  paragraphs: string[];
}

interface Span {
  entry: Entry;
  start: number;
  end: number;
}

/** Draws up the account of a source from its text and all its rows; it is closed if there are no problems. */
export function closeAccount(source: { id: string; text: string }, entries: readonly Entry[]): Closing {
  const text = { id: source.id, paragraphs: splitParagraphs(source.text) };
  const spans = entries.flatMap((entry) => locate(entry, text) ?? []);
  const holdings = text.paragraphs.flatMap((words, index) => hold(words, { paragraph: index + 1, spans }));
  const uncovered = holdings.filter(({ holders }) => holders.length === 0);
  const doubly = holdings.filter(({ holders }) => holders.length > 1);
  const idle = spans.filter(({ entry }) => !holdings.some(({ holders }) => holders.includes(entry)));
  return {
    account: countUp({ text, holdings, entries }),
    uncovered,
    doubly,
    problems: [
      ...entries.flatMap((entry) => explainMissing(entry, text) ?? []),
      ...idle.map(({ entry }) => explainIdle(entry)),
      ...doubly.flatMap((holding) => explainDoubly(holding)),
      ...uncovered.map((holding) => explainUncovered(holding, text)),
    ],
  };
}

/** The stretch of its paragraph that an entry claims; undefined where its phrase does not stand there. */
function locate(entry: Entry, { paragraphs }: Text): Span | undefined {
  const start = findPhrase(paragraphs[entry.paragraph - 1] ?? "", entry.as_printed)[entry.nth - 1];
  return start === undefined ? undefined : { entry, start, end: start + entry.as_printed.length };
}

function hold(words: string, { paragraph, spans }: { paragraph: number; spans: Span[] }): Holding[] {
  const here = spans.filter(({ entry }) => entry.paragraph === paragraph);
  return findNumerals(words).map((numeral) => ({
    ...numeral,
    paragraph,
    context: quoteAround(words, numeral),
    holders: here
      .filter(({ start, end }) => start <= numeral.start && numeral.end <= end)
      .map(({ entry }) => entry),
  }));
}

function countUp(drawn: { text: Text; holdings: Holding[]; entries: readonly Entry[] }): Account {
  const { text, holdings, entries } = drawn;
  const holders = holdings.flatMap(({ holders: [first] }) => first ?? []);
  const reasons = keys(REASONS)
    .map((reason) => [reason, entries.filter((entry) => entry.reason === reason).length] as const)
    .filter(([, rows]) => rows > 0);
  return {
    source: text.id,
    paragraphs: text.paragraphs.length,
    numerals: holdings.length,
    numerals_in_figures: holders.filter(isFigure).length,
    numerals_in_dismissals: holders.filter((entry) => !isFigure(entry)).length,
    uncovered: holdings.length - holders.length,
    figures: entries.filter(isFigure).length,
    dismissals: entries.filter((entry) => !isFigure(entry)).length,
    reasons: Object.fromEntries(reasons),
  };
}

function isFigure({ reason }: Entry): boolean {
  return reason === null;
}

function explainMissing(
  { at, paragraph, as_printed, nth }: Entry,
  { id, paragraphs }: Text,
): string | undefined {
  const words = paragraphs[paragraph - 1];
  if (words === undefined)
    return `${at}: paragraph: ${paragraph}, but ${id} has ${paragraphs.length} paragraphs`;
  const found = findPhrase(words, as_printed).length;
  if (found >= nth) return undefined;
  if (found > 0)
    return `${at}: nth: ${nth}, but "${as_printed}" stands ${found} × in paragraph ${paragraph} of ${id}`;
  const others = paragraphs.flatMap((other, index) =>
    findPhrase(other, as_printed).length > 0 ? index + 1 : [],
  );
  const wayOut =
    others.length > 0 ? `it stands in paragraph ${others.join(", ")}` : "copy the words exactly as printed";
  return `${at}: as_printed: "${as_printed}" does not stand in paragraph ${paragraph} of ${id} (${wayOut})`;
}

function explainIdle({ at, as_printed }: Entry): string {
  return `${at}: as_printed: "${as_printed}" holds no whole numeral (take the numeral in whole, or drop the row)`;
}

function explainDoubly({ text, holders: [first, ...others] }: Holding): string[] {
  return others.map(
    ({ at, as_printed }) =>
      `${at}: as_printed: "${text}" of "${as_printed}" is held by ${first?.at ?? ""} too (one row a numeral; nth says which occurrence)`,
  );
}

function explainUncovered({ text, paragraph, context }: Holding, { id }: Text): string {
  return `${id}: paragraph ${paragraph}: "${text}" in "${context}" is in no row (add a row to figures.csv or dismissals.csv)`;
}
