import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Calculated,
  type Printable,
  formatDate,
  formatDerived,
  formatFigure,
  formatInWords,
  formatNumber,
  formatRange,
  formatUsd,
  formatValue,
  formatWhen,
  formatYi,
  formatYuan,
  speakDerived,
  speakFigure,
} from "../src/data/format.ts";
import { readPrinted } from "../src/data/printed.ts";
import { UNITS, keys } from "../src/data/vocabulary.ts";
import { figureRow } from "./setup/rows.ts";

test.each([
  [345800, "345,800"],
  [2965, "2,965"],
  [741, "741"],
  [99.5, "99.5"],
  [0.1, "0.1"],
  [0, "0"],
  [-0, "0"],
  [-1234.5, "−1,234.5"],
  [1e15, "1,000,000,000,000,000"],
])("formatNumber(%d) is %j", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([NaN, Infinity, -Infinity])("formatNumber(%d) throws", (value) => {
  expect(() => formatNumber(value)).toThrow(`${value} is no number to print`);
});

test.each([
  [2460000000, "2.46 billion yuan", "24.6亿元"],
  [7.8e9, "7.8 billion yuan", "78亿元"],
  [937000000, "937 million yuan", "9.37亿元"],
  [1.0018e12, "1.0018 trillion yuan", "1.0018万亿元"],
  [90000000, "90 million yuan", "9000万元"],
  [3e11, "300 billion yuan", "3000亿元"],
  [999999999999, "999.999999999 billion yuan", "9999.99999999亿元"],
  [1000000, "1 million yuan", "100万元"],
  [50000, "50,000 yuan", "5万元"],
  [7, "7 yuan", "7元"],
  [0, "0 yuan", "0元"],
  [-5e9, "−5 billion yuan", "−50亿元"],
])("%d yuan are %j and %j", (...[yuan, english, chinese]) => {
  expect(formatYuan(yuan)).toBe(english);
  expect(formatYi(yuan)).toBe(chinese);
});

test.each([
  [2460000000, 7.07, "about US$348 million"],
  [9e7, 7.069, "about US$12.7 million"],
  [1.0018e12, 7.069, "about US$142 billion"],
  [7069, 7.069, "about US$1,000"],
])("%d yuan at %d are %j", (...[yuan, rate, text]) => {
  expect(formatUsd(yuan, rate)).toBe(text);
});

test.each([
  [447, "enterprises", "447 enterprises"],
  [1, "enterprises", "1 enterprise"],
  [99.5, "percent", "99.5%"],
  [1.2, "percentage_points", "1.2 percentage points"],
  [24400, "households", "24,400 households"],
  [2, "times", "2 times"],
  [348000000, "USD", "US$348 million"],
  [-348, "USD", "−US$348"],
  [7.8e9, "CNY", "7.8 billion yuan"],
  [1, "people", "1 person"],
  [25300000, "people", "25,300,000 people"],
] as const)("formatValue(%d, %j) is %j", (...[value, unit, text]) => {
  expect(formatValue(value, unit)).toBe(text);
});

const printable = (row: Partial<Printable>): Printable =>
  figureRow({ as_printed: null, ...row, flags: [...(row.flags ?? [])] });

test.each([
  [{ value: 7.8e9, qualifier: "more_than" }, "more than 7.8 billion yuan", "more than 7.8 billion yuan"],
  [{ value: 1.0018e12, qualifier: "about" }, "about 1.0018 trillion yuan", "about 1.0018 trillion yuan"],
  [{ value: 20, unit: "percent", qualifier: "nearly" }, "nearly 20%", "nearly 20 per cent"],
  [{ value: 99.5, unit: "percent" }, "99.5%", "99.5 per cent"],
  [{ value: -3, unit: "percent" }, "−3%", "minus 3 per cent"],
  [{ value: 3.48e8, unit: "USD" }, "US$348 million", "348 million US dollars"],
  [
    { value: 40, unit: "enterprises", qualifier: "at_least" },
    "at least 40 enterprises",
    "at least 40 enterprises",
  ],
  [{ value: 10, value_max: 12, unit: "percent" }, "10% to 12%", "10 to 12 per cent"],
  [{ value: 1e9, value_max: 2e9 }, "1 billion to 2 billion yuan", "1 billion to 2 billion yuan"],
  [
    { value: 1e6, value_max: 2e6, unit: "USD" },
    "US$1 million to US$2 million",
    "1 million to 2 million US dollars",
  ],
  [{ value: 2, unit: "times", measure: "change_rate", as_printed: "doubled" }, "doubled", "doubled"],
  [
    { value: 3, unit: "times", measure: "change_rate", qualifier: "more_than" },
    "more than tripled",
    "more than tripled",
  ],
  [{ value: 2, unit: "times", measure: "share" }, "2 times", "2 times"],
  [{ value: 2.5, unit: "times", measure: "change_rate" }, "2.5 times", "2.5 times"],
  [
    {
      value: 100,
      unit: "percent",
      measure: "coverage_rate",
      flags: ["value_inferred"],
      as_printed: "full coverage of townships",
    },
    "full coverage",
    "full coverage",
  ],
  [
    {
      value: 1,
      unit: "products",
      measure: "rank_claim",
      flags: ["value_inferred"],
      as_printed: "first pledge loan",
    },
    "first pledge loan",
    "first pledge loan",
  ],
  [{ value: 12.8e12, as_printed: "12.80 trillion yuan" }, "12.80 trillion yuan", "12.80 trillion yuan"],
  [{ value: 2.4275e11, as_printed: "新增贷款2427.50亿元" }, "242.750 billion yuan", "242.750 billion yuan"],
  [{ value: 40, unit: "percent", as_printed: "40.0%" }, "40.0%", "40.0 per cent"],
  [{ value: 6.5e11, as_printed: "6,500.0 billion yuan" }, "650 billion yuan", "650 billion yuan"],
  [{ value: 5e11, as_printed: "额度5000亿元" }, "500 billion yuan", "500 billion yuan"],
] satisfies [Partial<Printable>, string, string][])(
  "%j is printed %j and spoken %j",
  (...[row, printed, spoken]) => {
    expect(formatFigure(printable(row))).toBe(printed);
    expect(speakFigure(printable(row))).toBe(spoken);
  },
);

describe("a derived number ends with the first digit in doubt", () => {
  test.each([
    [711.8e9, 0.55e9, "CNY", "about 711.8 billion yuan", "711.2 billion to 712.4 billion yuan"],
    [5503355.7, 11185, "CNY", "about 5.5 million yuan", "5.49 million to 5.52 million yuan"],
    [7.069, 0.0245, "CNY", "about 7.07 yuan", "7.04 to 7.10 yuan"],
    [40.7418, 0.1017, "percent", "about 40.7%", "40.6% to 40.9%"],
    [28.948, 0.051, "percent", "about 28.9%", "28.8% to 29.0%"],
    [0.32958, 0.0007, "percent", "about 0.33%", "0.32% to 0.34%"],
    [0.0329, 0.00001, "percent", "about 0.033%", "0.032% to 0.033%"],
    [28.04, 0.15, "percent", "about 28.0%", "27.8% to 28.2%"],
    [999.98e6, 0.2e6, "CNY", "about 1 billion yuan", "999.7 million to 1.0002 billion yuan"],
    [4.33, 0.1, "CNY", "about 4.3 yuan", "4.2 to 4.5 yuan"],
    [1.05, 0.05, "CNY", "about 1.05 yuan", "1.00 to 1.10 yuan"],
    [3, 30, "CNY", "about 3 yuan", "−27 to 33 yuan"],
    [37.25, 0, "enterprises", "37.25 enterprises", "37.25 enterprises"],
    [8.97, 0, "percent", "about 9.0%", "about 9.0%"],
    [9.02, 0.01, "percent", "about 9.0%", "9.0% to 9.1%"],
    [9.97, 0.01, "percent", "about 10.0%", "9.9% to 10.0%"],
    [50, 0, "percent", "50%", "50%"],
    [100 / 3, 0, "percent", "about 33.3%", "about 33.3%"],
    [0, 0, "CNY", "0 yuan", "0 yuan"],
  ] as const)("%d ± %d %s is %j, in %j", (...[value, half, unit, text, range]) => {
    const derived: Calculated = { value, low: value - half, high: value + half, unit };
    expect(formatDerived(derived)).toBe(text);
    expect(formatRange(derived)).toBe(range);
  });

  test("and is spoken without symbols", () => {
    expect(speakDerived({ value: 40.74, low: 40.64, high: 40.84, unit: "percent" })).toBe(
      "about 40.7 per cent",
    );
  });

  test("the number shown lies in the range, and the range shown holds the range", () => {
    const range = fc
      .tuple(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 1e6 }))
      .map(([value, share]) => ({ value, low: value - value / share, high: value + value / share }));
    fc.assert(
      fc.property(range, (interval) => {
        const shown = readPrinted(formatDerived({ ...interval, unit: "CNY" }))?.value ?? NaN;
        expect(shown).toBeGreaterThanOrEqual(interval.low);
        expect(shown).toBeLessThanOrEqual(interval.high);
        const [low = "", high = ""] = formatRange({ ...interval, unit: "CNY" }).split(" to ");
        const dust = 1e-9 * interval.high;
        expect(readPrinted(low)?.value).toBeLessThanOrEqual(interval.low + dust);
        expect(readPrinted(high)?.value).toBeGreaterThanOrEqual(interval.high - dust);
      }),
    );
  });
});

test.each([
  ["2025-11-30", "30 November 2025"],
  ["2024-02-29", "29 February 2024"],
  ["2025-11", "November 2025"],
  ["2025", "2025"],
])("formatDate(%j) is %j", (iso, text) => {
  expect(formatDate(iso)).toBe(text);
});

test.each(["2025-02-30", "11/30/2025", "2025-11-30T00:00", "2025-1-1", "", "8 January"])(
  "formatDate(%j) throws",
  (iso) => {
    expect(() => formatDate(iso)).toThrow(`not a date: "${iso}"`);
  },
);

test.each([
  [{ as_of: "2025-11-30" }, "30 November 2025"],
  [
    { as_of: "2025-11-30", date_certainty: "inferred", date_printed: "end of November" },
    "30 November 2025 (year inferred)",
  ],
  [{ as_of: "2024-10-23", date_certainty: "inferred" }, "23 October 2024 (date inferred)"],
  [{ as_of: "2025-08" }, "August 2025"],
  [{ period_start: "2024-01-01", period_end: "2024-10-23" }, "from 1 January to 23 October 2024"],
  [
    { period_start: "2024-01-01", period_end: "2024-10-23", date_certainty: "inferred" },
    "from 1 January to 23 October 2024 (dates inferred)",
  ],
  [{ period_start: "2023-07-01", period_end: "2024-06-30" }, "from 1 July 2023 to 30 June 2024"],
  [{ period_start: "2024-01-01", period_end: "2024-12-31" }, "2024"],
  [{ period_start: "2025-01-01", period_end: "2025-03-31" }, "first quarter of 2025"],
  [{ period_start: "2025-07-01", period_end: "2025-12-31" }, "second half of 2025"],
  [{ period_start: "2025-01-01", period_end: "2025-03-30" }, "from 1 January to 30 March 2025"],
  [{ period_start: "2025-02-01", period_end: "2025-04-30" }, "from 1 February to 30 April 2025"],
  [{ period_start: "2025-01", period_end: "2025-03" }, "from January to March 2025"],
  [{ period_start: "2024", period_end: "2024" }, "2024"],
  [{ period_start: "2023", period_end: "2024" }, "from 2023 to 2024"],
  [{ period_start: "2024-01-01" }, "since 1 January 2024"],
  [{ period_end: "2024-10-23" }, "up to 23 October 2024"],
  [{ as_of: "2024-10-23", period_start: "2024-01-01" }, "since 1 January 2024"],
  [{ date_printed: "January 8", date_certainty: "unknown" }, "8 January, year not printed"],
  [{ date_printed: "8 January", date_certainty: "unknown" }, "8 January, year not printed"],
  [{ date_printed: "recently", date_certainty: "unknown" }, "“recently”, no date printed"],
  [{ date_certainty: "unknown" }, "no date printed"],
] as const)("formatWhen(%j) is %j", (dates, text) => {
  expect(formatWhen(figureRow({ as_of: null, ...dates }))).toBe(text);
});

test.each([
  [0, "zero"],
  [8, "eight"],
  [13, "thirteen"],
  [20, "twenty"],
  [42, "forty-two"],
  [100, "one hundred"],
  [447, "four hundred and forty-seven"],
  [903, "nine hundred and three"],
  [999, "nine hundred and ninety-nine"],
  [1000, "1,000"],
  [2.5, "2.5"],
  [-1, "−1"],
])("formatInWords(%d) is %j", (value, text) => {
  expect(formatInWords(value)).toBe(text);
});

describe("whatever the number", () => {
  const amount = fc.integer({ min: 0, max: 4e13 });
  const decimal = fc
    .tuple(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(1, 10, 100, 1000))
    .map(([a, b]) => a / b);

  test("reading a printed amount gives it back", () => {
    fc.assert(
      fc.property(amount, (yuan) => {
        expect(readPrinted(formatYuan(yuan))?.value).toBe(yuan);
        expect(readPrinted(formatYi(yuan))?.value).toBe(yuan);
        expect(readPrinted(formatValue(yuan, "USD"))?.value).toBe(yuan);
      }),
    );
  });

  test("reading a printed figure gives back value and hedge", () => {
    const qualifier = fc.constantFrom(
      "exact",
      "about",
      "more_than",
      "at_least",
      "less_than",
      "up_to",
      "nearly",
    );
    fc.assert(
      fc.property(decimal, qualifier, fc.constantFrom("percent", "CNY"), (...[value, hedge, unit]) => {
        const read = readPrinted(formatFigure(printable({ value, qualifier: hedge, unit })));
        expect(read).toMatchObject({ value, qualifier: hedge });
      }),
    );
  });

  test("reading words gives back the number", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (value) => {
        expect(readPrinted(formatInWords(value))?.value).toBe(value);
      }),
    );
  });

  test("no exponent, no NaN, no undefined is ever printed, and speech has no symbol", () => {
    const value = fc.oneof(
      decimal,
      fc.integer(),
      decimal.map((n) => -n),
      fc.integer({ min: -9e15, max: 9e15 }),
    );
    fc.assert(
      fc.property(
        value,
        fc.constantFrom(...keys(UNITS)),
        fc.constantFrom(0, 0.005, 7, 1e9),
        (...[n, unit, half]) => {
          const figure = printable({ value: n, unit });
          const derived = { value: n, low: n - half, high: n + half, unit };
          const spoken = [speakFigure(figure), speakDerived(derived)];
          for (const text of [
            ...spoken,
            formatFigure(figure),
            formatDerived(derived),
            formatRange(derived),
            formatYi(n),
          ])
            expect(text).not.toMatch(/NaN|undefined|Infinity|\de[+-]?\d|^\s|\s$|-\d/);
          for (const text of spoken) expect(text).not.toMatch(/[%$−]/);
        },
      ),
    );
  });
});
