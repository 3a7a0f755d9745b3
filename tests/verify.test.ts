// Frozen editions: every kind of file is damaged in every way, and each damage must be found and named.
import { spawnSync } from "node:child_process";
import {
  appendFileSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readRows } from "../scripts/edition/rows.ts";
import { verify } from "../scripts/verify.ts";
import { EDITIONS, editionsTest, flipBit, listFiles } from "./setup/frozen.ts";

const FILES = EDITIONS.reduce((sum, edition) => sum + listFiles(edition).length, 0);
const SUM_TOOL = "sha256sum";
const hasSumTool = spawnSync(SUM_TOOL, ["--version"]).status === 0;
const hasGit = spawnSync("git", ["--version"]).status === 0;

/** Ways to damage any file; `other` is a file of another edition. */
const DAMAGES: { damage: string; act: (file: string, other: string) => void }[] = [
  { damage: "a bit of its first byte flipped", act: (file) => flipBit(file, "first") },
  { damage: "a bit of its middle byte flipped", act: (file) => flipBit(file, "middle") },
  { damage: "a bit of its last byte flipped", act: (file) => flipBit(file, "last") },
  { damage: "its last byte cut off", act: (file) => truncateSync(file, readFileSync(file).length - 1) },
  { damage: "nothing left in it", act: (file) => truncateSync(file) },
  { damage: "a line feed added", act: (file) => appendFileSync(file, "\n") },
  {
    damage: "a byte put before it",
    act: (file) => writeFileSync(file, Buffer.concat([Buffer.of(10), readFileSync(file)])),
  },
  { damage: "it removed", act: (file) => rmSync(file) },
  { damage: "it renamed", act: (file) => renameSync(file, `${file}.bak`) },
  {
    damage: "a symbolic link to its bytes in its place",
    act: (file, other) => {
      copyFileSync(file, `${other}.copy`);
      rmSync(file);
      symlinkSync(`${other}.copy`, file);
    },
  },
  {
    damage: "a folder in its place",
    act: (file) => {
      rmSync(file);
      mkdirSync(file);
    },
  },
  { damage: "a file of another edition in its place", act: (file, other) => copyFileSync(other, file) },
];
const CASES = EDITIONS.flatMap((edition) => DAMAGES.map((damage) => ({ edition, ...damage })));

describe("a file of any kind that is damaged is named with its edition:", () => {
  editionsTest.for(CASES)("$edition, $damage", async ({ edition, act }, { project }) => {
    const { root, at, listFaults } = project;
    const own = `public/s/${edition}/`;
    cpSync(at(edition), join(root, "whole"), { recursive: true });
    cpSync(at(EDITIONS.find((name) => name !== edition) ?? ""), join(root, "other"), { recursive: true });
    for (const file of listFiles(edition).filter((path) => !path.startsWith("map/"))) {
      act(at(edition, file), join(root, "other/data/figures.csv"));
      const faults = await listFaults();
      expect(faults, file).toContainEqual(expect.stringMatching(`^${RegExp.escape(own + file)}:.*\\(.*\\)$`));
      // No other edition is blamed, but that the next one stands for the list of this one.
      const others = faults.filter((fault) => !fault.startsWith(own));
      if (file !== "SHA256SUMS") expect(others).toEqual([]);
      else expect(others.filter((fault) => !fault.includes(`/PREVIOUS: names `))).toEqual([]);
      for (const path of [file, `${file}.bak`]) rmSync(at(edition, path), { recursive: true, force: true });
      copyFileSync(join(root, "whole", file), at(edition, file));
    }
    expect(await listFaults()).toEqual([]);
  });
});

describe("editions that are as frozen", () => {
  editionsTest("have no fault, and all their files are counted", async ({ project: { root } }) => {
    expect(await verify({ root })).toEqual({
      faults: [],
      summary: `3 editions, ${FILES} files: as frozen`,
    });
  });

  editionsTest("pass sha256sum -c, lists and chain", ({ project: { at }, skip }) => {
    skip(!hasSumTool, "there is no sha256sum");
    for (const edition of EDITIONS) {
      for (const list of edition === EDITIONS[0] ? ["SHA256SUMS"] : ["SHA256SUMS", "PREVIOUS"]) {
        const { status, stderr } = spawnSync(SUM_TOOL, ["--strict", "-c", list], { cwd: at(edition) });
        expect([status, stderr.toString()], `${edition}/${list}`).toEqual([0, ""]);
      }
    }
  });

  test("are the project's own, one for each row of editions.csv", async () => {
    const { rows, problems } = readRows("src/data/tables");
    const { faults, summary } = await verify({ root: "." });
    expect([...problems, ...faults]).toEqual([]);
    expect(existsSync("public/s") ? readdirSync("public/s") : []).toHaveLength(rows.length);
    expect(summary).toMatch(rows.length === 0 ? "no edition is frozen yet" : `${rows.length} edition`);
  });
});

describe("git", () => {
  test("leaves the bytes of editions alone on any checkout", ({ skip, onTestFinished }) => {
    skip(!hasGit, "there is no git");
    const cwd = mkdtempSync(join(tmpdir(), "ledger-git-"));
    onTestFinished(() => {
      rmSync(cwd, { recursive: true });
    });
    const git = (...args: string[]) => spawnSync("git", args, { cwd, encoding: "utf8" }).stdout;
    git("init", "--quiet");
    copyFileSync(".gitattributes", join(cwd, ".gitattributes"));
    const paths = ["public/s/x/SHA256SUMS", "public/s/x/data/figures.csv", "public/s/x/bars/index.html"];
    for (const path of paths) expect(git("check-attr", "text", path)).toBe(`${path}: text: unset\n`);
    expect(git("check-attr", "text", "README.md")).toBe("README.md: text: auto\n");
  });
});

describe("npm run verify", () => {
  const run = (cwd: string, ...args: string[]) => {
    const node = resolve("node_modules/.bin/node");
    const { status, stdout, stderr } = spawnSync(node, [resolve("scripts/verify.ts"), ...args], {
      cwd,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    return { status, stdout, stderr };
  };

  editionsTest("tells the counts and succeeds where all is as frozen", ({ project: { root } }) => {
    const stdout = `3 editions, ${FILES} files: as frozen\n`;
    expect(run(root)).toEqual({ status: 0, stdout, stderr: "" });
  });

  editionsTest("tells every fault on a line and fails", ({ project: { root, at } }) => {
    flipBit(at(EDITIONS[0], "bars/chart.png"));
    flipBit(at(EDITIONS[2], "README.txt"));
    const stderr = [`${EDITIONS[0]}/bars/chart.png`, `${EDITIONS[2]}/README.txt`]
      .map(
        (file) => `public/s/${file}: not the bytes that SHA256SUMS lists (restore it from version control)\n`,
      )
      .join("");
    expect(run(root)).toEqual({ status: 1, stdout: "", stderr });
  });

  editionsTest("succeeds where nothing is frozen yet", ({ project: { root, setRows } }) => {
    setRows([]);
    rmSync(join(root, "public"), { recursive: true });
    const nothing = { status: 0, stdout: "no edition is frozen yet\n", stderr: "" };
    expect(run(root)).toEqual(nothing);
    expect(run(root, "--live", "https://local-ledger.example/")).toEqual(nothing);
  });

  editionsTest("refuses what is no address", ({ project: { root } }) => {
    expect(run(root, "--live", "local-ledger.example")).toEqual({
      status: 1,
      stdout: "",
      stderr:
        "--live local-ledger.example: not an address (write it whole, like https://example.org/ledger/)\n",
    });
  });
});
