// One number, or a range, with its unit: written for the eye or spoken for the ear.
import type { Row } from "./schema.ts";
import { UNITS } from "./vocabulary.ts";

export type Unit = Row<"figures">["unit"];

export interface Amount {
  /** One number, or the two ends of a range. */
  readonly values: readonly number[];
  readonly unit: Unit;
  /** Worth of the last digit to show, where that digit may be a zero. */
  readonly lastDigit?: number | undefined;
}

const SCALES = [
  { size: 1e12, word: " trillion" },
  { size: 1e9, word: " billion" },
  { size: 1e6, word: " million" },
];
const ONE = { size: 1, word: "" };

/** 345800 is "345,800". All digits, no exponent, true minus; throws if it is not a finite number. */
export function formatNumber(value: number): string {
  return writeDigits(value, 0);
}

/** "2.46 billion yuan", "US$348 million", "99.5%", "1 time"; ranges "200 to 300 enterprises". All digits. */
export function writeAmount(amount: Amount): string {
  const numbers = listNumbers(amount);
  if (amount.unit === "percent") return numbers.map((number) => `${number}%`).join(" to ");
  if (amount.unit === "USD") return numbers.map((number) => number.replace(/^−?/, "$&US$")).join(" to ");
  return addNoun(numbers, amount.unit);
}

/** The same without symbols: "348 million US dollars", "99.5 per cent", "minus 2 per cent". */
export function speakAmount(amount: Amount): string {
  const numbers = listNumbers(amount).map((number) => number.replace("−", "minus "));
  return amount.unit === "percent" ? `${numbers.join(" to ")} per cent` : addNoun(numbers, amount.unit);
}

function addNoun(numbers: readonly string[], unit: Unit): string {
  const noun = numbers.length === 1 && numbers[0] === "1" ? UNITS[unit].one : UNITS[unit].many;
  return `${numbers.join(" to ")} ${noun}`;
}

function listNumbers({ values, unit, lastDigit }: Amount): string[] {
  return values.map((value) => {
    const isMoney = unit === "CNY" || unit === "USD";
    const { size, word } = (isMoney && SCALES.find((scale) => Math.abs(value) >= scale.size)) || ONE;
    const decimals = lastDigit === undefined ? 0 : Math.max(0, Math.round(Math.log10(size / lastDigit)));
    return writeDigits(value / size, decimals) + word;
  });
}

function writeDigits(value: number, decimals: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is no number to print (give a finite one)`);
  const options = {
    minimumFractionDigits: decimals,
    maximumFractionDigits: 20,
    signDisplay: "negative",
  } as const;
  return value.toLocaleString("en-GB", options).replace("-", "−");
}
