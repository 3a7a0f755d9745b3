import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkTables } from "../src/data/check.ts";
import { writeTable } from "../src/data/csv.ts";
import { type Row, type Rows, type TableName, tableNames, tables } from "../src/data/schema.ts";
import { findNear, singular } from "../src/data/wording.ts";

const readFolder = (folder: string) =>
  checkTables(
    new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith(".csv"))
        .map((name) => [name.slice(0, -4), readFileSync(`${folder}/${name}`)]),
    ),
  ).rows;
const base = readFolder("tests/input/base");

/** What is told of the base tables with some of them replaced, as `table: column: problem`. */
function tell(changed: Partial<Rows>): string[] {
  const rows = { ...base, ...changed };
  const files = new Map(tableNames.map((table) => [table, writeTable(table, rows[table])]));
  return checkTables(files).problems.map(
    ({ table, column, message }) => `${table}: ${column ?? ""}: ${message}`,
  );
}

function change<T extends TableName>(
  table: T,
  { id, ...cells }: Partial<Row<T>> & { id: string },
): Partial<Rows> {
  const rows = base[table].map((row) => ("id" in row && row.id === id ? { ...row, ...cells } : row));
  return { [table]: rows };
}

describe("the rules let pass", () => {
  test.each([
    ["growth above 100 percent", change("figures", { id: "loan-growth", value: 140, as_printed: "140%" })],
    ["growth below 0", change("figures", { id: "loan-growth", value: -3.2, as_printed: "-3.2%" })],
    ["coverage of exactly 100 percent", change("figures", { id: "village-coverage", value: 100 })],
    ["40 trillion yuan in a province", change("figures", { id: "province-loans", value: 4e13 })],
    [
      "445 trillion yuan in the country",
      change("figures", { id: "province-loans", value: 4.45e14, place: null }),
    ],
    [
      "445 trillion yuan in china by name",
      change("figures", { id: "province-loans", value: 4.45e14, place: "china" }),
    ],
    ["the last paragraph of a source", change("figures", { id: "guests", paragraph: 4 })],
    ["as_of on the day of publication", change("figures", { id: "ship-loans", as_of: "2025-06-15" })],
    ["as_of in the month of publication", change("figures", { id: "ship-loans", as_of: "2025-06" })],
    [
      "a planned period that ends after publication",
      change("figures", { id: "loan-growth", status: "planned", period_end: "2026" }),
    ],
    [
      "a range printed as a range",
      change("figures", {
        id: "guests",
        value: 80,
        value_max: 90,
        qualifier: "exact",
        as_printed: "80 to 90 guests",
      }),
    ],
    [
      "a mended value with the printed one beside it",
      change("figures", {
        id: "guests",
        value: 800,
        value_printed: 80,
        flags: ["unit_corrected"],
        note: "The hall holds 800.",
      }),
    ],
    [
      "eight words",
      change("figures", { id: "guests", as_printed: "over 80 guests from all over the province" }),
    ],
    [
      "a figure that is part of two others",
      change("figures", { id: "ship-loans", part_of: ["harbour-loans", "province-loans"] }),
    ],
    ["no corrections and no editions", { corrections: [], editions: [] }],
    ["no derived figures", { derived: [] }],
  ] satisfies [string, Partial<Rows>][])("%s", (_, changed) => {
    expect(tell(changed)).toEqual([]);
  });
});

describe("the rules tell", () => {
  test("a circle of three once, and not what only leads into it", () => {
    const up = {
      "harbour-loans": "ship-loans",
      "ship-loans": "ship-firms",
      "ship-firms": "harbour-loans",
      guests: "ship-firms",
    };
    const ups = new Map(Object.entries(up));
    const figures = base.figures.map((row) => ({
      ...row,
      unit: "products" as const,
      measure: "products" as const,
      part_of: [ups.get(row.id) ?? []].flat(),
    }));
    expect(tell({ figures })).toEqual([
      "figures: part_of: cycle: harbour-loans → ship-loans → ship-firms → harbour-loans (leave one of these links out)",
    ]);
  });

  test("nothing of links into a file that cannot be read", () => {
    for (const table of tableNames) {
      const files = new Map(tableNames.map((name) => [name, writeTable(name, base[name])]));
      files.set(table, "");
      expect(checkTables(files).problems.map((problem) => problem.table)).toEqual([table]);
    }
  });

  test("nothing of links to a row whose other cells are bad", () => {
    const changed = change("actors", { id: "harbour-bank", name: "" });
    expect(tell(changed)).toEqual(["actors: name: empty (it must be filled)"]);
  });

  test("a derived figure's trouble at the row that has it, not at those built on it", () => {
    const [average] = base.derived;
    if (!average) throw new Error("the base has no derived figure");
    const derived = [
      { ...average, id: "double-average", formula: "average-ship-loan + average-ship-loan" },
      { ...average, formula: "ship-loans ÷ ship-firmz" },
    ];
    expect(tell({ derived })).toEqual([
      'derived: formula: unknown figure "ship-firmz" (did you mean ship-firms?)',
    ]);
  });

  test("each of two unknown ids in one list", () => {
    const changed = change("figures", { id: "ship-firms", paired_with: ["ship-loanz", "gests"] });
    expect(tell(changed)).toEqual([
      'figures: paired_with: unknown figure "ship-loanz" (did you mean ship-loans?)',
      'figures: paired_with: unknown figure "gests" (did you mean guests?)',
    ]);
  });

  test("any value but the printed one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (value) => {
        const told = tell(change("figures", { id: "guests", value }));
        expect(told).toHaveLength(value === 80 ? 0 : 1);
      }),
    );
  });
});

describe("every table", () => {
  test.each(tableNames.filter((table) => tables[table].key !== null))("%s has no id twice", (table) => {
    const rows = base[table].slice(0, 1);
    expect(tell({ [table]: [...base[table], ...rows] })).toContainEqual(
      expect.stringMatching(`^${table}: ${String(tables[table].key)}: ".*" stands in ${table}.csv:2 already`),
    );
  });

  test.each([
    ...["source", "actor", "speaker", "place", "priorities"].map((column) => ["figures", column] as const),
    ...["part_of", "duplicate_of", "conversion_of", "paired_with"].map(
      (column) => ["figures", column] as const,
    ),
    ["dismissals", "source"] as const,
    ...["operator", "source", "place", "priorities"].map((column) => ["instruments", column] as const),
    ...["of", "place", "source"].map((column) => ["actors", column] as const),
    ...["speaker", "source", "priorities"].map((column) => ["claims", column] as const),
    ["places", "parent"] as const,
    ["corrections", "editions"] as const,
  ])("%s.%s holds ids that are there", (table, column) => {
    const [row = {}, ...rows] = base[table];
    const lists: Record<string, unknown> = {
      priorities: [{ id: "nowhere", basis: "stated" }],
      editions: ["1999-01-01"],
    };
    const one = column.endsWith("_of") || column === "paired_with" ? ["nowhere"] : "nowhere";
    const told = tell({ [table]: [{ ...row, [column]: lists[column] ?? one }, ...rows] });
    expect(told).toContainEqual(
      expect.stringMatching(`^${table}: ${column}: unknown .*"(nowhere|1999-01-01)"`),
    );
  });
});

describe("the real tables", () => {
  const { figures } = readFolder("src/data/tables");
  const flagged = (flag: Row<"figures">["flags"][number]) =>
    figures.filter(({ flags }) => flags.includes(flag)).map(({ id }) => id);

  test("infer a value from words in these figures only", () => {
    expect(flagged("value_inferred")).toEqual([
      "chuzhou-first-data-loan",
      "yongren-coverage",
      "fuzhou-first-platform",
    ]);
  });

  test("mend a value in these figures only", () => {
    expect(flagged("unit_corrected")).toEqual(["jiangxi-loans-2025-06", "jiangxi-technology-loans-2025-06"]);
  });
});

describe("findNear", () => {
  test.each([
    { term: "laiann", near: "laian" },
    { term: "mesure", near: "measure" },
    { term: "reportd", near: "reported" },
    { term: "loan", near: undefined },
    { term: "", near: undefined },
  ])("takes $term for $near", ({ term, near }) => {
    expect(findNear(term, ["laian", "measure", "reported", "loans_outstanding"])).toBe(near);
  });

  test("finds a word with one letter more, one less or one changed", () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    const slip = fc.record({ known: word, at: fc.nat(5), put: fc.constantFrom("", "q", "qq") });
    fc.assert(
      fc.property(slip, ({ known, at, put }) => {
        expect(findNear(known.slice(0, at) + put + known.slice(at + 1), [known])).toBe(known);
      }),
    );
  });
});

test("singular names one of many", () => {
  expect(tableNames.map(singular)).toEqual([
    "source",
    "figure",
    "dismissal",
    "derived",
    "instrument",
    "actor",
    "claim",
    "place",
    "priority",
    "correction",
    "edition",
  ]);
});
