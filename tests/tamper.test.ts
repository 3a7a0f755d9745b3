// Changes of files, and attempts to cover them up by writing sums, chain and register anew. What cannot be found in one
// checkout: the newest edition changed or removed together with its row, or all editions and rows written anew. For that
// there is the history of the repository, and every copy.
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { describe } from "vitest";
import {
  EDITIONS,
  type Plot,
  type Project,
  editionsTest,
  listFiles,
  nameZip,
  swapPaths,
  expectTold,
} from "./setup/frozen.ts";

const [OLDEST, MIDDLE, NEWEST] = EDITIONS;
const [OLD, MID, NEW] = EDITIONS.map((edition) => `public/s/${edition}`);
const ZIP = `${NEW}/${nameZip(NEWEST)}`;

/** Changes an edition such that within it all fits. */
function tamper({ at, wrap }: Project, edition: string): void {
  appendFileSync(at(edition, "bars/data.json"), "tampered");
  wrap(edition);
}

/** Makes every edition after the oldest fit the one before it. */
function relink({ chain, wrap }: Project): void {
  for (const edition of [MIDDLE, NEWEST]) {
    chain(edition);
    wrap(edition);
  }
}

const FILES: Plot[] = [
  {
    plot: "two files of an edition swapped",
    act: ({ at }) => swapPaths(at(MIDDLE, "bars/chart.svg"), at(MIDDLE, "map/chart.svg")),
    told: [`${MID}/bars/chart.svg: not the bytes`, `${MID}/map/chart.svg: not the bytes`],
  },
  {
    plot: "a file swapped between two editions",
    act: ({ at }) => swapPaths(at(OLDEST, "bars/chart.svg"), at(NEWEST, "bars/chart.svg")),
    told: [`${OLD}/bars/chart.svg: not the bytes`, `${NEW}/bars/chart.svg: not the bytes`],
  },
  {
    plot: "two folders of an edition swapped",
    act: ({ at }) => swapPaths(at(NEWEST, "data"), at(NEWEST, "brief")),
    told: [
      `${NEW}/brief/index.html: missing`,
      `${NEW}/data/figures.csv: missing`,
      `${NEW}/brief/figures.csv: SHA256SUMS does not list it`,
      `${NEW}/data/index.html: SHA256SUMS does not list it`,
    ],
  },
  {
    plot: "files added, one of them hidden",
    act: ({ at }) => {
      writeFileSync(at(OLDEST, "note.txt"), "new");
      writeFileSync(at(OLDEST, "bars/.hidden"), "");
    },
    told: [
      `${OLD}/bars/.hidden: SHA256SUMS does not list it`,
      `${OLD}/note.txt: SHA256SUMS does not list it`,
    ],
  },
  {
    plot: "empty folders added",
    act: ({ at }) => mkdirSync(at(OLDEST, "new/newer"), { recursive: true }),
    told: [`${OLD}/new/newer: an empty folder`],
  },
  {
    plot: "a symbolic link added",
    act: ({ at }) => symlinkSync("README.txt", at(OLDEST, "READMETOO.txt")),
    told: [`${OLD}/READMETOO.txt: a symbolic link, where only files may be`],
  },
  {
    plot: "a whole chart removed",
    act: ({ at }) => rmSync(at(NEWEST, "bars"), { recursive: true }),
    told: listFiles(NEWEST)
      .filter((file) => file.startsWith("bars/"))
      .map((file) => `${NEW}/${file}: missing`),
  },
  {
    plot: "the package packed anew from the same files",
    act: ({ pack }) => pack(NEWEST, { year: 2001 }),
    told: [`${ZIP}: not the bytes`, `${ZIP}: packed anew: the files in it are those listed`],
  },
  {
    plot: "a package of other files, summed up and registered",
    act: ({ pack, sumUp, register }) => {
      pack(NEWEST, {
        change: ({ "README.txt": readme = Buffer.of(), ...files }) => {
          return { ...files, "note.txt": Buffer.of(1), "bars/chart.svg": readme };
        },
      });
      sumUp(NEWEST);
      register();
    },
    told: [
      `${ZIP}: packs note.txt, a file not listed`,
      `${ZIP}: packs no README.txt`,
      `${ZIP}: packs other bytes of bars/chart.svg`,
    ],
  },
  {
    plot: "a package with one path twice, summed up and registered",
    act: ({ at, pack, sumUp, register }) => {
      pack(NEWEST, { change: (files) => ({ "README.xyz": Buffer.of(1), ...files }) });
      const zip = readFileSync(at(NEWEST, nameZip(NEWEST)), "latin1");
      writeFileSync(at(NEWEST, nameZip(NEWEST)), zip.replaceAll("README.xyz", "README.txt"), "latin1");
      sumUp(NEWEST);
      register();
    },
    told: [`${ZIP}: packs README.txt twice`],
  },
  {
    plot: "a package put into a folder, summed up and registered",
    act: ({ at, sumUp, register }) => {
      renameSync(at(NEWEST, nameZip(NEWEST)), at(NEWEST, `data/${nameZip(NEWEST)}`));
      sumUp(NEWEST);
      register();
    },
    told: [`${NEW}/SHA256SUMS: lists no package <name>-${NEWEST}.zip`],
  },
  {
    plot: "a package that is no zip, summed up and registered",
    act: ({ at, sumUp, register }) => {
      writeFileSync(at(NEWEST, nameZip(NEWEST)), "no zip");
      sumUp(NEWEST);
      register();
    },
    told: [`${ZIP}: cannot be unpacked`],
  },
  {
    plot: "SHA256SUMS in another order, and registered",
    act: ({ at, register }) => {
      const lines = readFileSync(at(NEWEST, "SHA256SUMS"), "utf8").trimEnd().split("\n").reverse();
      writeFileSync(at(NEWEST, "SHA256SUMS"), `${lines.join("\n")}\n`);
      register();
    },
    told: [`${NEW}/SHA256SUMS:2: out of order`],
  },
];

const SUMMED: Plot[] = [
  {
    plot: "a file of the newest removed, the rest summed up again",
    act: ({ at, sumUp }) => {
      rmSync(at(NEWEST, "README.txt"));
      sumUp(NEWEST);
    },
    told: [`${NEW}/SHA256SUMS: its sha256 is`, `${ZIP}: packs README.txt, a file not listed`],
  },
  {
    plot: "the newest changed and summed up again",
    act: ({ at, sumUp }) => {
      appendFileSync(at(NEWEST, "bars/data.json"), "tampered");
      sumUp(NEWEST);
    },
    told: [`${NEW}/SHA256SUMS: its sha256 is`, `${ZIP}: packs other bytes of bars/data.json`],
  },
  {
    plot: "the newest changed, packed and summed up again",
    act: (project) => tamper(project, NEWEST),
    told: [`${NEW}/SHA256SUMS: its sha256 is`],
  },
  {
    plot: "the oldest changed, packed and summed up again",
    act: (project) => tamper(project, OLDEST),
    told: [`${OLD}/SHA256SUMS: its sha256 is`, `${MID}/PREVIOUS: names`],
  },
  {
    plot: "the oldest changed, summed up, and its row too",
    act: (project) => {
      tamper(project, OLDEST);
      project.register();
    },
    told: [`${MID}/PREVIOUS: names`],
  },
  {
    plot: "the oldest changed, summed up, and the whole chain after it",
    act: (project) => {
      tamper(project, OLDEST);
      relink(project);
    },
    told: [OLD, MID, NEW].map((home) => `${home}/SHA256SUMS: its sha256 is`),
  },
  {
    plot: "the oldest changed, summed up, and the chain and every row but the newest",
    act: (project) => {
      const newest = project.rows()[2];
      tamper(project, OLDEST);
      relink(project);
      project.register();
      project.changeRow(NEWEST, newest);
    },
    told: [`${NEW}/SHA256SUMS: its sha256 is`],
  },
];

/** Within the edition and its row all fits: only the chain can tell. */
const CHAIN: Plot[] = [
  {
    plot: "PREVIOUS that names another sha256",
    act: ({ at, wrap, register }) => {
      writeFileSync(at(NEWEST, "PREVIOUS"), `${"0".repeat(64)}  ../${MIDDLE}/SHA256SUMS\n`);
      wrap(NEWEST);
      register();
    },
    told: [`${NEW}/PREVIOUS: names 0000`],
  },
  {
    plot: "PREVIOUS that skips an edition",
    act: ({ at, wrap, register }) => {
      copyFileSync(at(MIDDLE, "PREVIOUS"), at(NEWEST, "PREVIOUS"));
      wrap(NEWEST);
      register();
    },
    told: [`${NEW}/PREVIOUS: names ${OLDEST}, but editions.csv has ${MIDDLE} before`],
  },
  {
    plot: "PREVIOUS of two lines",
    act: ({ at, wrap, register }) => {
      appendFileSync(at(NEWEST, "PREVIOUS"), readFileSync(at(MIDDLE, "PREVIOUS")));
      wrap(NEWEST);
      register();
    },
    told: [`${NEW}/PREVIOUS:1: not a link of the chain`],
  },
  {
    plot: "PREVIOUS removed",
    act: ({ at, wrap, register }) => {
      rmSync(at(NEWEST, "PREVIOUS"));
      wrap(NEWEST);
      register();
    },
    told: [`${NEW}/PREVIOUS: missing, the chain to ${MIDDLE} is broken`],
  },
  {
    plot: "a PREVIOUS in the first edition",
    act: (project) => {
      copyFileSync(project.at(MIDDLE, "PREVIOUS"), project.at(OLDEST, "PREVIOUS"));
      project.wrap(OLDEST);
      relink(project);
      project.register();
    },
    told: [`${OLD}/PREVIOUS: names an edition, but editions.csv has none before`],
  },
];

describe.each([
  { what: "files of an edition", plots: FILES },
  { what: "sums written anew", plots: SUMMED },
  { what: "a broken chain", plots: CHAIN },
])("found and named, $what:", ({ plots }) => {
  editionsTest.for(plots)("$plot", ({ act, told }, { project }) => {
    act(project);
    return expectTold(project, told);
  });
});
