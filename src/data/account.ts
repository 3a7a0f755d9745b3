// The account of numbers: every numeral of a source text lies in exactly one row, a figure or a dismissal.
import { type Numeral, findNumerals } from "../extract/tokenizer.ts";
import { findPhrase, quoteAround, splitParagraphs } from "./phrase.ts";
import type { Problem } from "./problem.ts";
import { REASONS, keys } from "./vocabulary.ts";

type Reason = keyof typeof REASONS;

/** A row that accounts for numerals. `line`: its line in the table's file; `reason`: null for a figure;
 * `inferred`: a value read from words, which may hold no numeral ("full coverage"). */
export interface Entry {
  table: "figures" | "dismissals";
  line: number;
  paragraph: number;
  as_printed: string;
  nth: number;
  reason: Reason | null;
  inferred: boolean;
}

/** A text of the record; `line`: the line of its source in the sources table. */
export interface Document {
  id: string;
  line: number;
  text: string;
  sha256: string;
}

/** What is published of a source. `figures`, `dismissals` and `reasons` count rows; the other counts are numerals. */
export interface Account {
  source: string;
  sha256: string;
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
interface Holding extends Numeral {
  paragraph: number;
  context: string;
  holders: Entry[];
}

/** An account drawn up: the counts, the numerals in no row and in several, every problem with its way out. */
interface Closing {
  account: Account;
  uncovered: Holding[];
  doubly: Holding[];
  problems: Problem[];
}

interface Span {
  entry: Entry;
  start: number;
  end: number;
}

/** Draws up the account of a source from its text and all its rows; it is closed if there are no problems. */
export function closeAccount(document: Document, entries: readonly Entry[]): Closing {
  const paragraphs = splitParagraphs(document.text);
  const spans = entries.flatMap((entry) => locate(entry, paragraphs) ?? []);
  const holdings = paragraphs.flatMap((words, index) => hold(words, { paragraph: index + 1, spans }));
  const uncovered = holdings.filter(({ holders }) => holders.length === 0);
  const doubly = holdings.filter(({ holders }) => holders.length > 1);
  const holders = new Set(holdings.flatMap((holding) => holding.holders));
  const idle = spans.map(({ entry }) => entry).filter((entry) => !entry.inferred && !holders.has(entry));
  return {
    account: {
      source: document.id,
      sha256: document.sha256,
      paragraphs: paragraphs.length,
      ...countUp(holdings, entries),
    },
    uncovered,
    doubly,
    problems: [
      ...entries.flatMap((entry) => explainMissing(entry, paragraphs) ?? []),
      ...idle.map(explainIdle),
      ...doubly.flatMap(explainDoubly),
      ...uncovered.map((holding) => explainUncovered(holding, document)),
    ],
  };
}

/** The stretch of its paragraph that an entry claims; undefined where its phrase does not stand there. */
function locate(entry: Entry, paragraphs: string[]): Span | undefined {
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

function countUp(
  holdings: readonly Holding[],
  entries: readonly Entry[],
): Omit<Account, "source" | "sha256" | "paragraphs"> {
  const holders = holdings.flatMap(({ holders: [first] }) => first ?? []);
  const reasons = keys(REASONS)
    .map((reason) => [reason, entries.filter((entry) => entry.reason === reason).length] as const)
    .filter(([, rows]) => rows > 0);
  return {
    numerals: holdings.length,
    numerals_in_figures: holders.filter(isFigure).length,
    numerals_in_dismissals: holders.length - holders.filter(isFigure).length,
    uncovered: holdings.length - holders.length,
    figures: entries.filter(isFigure).length,
    dismissals: entries.length - entries.filter(isFigure).length,
    reasons: Object.fromEntries(reasons),
  };
}

function isFigure({ table }: Entry): boolean {
  return table === "figures";
}

function explainMissing(entry: Entry, paragraphs: string[]): Problem | undefined {
  const { paragraph, as_printed, nth } = entry;
  const words = paragraphs[paragraph - 1];
  const found = findPhrase(words ?? "", as_printed).length;
  if (found >= nth) return undefined;
  if (words === undefined) {
    const message = `${paragraph} is beyond the text (it has ${paragraphs.length} paragraphs)`;
    return faultOf(entry, { column: "paragraph", message });
  }
  if (found > 0) {
    const message = `${nth} is too many (paragraph ${paragraph} holds "${as_printed}" ${found} ×)`;
    return faultOf(entry, { column: "nth", message });
  }
  const others = paragraphs.flatMap((other, i) => (findPhrase(other, as_printed).length > 0 ? i + 1 : []));
  const wayOut = others.length > 0 ? `it is in ${others.join(", ")}` : "copy the words exactly as printed";
  const message = `"${as_printed}" is not in paragraph ${paragraph} (${wayOut})`;
  return faultOf(entry, { column: "as_printed", message });
}

function explainIdle(entry: Entry): Problem {
  const message = `"${entry.as_printed}" holds no whole numeral (take the numeral in whole, or delete the row)`;
  return faultOf(entry, { column: "as_printed", message });
}

function explainDoubly({ text, holders: [first, ...others] }: Holding): Problem[] {
  const place = first ? `${first.table}.csv:${first.line}` : "";
  const message = `"${text}" is in ${place} too (give it to one row; nth tells which occurrence a row means)`;
  return others.map((entry) => faultOf(entry, { column: "as_printed", message }));
}

function explainUncovered({ text, paragraph, context }: Holding, { id, line }: Document): Problem {
  const message = `${id}: paragraph ${paragraph}: "${text}" in "${context}" is in no row (add a row to figures.csv or dismissals.csv)`;
  return { table: "sources", line, column: null, message };
}

function faultOf({ table, line }: Entry, fault: { column: keyof Entry; message: string }): Problem {
  return { table, line, ...fault };
}
