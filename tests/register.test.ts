// Editions that are gone, new or renamed, and rows of editions.csv that do not fit them: each is found and named.
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe } from "vitest";
import { EDITIONS, type Plot, TABLE, editionsTest, flipBit, swapPaths, expectTold } from "./setup/frozen.ts";

const [OLDEST, MIDDLE, NEWEST] = EDITIONS;
const [OLD, MID, NEW] = EDITIONS.map((edition) => `public/s/${edition}`);

const FOLDERS: Plot[] = [
  {
    plot: "one removed from the middle",
    act: ({ at }) => rmSync(at(MIDDLE), { recursive: true }),
    told: [`${MID}: missing, but editions.csv registers it`],
  },
  {
    plot: "one removed from the middle with its row",
    act: ({ at, register }) => {
      rmSync(at(MIDDLE), { recursive: true });
      register([OLDEST, NEWEST]);
    },
    told: [`${NEW}/PREVIOUS: names ${MIDDLE}, but editions.csv has ${OLDEST} before`],
  },
  {
    plot: "the oldest removed with its row",
    act: ({ at, register }) => {
      rmSync(at(OLDEST), { recursive: true });
      register([MIDDLE, NEWEST]);
    },
    told: [`${MID}/PREVIOUS: names an edition, but editions.csv has none before`],
  },
  {
    plot: "all removed",
    act: ({ root }) => rmSync(join(root, "public/s"), { recursive: true }),
    told: [OLD, MID, NEW].map((home) => `${home}: missing, but editions.csv registers it`),
  },
  {
    plot: "one emptied",
    act: ({ at }) => {
      rmSync(at(NEWEST), { recursive: true });
      mkdirSync(at(NEWEST));
    },
    told: [`${NEW}/SHA256SUMS: missing`, `${NEW}/PREVIOUS: missing`],
  },
  {
    plot: "a symbolic link in place of one",
    act: ({ root, at }) => {
      renameSync(at(NEWEST), join(root, "elsewhere"));
      symlinkSync(join(root, "elsewhere"), at(NEWEST));
    },
    told: [`${NEW}: not the folder of an edition`, `${NEW}: missing`],
  },
  {
    plot: "two swapped",
    act: ({ at }) => swapPaths(at(OLDEST), at(NEWEST)),
    told: [
      `${OLD}/SHA256SUMS: its sha256 is`,
      `${OLD}/SHA256SUMS: lists no package <name>-${OLDEST}.zip`,
      `${OLD}/PREVIOUS: names an edition, but editions.csv has none before`,
      `${MID}/PREVIOUS: names`,
      `${NEW}/SHA256SUMS: its sha256 is`,
      `${NEW}/SHA256SUMS: lists no package <name>-${NEWEST}.zip`,
      `${NEW}/PREVIOUS: missing, the chain to ${MIDDLE} is broken`,
    ],
  },
  {
    plot: "one renamed",
    act: ({ at }) => renameSync(at(NEWEST), at("2026-03-16")),
    told: [
      "public/s/2026-03-16: no row in editions.csv (run npm run freeze -- 2026-03-16 again to finish it",
      "public/s/2026-03-16/SHA256SUMS: lists no package <name>-2026-03-16.zip",
      `${NEW}: missing, but editions.csv registers it`,
    ],
  },
  {
    plot: "one renamed with its row",
    act: ({ at, changeRow }) => {
      renameSync(at(NEWEST), at("2026-03-16"));
      changeRow(NEWEST, { edition: "2026-03-16", date: "2026-03-16" });
    },
    told: ["public/s/2026-03-16/SHA256SUMS: lists no package <name>-2026-03-16.zip"],
  },
  {
    plot: "a freeze cut short before its row",
    act: ({ register }) => register([OLDEST, MIDDLE]),
    told: [`${NEW}: no row in editions.csv (run npm run freeze -- ${NEWEST} again to finish it`],
  },
  {
    plot: "a freeze cut short before its row, and a file of it changed since",
    act: ({ at, register }) => {
      register([OLDEST, MIDDLE]);
      flipBit(at(NEWEST, "README.txt"));
    },
    told: [`${NEW}: no row in editions.csv`, `${NEW}/README.txt: not the bytes`],
  },
  {
    plot: "strays beside them",
    act: ({ at }) => {
      writeFileSync(at("notes.txt"), "");
      writeFileSync(at("2026-05-01"), "");
      mkdirSync(at(".part-1"));
    },
    told: [".part-1", "2026-05-01", "notes.txt"].map(
      (name) => `public/s/${name}: not the folder of an edition`,
    ),
  },
];

const ROWS: Plot[] = [
  {
    plot: "the sha256 of a row changed",
    act: ({ changeRow }) => changeRow(MIDDLE, { sums_sha256: "0".repeat(64) }),
    told: [`${MID}/SHA256SUMS: its sha256 is`],
  },
  {
    plot: "the edition of a row changed",
    act: ({ changeRow }) => changeRow(MIDDLE, { edition: "2026-01-31-3" }),
    told: [
      `${MID}: no row in editions.csv`,
      "public/s/2026-01-31-3: missing, but editions.csv registers it",
      `${NEW}/PREVIOUS: names ${MIDDLE}, but editions.csv has 2026-01-31-3 before`,
    ],
  },
  {
    plot: "the day of a row changed",
    act: ({ changeRow }) => changeRow(MIDDLE, { date: "2026-02-01" }),
    told: [`${TABLE}:3: edition ${MIDDLE}: dated 2026-02-01`],
  },
  {
    plot: "a row removed",
    act: ({ register }) => register([OLDEST, NEWEST]),
    told: [
      `${MID}: no row in editions.csv`,
      `${NEW}/PREVIOUS: names ${MIDDLE}, but editions.csv has ${OLDEST} before`,
    ],
  },
  {
    plot: "a row twice",
    act: ({ register }) => register([OLDEST, MIDDLE, MIDDLE, NEWEST]),
    told: [`${TABLE}:4: edition ${MIDDLE}: stands twice`],
  },
  {
    plot: "two rows swapped",
    act: ({ register }) => register([OLDEST, NEWEST, MIDDLE]),
    told: [
      `${TABLE}:4: edition ${MIDDLE}: stands after ${NEWEST}`,
      `${NEW}/PREVIOUS: names ${MIDDLE}, but editions.csv has ${OLDEST} before`,
      `${MID}/PREVIOUS: names ${OLDEST}, but editions.csv has ${NEWEST} before`,
    ],
  },
  {
    plot: "a cell that cannot be one",
    act: ({ changeRow }) => changeRow(MIDDLE, { sums_sha256: "9F2C" }),
    told: [`${TABLE}:3: sums_sha256: not a SHA-256: "9F2C"`],
  },
  {
    plot: "no table at all",
    act: ({ root }) => rmSync(join(root, TABLE)),
    told: [`${TABLE}: missing file`],
  },
];

describe.each([
  { what: "editions gone, new or renamed", plots: FOLDERS },
  { what: "rows that do not fit", plots: ROWS },
])("found and named, $what:", ({ plots }) => {
  editionsTest.for(plots)("$plot", ({ act, told }, { project }) => {
    act(project);
    return expectTold(project, told);
  });
});
