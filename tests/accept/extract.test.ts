// How fast the extractor reads: measured, so it stands with the slow gates.
import { expect, it } from "vitest";
import { extract } from "../../src/extract/extract.ts";

const MEGABYTE = 1 << 20;
const BUDGET = 2000;
const NEWS =
  "As of the end of June 2024, outstanding loans reached 36.6 trillion yuan ($5.1 trillion), up 12.5 percent, or 0.3 percentage points " +
  "faster than in 2023; more than 3,000 villages and two-thirds of 24,400 households were served. ";
const NEWS_ZH =
  "截至2024年9月末，全市普惠小微贷款余额1234.56亿元，同比增长18.7%，比年初高2.5个百分点，近十年来服务3000余家企业，其中近20%为科技型企业。";

function timeOf(text: string): number {
  const start = performance.now();
  extract(text);
  return performance.now() - start;
}

it.each([
  ["English news", NEWS],
  ["Chinese news", NEWS_ZH],
  ["digits", "7"],
  ["commas", ","],
  ["digits and commas", "1,"],
  ["亿", "亿"],
  ["more than", "more than "],
])("1 MB of %s takes less than 2 s, and 2 MB at most three times as long", (_, piece) => {
  const one = piece.repeat(Math.ceil(MEGABYTE / Buffer.byteLength(piece)));
  timeOf(one.slice(0, one.length / 8));
  const [once, twice] = [timeOf(one), timeOf(one + one)];
  expect(once).toBeLessThan(BUDGET);
  expect(twice).toBeLessThan(3 * once + 50);
});
