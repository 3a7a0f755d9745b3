// Numbers as readers see and hear them. No number of a source is rounded here, and none loses its hedge.
import { type Amount, type Unit, formatNumber, speakAmount, writeAmount } from "./amount.ts";
import type { Derived, Figure } from "./model.ts";
import { readPrinted } from "./printed.ts";
import { QUALIFIERS } from "./vocabulary.ts";

export { formatNumber } from "./amount.ts";
export { formatDate, formatWhen } from "./date.ts";
export { formatInWords } from "./words.ts";

/** What of a figure its printing depends on; rows and linked figures both will do. */
export type Printable = Pick<
  Figure,
  "value" | "value_max" | "unit" | "qualifier" | "measure" | "flags" | "as_printed"
>;
/** What of a derived figure its printing depends on. */
export type Calculated = Pick<Derived, "value" | "low" | "high" | "unit">;

const CHINESE_SCALES = [
  { size: 1e12, word: "万亿元" },
  { size: 1e8, word: "亿元" },
  { size: 1e4, word: "万元" },
];
const MULTIPLES = new Map([
  [2, "doubled"],
  [3, "tripled"],
  [4, "quadrupled"],
]);

/** A number with its unit: "447 enterprises", "99.5%", "US$348 million", "2 times". All digits are kept. */
export function formatValue(value: number, unit: Unit): string {
  return writeAmount({ values: [value], unit });
}

/** 2460000000 yuan are "2.46 billion yuan". All digits are kept. */
export function formatYuan(yuan: number): string {
  return formatValue(yuan, "CNY");
}

/** 2460000000 yuan are "24.6亿元", 1.0018e12 "1.0018万亿元", 90000000 "9000万元". All digits are kept. */
export function formatYi(yuan: number): string {
  const { size, word } = CHINESE_SCALES.find((scale) => Math.abs(yuan) >= scale.size) ?? {
    size: 1,
    word: "元",
  };
  return formatNumber(yuan / size).replaceAll(",", "") + word;
}

/** An amount in yuan at `rate` yuan per US dollar, to three digits: "about US$348 million". */
export function formatUsd(yuan: number, rate: number): string {
  return `about ${formatValue(Number((yuan / rate).toPrecision(3)), "USD")}`;
}

/** A figure for the page, hedge included: "more than 7.8 billion yuan", "nearly 20%", "doubled". */
export function formatFigure(figure: Printable): string {
  return addHedge(figure, findWords(figure) ?? writeAmount(readAmount(figure)));
}

/** A figure for ears and for prose without symbols: "nearly 20 per cent", "348 million US dollars". */
export function speakFigure(figure: Printable): string {
  return addHedge(figure, findWords(figure) ?? speakAmount(readAmount(figure)));
}

/** Our own number: "about 5.5 million yuan". It ends with the first digit that rounding leaves in doubt (see
 * `findLastPlace`), in percentages even if that is a nought: "about 9.0%" beside "about 13.2%". Without "about" where
 * nothing is in doubt. */
export function formatDerived(derived: Calculated): string {
  return addAbout(derived, formatRounded(derived));
}

/** The same without "about", for a key or a label where the number stands in full nearby: "40.7%". */
export function formatRounded(derived: Calculated): string {
  return writeAmount(readDerived(derived));
}

/** The same for ears: "about 40.7 per cent". */
export function speakDerived(derived: Calculated): string {
  return addAbout(derived, speakAmount(readDerived(derived)));
}

/** The range that rounding allows, widened to the last digit shown: "5.49 million to 5.52 million yuan". Where
 * nothing is in doubt, what `formatDerived` says. */
export function formatRange(derived: Calculated): string {
  if (derived.low === derived.high) return formatDerived(derived);
  const place = findLastPlace(derived);
  const low = roundAt(derived.low, { place, round: Math.floor });
  const high = roundAt(derived.high, { place, round: Math.ceil });
  return writeAmount({ values: [low, high], unit: derived.unit, lastDigit: 10 ** place });
}

function addHedge({ qualifier }: Printable, text: string): string {
  return `${QUALIFIERS[qualifier].words} ${text}`.trimStart();
}

function addAbout(derived: Calculated, text: string): string {
  return isCertain(derived) ? text : `about ${text}`;
}

/** True where neither the numbers it is made of nor its own rounding leave a doubt. */
function isCertain(derived: Calculated): boolean {
  return derived.low === derived.high && roundDerived(derived) === derived.value;
}

/** The words that say it better than the number: "full coverage" is never 100 % (EDITORIAL.md, a figure). */
function findWords({ value, unit, measure, flags, as_printed }: Printable): string | null {
  if (flags.includes("value_inferred")) return measure === "coverage_rate" ? "full coverage" : as_printed;
  return unit === "times" && measure === "change_rate" ? (MULTIPLES.get(value) ?? null) : null;
}

/** A zero printed last after a decimal point ("12.80 trillion") is part of what the source says. */
function readAmount({ value, value_max, unit, as_printed }: Printable): Amount {
  const values = value_max === null ? [value] : [value, value_max];
  const printed = as_printed !== null && /\.\d*0(?!\d)/.test(as_printed) ? readPrinted(as_printed) : null;
  return { values, unit, lastDigit: printed?.value === value ? printed.halfUnit * 2 : undefined };
}

function readDerived(derived: Calculated): Amount {
  const keepsNoughts = derived.unit === "percent" && !isCertain(derived);
  return {
    values: [roundDerived(derived)],
    unit: derived.unit,
    lastDigit: keepsNoughts ? 10 ** findLastPlace(derived) : undefined,
  };
}

function roundDerived(derived: Calculated): number {
  return roundAt(derived.value, { place: findLastPlace(derived), round: Math.round });
}

/**
 * The decimal place (an exponent of ten) at which a derived number ends: the largest not above half its range, so
 * that only its last digit is in doubt; an exact result ends at its fourth digit. A percentage goes no further
 * than one decimal, or its second digit below 1 %.
 */
function findLastPlace({ value, low, high, unit }: Calculated): number {
  if (value === 0) return 0;
  const first = Math.floor(Math.log10(Math.abs(value)));
  // Sums of decimals fall short of a power of ten by a hair; they count as having reached it.
  const half = ((high - low) / 2) * (1 + 1e-9);
  const place = half === 0 ? first - 3 : Math.min(Math.floor(Math.log10(half)), first);
  return unit === "percent" ? Math.max(place, Math.min(-1, first - 1)) : place;
}

interface Rounding {
  readonly place: number;
  readonly round: (value: number) => number;
}

function roundAt(value: number, { place, round }: Rounding): number {
  const size = 10 ** Math.abs(place);
  // Twelve digits: enough for any number here, too few for the dust of binary fractions.
  const units = Number((place < 0 ? value * size : value / size).toPrecision(12));
  return place < 0 ? round(units) / size : round(units) * size;
}
