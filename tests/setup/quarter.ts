// A made-up later quarter: what an editor would add to the tables when the next official table comes out.

/** Cells that say which quarter a row is about, and what they say for the quarter after it. */
const LATER: readonly (readonly [RegExp, string])[] = [
  [/2025-q1/g, "2025-q2"],
  [/first quarter/g, "second quarter"],
  [/2025-01-01/g, "2025-04-01"],
  [/2025-03-31/g, "2025-06-30"],
  [/2025-05(?![\d-])/g, "2025-08"],
];
const IS_REGIONAL =
  /^(?:[a-z-]+-(?:new-rmb-loans|financing|rmb-loans-gdp|financing-gdp)|peoples-bank-regional-financing)-2025-q1$/;

/** True of the id of a source, figure or share of the regional table of the first quarter of 2025. */
export function isRegional(id: string): boolean {
  return IS_REGIONAL.test(id);
}

/** A row, as CSV or JSON, told of the second quarter. */
export function makeLater(row: string): string {
  return LATER.reduce((text, [from, to]) => text.replaceAll(from, to), row);
}
