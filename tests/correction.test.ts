import { expect, test } from "vitest";
import { selectCorrections } from "../src/data/correction.ts";
import type { Correction } from "../src/data/model.ts";

const correct = (id: string, figures: string[]): Correction => ({
  ...{ id, figures, date: "2026-01-31", kind: "error", editions: [], old: null, new: null },
  ...{ why: "A slip.", effect: "The sum is smaller." },
});

test("selectCorrections keeps those of any figure shown, in the order of the table", () => {
  const all = [correct("c", ["loans", "funds"]), correct("a", ["pledges"]), correct("b", ["funds"])];
  expect(selectCorrections(all, ["funds", "lines"]).map(({ id }) => id)).toEqual(["c", "b"]);
  expect(selectCorrections(all, [])).toEqual([]);
});
