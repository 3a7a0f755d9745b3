import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPrinted } from "../src/data/printed.ts";

type Case = [phrase: string, value: number, qualifier: string, halfUnit: number];
const named = ([phrase, value, qualifier, halfUnit]: Case) => ({ phrase, value, qualifier, halfUnit });

const ENGLISH: Case[] = [
  ["7.8 billion", 7.8e9, "exact", 5e7],
  ["more than 7.8 billion yuan", 7.8e9, "more_than", 5e7],
  ["approximately 1.0018 trillion yuan", 1001800000000, "about", 5e7],
  ["more than one trillion yuan", 1e12, "more_than", 5e11],
  ["exceeded 10 billion yuan", 1e10, "more_than", 5e8],
  ["an additional 290 billion yuan", 2.9e11, "exact", 5e8],
  ["24,400 rural households", 24400, "exact", 0.5],
  ["99.5%", 99.5, "exact", 0.05],
  ["nearly 20%", 20, "nearly", 0.5],
  ["20.2 percent", 20.2, "exact", 0.05],
  ["($348 million)", 3.48e8, "exact", 5e5],
  ["over US$1.4 billion", 1.4e9, "more_than", 5e7],
  ["CNY800 billion", 8e11, "exact", 5e8],
  ["RMB 7.8bn", 7.8e9, "exact", 5e7],
  ["eight travel agencies", 8, "exact", 0.5],
  ["doubled", 2, "exact", 0.5],
  ["more than doubled", 2, "more_than", 0.5],
  ["tripled", 3, "exact", 0.5],
  ["one hundred and fifty-two", 152, "exact", 0.5],
  ["a hundred", 100, "exact", 50],
  ["two million five hundred thousand", 2.5e6, "exact", 5e4],
  ["no more than 3,000", 3000, "up_to", 0.5],
  ["not less than 5%", 5, "at_least", 0.5],
  ["at least 40 firms", 40, "at_least", 0.5],
  ["up to 10 million yuan", 1e7, "up_to", 5e5],
  ["fewer than 12", 12, "less_than", 0.5],
  ["some 1,500 institutions", 1500, "about", 0.5],
  ["300 or more", 300, "at_least", 0.5],
  ["800+ products", 800, "more_than", 0.5],
  ["1.3 percentage points", 1.3, "exact", 0.05],
  ["25 basis points", 0.25, "exact", 0.005],
  ["-3.2%", -3.2, "exact", 0.05],
  ["0", 0, "exact", 0.5],
];
const CHINESE: Case[] = [
  ["1.2万亿元", 1.2e12, "exact", 5e10],
  ["14.78万亿元", 14780000000000, "exact", 5e9],
  ["34.76萬億元", 34760000000000, "exact", 5e9],
  ["91905.41亿元", 9190541000000, "exact", 5e5],
  ["近20%", 20, "nearly", 0.5],
  ["近4000亿元", 4e11, "nearly", 5e7],
  ["3000余家", 3000, "more_than", 0.5],
  ["1.2万余家", 12000, "more_than", 500],
  ["五千多户", 5000, "more_than", 500],
  ["三十多万户", 300000, "more_than", 50000],
  ["突破3000亿元", 3e11, "more_than", 5e7],
  ["不少于30家", 30, "at_least", 0.5],
  ["30家以上", 30, "at_least", 0.5],
  ["约17项", 17, "about", 0.5],
  ["50%左右", 50, "about", 0.5],
  ["不到3万户", 30000, "less_than", 5000],
  ["两成", 20, "exact", 5],
  ["百分之四十五", 45, "exact", 0.5],
  ["二百五十万户", 2.5e6, "exact", 50000],
  ["两亿三千万元", 2.3e8, "exact", 5e6],
  ["一百零五家", 105, "exact", 0.5],
  ["十二个", 12, "exact", 0.5],
  ["3.1个百分点", 3.1, "exact", 0.05],
  ["翻一番", 2, "exact", 0.5],
];

describe("readPrinted", () => {
  test.each([...ENGLISH, ...CHINESE].map(named))(
    "reads $phrase as $value, $qualifier, ± $halfUnit",
    ({ phrase, ...read }) => expect(readPrinted(phrase)).toEqual({ ...read, max: null }),
  );

  test.each([
    { phrase: "US$1.4 billion to US$1.5 billion", value: 1.4e9, max: 1.5e9 },
    { phrase: "10-20 million yuan", value: 1e7, max: 2e7 },
    { phrase: "between 5% and 6%", value: 5, max: 6 },
    { phrase: "3至5万亿元", value: 3e12, max: 5e12 },
  ])("reads the range $phrase", ({ phrase, ...read }) => {
    expect(readPrinted(phrase)).toMatchObject(read);
  });

  test.each([
    "full coverage",
    "dozens of firms",
    "2.46 billion yuan ($348 million)",
    "one-third",
    "三分之二",
    "the 15th",
    "二〇二五",
    "",
  ])("finds no single number in %j", (phrase) => {
    expect(readPrinted(phrase)).toBeNull();
  });
});

describe("any number, however printed", () => {
  const amount = fc.record({ mantissa: fc.integer({ min: 1, max: 9_999_999 }), decimals: fc.nat(4) });

  test.each([
    ["thousand", 3],
    ["million", 6],
    ["billion", 9],
    ["trillion", 12],
    ["万", 4],
    ["亿", 8],
    ["万亿", 12],
  ])("with the magnitude word %s is read exactly, half a unit from the next", (word, power) => {
    fc.assert(
      fc.property(amount, ({ mantissa, decimals }) => {
        const figure = (mantissa / 10 ** decimals).toFixed(decimals);
        const read = readPrinted(`${figure} ${word}`);
        expect(read?.value).toBe(Number(`${figure}e${String(power)}`));
        expect((read?.halfUnit ?? NaN) * 2).toBe(Number(`1e${String(power - decimals)}`));
      }),
    );
  });

  test("with or without commas is the same number", () => {
    fc.assert(
      fc.property(fc.nat(1e12), (n) => {
        expect(readPrinted(n.toLocaleString("en-US"))?.value).toBe(n);
        expect(readPrinted(String(n))?.value).toBe(n);
      }),
    );
  });

  test("in any text never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (text) => void readPrinted(text)));
  });
});
