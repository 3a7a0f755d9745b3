// Numbers on a page that no one can trace: typed by hand, or marked as data that the data do not hold.
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import * as vocabulary from "../../src/data/vocabulary.ts";
import {
  data,
  formatDate,
  formatDerived,
  formatFigure,
  formatInWords,
  formatNumber,
  formatRange,
  formatWhen,
  formatYuan,
} from "../../src/data/index.ts";
import { findNumber, receiptOf } from "../../src/data/receipt.ts";
import { findNumerals } from "../../src/extract/tokenizer.ts";
import { isHidden } from "./head.ts";
import type { OpenPage } from "./site.ts";

/** Where numbers stand that come from data: in marked text (see `listUntrue`), cells, code, drawings and receipts. */
const MARKED =
  "[data-row], [data-from], data, time, .number-button, [lang|=zh], option, td, code, svg, .receipts";
const BLOCKS = "p, li, dt, dd, th, caption, summary, h1, h2, h3, h4, title, desc, text";

/** Number words that mostly count nothing: "one another", "credit the source first", the quarters of a year. */
const WORDS = new Set(["one", "first", "quarter", "quarters"]);
/** Set phrases whose numeral is no number of ours. */
const PHRASES = [
  "SHA-256", // names of standards
  "UTF-8",
  "not zero", // rules: what we never do, whatever the data
  "factor of ten",
  "told twice, or in two currencies",
  "a billion yuan is written in full",
  "report billions", // a headline's order of magnitude; the amounts stand below it
  "ten times too large", // what the flag for a suspected magnitude means
  "half a year", // names of a period and of a column
  "a second measure",
];

/** Numerals and number words that were typed by hand, as "route: numeral in its words"; in the head, those that the body
 * does not show. */
export function listTyped(page: OpenPage): string[] {
  const { document, route } = page;
  const body = document.body.cloneNode(true) as HTMLElement;
  for (const block of body.querySelectorAll(BLOCKS)) block.append("¶");
  const shown = new Set(listNumerals(readAll(document.body)).map(({ numeral }) => numeral.toLowerCase()));
  for (const marked of body.querySelectorAll(MARKED)) marked.replaceWith("…");
  const description = document.querySelector('meta[name="description"]')?.getAttribute("content") ?? "";
  const head = isHidden(page) ? [] : listNumerals(`${document.title}¶${description}`);
  const typed = [
    ...listNumerals(body.textContent),
    ...head.filter(({ numeral }) => !shown.has(numeral.toLowerCase())),
  ];
  return typed.map(({ numeral, words }) => `${route}: "${numeral}" in "${words}"`);
}

/** All words of an element, those of neighbours apart. */
function readAll(element: Element): string {
  const walker = element.ownerDocument.createTreeWalker(element, 4 /* text */);
  const texts: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node.textContent ?? "");
  return texts.join(" ");
}

function listNumerals(text: string): { numeral: string; words: string }[] {
  const bare = text.replaceAll(/https?:\/\/[^\s“”]+/g, "…").replaceAll(/\s+/g, " ");
  const plain = PHRASES.reduce((left, phrase) => left.replaceAll(phrase, "…"), bare);
  return plain.split("¶").flatMap((words) =>
    findNumerals(words)
      .filter((numeral) => !WORDS.has(numeral.text.toLowerCase()))
      .map((numeral) => ({ numeral: numeral.text, words: words.trim() })),
  );
}

/** Text marked as data that the data do not hold, as "route: text". */
export function listUntrue({ document, route }: OpenPage): string[] {
  const isTrue: Record<string, (element: Element, text: string) => boolean> = {
    ".number-button": (e, text) => isPrinting(text, e.getAttribute("popovertarget")?.replace("receipt-", "")),
    "data[value]": (e, text) =>
      isCount(text, e.getAttribute("value")) || isPrinting(text, e.getAttribute("value")),
    "[data-from]": (e, text) => isFrom(text, e.getAttribute("data-from")),
    time: (e, text) => text === formatDate(e.getAttribute("datetime") ?? ""),
    "[data-row]": (_, text) => isWritten(text) || (text !== "" && listNumerals(text).length === 0),
    option: (_, text) => listNumerals(text).length === 0 || isWritten(text),
    "[lang|=zh]": (e, text) => isWritten(text) || e.closest("[data-from], .receipts") !== null,
  };
  return Object.entries(isTrue).flatMap(([selector, test]) =>
    [...document.body.querySelectorAll(selector)].flatMap((element) => {
      const text = element.textContent.replaceAll(/\s+/g, " ").trim();
      return test(element, text) ? [] : `${route}: ${selector} "${text}"`;
    }),
  );
}

/** What editions hold: their tables, and the data of their charts with the digests of those. */
const frozen = globSync("public/s/*/{data/*.csv,*/data.json}").map((file) => {
  const text = readFileSync(file, "utf8");
  return `${text}#${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
});

/** All words of the tables, those of editions too, of the closed lists, and when figures held. */
const written = [...Object.values(data.rows).flat(), vocabulary, data.figures.map(formatWhen), frozen]
  .flatMap(listStrings)
  .join("\n");

function listStrings(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
}

function isWritten(text: string): boolean {
  return text !== "" && written.includes(text.replace(/^“(.*)”$/, "$1"));
}

/** The figure as printed, or words of ours with the same number: "Twelve lenders" of 12 institutions. */
function isPrinting(text: string, id: string | null | undefined): boolean {
  const number = [...data.figures, ...data.derived].find((known) => known.id === id);
  if (!number) return false;
  const printing = "formula" in number ? formatDerived(number) : formatFigure(number);
  const known = new Set(readNumerals(`${printing} ${formatInWords(number.value)}`));
  const said = readNumerals(text);
  const isSame = said.length > 0 && said.every((numeral) => known.has(numeral));
  return isSame || text.toLowerCase().includes(printing.toLowerCase());
}

/** A count in words or digits, or an amount of yuan; alone or with a noun. */
function isCount(text: string, value: string | null): boolean {
  if (!value || Number.isNaN(Number(value))) return false;
  return [formatYuan, formatNumber, formatInWords].some((print) => {
    const printing = print(Number(value));
    const rest = text.slice(printing.length);
    return text.toLowerCase().startsWith(printing) && /^( |$)/.test(rest) && findNumerals(rest).length === 0;
  });
}

/** All numerals of the text stand in the figure's printing, range or receipt. */
function isFrom(text: string, id: string | null): boolean {
  const number = findNumber(id ?? "", data);
  const receipt = receiptOf(number, data).lines.map((line) => line.text);
  const printings =
    "formula" in number ? [formatDerived(number), formatRange(number)] : [formatFigure(number)];
  const known = new Set(readNumerals([...receipt, ...printings].join("\n")));
  return text !== "" && readNumerals(text).every((numeral) => known.has(numeral));
}

function readNumerals(text: string): string[] {
  return findNumerals(text.toLowerCase()).map((numeral) => numeral.text);
}
