import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNumerals } from "../src/extract/tokenizer.ts";

const textsOf = (text: string): string[] => findNumerals(text).map((numeral) => numeral.text);

describe("findNumerals, digits", () => {
  test.each([
    ["345,800 firms and 2,965 lenders", ["345,800", "2,965"]],
    ["in 2024,2025 and 2026", ["2024", "2025", "2026"]],
    ["1.0018 trillion", ["1.0018", "trillion"]],
    ["up 40.7%, nearly 20 % or 3‰.", ["40.7%", "20", "3‰"]],
    ["2.46 billion yuan ($348 million)", ["2.46", "billion", "348", "million"]],
    ["the 29th, 1st and 20th", ["29th", "1st", "20th"]],
    ["[1], 1+N, 0 Reply(s), No.7", ["1", "1", "0", "7"]],
    ["story WS12a34 of 5G, 90m, H1, COVID-19", ["WS12a34", "5G", "90m", "H1", "19"]],
    ["2025-12-21 16:24", ["2025", "12", "21", "16", "24"]],
    ["5-10 banks, a 4.5-billion-yuan fund", ["5", "10", "4.5", "billion"]],
    ["a note¹, ½, ①, Ⅳ and ２０２５", ["note¹", "½", "①", "Ⅳ", "２０２５"]],
    ["end of 2025.", ["2025"]],
  ])("finds in %j exactly %j", (text, expected) => expect(textsOf(text)).toEqual(expected));
});

describe("findNumerals, English words", () => {
  test.each([
    ["one trillion", ["one", "trillion"]],
    ["Twenty-one of NINETY-NINE", ["Twenty-one", "NINETY-NINE"]],
    ["two hundred and fifty", ["two", "hundred", "fifty"]],
    ["two-thirds, a quarter, half, one-half", ["two-thirds", "quarter", "half", "one-half"]],
    ["First, second, thirdly, the Fourth", ["First", "second", "thirdly", "Fourth"]],
    ["has doubled, twice, triple, tenfold", ["doubled", "twice", "triple", "tenfold"]],
    ["dozens, tens of thousands, the nineties", ["dozens", "tens", "thousands", "nineties"]],
    ["one-size-fits-all, first-class, one's", ["one", "first", "one"]],
    ["Basel III but not Xi or vi", ["III"]],
    ["someone, anyone, tone, often, weight, fivefolded", []],
    ["secondary, single, both, pair, once, decade, percent", []],
    ["headquarters, millionaire, thirdhand", []],
  ])("finds in %j exactly %j", (text, expected) => expect(textsOf(text)).toEqual(expected));
});

describe("findNumerals, Chinese", () => {
  test.each([
    ["募集资金1.2万亿元，同比增长12.5%", ["1.2万亿", "12.5%"]],
    ["二〇二五年十二月，“十五五”规划", ["二〇二五", "十二", "十五五"]],
    ["两家银行、半年、几十户、首批", ["两", "半", "几十", "首"]],
    ["百分之四十，三分之一，３成", ["百", "四十", "三", "一", "３"]],
    ["翻番，再翻一番，加倍", ["翻番", "一", "加倍"]],
    ["人民币叁佰萬元，大陆的队伍", ["叁佰萬"]],
    ["统一进行", ["一"]],
    ["第3批23家5G企业", ["3", "23", "5G"]],
    ["金融支持乡村振兴", []],
  ])("finds in %j exactly %j", (text, expected) => expect(textsOf(text)).toEqual(expected));
});

describe("findNumerals, in any text", () => {
  const pieces = [
    "one",
    "First",
    "half",
    "billion",
    "12",
    "3.5%",
    ",",
    ".",
    "-",
    " ",
    "a",
    "Ⅳ",
    "三",
    "〇",
    "万亿",
    "翻番",
    "😀",
  ];
  const text = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.array(fc.constantFrom(...pieces)).map((list) => list.join("")),
  );

  test("offsets slice back to the text found, ascend and never overlap", () => {
    fc.assert(
      fc.property(text, (words) => {
        let last = 0;
        for (const { start, end, text: found } of findNumerals(words)) {
          expect(words.slice(start, end)).toBe(found);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });

  test("no digit of any script stays outside", () => {
    fc.assert(
      fc.property(text, (words) => {
        const rest = findNumerals(words).reduceRight(
          (left, { start, end }) => left.slice(0, start) + left.slice(end),
          words,
        );
        expect(rest).not.toMatch(/\p{N}/u);
      }),
    );
  });

  test("a page of letters without a digit costs no more than reading it", () => {
    expect(findNumerals("a".repeat(1_000_000))).toEqual([]);
  });
});
