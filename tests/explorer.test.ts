// Explorers: words as readers type them, facets, both together. The page itself is tested in the browser.
import { describe, expect, test } from "vitest";
import { tokenize } from "../src/client/fold.ts";
import { createSelector } from "../src/client/selection.ts";
import { facetWords, listChoices } from "../src/components/explorer.ts";
import { figureFacets } from "../src/components/facets.ts";
import { data } from "../src/data/index.ts";

describe("words are read as a reader may type them", () => {
  test.each([
    ["Lǐ Lìhuī", ["li", "lihui"]],
    ["Lai’an and Lai'an", ["laian", "and", "laian"]],
    ["40.7% of 345,800", ["40.7", "of", "345800"]],
    ["融资平台", ["融资", "资平", "平台"]],
    ["新疆 ＡＢ１２", ["新疆", "ab", "12"]],
  ])("%s", (text, words) => {
    expect(tokenize(text)).toEqual(words);
  });
});

describe("a selection holds what matches every choice", () => {
  const select = createSelector([
    {
      id: "a",
      facets: new Set(["place:xinjiang", "priority:technology"]),
      text: "Loans outstanding in Xinjiang 新疆 Xīnjiāng",
    },
    {
      id: "b",
      facets: new Set(["place:fuzhou", "priority:inclusive"]),
      text: "Credit pledged in Fuzhou 福州市 Fúzhōu",
    },
    { id: "c", facets: new Set(["priority:technology"]), text: "Financing of the platform 40.7%" },
  ]);
  const ids = (query: Record<string, string>) => [...select(new Map(Object.entries(query)))];
  test.each([
    ["no choice: all", {}, ["a", "b", "c"]],
    ["a facet", { priority: "technology" }, ["a", "c"]],
    ["two facets", { priority: "technology", place: "xinjiang" }, ["a"]],
    ["a word", { q: "pledged" }, ["b"]],
    ["the start of a word", { q: "fin" }, ["c"]],
    ["toneless pinyin", { q: "fuzhou" }, ["b"]],
    ["Chinese", { q: "新疆" }, ["a"]],
    ["a slip of one letter", { q: "platfrom" }, ["c"]],
    ["a decimal, whole", { q: "40.7" }, ["c"]],
    ["half a decimal", { q: "40" }, []],
    ["a word and a facet that do not meet", { q: "pledged", priority: "technology" }, []],
    ["the order is no choice", { sort: "name" }, ["a", "b", "c"]],
  ])("%s", (...[, query, expected]) => {
    expect(ids(query)).toEqual(expected);
  });
});

test("every option of the figures' form is a facet of some figure, and every facet has its option", () => {
  const offered = listChoices(data.figures, figureFacets).flatMap(({ key, options }) =>
    options.map(({ value }) => `${key}:${value}`),
  );
  const carried = new Set(data.figures.flatMap((figure) => facetWords(figure, figureFacets).split(" ")));
  expect(new Set(offered)).toEqual(new Set([...carried].filter((word) => word !== "")));
});
