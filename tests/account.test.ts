import { describe, expect, test } from "vitest";
import { type Entry, closeAccount } from "../src/data/account.ts";
import { formatProblem } from "../src/data/problem.ts";
import { findPhrase, quoteAround, splitParagraphs } from "../src/data/phrase.ts";

const text = [
  "Heading 1",
  "",
  "  ",
  "The bank lent 7.8 billion yuan to 20 mills in 2026.",
  "One mill, one loan: 20 mills and 20 loans.",
].join("\r\n");
const entry = (line: number, given: Partial<Entry> & { as_printed: string }): Entry => ({
  table: given.reason ? "dismissals" : "figures",
  line,
  paragraph: 2,
  nth: 1,
  reason: null,
  inferred: false,
  ...given,
});
const right: Entry[] = [
  entry(1, { as_printed: "Heading 1", paragraph: 1, reason: "label" }),
  entry(2, { as_printed: "7.8 billion yuan" }),
  entry(3, { as_printed: "20 mills" }),
  entry(4, { as_printed: "in 2026", reason: "date" }),
  entry(5, { as_printed: "One mill, one loan", paragraph: 3, reason: "slogan" }),
  entry(6, { as_printed: "20", paragraph: 3 }),
  entry(7, { as_printed: "20", nth: 2, paragraph: 3 }),
];
const close = (entries: Entry[]) =>
  closeAccount({ id: "mill-report", line: 5, text, sha256: "0".repeat(64) }, entries);
const tell = (entries: Entry[]) => close(entries).problems.map((problem) => formatProblem(problem, "tables"));

describe("closeAccount", () => {
  test("an account whose numerals each lie in one row closes, counting rows and numerals", () => {
    expect(close(right)).toEqual({
      account: {
        source: "mill-report",
        sha256: "0".repeat(64),
        paragraphs: 3,
        numerals: 9,
        numerals_in_figures: 5,
        numerals_in_dismissals: 4,
        uncovered: 0,
        figures: 4,
        dismissals: 3,
        reasons: { slogan: 1, label: 1, date: 1 },
      },
      uncovered: [],
      doubly: [],
      problems: [],
    });
  });

  test.each<{ fault: string; row: Partial<Entry> & { as_printed: string }; problem: string }>([
    {
      fault: "a phrase that stands nowhere",
      row: { as_printed: "nine mills" },
      problem: `as_printed: "nine mills" is not in paragraph 2 (copy the words exactly as printed)`,
    },
    {
      fault: "a phrase that stands elsewhere",
      row: { as_printed: "20 loans" },
      problem: `as_printed: "20 loans" is not in paragraph 2 (it is in 3)`,
    },
    {
      fault: "a phrase that stands only inside a number",
      row: { as_printed: "02" },
      problem: `as_printed: "02" is not in paragraph 2 (copy the words exactly as printed)`,
    },
    {
      fault: "an occurrence too many",
      row: { as_printed: "20", paragraph: 3, nth: 3 },
      problem: `nth: 3 is too many (paragraph 3 holds "20" 2 ×)`,
    },
    {
      fault: "a paragraph beyond the text",
      row: { as_printed: "20", paragraph: 4 },
      problem: "paragraph: 4 is beyond the text (it has 3 paragraphs)",
    },
    {
      fault: "a row without a numeral",
      row: { as_printed: "The bank", reason: "wording" },
      problem: `as_printed: "The bank" holds no whole numeral (take the numeral in whole, or delete the row)`,
    },
    {
      fault: "a row that holds a part of a numeral",
      row: { as_printed: "8" },
      problem: `as_printed: "8" holds no whole numeral (take the numeral in whole, or delete the row)`,
    },
    {
      fault: "two rows over one numeral",
      row: { as_printed: "to 20 mills" },
      problem: `as_printed: "20" is in figures.csv:3 too (give it to one row; nth tells which occurrence a row means)`,
    },
  ])("tells of $fault, its place and the way out", ({ row, problem }) => {
    const fault = entry(8, row);
    expect(tell([...right, fault])).toEqual([`tables/${fault.table}.csv:8: ${problem}`]);
  });

  test("a numeral in no row is told with its neighbours and the tables to mend", () => {
    const faulty = right.filter(({ as_printed }) => as_printed !== "in 2026");
    const { uncovered, account } = close(faulty);
    expect(uncovered).toMatchObject([{ text: "2026", paragraph: 2 }]);
    expect(account).toMatchObject({ numerals: 9, uncovered: 1, numerals_in_dismissals: 3, dismissals: 2 });
    expect(tell(faulty)).toEqual([
      'tables/sources.csv:5: mill-report: paragraph 2: "2026" in "20 mills in 2026." is in no row (add a row to figures.csv or dismissals.csv)',
    ]);
  });

  test("a figure whose value is inferred from words may hold no numeral", () => {
    expect(tell([...right, entry(8, { as_printed: "The bank", inferred: true })])).toEqual([]);
  });

  test("all problems of an account are told together", () => {
    expect(tell([...right.slice(1), entry(8, { as_printed: "to 20 mills" })])).toHaveLength(2);
  });
});

describe("phrases of a text", () => {
  test("paragraphs are the non-empty lines, whatever ends a line", () => {
    expect(splitParagraphs("a\r\n\n \t\nb\nc\n")).toEqual(["a", "b", "c"]);
  });

  test.each([
    { phrase: "20", words: "20 of 2026, 120 and 20%", at: [0, 20] },
    { phrase: "[1]", words: "[1][1]", at: [0, 3] },
    { phrase: "一", words: "统一第一", at: [1, 3] },
    { phrase: "one", words: "One, someone, one-off", at: [14] },
    { phrase: "", words: "anything", at: [] },
  ])("findPhrase: $phrase stands in $words at $at", ({ phrase, words, at }) => {
    expect(findPhrase(words, phrase)).toEqual(at);
  });

  test("quoteAround gives three words on either side, fewer at the ends", () => {
    expect(quoteAround("a b c d (5) e f g h", { start: 9, end: 10 })).toBe("b c d (5) e f g");
    expect(quoteAround("5", { start: 0, end: 1 })).toBe("5");
  });
});
