import { z } from "astro/zod";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readTable, writeTable } from "../src/data/csv.ts";
import { type TableName, tableNames, tables } from "../src/data/schema.ts";

interface JsonSchema {
  type?: string;
  enum?: string[];
  anyOf?: JsonSchema[];
  pattern?: string;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
}

/** Any text, and text full of what CSV must quote. */
const words = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('"', ",", ";", ":", " ", "a", "元"), maxLength: 10 }),
);

/** Any value that a column's JSON Schema allows; numbers are those a cell can hold. */
function arbitraryOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { minimum: min = -1e15, maximum: max = 1e15 } = schema;
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(arbitraryOf));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.pattern?.startsWith("^\\S")) return words;
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern));
  if (schema.type === "boolean") return fc.boolean();
  if (schema.type === "integer") return fc.integer({ min, max: Math.min(max, 2 ** 31) });
  if (schema.type === "number") return fc.double({ min, max, noNaN: true }).filter((n) => !Object.is(n, -0));
  if (schema.type === "array")
    return fc.uniqueArray(arbitraryOf(schema.items ?? {}), { maxLength: 3, selector: nameOf });
  if (schema.type === "object") {
    const fields = Object.entries(schema.properties ?? {}).map(([name, field]) => [name, arbitraryOf(field)]);
    return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>);
  }
  return fc.constant(null);
}

function nameOf(item: unknown): unknown {
  return typeof item === "object" && item !== null && "id" in item ? item.id : item;
}

/** Rows of a table, each column kept to what its zod schema lets through (days that exist, no stray spaces). */
function rowsOf(name: TableName): fc.Arbitrary<Record<string, unknown>[]> {
  const columns = Object.entries<z.ZodType>(tables[name].row.shape).map(([column, schema]) => [
    column,
    arbitraryOf(z.toJSONSchema(schema) as JsonSchema).filter((value) => schema.safeParse(value).success),
  ]);
  return fc.array(fc.record(Object.fromEntries(columns) as Record<string, fc.Arbitrary<unknown>>), {
    minLength: 1,
    maxLength: 3,
  });
}

describe("a table written as CSV", () => {
  test.each(tableNames)("%s is read back as the same rows", (name) => {
    fc.assert(
      fc.property(rowsOf(name), (rows) => {
        const { lines, problems } = readTable(name, writeTable(name, rows as never));
        expect(problems).toEqual([]);
        expect(lines.map(({ cells }) => cells)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });

  test("quotes what RFC 4180 wants quoted and ends lines with LF", () => {
    const text = writeTable("priorities", [
      { id: "green", name: 'a, "b"', name_zh: "绿色", mark: "circle", meaning: " " },
    ]);
    expect(text).toBe('id,name,name_zh,mark,meaning\ngreen,"a, ""b""",绿色,circle," "\n');
  });

  test("with no rows is its heading", () => {
    expect(writeTable("editions", [])).toBe("edition,date,sums_sha256\n");
  });

  test("never holds an exponent", () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (lon) => {
        const cell = writeTable("places", [{ lon } as never])
          .split("\n")[1]
          ?.replaceAll(",", "");
        expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(cell)).toBe(lon + 0);
      }),
    );
  });
});

describe("readTable", () => {
  const heading = "edition,date,sums_sha256";
  const good = `2026-01-31,2026-01-31,${"a".repeat(64)}`;
  const told = (file: Uint8Array | string): (string | number | null)[][] =>
    readTable("editions", file).problems.map(({ line, column, message }) => [line, column, message]);

  test("takes columns in any order", () => {
    const file = `date,sums_sha256,edition\n2026-01-31,${"a".repeat(64)},2026-01-31\n`;
    expect(readTable("editions", file).lines[0]?.cells).toMatchObject({ edition: "2026-01-31" });
  });

  test("reads a last line without a line feed", () => {
    expect(readTable("editions", `${heading}\n${good}`).lines).toHaveLength(1);
  });

  test("counts lines past quoted cells that hold line feeds", () => {
    const file = `${heading}\n"2026\n01\n31",2026-01-31,${"a".repeat(64)}\n${good}\n2026-02-28,soon,${"a".repeat(64)}\n`;
    expect(told(file).map(([line, column]) => [line, column])).toEqual([
      [2, "edition"],
      [6, "date"],
    ]);
  });

  test("tells every bad cell of a row", () => {
    expect(told(`${heading}\nJanuary,2026-02-30,abc\n`).map(([, column]) => column)).toEqual([
      "edition",
      "date",
      "sums_sha256",
    ]);
  });

  test("never throws, whatever the bytes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readTable("editions", bytes)));
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        (text) => void readTable("editions", `${heading}\n${text}`),
      ),
    );
  });

  test("finds a problem in every row that was cut short", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: good.length - 1 }), (length) => {
        expect(told(`${heading}\n${good.slice(0, length)}\n${good}\n`)).not.toEqual([]);
      }),
    );
  });
});
