// Whole numbers in words, for the start of a sentence.
import { formatNumber } from "./amount.ts";

// prettier-ignore
const SMALL = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
];
const TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** 0 to 999 in words: "eight", "four hundred and forty-seven"; any other number as `formatNumber` prints it. */
export function formatInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 999) return formatNumber(value);
  const rest = value % 100;
  if (value >= 100) {
    const hundreds = `${formatInWords(Math.floor(value / 100))} hundred`;
    return rest === 0 ? hundreds : `${hundreds} and ${formatInWords(rest)}`;
  }
  const tens = TENS[Math.floor(value / 10)];
  if (!tens) return SMALL[value] ?? formatNumber(value);
  return value % 10 === 0 ? tens : `${tens}-${formatInWords(value % 10)}`;
}
