// The kinds of fields that tables are made of. What can be wrong with a value is said here, with the way out.
import { z } from "astro/zod";
import type { TableName } from "./schema.ts";

/** Which table a column's ids belong to: `links.get(schema)` is `{ to: "places" }` or undefined. */
export const links = z.registry<{ to: TableName }>();

/** Units of columns: `units.get(schema)` is `{ unit: "degree" }` or undefined; `column`: another column names it. */
export const units = z.registry<{ unit: string } | { column: string }>();

/** The id of a row: it stands in addresses and never changes. */
export const slug = matching(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  fault("not a slug", "lower-case letters, digits and single hyphens, like laian-mse-credit"),
);
/** One line of text. */
export const text = matching(
  /^\S(?:[^\n\r\t]*\S)?$/u,
  fault("stray white space", "one line, no spaces at the ends"),
).min(1);
/** A label. */
export const shortText = text.max(
  90,
  fault("longer than 90 characters", "shorten it; what matters more goes into note"),
);
/** A whole address. */
export const url = matching(/^https?:\/\/\S+$/, fault("not an address", "write it whole, with https://"));
/** The SHA-256 of a file, in hexadecimal. */
export const sha256 = matching(/^[0-9a-f]{64}$/, fault("not a SHA-256", "64 lower-case hexadecimal digits"));
/** A number that counts from 1. */
export const count = z
  .int(fault("not a whole number", "write 1, 2, 3 …"))
  .min(1, fault("out of range", "it counts from 1"));
/** The name of a frozen edition. */
export const edition = matching(
  /^\d{4}-\d{2}-\d{2}(-\d+)?$/,
  fault("not an edition", "write 2026-01-31 or 2026-01-31-2"),
);
/** Codes of places: GB/T 2260, ISO 3166-2, GeoNames. */
export const adcode = matching(/^\d{6}$/, fault("not a GB/T 2260 code", "six digits"));
export const iso3166 = matching(/^CN-[A-Z]{2}$/, fault("not an ISO 3166-2 code", "write it like CN-AH"));
export const geonames = matching(/^\d+$/, fault("not a GeoNames id", "digits only"));
/** Degrees within the bounds of China. */
export const longitude = between(73, 136);
export const latitude = between(3, 54);

const notDate = fault("not a date", "write 2025-11-30, 2025-11 or 2025, and a day that exists");
/** A date, whole or reduced. */
export const isoDate = matching(/^\d{4}(-\d{2}(-\d{2})?)?$/, notDate).refine(isRealDate, notDate);

/** A whole day. */
export const isoDay = z.iso.date(fault("not a day", "write 2025-11-30, and a day that exists"));

/** A number in the unit that the column `unit` names. */
export function amountIn(column: string): z.ZodNumber {
  const schema = z.number();
  units.add(schema, { column });
  return schema;
}

/** A column that holds the id of a row of table `to`. */
export function idOf(to: TableName, id = slug): z.ZodString {
  const schema = id.clone();
  links.add(schema, { to });
  return schema;
}

/** True for `YYYY`, `YYYY-MM` or `YYYY-MM-DD` that names a day of the calendar. */
export function isRealDate(s: string): boolean {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(s) ?? [];
  if (!year) return false;
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

interface Fault {
  error: (issue: { input?: unknown }) => string;
}

/** What is told of a bad value, the value included: `not a slug: "Lai'an" (lower-case letters, …)`. */
function fault(problem: string, wayOut: string): Fault {
  return { error: ({ input }) => `${problem}: ${JSON.stringify(input)} (${wayOut})` };
}

function matching(pattern: RegExp, otherwise: Fault): z.ZodString {
  return z.string().regex(pattern, otherwise);
}

function between(low: number, high: number): z.ZodNumber {
  const outside = fault("outside China", `degrees between ${low} and ${high}`);
  const schema = z.number().min(low, outside).max(high, outside);
  units.add(schema, { unit: "degree" });
  return schema;
}
