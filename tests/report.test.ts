// The report desk from the command line, in a temporary project: from a made-up text to rows of the tables.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { buildData } from "../scripts/build-data.ts";
import { type Project, TEXTS, createProject, curate, readAll, readCuration } from "./setup/desk.ts";

const ID = "redwillow-report";
const TEXT = join(TEXTS, `${ID}.txt`);
const ADD = ["--id", ID, "--publisher", "Redwillow Post", "--date", "2025-12-19", "--title", "Orchard loans"];
const DRAFT = `src/data/drafts/${ID}`;

let project: Project;
beforeEach(() => {
  project = createProject();
  return project.remove;
});

const at = (path: string) => join(project.root, path);
const read = (path: string) => readFileSync(at(path), "utf8");
const add = () => project.run("add", TEXT, ...ADD);
const run = (command: string, ...more: string[]) => project.run(command, ID, "--dir", TEXTS, ...more);
const replace = (path: string, [from, to]: [string | RegExp, string]) =>
  writeFileSync(at(path), read(path).replace(from, to));

describe("a report that is added, curated, checked and accepted", () => {
  test.each(["redwillow-report", "hongliu-report"])(
    "%s ends up in the tables, below what stood there",
    (id) => {
      const before = readAll(project.root);
      const added = project.run("add", join(TEXTS, `${id}.txt`), ...ADD.with(1, id));
      expect(added).toMatchObject({ status: 0, stderr: "" });
      curate(project.root, { id, curation: readCuration(id) });
      expect(project.run("check", id, "--dir", TEXTS)).toEqual({
        status: 0,
        stdout: `${id}: nothing blocks (next: npm run report -- accept ${id})\n`,
        stderr: "",
      });
      expect(project.run("accept", id, "--dir", TEXTS)).toMatchObject({ status: 0, stderr: "" });

      const after = readAll(project.root);
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [path, text] of before)
        if (path.startsWith("tables")) expect(after.get(path)?.startsWith(text), path).toBe(true);
      expect(after.get("tables/sources.csv")).toContain(`\n${id},record,`);
      expect(buildData({ from: at("src/data/tables"), to: at("generated") })).toEqual([]);
    },
  );

  test("brings its account along, with no numeral left over", () => {
    add();
    curate(project.root, { id: ID, curation: readCuration(ID) });
    run("accept");
    const accounts = JSON.parse(read("src/data/account.json")) as unknown[];
    expect(accounts.at(-1)).toMatchObject({ source: ID, uncovered: 0, figures: 10, dismissals: 9 });
    expect(read("src/data/account.json").endsWith("\n]\n")).toBe(true);
  });

  test("is accepted only once", () => {
    add();
    curate(project.root, { id: ID, curation: readCuration(ID) });
    run("accept");
    const after = readAll(project.root);
    expect(run("accept").stderr).toContain(`no draft "${ID}"`);
    expect(add().stderr).toContain(`"${ID}" is taken`);
    expect(readAll(project.root)).toEqual(after);
  });
});

describe("a fresh draft", () => {
  test("is no part of the tables and does not disturb the build", () => {
    const before = read("src/data/tables/figures.csv");
    add();
    expect(read("src/data/tables/figures.csv")).toBe(before);
    expect(buildData({ from: at("src/data/tables"), to: at("generated") })).toEqual([]);
  });

  test("keeps no sentence of the text", () => {
    add();
    const drafted = [...readAll(project.root)].filter(([path]) => path.startsWith("drafts"));
    const sentences = readFileSync(TEXT, "utf8").match(/(?:\S+ ){9}\S+/g) ?? [];
    expect(sentences.length).toBeGreaterThan(5);
    for (const [, text] of drafted) for (const words of sentences) expect(text).not.toContain(words);
  });

  test("is open until an editor has labelled it, and check says so for each row", () => {
    add();
    const { status, stdout } = run("check");
    expect(status).toBe(1);
    expect(stdout).toContain(`${DRAFT}/figures.csv:2: label: empty (it must be filled)\n`);
    expect(stdout).toContain(`${DRAFT}/figures.csv:2: measure: empty (it must be filled)\n`);
    expect(stdout).toMatch(/\n.*: 12 to mend\n$/);
  });

  test("is refused by accept, and nothing moves", () => {
    add();
    const before = readAll(project.root);
    const { status, stderr } = run("accept");
    expect(status).toBe(1);
    expect(stderr).toContain("nothing was moved (12 to mend)");
    expect(readAll(project.root)).toEqual(before);
  });
});

describe("status", () => {
  test("sorts recorded, dismissed and open, each with its words", () => {
    add();
    replace(`${DRAFT}/figures.csv`, [/(480 million yuan),/, "$1,Orchard loans,"]);
    replace(`${DRAFT}/figures.csv`, [/(480 million yuan,Orchard loans,),/, "$1"]);
    replace(`${DRAFT}/dismissals.csv`, ["redwillow-report,5,third,,ordinal\n", ""]);
    const { stdout } = run("status");
    expect(stdout).toContain("28 numerals: recorded 1, dismissed 8, open 10\n");
    expect(stdout).toContain('dismissals.csv:2   paragraph 3: "Dec 19, 2025"  date');
    expect(stdout).toContain(
      '  no row             paragraph 5: "third"\n    … to 2028, the third of its kind, …\n',
    );
    expect(stdout).toContain("    ! label: empty (it must be filled)\n");
  });

  test("--json prints the same as data", () => {
    add();
    const status = JSON.parse(run("status", "--json").stdout) as Record<string, unknown[]>;
    expect(status).toMatchObject({ source: ID, paragraphs: 5, numerals: 28, recorded: [] });
    expect(status["open"]).toHaveLength(10);
    expect(status["dismissed"]?.[0]).toMatchObject({
      as_printed: "Dec 19, 2025",
      says: "date",
      paragraph: 3,
    });
  });

  test("takes the text from a file given behind the id", () => {
    add();
    expect(project.run("status", ID, TEXT).status).toBe(0);
  });
});

describe("what blocks a draft is told at its own line", () => {
  test.each<{ fault: string; plant: () => void; told: string }>([
    {
      fault: "an id of the tables",
      plant: () => replace(`${DRAFT}/figures.csv`, ["redwillow-report-cny", "laian-mse-credit"]),
      told: `${DRAFT}/figures.csv:2: id: "laian-mse-credit" stands in figures.csv:4 already`,
    },
    {
      fault: "an id given twice in the draft",
      plant: () => replace(`${DRAFT}/figures.csv`, ["redwillow-report-usd", "redwillow-report-cny"]),
      told: `${DRAFT}/figures.csv:3: id: "redwillow-report-cny" stands in ${DRAFT}/figures.csv:2 already`,
    },
    {
      fault: "a place that no table knows",
      plant: () => replace(`${DRAFT}/figures.csv`, [",reported,,,,", ",reported,,,redwilow,"]),
      told: `${DRAFT}/figures.csv:2: place: unknown place "redwilow" (`,
    },
    {
      fault: "a phrase of another paragraph",
      plant: () => replace(`${DRAFT}/dismissals.csv`, ["redwillow-report,3,One", "redwillow-report,4,One"]),
      told: `${DRAFT}/dismissals.csv:3: as_printed: "One" is not in paragraph 4 (it is in 3)`,
    },
    {
      fault: "a numeral in no row",
      plant: () => replace(`${DRAFT}/dismissals.csv`, ["redwillow-report,3,One,,wording\n", ""]),
      told: `${DRAFT}/sources.csv:2: ${ID}: paragraph 3: "One" in`,
    },
    {
      fault: "a value that is not the printed one",
      plant: () => replace(`${DRAFT}/figures.csv`, [",480000000,", ",48000000,"]),
      told: `${DRAFT}/figures.csv:5: as_printed: "480 million yuan" reads 480000000, but value is 48000000`,
    },
    {
      fault: "a row of another source",
      plant: () => replace(`${DRAFT}/dismissals.csv`, ["redwillow-report,3,One", "laian-conference,3,One"]),
      told: `${DRAFT}/dismissals.csv:3: source: laian-conference, but the draft is of ${ID}`,
    },
    {
      fault: "a broken quote",
      plant: () => replace(`${DRAFT}/figures.csv`, ['"3,450 rural households"', '"3,450 rural households']),
      told: `${DRAFT}/figures.csv:4: unterminated quote`,
    },
    {
      fault: "a column that is missing",
      plant: () => replace(`${DRAFT}/figures.csv`, ["id,source,", "source,"]),
      told: `${DRAFT}/figures.csv:1: missing column "id"`,
    },
    {
      fault: "a file that is no table",
      plant: () => writeFileSync(at(`${DRAFT}/figure.csv`), "id\n"),
      told: `${DRAFT}/figure.csv: no table of this name (did you mean figures.csv?)`,
    },
  ])("$fault", ({ plant, told }) => {
    add();
    plant();
    const { status, stdout } = run("check");
    expect(status).toBe(1);
    expect(stdout).toContain(told);
  });
});

describe("bad input ends with one clear message, and no file changes", () => {
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(at(name), content);
    return at(name);
  };
  const good = ["--id", "x", "--publisher", "P", "--date", "2025-12-19"];

  test.each<{ input: string; args: () => string[]; told: string }>([
    {
      input: "a missing file",
      args: () => ["add", at("none.txt"), ...good],
      told: "none.txt: cannot be read, ENOENT (",
    },
    { input: "a folder", args: () => ["add", at("."), ...good], told: ": cannot be read, EISDIR (" },
    { input: "an empty file", args: () => ["add", file("e.txt", " \n\n"), ...good], told: "e.txt: empty (" },
    {
      input: "a binary file",
      args: () => ["add", file("b.txt", new Uint8Array([37, 80, 68, 70, 0, 1])), ...good],
      told: "b.txt: binary, not a plain text (",
    },
    {
      input: "another encoding",
      args: () => ["add", file("g.txt", new Uint8Array([0xb4, 0xfb, 0xbf, 0xee])), ...good],
      told: "g.txt: not UTF-8 (save it as UTF-8, such as: iconv",
    },
    {
      input: "a file of 50 MB",
      args: () => ["add", file("l.txt", new Uint8Array(50_000_000).fill(97)), ...good],
      told: "l.txt: too large, 50.0 MB (at most 4 MB",
    },
    { input: "no id", args: () => ["add", TEXT, ...good.slice(2)], told: "--id is missing (" },
    {
      input: "no publisher",
      args: () => ["add", TEXT, ...good.toSpliced(2, 2)],
      told: "--publisher is missing (",
    },
    { input: "no date", args: () => ["add", TEXT, ...good.slice(0, 4)], told: "--date is missing (" },
    {
      input: "no day",
      args: () => ["add", TEXT, ...good.with(5, "2025-02-30")],
      told: '--date: "2025-02-30" is not a',
    },
    {
      input: "a reduced date",
      args: () => ["add", TEXT, ...good.with(5, "2025-12")],
      told: '--date: "2025-12" is not a',
    },
    {
      input: "an id that leaves the folder",
      args: () => ["add", TEXT, ...good.with(1, "../x")],
      told: '"../x" is not a slug',
    },
    {
      input: "an id of the tables",
      args: () => ["add", TEXT, ...good.with(1, "laian-conference")],
      told: '--id: "laian-conference" is taken, a source of that id is in the tables (',
    },
    {
      input: "an id of a draft",
      args: () => (add(), ["add", TEXT, ...ADD]),
      told: `"${ID}" is taken, its draft is in ${DRAFT}`,
    },
    {
      input: "a text in a draft",
      args: () => (add(), ["add", TEXT, ...good]),
      told: `known already, its draft is in ${DRAFT}`,
    },
    {
      input: "a text of the tables",
      args: () => {
        add();
        curate(project.root, { id: ID, curation: readCuration(ID) });
        run("accept");
        return ["add", TEXT, ...good];
      },
      told: `known already, it is the text of ${ID} in the tables`,
    },
    {
      input: "no address",
      args: () => ["add", TEXT, ...good, "--url", "post.example"],
      told: '--url: "post.example" is not an',
    },
    {
      input: "a link without address",
      args: () => ["add", TEXT, ...good, "--link", "yes"],
      told: "--link: yes, but there is no",
    },
    {
      input: "a link of neither kind",
      args: () => ["add", TEXT, ...good, "--link", "so"],
      told: '--link: "so" is none of yes, no',
    },
    {
      input: "a third language",
      args: () => ["add", TEXT, ...good, "--lang", "fr"],
      told: '--lang: "fr" is none of en, zh',
    },
    {
      input: "an unknown option",
      args: () => ["add", TEXT, ...good, "--force"],
      told: "Unknown option '--force'\nusage:",
    },
    {
      input: "another command's option",
      args: () => ["check", ID, "--url", "x"],
      told: "--url is no option of check",
    },
    { input: "an unknown command", args: () => ["publish", ID], told: 'unknown command "publish"' },
    { input: "no command", args: () => [], told: "usage: npm run report" },
    {
      input: "no draft",
      args: () => ["status", "x"],
      told: 'no draft "x" in src/data/drafts (there are none',
    },
    { input: "no text", args: () => (add(), ["status", ID]), told: `no text of ${ID} (` },
    {
      input: "another text",
      args: () => (add(), ["check", ID, join(TEXTS, "hongliu-report.txt")]),
      told: "hongliu-report.txt: not the text of the draft",
    },
    {
      input: "a draft without its source row",
      args: () => (add(), replace(`${DRAFT}/sources.csv`, [/\nredwillow.*/, ""]), ["check", ID, TEXT]),
      told: `${DRAFT}/sources.csv: not exactly one row of id "${ID}"`,
    },
    {
      input: "tables that are not sound",
      args: () => (replace("src/data/tables/figures.csv", [",USD,", ",dollars,"]), ["add", TEXT, ...good]),
      told: "the tables are not sound (mend them first",
    },
    {
      input: "an accept under way",
      args: () => (add(), mkdirSync(at("src/data/drafts/.accepting")), ["accept", ID, TEXT]),
      told: ".accepting: another accept is at work (",
    },
    {
      input: "an account that is broken",
      args: () => {
        add();
        curate(project.root, { id: ID, curation: readCuration(ID) });
        writeFileSync(at("src/data/account.json"), "[");
        return ["accept", ID, TEXT];
      },
      told: "src/data/account.json: cannot be read (write it anew",
    },
    {
      input: "a stray file among the tables",
      args: () => {
        add();
        curate(project.root, { id: ID, curation: readCuration(ID) });
        writeFileSync(at("src/data/tables/notes.txt"), "Mine.");
        return ["accept", ID, TEXT];
      },
      told: "notes.txt is no table (take it out of the folder first)",
    },
  ])("$input", ({ args, told }) => {
    const line = args();
    const before = readAll(project.root);
    const { status, stdout, stderr } = project.run(...line);
    expect(stderr).toContain(told);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(readAll(project.root)).toEqual(before);
  });
});

test("check --json prints what blocks as data", () => {
  add();
  const { source, blocks } = JSON.parse(run("check", "--json").stdout) as {
    source: string;
    blocks: string[];
  };
  expect(source).toBe(ID);
  expect(blocks).toHaveLength(12);
  expect(blocks[0]).toBe(`${DRAFT}/figures.csv:2: label: empty (it must be filled)`);
});

describe("a long text", () => {
  test("is read with progress on stderr, in lines", () => {
    const long = readFileSync(TEXT, "utf8").repeat(300);
    writeFileSync(at("long.txt"), long);
    const { status, stderr } = project.run("add", at("long.txt"), "--id", "long", ...ADD.slice(2));
    expect(status).toBe(0);
    expect(stderr.split("\n").slice(0, 2)).toEqual([
      "read 150 of 1500 paragraphs",
      "read 300 of 1500 paragraphs",
    ]);
    expect(existsSync(at("src/data/drafts/long/figures.csv"))).toBe(true);
  });
});

describe("the command itself", () => {
  test.each([
    { call: "a sound call", args: ["add", TEXT, ...ADD], status: 0, stderr: /^$/ },
    { call: "bad input", args: ["add", TEXT], status: 1, stderr: /^--id is missing \(.*\)\n$/ },
    { call: "a draft that is not ready", args: ["check", ID, TEXT], status: 1, stderr: /^$/ },
  ])("ends $call with $status, and never with a stack trace", ({ args, status, stderr }) => {
    if (args[0] === "check") add();
    const ended = spawnSync(process.execPath, [resolve("scripts/report.ts"), ...args], {
      cwd: project.root,
      encoding: "utf8",
    });
    expect(ended).toMatchObject({ status, stderr: expect.stringMatching(stderr) as string });
  });
});
