// Dates as printed, and completed with the day the text was published.

export interface Printed {
  year?: number | undefined;
  /** Without year: "07", "07-13", "Q3", "H1", or nothing for the year alone. */
  from?: string | undefined;
  /** End of a span, and its year where it differs. */
  to?: string | undefined;
  toYear?: number | undefined;
  /** Words such as "last year" or 今年 that place the year: -1, 0, 1. */
  relative?: number | undefined;
}

const STARTS: Record<string, string> = {
  Q1: "01-01",
  Q2: "04-01",
  Q3: "07-01",
  Q4: "10-01",
  H1: "01-01",
  H2: "07-01",
};

/**
 * Writes a printed date in the ISO manner: 2026, 2025-11, 2021-Q1, 2016/2020, Q1/Q3, --07-13.
 * With the publishing day a missing year is filled in: the one said, else the last in which the period had begun.
 */
export function writeDate(printed: Printed, date: string | null): string {
  const { from, to } = printed;
  const year = printed.year ?? (date ? inferYear(printed, date) : undefined);
  const toYear = printed.toYear ?? year;
  if (!from) return `${year ?? ""}${printed.toYear ? `/${printed.toYear}` : ""}`;
  return to ? `${join(year, from)}/${join(toYear, to)}` : join(year, from);
}

/** A lone day of the month: ---26, or with the publishing day the last such day. */
export function writeDay(day: number, date: string | null): string {
  const two = pad(day);
  if (!date) return `---${two}`;
  const [year = 0, month = 0, today = 0] = date.split("-").map(Number);
  if (day <= today) return `${year}-${pad(month)}-${two}`;
  return month === 1 ? `${year - 1}-12-${two}` : `${year}-${pad(month - 1)}-${two}`;
}

function inferYear({ from, relative }: Printed, date: string): number | undefined {
  const year = Number(date.slice(0, 4));
  if (relative !== undefined) return year + relative;
  if (!from) return undefined;
  const start = STARTS[from] ?? (from.length === 2 ? `${from}-01` : from);
  return start <= date.slice(5) ? year : year - 1;
}

function join(year: number | undefined, rest: string): string {
  if (year !== undefined) return `${year}-${rest}`;
  return /^\d/.test(rest) ? `--${rest}` : rest;
}

/** Two digits: 7 is "07". */
export function pad(n: number | string): string {
  return String(n).padStart(2, "0");
}

/** The period of the first n months: H1, Q1, Q1/Q3, or January to the n-th. */
export function firstMonths(n: number): Printed {
  if (n === 3) return { from: "Q1" };
  if (n === 6) return { from: "H1" };
  if (n === 9) return { from: "Q1", to: "Q3" };
  return n > 1 && n <= 12 ? { from: "01", to: pad(n) } : { from: "01" };
}
