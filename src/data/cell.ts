// One CSV cell ↔ one value, as the zod schema of its column says. No column is known here by name.
import { z } from "astro/zod";
import { findNear, singular } from "./wording.ts";

/** A column: what its cells are called in messages, and their schema. */
export interface Column {
  readonly name: string;
  readonly schema: z.core.$ZodType;
}

/** A cell that cannot be read; the message names the problem and the way out. */
export class CellError extends Error {}

/** The columns of a table's row, or the fields of an object in a cell, in order. */
export function listColumns(row: z.ZodObject): Column[] {
  return Object.entries<z.core.$ZodType>(row.shape).map(([name, schema]) => ({ name, schema }));
}

/** Reads a cell: lists split at `;`, fields of an object at `:`, yes/no, plain numbers, empty as null where
 * allowed. Throws a CellError. */
export function readCell(column: Column, text: string): unknown {
  const result = z.safeParse(column.schema, convert(column, text));
  if (!result.success) throw new CellError(result.error.issues[0]?.message);
  return result.data;
}

/** Writes a value as `readCell` reads it. */
export function writeCell(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return writeNumber(value);
  if (Array.isArray(value)) return value.map(writeCell).join(";");
  return value ? Object.values(value).map(writeCell).join(":") : "";
}

function convert({ name, schema }: Column, text: string): unknown {
  if (schema instanceof z.ZodNullable)
    return text === "" ? null : convert({ name, schema: schema.unwrap() }, text);
  if (schema instanceof z.ZodDefault)
    return text === "" ? undefined : convert({ name, schema: schema.unwrap() }, text);
  if (schema instanceof z.ZodArray)
    return convertList({ name: singular(name), schema: schema.element }, text);
  if (text === "") throw new CellError("empty (it must be filled)");
  if (schema instanceof z.ZodObject) return convertObject(schema, text);
  if (schema instanceof z.ZodNumber) return convertNumber(text);
  if (schema instanceof z.ZodBoolean) return convertTerm({ name, terms: ["yes", "no"] }, text) === "yes";
  if (schema instanceof z.ZodEnum) return convertTerm({ name, terms: schema.options.map(String) }, text);
  return text;
}

function convertList(item: Column, text: string): unknown[] {
  if (text === "") return [];
  const cells = text.split(";");
  const names = cells.map((cell) => cell.split(":", 1)[0]);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice) throw new CellError(`"${twice}" stands twice in the list (once is enough)`);
  if (cells.includes(""))
    throw new CellError(`empty item in the list "${text}" (write a;b without ; at the ends)`);
  return cells.map((cell) => convert(item, cell));
}

function convertObject(schema: z.ZodObject, text: string): Record<string, unknown> {
  const fields = listColumns(schema);
  const cells = text.split(":");
  if (cells.length !== fields.length)
    throw new CellError(`cannot read "${text}" (write ${fields.map(({ name }) => name).join(":")})`);
  return Object.fromEntries(fields.map((field, i) => [field.name, convert(field, cells[i] ?? "")]));
}

function convertNumber(text: string): number {
  if (!/^-?\d+(\.\d+)?$/.test(text))
    throw new CellError(`not a plain number: "${text}" (digits only, such as 7800000000 or 99.5)`);
  const number = Number(text);
  if (Math.abs(number) > Number.MAX_SAFE_INTEGER)
    throw new CellError(`number too large to be held exactly: "${text}" (check the zeros)`);
  return number;
}

function convertTerm({ name, terms }: { name: string; terms: string[] }, text: string): string {
  if (terms.includes(text)) return text;
  const near = findNear(text, terms);
  const hint = near ? `did you mean ${near}? ` : "";
  throw new CellError(`unknown ${name} "${text}" (${hint}one of ${terms.join(", ")})`);
}

/** Digits without an exponent: 0.0000001, not 1e-7. */
function writeNumber(value: number): string {
  const [, sign = "", whole = "", fraction = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  const shift = Number(power);
  if (shift === 0) return String(value);
  const digits =
    shift < 0
      ? (whole + fraction).padStart(1 + fraction.length - shift, "0")
      : (whole + fraction).padEnd(1 + shift, "0");
  const point = shift < 0 ? digits.length - (fraction.length - shift) : digits.length;
  return sign + digits.slice(0, point) + (point < digits.length ? `.${digits.slice(point)}` : "");
}
