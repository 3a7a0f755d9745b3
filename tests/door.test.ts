// The real data behind the door: `npm run data` writes what is read here.
import { describe, expect, test } from "vitest";
import {
  assertComposition,
  comparable,
  data,
  formatDerived,
  formatFigure,
  formatUsd,
  formatWhen,
  selectAt,
  selectFrom,
  speakFigure,
} from "../src/data/index.ts";
import { readPrinted } from "../src/data/printed.ts";

/** The located amounts of EDITORIAL.md, trap 1. */
const LOCATED = [
  "laian-mse-credit",
  "tianchang-credit-lines",
  "yulin-village-credit",
  "xinjiang-loans",
  "dalian-loan",
  "shanghai-future-fund",
  "fuzhou-pledge",
].map(data.figure);

describe("derived figures", () => {
  test.each([
    ["platform-start", 711.8e9, 711.25e9, 712.35e9, "about 711.8 billion yuan"],
    ["platform-share-ytd", 28.9479, 28.8965, 28.9993, "about 28.9%"],
    ["platform-growth-ytd", 40.7418, 40.6401, 40.8436, "about 40.7%"],
    ["xinjiang-average-loan", 5503355.7047, 5492170.0224, 5514541.387, "about 5.5 million yuan"],
    ["newspaper-exchange-rate", 7.069, 7.0445, 7.0935, "about 7.07 yuan"],
  ])("%s is %d, between %d and %d, printed %j", (...[id, value, low, high, text]) => {
    const derived = data.derivedFigure(id);
    expect(derived.value).toBeCloseTo(value, 4);
    expect(derived.low).toBeCloseTo(low, 4);
    expect(derived.high).toBeCloseTo(high, 4);
    expect(formatDerived(derived)).toBe(text);
  });

  test("the growth the ministry quotes lies in the range of ours", () => {
    const { low, high } = data.derivedFigure("platform-growth-ytd");
    expect(data.figure("platform-growth").value).toBeGreaterThan(low);
    expect(data.figure("platform-growth").value).toBeLessThan(high);
  });

  test("the Xinjiang loans in US dollars are what the newspaper prints", () => {
    const rate = data.derivedFigure("newspaper-exchange-rate").value;
    expect(formatUsd(data.figure("xinjiang-loans").value, rate)).toBe("about US$348 million");
  });
});

describe("comparable", () => {
  test("the seven located amounts refuse to share a scale", () => {
    expect(() => comparable(LOCATED)).toThrow(
      /^not comparable: measure differs: .*laian-mse-credit.*fuzhou-pledge/,
    );
  });

  test("no two of them may, but the two amounts of credit lines", () => {
    const pairs = LOCATED.flatMap((a, i) => LOCATED.slice(i + 1).map((b) => [a, b]));
    const passed = pairs.filter((pair) => {
      try {
        return comparable(pair).length > 0;
      } catch {
        return false;
      }
    });
    expect(passed.map((pair) => pair.map(({ id }) => id))).toEqual([
      ["tianchang-credit-lines", "yulin-village-credit"],
    ]);
  });

  test("the Fuzhou pledge has no scale unless its doubt is shown", () => {
    const pledge = [data.figure("fuzhou-pledge")];
    expect(() => comparable(pledge)).toThrow("flags hold suspected_magnitude: fuzhou-pledge");
    expect(comparable(pledge, { despite: ["suspected_magnitude"] })).toBe(pledge);
  });

  test("the two forms of the platform's total never stand side by side", () => {
    const forms = [data.figure("platform-cumulative"), data.figure("platform-one-trillion")];
    expect(() => comparable(forms)).toThrow("platform-one-trillion is duplicate_of platform-cumulative");
  });

  test("the platform's total at the start of 2024 may stand beside its total", () => {
    expect(
      comparable([data.derivedFigure("platform-start"), data.figure("platform-cumulative")]),
    ).toHaveLength(2);
  });

  test("the platform's total is a composition of what was there and what was added", () => {
    const whole = data.figure("platform-cumulative");
    const rest = data.derivedFigure("platform-start");
    expect(() => assertComposition({ whole, parts: [data.figure("platform-ytd")], rest })).not.toThrow();
    expect(() => assertComposition({ whole, parts: [data.figure("intended-financing")], rest })).toThrow(
      "intended-financing is not part_of platform-cumulative",
    );
  });
});

describe("what is printed", () => {
  test.each([
    ["laian-mse-credit", "more than 7.8 billion yuan", "more than 7.8 billion yuan"],
    ["platform-cumulative", "about 1.0018 trillion yuan", "about 1.0018 trillion yuan"],
    ["laian-coverage", "99.5%", "99.5 per cent"],
    ["yongren-coverage", "full coverage", "full coverage"],
    ["valuation-share", "nearly 20%", "nearly 20 per cent"],
    ["valuation-times", "doubled", "doubled"],
    ["xinjiang-loans-usd", "US$348 million", "348 million US dollars"],
    ["platform-enterprises", "345,800 enterprises", "345,800 enterprises"],
  ])("of %s is %j, spoken %j", (...[id, printed, spoken]) => {
    expect(formatFigure(data.figure(id))).toBe(printed);
    expect(speakFigure(data.figure(id))).toBe(spoken);
  });

  test.each([
    ["xinjiang-loans", "30 November 2025 (year inferred)"],
    ["fuzhou-pledge", "8 January, year not printed"],
    ["platform-ytd", "from 1 January to 23 October 2024 (dates inferred)"],
    ["laian-mse-credit", "no date printed"],
  ])("as the date of %s is %j", (id, when) => {
    expect(formatWhen(data.figure(id))).toBe(when);
  });

  const numbers = data.figures.filter(({ flags }) => !flags.includes("value_inferred"));
  test.each(numbers)("of $id says value and hedge of the row", (figure) => {
    const { value, qualifier } = figure;
    expect(readPrinted(formatFigure(figure))).toMatchObject({ value, qualifier });
  });
});

describe("the real rows are linked", () => {
  test("each row of each table is there", () => {
    for (const list of [
      "figures",
      "derived",
      "dismissals",
      "instruments",
      "actors",
      "claims",
      "places",
    ] as const)
      expect(data[list]).toHaveLength(data.rows[list].length);
  });

  test("the record is the five documents", () => {
    expect(data.record.sources.map(({ id }) => id).sort()).toEqual([
      "china-daily-tech-finance",
      "fuzhou-agreement",
      "laian-conference",
      "miit-press-conference",
      "securities-daily-rural",
    ]);
    expect(selectFrom(data.figures, data.source("securities-daily-rural"))).toEqual([]);
  });

  test("Anhui holds the credit of Lai'an, and Xinjiang that of Xinjiang", () => {
    expect(selectAt(data.record.figures, data.place("anhui"))).toContain(data.figure("laian-mse-credit"));
    expect(selectAt(data.record.figures, data.place("xinjiang"))).not.toContain(
      data.figure("laian-mse-credit"),
    );
    expect(data.figure("laian-mse-credit").place?.province).toBe(data.place("anhui"));
  });

  test("no figure can be changed", () => {
    expect(() => Object.assign(data.figure("fuzhou-pledge"), { value: 3e10 })).toThrow(TypeError);
  });

  test("no source we do not link to has an address", () => {
    for (const { link, url } of [...data.sources, ...data.rows.sources]) expect(url !== null).toBe(link);
  });
});
