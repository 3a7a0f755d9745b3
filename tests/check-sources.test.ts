import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import Papa from "papaparse";
import { beforeEach, describe, expect, test } from "vitest";
import { checkSources } from "../scripts/check-sources.ts";
import accounts from "../src/data/account.json" with { type: "json" };
import { checkTables } from "../src/data/check.ts";
import { type TableName, tableNames, tables } from "../src/data/schema.ts";
import { parseHtml } from "./setup/site.ts";

const TEXTS = process.env["SOURCES_DIR"];
const hasGit = spawnSync("git", ["--version"]).status === 0;
const REPORT = [
  "Heading 1",
  "",
  "The invented bank of the small valley lent 7.8 million yuan to 20 mills by the river in 2024.",
  "Full coverage of the valley came next.",
].join("\n");

type Cells = Record<string, string>;
type Sheets = Partial<Record<TableName, Cells[]>>;

/** Tables that account for the invented report. */
const SHEETS = {
  sources: [
    {
      id: "mill-report",
      layer: "record",
      title: "Mills",
      link: "no",
      date_certainty: "unknown",
      language: "en",
      translation: "none",
      paragraphs: "3",
      sha256: createHash("sha256").update(REPORT).digest("hex"),
    },
    {
      id: "yearbook",
      layer: "context",
      title: "Yearbook",
      link: "no",
      date_certainty: "unknown",
      language: "en",
      translation: "none",
    },
  ],
  figures: [
    figure({
      id: "mill-loans",
      as_printed: "7.8 million yuan",
      value: "7800000",
      unit: "CNY",
      measure: "credit_support",
    }),
    figure({ id: "mills", as_printed: "20 mills", value: "20", unit: "enterprises", measure: "enterprises" }),
    figure({
      id: "coverage",
      paragraph: "3",
      as_printed: "Full coverage",
      value: "100",
      unit: "percent",
      measure: "coverage_rate",
      flags: "value_inferred",
      note: "The report gives words.",
    }),
    figure({
      id: "all-mills",
      source: "yearbook",
      paragraph: "",
      value: "90",
      unit: "enterprises",
      measure: "enterprises",
      note: "Table 1, row 1.",
    }),
  ],
  dismissals: [
    { source: "mill-report", paragraph: "1", as_printed: "Heading 1", reason: "label" },
    { source: "mill-report", paragraph: "2", as_printed: "in 2024", reason: "date" },
  ],
  actors: [{ id: "bank", name: "Bank", kind: "institution", source: "mill-report", paragraph: "2" }],
  instruments: [
    { id: "loan", name: "Loan", kind: "product", source: "mill-report", paragraph: "2", does: "It lends." },
  ],
  claims: [{ id: "claim", theme: "rural", source: "mill-report", paragraph: "2", says: "Mills matter." }],
  places: [{ id: "china", name: "China", level: "country", confidence: "firm" }],
  derived: [],
  corrections: [],
  editions: [],
  priorities: [{ id: "green", name: "Green", name_zh: "绿色", mark: "triangle", meaning: "Green." }],
} satisfies Sheets;

function figure(cells: Cells): Cells {
  const common = { source: "mill-report", paragraph: "2", label: cells["id"] ?? "", qualifier: "exact" };
  return { ...common, status: "reported", date_certainty: "unknown", tier: "finance", ...cells };
}

const ACCOUNT = "src/data/account.json";
let base: string;
const inProject = (path: string) => join(base, "project", path);
const textPath = () => join(base, "texts/mill-report.txt");

function put(path: string, text: string): void {
  mkdirSync(dirname(inProject(path)), { recursive: true });
  writeFileSync(inProject(path), text);
}

function track(path: string): void {
  execFileSync("git", ["add", "--", path], { cwd: inProject(".") });
}

function putTables(sheets: Sheets): void {
  for (const name of Object.keys(sheets) as TableName[]) {
    const fields = Object.keys(tables[name].row.shape);
    const data = sheets[name]?.map((cells) => fields.map((field) => cells[field] ?? "")) ?? [];
    put(`src/data/tables/${name}.csv`, `${Papa.unparse([fields, ...data], { newline: "\n" })}\n`);
  }
}

function run(options: { write?: boolean } = {}) {
  return checkSources({ root: inProject("."), dir: join(base, "texts"), write: false, ...options });
}

describe("check-sources on an invented report", () => {
  beforeEach(({ skip }) => {
    skip(!hasGit, "there is no git, which lists the files to be searched for words of a source");
    base = mkdtempSync(join(tmpdir(), "check-sources-"));
    mkdirSync(join(base, "texts"));
    writeFileSync(textPath(), REPORT);
    putTables(SHEETS);
    execFileSync("git", ["init", "--quiet"], { cwd: inProject(".") });
    run({ write: true });
    return () => rmSync(base, { recursive: true });
  });

  test("a sound project has no problem, and its counts are told per source", () => {
    expect(run()).toEqual({
      problems: [],
      summary: [
        "source       numerals  figures  dismissals  uncovered  reasons",
        "mill-report  5         3        2           0          label 1, date 1",
        "context, no text kept: sources 1, figures 1",
      ],
    });
  });

  test("--write publishes the account, the same bytes on every run", () => {
    const first = readFileSync(inProject(ACCOUNT), "utf8");
    expect(JSON.parse(first)).toMatchObject([{ source: "mill-report", numerals: 5, uncovered: 0 }]);
    run({ write: true });
    expect(readFileSync(inProject(ACCOUNT), "utf8")).toBe(first);
  });

  test.each<{ fault: string; plant: () => void; problems: unknown[] }>([
    {
      fault: "a changed text",
      plant: () => writeFileSync(textPath(), REPORT.replace("small", "tiny")),
      problems: [
        expect.stringMatching(
          /^src\/data\/tables\/sources\.csv:2: sha256: the text has [0-9a-f]{64} \(restore/,
        ),
      ],
    },
    {
      fault: "a missing text",
      plant: () => rmSync(textPath()),
      problems: [
        expect.stringMatching(
          /^src\/data\/tables\/sources\.csv:2: id: no text at .*mill-report\.txt \(put it there/,
        ),
      ],
    },
    {
      fault: "a wrong count of paragraphs",
      plant: () => putTables({ sources: replaceRow("sources", { id: "mill-report", paragraphs: "4" }) }),
      problems: ["src/data/tables/sources.csv:2: paragraphs: the text has 3 (count the non-empty lines)"],
    },
    {
      fault: "a phrase that the text does not print",
      plant: () =>
        putTables({ figures: replaceRow("figures", { id: "mills", as_printed: "20 watermills" }) }),
      problems: [
        'src/data/tables/figures.csv:3: as_printed: "20 watermills" is not in paragraph 2 (copy the words exactly as printed)',
        expect.stringContaining('src/data/tables/sources.csv:2: mill-report: paragraph 2: "20" in '),
      ],
    },
    {
      fault: "a number that is not the printed one",
      plant: () => putTables({ figures: replaceRow("figures", { id: "mills", value: "21" }) }),
      problems: [expect.stringContaining('src/data/tables/figures.csv:3: as_printed: "20 mills" reads 20')],
    },
    {
      fault: "a numeral in no row",
      plant: () => putTables({ dismissals: SHEETS.dismissals.slice(0, 1) }),
      problems: [
        expect.stringContaining('mill-report: paragraph 2: "2024" in "the river in 2024." is in no row'),
      ],
    },
    {
      fault: "ten words of a source in a tracked file",
      plant: () => {
        put("README.md", "# Notes\n\nThe invented bank, of the small valley,\nlent 7.8 million!");
        track("README.md");
      },
      problems: [
        'README.md:3: 10 consecutive words of mill-report, from "the invented bank …" (say it in your own words)',
      ],
    },
    {
      fault: "a row changed since the account was written",
      plant: () =>
        putTables({ dismissals: replaceRow("dismissals", { as_printed: "in 2024", reason: "wording" }) }),
      problems: ["src/data/account.json: stale (run: npm run check-sources -- --dir <folder> --write)"],
    },
    {
      fault: "an account never written",
      plant: () => rmSync(inProject(ACCOUNT)),
      problems: ["src/data/account.json: stale (run: npm run check-sources -- --dir <folder> --write)"],
    },
    {
      fault: "a missing table",
      plant: () => rmSync(inProject("src/data/tables/derived.csv")),
      problems: [expect.stringContaining("src/data/tables/derived.csv: missing file")],
    },
  ])("it tells of $fault", ({ plant, problems }) => {
    plant();
    expect(run().problems).toEqual(problems);
  });

  test("nine shared words, an untracked file and a picture are let pass", () => {
    put("nine.md", "The invented bank of the small valley lent 7.8");
    put("picture.png", `\0${REPORT}`);
    track(".");
    put("untracked.md", REPORT);
    expect(run().problems).toEqual([]);
  });

  test("with a problem nothing is written", () => {
    rmSync(inProject(ACCOUNT));
    putTables({ dismissals: SHEETS.dismissals.slice(0, 1) });
    expect(run({ write: true }).problems).toHaveLength(1);
    expect(existsSync(inProject(ACCOUNT))).toBe(false);
  });

  test.each([
    { call: "--dir of a sound project", args: ["--dir", "../texts"], status: 0, stderr: "" },
    {
      call: "no folder",
      args: [],
      status: 1,
      stderr: "no folder of source texts (pass --dir <folder>, or set SOURCES_DIR)\n",
    },
    { call: "an unknown option", args: ["--fix"], status: 1, stderr: "Unknown option '--fix'\n" },
  ])("the command, with $call, ends with $status and no stack trace", ({ args, status, stderr }) => {
    const env = { ...process.env, SOURCES_DIR: undefined };
    const script = resolve("scripts/check-sources.ts");
    const ended = spawnSync(process.execPath, [script, ...args], {
      cwd: inProject("."),
      env,
      encoding: "utf8",
    });
    expect(ended).toMatchObject({ status, stderr });
  });
});

/** The rows of a sheet, with the cells of `mended` put into the one of the same id or phrase. */
function replaceRow(name: keyof typeof SHEETS, mended: Cells): Cells[] {
  const rows: Cells[] = SHEETS[name];
  const key = mended["id"] === undefined ? "as_printed" : "id";
  return rows.map((row) => (row[key] === mended[key] ? { ...row, ...mended } : row));
}

describe("the published account", () => {
  const files = tableNames.map((name) => [name, readFileSync(`src/data/tables/${name}.csv`)] as const);
  const { rows } = checkTables(new Map(files));
  const record = rows.sources.filter(({ layer }) => layer === "record");

  test("it holds every source of the record, in order, as the sources table describes them", () => {
    const passports = record.map(({ id, sha256, paragraphs }) => ({ source: id, sha256, paragraphs }));
    expect(accounts.map(({ source, sha256, paragraphs }) => ({ source, sha256, paragraphs }))).toEqual(
      passports,
    );
  });

  test.each(accounts)(
    "$source: rows are counted as the tables hold them, and no numeral is uncovered",
    (account) => {
      const figures = rows.figures.filter(({ source }) => source === account.source);
      const dismissals = rows.dismissals.filter(({ source }) => source === account.source);
      const reasons = Object.entries(Object.groupBy(dismissals, ({ reason }) => reason));
      expect(account).toMatchObject({ figures: figures.length, dismissals: dismissals.length, uncovered: 0 });
      expect(account.reasons).toEqual(
        Object.fromEntries(reasons.map(([reason, list]) => [reason, list.length])),
      );
      expect(account.numerals).toBe(account.numerals_in_figures + account.numerals_in_dismissals);
    },
  );

  test.each(accounts)("$source: its page counts the same numerals, by reason", ({ source, ...account }) => {
    const page = parseHtml(readFileSync(`dist/sources/${source}/index.html`, "utf8"));
    const counts = Array.from(page.querySelectorAll("[data-label=Numerals]"), (e) => Number(e.textContent));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(account.numerals_in_dismissals);
  });

  test("the tables hold against the source texts, and the account closes", ({ skip }) => {
    skip(!TEXTS, "SOURCES_DIR is not set, so the tables could not be held against the source texts");
    expect(checkSources({ root: ".", dir: TEXTS ?? "", write: false }).problems).toEqual([]);
  });
});
