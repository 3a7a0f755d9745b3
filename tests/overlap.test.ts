import { describe, expect, test } from "vitest";
import { findOverlaps, indexRuns } from "../src/extract/overlap.ts";

const WORDS = "a1 b2 c3 d4 e5 f6 g7 h8 i9 j10 k11 l12";
const runs = indexRuns([
  { id: "alphabet", text: WORDS },
  { id: "short", text: "fewer than ten words" },
]);

describe("findOverlaps", () => {
  test.each([
    { what: "nine words", text: "a1 b2 c3 d4 e5 f6 g7 h8 i9", found: [] },
    { what: "a whole short source", text: "fewer than ten words", found: [] },
    { what: "ten words parted by a stranger", text: WORDS.replace("f6", "f6 z"), found: [] },
    { what: "ten words in another order", text: WORDS.split(" ").reverse().join(" "), found: [] },
    {
      what: "ten words in capitals, over lines and punctuation",
      text: `\nx\n"A1", B2;\nC3-D4 (E5) F6/G7: H8 I9\tJ10!`,
      found: [{ source: "alphabet", line: 3, length: 10, opening: "a1 b2 c3" }],
    },
    {
      what: "twelve words in one stretch",
      text: WORDS,
      found: [{ source: "alphabet", line: 1, length: 12, opening: "a1 b2 c3" }],
    },
    {
      what: "two stretches",
      text: `${WORDS} z\n${WORDS}`,
      found: [
        { source: "alphabet", line: 1, length: 12, opening: "a1 b2 c3" },
        { source: "alphabet", line: 2, length: 12, opening: "a1 b2 c3" },
      ],
    },
  ])("of $what it tells $found.length", ({ text, found }) => expect(findOverlaps(text, runs)).toEqual(found));

  test("a full stop and a per cent sign are part of a word", () => {
    const index = indexRuns([{ id: "s", text: "1 2 3 4 5 6 7 8 9 40.7%" }]);
    expect(findOverlaps("1 2 3 4 5 6 7 8 9 40.7%", index)).toHaveLength(1);
    expect(findOverlaps("1 2 3 4 5 6 7 8 9 40 7", index)).toEqual([]);
  });
});
