// Dates as readers see them: never more exact than the source, and never with an invented year.
import { isRealDate } from "./field.ts";
import type { Row } from "./schema.ts";

type Period = Pick<Row<"figures">, "as_of" | "period_start" | "period_end">;
type Dated = Period & Pick<Row<"figures">, "date_certainty" | "date_printed">;

/** How a figure lies in time: a `stock` stood on one day, a `flow` ran over a period. */
export type DateKind = "stock" | "flow" | "undated";

/** By the number of parts of the ISO date. */
const FORMATS = [
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric" }),
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: "long" }),
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", year: "numeric", month: "long", day: "numeric" }),
];

/** By their length in months, the parts of a year that have a name; the year itself has none but its number. */
const SPANS: ReadonlyMap<number, readonly string[]> = new Map([
  [3, ["first quarter", "second quarter", "third quarter", "fourth quarter"]],
  [6, ["first half", "second half"]],
  [12, [""]],
]);

/** `2025-11-30` is "30 November 2025", `2025-11` is "November 2025", `2025` stays. Throws on anything else. */
export function formatDate(iso: string): string {
  const format = FORMATS[iso.split("-").length - 1];
  if (!format || !isRealDate(iso))
    throw new Error(`not a date: "${iso}" (write 2025-11-30, 2025-11 or 2025)`);
  return format.format(new Date(iso));
}

/** The kind of date a figure carries. A period wins over the day on which it was counted. */
export function findDateKind({ as_of, period_start, period_end }: Period): DateKind {
  if (period_start !== null || period_end !== null) return "flow";
  return as_of === null ? "undated" : "stock";
}

/** The months a period runs over, the first and the last included; null where an end is open. */
export function countMonths({ period_start, period_end }: Period): number | null {
  if (period_start === null || period_end === null) return null;
  const [startYear = 0, startMonth = 1] = period_start.split("-").map(Number);
  const [endYear = 0, endMonth = 12] = period_end.split("-").map(Number);
  return (endYear - startYear) * 12 + endMonth - startMonth + 1;
}

/**
 * When a figure held, with what the source leaves open: "30 November 2025 (year inferred)",
 * "from 1 January to 23 October 2024", "first quarter of 2025", "8 January, year not printed", "“recently”, no date printed".
 */
export function formatWhen(figure: Dated): string {
  const { as_of, date_certainty, date_printed } = figure;
  if (findDateKind(figure) === "flow")
    return formatPeriod(figure) + (date_certainty === "printed" ? "" : " (dates inferred)");
  if (as_of === null) return quotePrinted(date_printed);
  if (date_certainty === "printed") return formatDate(as_of);
  return `${formatDate(as_of)} (${date_printed === null ? "date" : "year"} inferred)`;
}

function formatPeriod(period: Period): string {
  const span = nameSpan(period);
  if (span !== null) return span;
  const { period_start, period_end } = period;
  const start = period_start === null ? "" : formatDate(period_start);
  const end = period_end === null ? "" : formatDate(period_end);
  if (start === "" || start === end) return start === "" ? `up to ${end}` : end;
  if (end === "") return `since ${start}`;
  const year = ` ${end.slice(-4)}`;
  return `from ${start.endsWith(year) ? start.slice(0, -year.length) : start} to ${end}`;
}

/** The name of a whole calendar year, half or quarter; null for any other period. */
function nameSpan({ period_start, period_end, as_of }: Period): string | null {
  const months = countMonths({ period_start, period_end, as_of });
  const [year = "", month = "", first] = period_start?.split("-") ?? [];
  if (months === null || first !== "01" || !isLastDay(period_end ?? "")) return null;
  const names = SPANS.get(months);
  const part = (Number(month) - 1) / months;
  if (!names || !Number.isInteger(part)) return null;
  return [names[part], year].filter(Boolean).join(" of ");
}

/** True of the last day of a month. */
function isLastDay(iso: string): boolean {
  const [year, month, day] = iso.split("-").map(Number);
  return day !== undefined && new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate() === day;
}

function quotePrinted(words: string | null): string {
  if (words === null) return "no date printed";
  const dayFirst = words.replace(/^([A-Z][a-z]+) (\d{1,2})$/, "$2 $1");
  return /^\d{1,2} [A-Z][a-z]+$/.test(dayFirst)
    ? `${dayFirst}, year not printed`
    : `“${words}”, no date printed`;
}
