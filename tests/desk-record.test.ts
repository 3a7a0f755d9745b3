// The extractor against the record: every figure of the documents is found in their texts as the tables have it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { readTables } from "../scripts/report/shelf.ts";
import { findPhrase, splitParagraphs } from "../src/data/phrase.ts";
import type { Figure } from "../src/data/schema.ts";
import { draftRows } from "../src/extract/desk/draft.ts";

const TEXTS = process.env["SOURCES_DIR"];
const { rows } = readTables(".");
const record = rows.sources.filter(({ layer }) => layer === "record");
const figures = rows.figures.filter(({ source }) => record.some(({ id }) => id === source));

/** Figures that no reading of numerals finds, and why. */
const READ_BY_EDITORS: Readonly<Record<string, string>> = {
  "chuzhou-first-data-loan": "“First” is an ordinal; that it makes a claim to count is an editor's reading.",
  "fuzhou-first-platform": "“First” is an ordinal; that it makes a claim to count is an editor's reading.",
  "yongren-coverage": "“Full coverage” holds no numeral.",
};
/** Found with value and qualifier; the unit is an editor's reading. */
const UNIT_BY_EDITORS: Readonly<Record<string, string>> = {
  "equity-boards": "The report counts markets; the row counts the boards they have.",
};

type Found = Pick<Figure, "value" | "value_max" | "qualifier"> & { unit: Figure["unit"] | null };

/** What the desk drafts for the words of a row; undefined where it drafts no figure there. */
function findDrafted({ source, paragraph, as_printed, nth }: Figure): Found | undefined {
  const { language = "en", published } = record.find(({ id }) => id === source) ?? {};
  const text = readFileSync(join(TEXTS ?? "", `${source}.txt`), "utf8");
  const words = splitParagraphs(text)[(paragraph ?? 0) - 1] ?? "";
  const place = (phrase: string | null, count: number | null) => {
    const start = findPhrase(words, phrase ?? "")[(count ?? 1) - 1] ?? NaN;
    return { start, end: start + (phrase ?? "").length };
  };
  const own = place(as_printed, nth);
  const options = {
    id: source,
    lang: language,
    date: published ?? "2025-12-31",
    vocabulary: rows,
    taken: new Set<string>(),
  };
  const drafted = draftRows(words, options).figures.find((row) => {
    const there = place(row.as_printed, row.nth);
    return there.start < own.end && own.start < there.end;
  });
  if (!drafted || drafted.value === null || drafted.qualifier === null) return undefined;
  const { value, value_max, qualifier, unit } = drafted;
  return { value, value_max, qualifier, unit };
}

describe("the desk on the texts of the record", () => {
  beforeEach(({ skip }) => {
    skip(!TEXTS, "SOURCES_DIR is not set, so the desk could not be tried on the source texts");
  });

  test.each(figures.filter(({ id }) => !(id in READ_BY_EDITORS)))(
    "finds $id with its value, unit and qualifier",
    (figure) => {
      const { id, value, value_max, unit, qualifier } = figure;
      const found = findDrafted(figure);
      expect(found?.unit === unit).toBe(!(id in UNIT_BY_EDITORS));
      expect({ ...found, unit }).toEqual({ value, value_max, qualifier, unit });
    },
  );

  test("finds none that only an editor can read", () => {
    const read = figures.filter(({ id }) => id in READ_BY_EDITORS);
    expect(read.map(({ id }) => id).sort()).toEqual(Object.keys(READ_BY_EDITORS).sort());
    expect(read.map(findDrafted)).toEqual(read.map(() => undefined));
  });
});
