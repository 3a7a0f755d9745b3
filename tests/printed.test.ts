import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPrinted } from "../src/data/printed.ts";
import { CHINESE, ENGLISH, type PhraseCase, RANGES } from "./setup/phrases.ts";

const named = ([phrase, value, qualifier, halfUnit]: PhraseCase) => ({ phrase, value, qualifier, halfUnit });

describe("readPrinted", () => {
  test.each([...ENGLISH, ...CHINESE].map(named))(
    "reads $phrase as $value, $qualifier, ± $halfUnit",
    ({ phrase, ...read }) => expect(readPrinted(phrase)).toEqual({ ...read, max: null }),
  );

  test.each(RANGES)("reads the range $phrase", ({ phrase, ...read }) => {
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
