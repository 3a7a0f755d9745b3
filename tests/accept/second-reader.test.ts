// A second reader, written by others, reads every number phrase of the tables and of the tests again. Where it reads
// another number, the phrase stands in second-reader.csv with the reason why ours is right.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import * as recognizers from "@microsoft/recognizers-text-suite";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { readTables } from "../../scripts/report/shelf.ts";
import { draftRows } from "../../src/extract/desk/draft.ts";
import { CHINESE, ENGLISH, RANGES } from "../setup/phrases.ts";

const LIST = "tests/accept/second-reader.csv";
const { rows } = readTables(".");

/** A phrase, the number we read from it (both ends of a range), and the currency where it is money. */
interface Reading {
  phrase: string;
  numbers: number[];
  currency: string | null;
}

interface Row {
  value: number | null;
  value_max: number | null;
  value_printed: number | null;
  unit: string | null;
  as_printed: string | null;
}

function readRow({ as_printed, value, value_max, value_printed, unit }: Row): Reading[] {
  if (as_printed === null || value === null) return [];
  const numbers = [value_printed ?? value, ...(value_max === null ? [] : [value_max])];
  return [{ phrase: as_printed, numbers, currency: unit === "CNY" || unit === "USD" ? unit : null }];
}

/** What the desk reads from the made-up texts. */
function readDrafts(): Reading[] {
  return ["tests/desk/redwillow-report.txt", "tests/desk/hongliu-report.txt"].flatMap((path) => {
    const options = {
      id: basename(path, ".txt"),
      date: "2025-12-19",
      vocabulary: rows,
      taken: new Set<string>(),
    };
    const lang = path.includes("hongliu") ? ("zh" as const) : ("en" as const);
    return draftRows(readFileSync(path, "utf8"), { ...options, lang }).figures.flatMap(readRow);
  });
}

function listReadings(): Reading[] {
  return [
    ...rows.figures.flatMap(readRow),
    ...[...ENGLISH, ...CHINESE].map(([phrase, value]) => ({ phrase, numbers: [value], currency: null })),
    ...RANGES.map(({ phrase, value, max }) => ({ phrase, numbers: [value, max], currency: null })),
    ...readDrafts(),
  ];
}

/** The reader takes a phrase for a rate, for money or for a bare number: whichever covers most numbers of it. */
function readAgain(phrase: string): Omit<Reading, "phrase"> {
  const culture = /\p{Script=Han}/u.test(phrase) ? recognizers.Culture.Chinese : recognizers.Culture.English;
  const { recognizePercentage, recognizeCurrency, recognizeNumber } = recognizers;
  const [found = []] = [recognizePercentage, recognizeCurrency, recognizeNumber]
    .map((recognize) =>
      recognize(phrase, culture).map(({ resolution }) => resolution as Record<string, string>),
    )
    .sort((a, b) => b.length - a.length);
  const { isoCurrency = null, unit } = found[0] ?? {};
  return {
    numbers: found.map(({ value = "" }) => Number(value.replace("%", ""))),
    currency: unit === "Dollar" ? "USD" : isoCurrency,
  };
}

function print({ numbers, currency }: Omit<Reading, "phrase">): string {
  return [...numbers.map(String), currency ?? []].flat().join(" ");
}

/** Phrases that the two read differently, each once; a currency is compared where both name one. */
function listDisagreements(readings: readonly Reading[]): { phrase: string; ours: string; theirs: string }[] {
  const found = readings.flatMap((ours) => {
    const theirs = readAgain(ours.phrase);
    const isSame =
      ours.numbers.length === theirs.numbers.length &&
      ours.numbers.every(
        (number, i) => Math.abs(number - (theirs.numbers[i] ?? NaN)) <= 1e-9 * Math.abs(number),
      ) &&
      (ours.currency === null || theirs.currency === null || ours.currency === theirs.currency);
    return isSame ? [] : [{ phrase: ours.phrase, ours: print(ours), theirs: print(theirs) }];
  });
  return [...new Map(found.map((row) => [`${row.phrase} ${row.theirs}`, row])).values()];
}

interface Listed {
  phrase: string;
  ours: string;
  theirs: string;
  reason: string;
}

describe("the second reader", () => {
  const listed = Papa.parse<Listed>(readFileSync(LIST, "utf8").trimEnd(), { header: true }).data;
  const readings = listReadings();

  test("differs from us in the listed phrases and in no other", () => {
    console.log(`Second reader: ${readings.length} phrases, ${listed.length} listed disagreements`);
    const known = listed.map(({ phrase, ours, theirs }) => ({ phrase, ours, theirs }));
    expect(listDisagreements(readings)).toEqual(known);
  });

  test("has a reason for every phrase of the list", () => {
    for (const { phrase, reason } of listed) expect(reason.length, phrase).toBeGreaterThan(20);
  });

  test.each<Reading>([
    { phrase: "7.8 billion yuan", numbers: [7.8e8], currency: "CNY" },
    { phrase: "7.8 billion yuan", numbers: [7.8e9], currency: "USD" },
    { phrase: "1.2万亿元", numbers: [1.2e8], currency: "CNY" },
    { phrase: "1.2 to 1.5 billion yuan", numbers: [1.2e9], currency: "CNY" },
  ])("catches a planted fault: $phrase as $numbers $currency", (reading) => {
    expect(listDisagreements([reading])).toHaveLength(1);
  });
});
