import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildData } from "../scripts/build-data.ts";
import { checkTables } from "../src/data/check.ts";
import { readTable, writeTable } from "../src/data/csv.ts";
import { formatProblem } from "../src/data/problem.ts";
import { type Row, tableNames } from "../src/data/schema.ts";

const INPUT = "tests/input";
const TABLES = "src/data/tables";
const BASE = readFiles(join(INPUT, "base"));
const CASES = readdirSync(INPUT).filter((name) => name !== "base");

function readFiles(folder: string): [table: string, file: Uint8Array][] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
  return names.map((name) => [name.slice(0, -".csv".length), readFileSync(join(folder, name))]);
}

/** The base tables with what a case changes; its `missing.txt` names a file to leave out. */
function readCase(name: string): Map<string, Uint8Array> {
  const files = new Map([...BASE, ...readFiles(join(INPUT, name))]);
  const missing = join(INPUT, name, "missing.txt");
  if (existsSync(missing)) files.delete(readFileSync(missing, "utf8").trim().replace(".csv", ""));
  return files;
}

describe("bad input, one folder a case, is told as its error.txt says", () => {
  test.each(CASES)("%s", (name) => {
    const told = checkTables(readCase(name)).problems.map((problem) => formatProblem(problem, TABLES));
    expect(`${told.join("\n")}\n`).toBe(readFileSync(join(INPUT, name, "error.txt"), "utf8"));
  });

  test("the base tables, which the cases change, are sound", () => {
    expect(checkTables(new Map(BASE)).problems).toEqual([]);
  });
});

describe("npm run data", () => {
  const script = resolve("scripts/build-data.ts");
  let root: string;
  const place = (...path: string[]): string => join(root, ...path);
  const copy = (from: string, to: string): void => cpSync(from, place(to), { recursive: true });
  const run = (...args: string[]): Promise<{ code: number; told: string }> =>
    new Promise((done) => {
      execFile(process.execPath, [script, ...args], { cwd: root }, (error, ...told) =>
        done({ code: error ? 1 : 0, told: told.join("") }),
      );
    });
  const read = (folder: string): [name: string, text: string][] =>
    readdirSync(place(folder)).map((name) => [name, readFileSync(place(folder, name), "utf8")]);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "ledger-"));
    copy(TABLES, TABLES);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test("writes JSON and JSON Schema of every table, the same bytes twice", async () => {
    expect(await run()).toMatchObject({ code: 0 });
    expect(await run("--out", "again")).toMatchObject({ code: 0 });
    expect(read("again")).toEqual(read("src/data/generated"));
    expect(readdirSync(place("again"))).toEqual(
      tableNames.flatMap((table) => [`${table}.json`, `${table}.schema.json`]).sort(),
    );
  });

  test("ends every file with one line feed and keeps the columns in the order of the heading", () => {
    buildData({ from: place(TABLES), to: place("built") });
    for (const [name, text] of read("built")) {
      expect(text, name).toMatch(/[^\n]\n$/);
      if (name.endsWith(".schema.json")) continue;
      const [first] = JSON.parse(text) as object[];
      const [heading] = readFileSync(place(TABLES, name.replace(".json", ".csv")), "utf8").split("\n", 1);
      if (first) expect(Object.keys(first).join(","), name).toBe(heading);
    }
  });

  test.each(tableNames)("%s.json fits its JSON Schema; a row with a bad id or no cells does not", (table) => {
    buildData({ from: place(TABLES), to: place("built") });
    const files = new Map(read("built"));
    const schema = JSON.parse(files.get(`${table}.schema.json`) ?? "") as {
      title: string;
      description: string;
    };
    const fits = new Ajv({ strict: false }).compile(schema);
    const rows = JSON.parse(files.get(`${table}.json`) ?? "") as object[];
    expect(fits(rows)).toBe(true);
    expect(fits([...rows, { ...rows[0], id: "Not a slug" }])).toBe(false);
    expect(fits([...rows, {}])).toBe(false);
    expect([schema.title, schema.description]).not.toContain(undefined);
  });

  test("takes one more row for one more figure of a known document", async () => {
    const path = place(TABLES, "figures.csv");
    const before = readFileSync(path, "utf8");
    const row = { ...readTable("figures", before).lines[0]?.cells, id: "one-more", nth: 99 };
    writeFileSync(
      path,
      before +
        writeTable("figures", [row as Row<"figures">])
          .split("\n")
          .slice(1)
          .join("\n"),
    );
    expect(await run()).toMatchObject({ code: 0 });
    expect(new Map(read("src/data/generated")).get("figures.json")).toContain('{"id":"one-more",');
  });

  test("tells all problems at once, one a line, and leaves what was built before as it was", async () => {
    await run();
    const before = read("src/data/generated");
    for (const [table, file] of readCase("many-problems")) writeFileSync(place(TABLES, `${table}.csv`), file);
    const told = readFileSync(join(INPUT, "many-problems", "error.txt"), "utf8");
    expect(await run()).toEqual({ code: 1, told });
    expect(read("src/data/generated")).toEqual(before);
    expect(readdirSync(place("src/data"))).toEqual(["generated", "tables"]);
    expect(await run("--out", "fresh/generated")).toEqual({ code: 1, told });
    expect(existsSync(place("fresh"))).toBe(false);
  });

  test("tells paths as they were given", async () => {
    copy(join(INPUT, "base"), "other");
    rmSync(place("other/figures.csv"));
    const { told } = await run("--tables", "other");
    expect(told).toMatch(/^other\/figures\.csv: missing file \(create it with the heading id,source,/);
  });

  test.each([
    ["an unknown option", ["--table", "x"]],
    ["an option without its value", ["--tables"]],
    ["a file instead of a folder", ["--tables", "src/data/tables/figures.csv"]],
    ["a folder that cannot be made", ["--out", "src/data/tables/figures.csv/built"]],
  ])("answers %s with a message, not a trace", async (_, args) => {
    const { code, told } = await run(...args);
    expect(code).toBe(1);
    expect(told).not.toBe("");
    expect(told).not.toMatch(/\n\s+at /);
  });

  test("run six times at once leaves one whole folder and no scraps", async () => {
    copy(join(INPUT, "base"), "base");
    const folders = ["base", TABLES, "base", TABLES, "base", TABLES];
    const told = await Promise.all(folders.map((tables) => run("--tables", tables, "--out", "shared")));
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(readdirSync(place("shared"))).toHaveLength(2 * tableNames.length);
    expect(readdirSync(root)).toEqual(["base", "shared", "src"]);
  });

  test("builds the real tables in less than 2 seconds", async () => {
    const start = performance.now();
    expect(await run()).toMatchObject({ code: 0 });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  test("builds 10,000 figures in less than 10 seconds", () => {
    copy(join(INPUT, "base"), "many");
    const [heading = "", ...rows] = readFileSync(place("many/figures.csv"), "utf8").trimEnd().split("\n");
    const more = Array.from({ length: 10_000 }, (_, i) =>
      (rows[1] ?? "").replace(/^ship-loans,([^,]+),1,,/, `ship-loans-${String(i)},$1,1,${String(i + 2)},`),
    );
    writeFileSync(place("many/figures.csv"), [heading, ...rows, ...more, ""].join("\n"));
    const start = performance.now();
    expect(buildData({ from: place("many"), to: place("built") })).toEqual([]);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(JSON.parse(readFileSync(place("built/figures.json"), "utf8"))).toHaveLength(10_007);
  });
});
