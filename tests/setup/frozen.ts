// A made-up project with three frozen editions, and the steps by which someone might cover up a change of them.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { hash, sumFolder } from "../../scripts/edition/files.ts";
import { readRows } from "../../scripts/edition/rows.ts";
import { verify } from "../../scripts/verify.ts";
import { writeTable } from "../../src/data/csv.ts";
import type { Row } from "../../src/data/schema.ts";
import { formatPrevious, formatSums } from "../../src/data/sums.ts";

export const EDITIONS = ["2026-01-31", "2026-01-31-2", "2026-03-15"] as const;
export const TABLE = "src/data/tables/editions.csv";

const ITEM = [
  ...["index.html", "chart.svg", "chart.png", "data.csv", "data.json", "oembed.json", "heights.json"],
  ...["citation.bib", "citation.ris", "citation.csl.json", "provenance.json"],
];
const PLAIN = [
  ...["README.txt", "LICENSE.txt", "datapackage.json", "index.html", "data/figures.csv", "brief/index.html"],
  ...["bars", "map"].flatMap((chart) => ITEM.map((file) => `${chart}/${file}`)),
];

/** The paths of all files of an edition, one of every kind at least. */
export function listFiles(edition: string): string[] {
  const previous = edition === EDITIONS[0] ? [] : ["PREVIOUS"];
  return [...PLAIN, ...previous, nameZip(edition), "SHA256SUMS"].sort();
}

export function nameZip(edition: string): string {
  return `local-ledger-${edition}.zip`;
}

/** Content of the files to pack, by path. */
type Content = Record<string, Uint8Array>;
type Edition = Row<"editions">;

/** `root` is the project's folder, `at` a path in it: of an edition, or of a file of one. */
export interface Project {
  root: string;
  at: (edition: string, path?: string) => string;
  rows: () => Edition[];
  /** Writes rows as editions.csv. */
  setRows: (rows: readonly Edition[]) => void;
  changeRow: (edition: string, cells: Partial<Edition> | undefined) => void;
  /** Writes the editions' rows anew, to fit the SHA256SUMS that lie there. */
  register: (editions?: readonly string[]) => void;
  /** Writes PREVIOUS anew, to fit the edition before as it lies there. */
  chain: (edition: string) => void;
  /** Packs the zip anew; `change` may add, drop or change what goes into it. */
  pack: (edition: string, options?: { year?: number; change?: (files: Content) => Content }) => void;
  /** Writes SHA256SUMS anew, to fit the files that lie there. */
  sumUp: (edition: string) => void;
  /** Packs and sums up anew: within the edition all fits again. */
  wrap: (edition: string) => void;
  /** All faults that `verify` tells, with paths from the root. */
  listFaults: () => Promise<string[]>;
}

/** Writes the three editions and their rows into a folder. */
function plantEditions(root: string): Project {
  const project = openProject(root);
  for (const edition of EDITIONS) {
    for (const path of PLAIN) {
      const file = project.at(edition, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `\0${edition} ${path}\r\n`.repeat(9));
    }
    project.chain(edition);
    project.wrap(edition);
  }
  project.register();
  return project;
}

function openProject(root: string): Project {
  const at = (edition: string, path = ""): string => join(root, "public/s", edition, path);
  const hashSums = (edition: string): string => hash(readFileSync(at(edition, "SHA256SUMS")));
  const project: Project = {
    root,
    at,
    rows: () => readRows(join(root, dirname(TABLE))).rows,
    setRows: (rows) => {
      mkdirSync(dirname(join(root, TABLE)), { recursive: true });
      writeFileSync(join(root, TABLE), writeTable("editions", rows));
    },
    changeRow: (edition, cells) => {
      project.setRows(project.rows().map((row) => (row.edition === edition ? { ...row, ...cells } : row)));
    },
    register: (editions = EDITIONS) => {
      const dayOf = (edition: string): string => edition.slice(0, 10);
      project.setRows(
        editions.map((edition) => ({ edition, date: dayOf(edition), sums_sha256: hashSums(edition) })),
      );
    },
    chain: (edition) => {
      const before = EDITIONS[EDITIONS.findIndex((name) => name === edition) - 1];
      if (before === undefined) return;
      const text = formatPrevious({ edition: before, sha256: hashSums(before) });
      writeFileSync(at(edition, "PREVIOUS"), text);
    },
    pack: (edition, { year = 2000, change = keep } = {}) => {
      const zip = nameZip(edition);
      const paths = [...sumFolder(at(edition)).sums.keys()].filter((path) => path !== zip).sort();
      const files = Object.fromEntries(paths.map((path) => [path, readFileSync(at(edition, path))]));
      writeFileSync(at(edition, zip), zipSync(change(files), { mtime: `${year}-01-01T00:00:00` }));
    },
    sumUp: (edition) => {
      writeFileSync(at(edition, "SHA256SUMS"), formatSums(sumFolder(at(edition)).sums));
    },
    wrap: (edition) => {
      project.pack(edition);
      project.sumUp(edition);
    },
    listFaults: async () => {
      const { faults } = await verify({ root });
      return faults.map((fault) => fault.replaceAll(`${root}/`, ""));
    },
  };
  return project;
}

function keep(files: Content): Content {
  return files;
}

/** A test with `project`: the three editions in a temporary folder of the test's own. */
export const editionsTest = test.extend("project", ({}, { onCleanup }) => {
  const root = mkdtempSync(join(tmpdir(), "ledger-editions-"));
  onCleanup(() => {
    rmSync(root, { recursive: true });
  });
  return plantEditions(root);
});

/** Something done to the project, and how each fault that is then told begins: these and no others, in this order. */
export interface Plot {
  plot: string;
  act: (project: Project) => void;
  told: string[];
}

/** Fails unless the project's faults begin as told, and each ends with a way out in brackets. */
export async function expectTold(project: Project, told: readonly string[]): Promise<void> {
  const faults = await project.listFaults();
  expect(faults.map((fault, i) => fault.slice(0, told[i]?.length))).toEqual(told);
  expect(faults.filter((fault) => !/ \(.+\)$/.test(fault))).toEqual([]);
}

/** Flips one bit: of the first, the middle or the last byte of a file. */
export function flipBit(file: string, where: "first" | "middle" | "last" = "middle"): void {
  const bytes = readFileSync(file);
  const i = { first: 0, middle: bytes.length >> 1, last: bytes.length - 1 }[where];
  bytes[i] = (bytes[i] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

/** Two paths of one file system change places. */
export function swapPaths(one: string, other: string): void {
  const aside = `${one}.aside`;
  renameSync(one, aside);
  renameSync(other, one);
  renameSync(aside, other);
}
