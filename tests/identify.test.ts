// What a file or a typed text is, on made-up editions: one superseded and corrected, one current; data that editions
// share, digests that two charts share, addresses that lead nowhere, files that are not ours.
import { describe, expect, test } from "vitest";
import { examineFile, examineTyped } from "../src/client/finding.ts";
import { identify, type Books } from "../src/client/identify.ts";
import { readClaims, readTyped } from "../src/client/typed.ts";
import { readFrozen } from "../src/components/frozen.ts";
import { describeDigests, type Digests } from "../src/data/digests.ts";
import type { Correction } from "../src/data/index.ts";
import { parseSums } from "../src/data/sums.ts";
import { describeStatus } from "../src/data/status.ts";
import { planEdition, sha256 } from "./setup/editions.ts";

const [OLD, MIDDLE, NEW] = ["2026-01-31", "2026-02-28", "2026-02-28-2"] as const;

/** The JSON of a chart "Title of <id>" with one figure and one number computed from another. */
function chartText(id: string, change: object = {}): string {
  const derived = [{ id: `${id}-share`, formula: `${id}-part / ${id}-whole` }];
  return JSON.stringify({ id, title: `Title of ${id}`, figures: [`${id}-amount`], derived, ...change });
}

const MAP_OLD = chartText("map", { title: "An older title" });
/** Every file of an edition; the picture carries its edition, so it is never shared. */
function filesOf(edition: string, map: string): Record<string, string> {
  return {
    [`local-ledger-${edition}.zip`]: `zip of ${edition}`,
    "data/figures.csv": "id\n",
    "brief/index.html": `<main>Brief of ${edition}</main>`,
    "index.html": `<main>${edition}</main>`,
    "bars/index.html": `<main>Bars of ${edition}</main>`,
    "bars/chart.png": `bars in ${edition}`,
    "bars/data.json": chartText("bars"),
    "map/index.html": `<main>Map of ${edition}</main>`,
    "map/chart.png": `map in ${edition}`,
    "map/data.json": map,
  };
}
const EDITIONS = [
  planEdition(OLD, filesOf(OLD, MAP_OLD)),
  planEdition(MIDDLE, filesOf(MIDDLE, chartText("map"))),
  planEdition(NEW, filesOf(NEW, chartText("map"))),
];
const LIVE = {
  "charts/bars.json": chartText("bars"),
  "charts/bars.csl.json": "[]",
  "charts/bars.png": "bars, live",
  "charts/map.json": chartText("map", { title: "A newer title" }),
  "figures/bars-amount.json": "{}",
  "data/actors.csv": "id\n1\n",
};
const correction: Correction = {
  id: "whole-mistyped",
  date: "2026-03-01",
  kind: "error",
  figures: ["map-whole"],
  editions: [OLD],
  old: "1",
  new: "2",
  why: "A slip.",
  effect: "The part is smaller.",
};
const live = new Map(Object.entries(LIVE).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const books: Books = {
  digests: describeDigests(live, EDITIONS),
  status: describeStatus({ editions: EDITIONS, corrections: [correction] }),
};
const printed = (text: string) => `#${sha256(text).slice(0, 8)}`;
const ask = (typed: string) => identify({ typed }, books);
const where = ({ places }: ReturnType<typeof ask>) =>
  places.map(({ edition, path, state }) => `${state} ${edition ?? ""} ${path}`);
/** What a file is, as the browser reads it. */
const file = (text: string, name = "a.svg") =>
  examineFile({ name, hash: sha256(text), text, plainHash: sha256(text.replaceAll("\r\n", "\n")) }, books);

describe("the list of digests", () => {
  test("holds every file of every edition, its sums too, and every live file", () => {
    expect(Object.keys(books.digests.editions)).toEqual([OLD, MIDDLE, NEW]);
    const { files = {} } = books.digests.editions[NEW] ?? {};
    expect(Object.keys(files).sort()).toEqual([...Object.keys(filesOf(NEW, "")), "SHA256SUMS"].sort());
    expect(files["SHA256SUMS"]).toBe(EDITIONS[2]?.sums_sha256);
    expect(books.digests.live.files["charts/bars.png"]).toBe(sha256("bars, live"));
  });

  test("names the charts, and the numbers that each shows or is computed from", () => {
    expect(Object.keys(books.digests.live.charts)).toEqual(["bars", "map"]);
    expect(books.digests.editions[OLD]?.charts["map"]).toEqual({
      title: "An older title",
      numbers: ["map-amount", "map-share", "map-part", "map-whole"],
    });
  });

  test("is refused where an edition's sums are not those registered", () => {
    const tampered = { ...planEdition(OLD, filesOf(OLD, MAP_OLD)), sums_sha256: "0".repeat(64) };
    expect(() => describeDigests(new Map(), [tampered])).toThrow(
      new RegExp(`public/s/${OLD}/SHA256SUMS: sha256: [0-9a-f]{64}, but editions.csv has 0{64} \\(restore`),
    );
  });

  test("is refused where an edition of the table is not on disk", () => {
    const [edition] = EDITIONS;
    expect(() => readFrozen("tests/input", edition ? [edition] : [])).toThrow(
      /2026-01-31.SHA256SUMS: missing, though editions\.csv has the edition \(restore/,
    );
  });

  test("is refused where a line of the sums is none", () => {
    expect(() => parseSums(`${"0".repeat(64)} chart.png\n`)).toThrow();
  });
});

describe("a file", () => {
  test("of the newest edition is current", () => {
    expect(file("map in 2026-02-28-2")).toMatchObject({ kind: "current", source: "bytes" });
    expect(file("map in 2026-02-28-2").places).toEqual([
      {
        edition: NEW,
        path: "map/chart.png",
        title: "Title of map",
        state: "current",
        successor: null,
        latest: NEW,
        isUnchanged: false,
        corrections: [],
        item: `s/${NEW}/map/`,
        live: "charts/map/",
        newest: null,
      },
    ]);
  });

  test("of an older edition is superseded, by which, and whether its data changed", () => {
    const { kind, places } = file("bars in 2026-01-31");
    expect(kind).toBe("superseded");
    expect(places).toMatchObject([
      {
        edition: OLD,
        state: "superseded",
        successor: MIDDLE,
        latest: NEW,
        isUnchanged: true,
        newest: `s/${NEW}/bars/`,
      },
    ]);
  });

  test("with a number that was corrected since says so, through what the number is computed from", () => {
    const { kind, places } = file("map in 2026-01-31");
    expect(kind).toBe("supersededCorrected");
    expect(places[0]?.corrections).toEqual([books.status.corrections["whole-mistyped"]]);
  });

  test("of the newest edition that was corrected says so; what is live holds the correction", () => {
    const own = { ...correction, figures: ["bars-amount"], editions: [OLD, NEW] };
    const status = describeStatus({ editions: EDITIONS, corrections: [own] });
    const judge = (text: string) =>
      examineFile({ name: "", hash: sha256(text), text, plainHash: null }, { ...books, status });
    expect(judge("bars in 2026-02-28-2").kind).toBe("currentCorrected");
    expect(judge("bars in 2026-01-31").kind).toBe("supersededCorrected");
    expect(judge("bars, live").kind).toBe("current");
  });

  test("of a whole edition tells all its corrections", () => {
    const { places } = file("zip of 2026-01-31");
    expect(places).toMatchObject([{ title: null, item: `s/${OLD}/`, live: null, isUnchanged: null }]);
    expect(places[0]?.corrections).toHaveLength(1);
    expect(file(EDITIONS[1]?.sums ?? "").places).toMatchObject([{ edition: MIDDLE, path: "SHA256SUMS" }]);
  });

  test("that is live leads to its page, and holds its corrections", () => {
    expect(file("bars, live")).toMatchObject({ kind: "current", places: [{ item: "charts/bars/" }] });
    expect(file("{}").places).toMatchObject([{ state: "live", item: "figures/bars-amount/" }]);
    expect(file("id\n1\n").places).toMatchObject([{ state: "live", item: "data/" }]);
    const corrected = file(LIVE["charts/map.json"]);
    expect(corrected.kind).toBe("current");
    expect(corrected.places[0]?.corrections).toHaveLength(1);
  });

  test("saved again with other line ends is told apart, and still ours", () => {
    expect(file("id\r\n1\r\n")).toMatchObject({ kind: "current", source: "lines" });
  });

  test("changed in one sign is not ours", () => {
    expect(file("map in 2026-01-30")).toEqual({
      name: "a.svg",
      kind: "altered",
      source: "bytes",
      places: [],
      claim: null,
    });
  });

  test.each([
    [
      "an address",
      `<svg><style>#a {}</style><text>local-ledger.example/s/${OLD}/map/ · CC BY</text></svg>`,
      OLD,
    ],
    [
      "a link in its head",
      `<link rel="canonical" href="/charts/map/"><link rel="cite-as" href="https://a.example/s/${OLD}/map/">`,
      OLD,
    ],
    [
      "its digest",
      `<svg><text>data</text><text>${printed(MAP_OLD)}</text><text>a.example/charts/map/</text></svg>`,
      OLD,
    ],
    ["a live address", "url = {https://a.example/ledger/charts/map/}", null],
    ["its id", chartText("map", { title: "Forged" }), null],
  ])("changed, that names %s, is held against what stands there", (...[, text, edition]) => {
    expect(file(text)).toMatchObject({ kind: "altered", places: [{ edition, live: "charts/map/" }] });
  });

  test("changed, that names what we do not have, says what", () => {
    expect(file("<p>a.example/s/2031-01-01/map/</p>")).toMatchObject({
      kind: "altered",
      places: [],
      claim: "a.example/s/2031-01-01/map/",
    });
  });
});

describe("a printed digest", () => {
  test("of data that editions share names them all, the live form and the newest first", () => {
    const answer = ask(printed(chartText("bars")));
    expect(where(answer)).toEqual([
      "live  charts/bars.json",
      `current ${NEW} bars/data.json`,
      `superseded ${MIDDLE} bars/data.json`,
      `superseded ${OLD} bars/data.json`,
    ]);
    expect(examineTyped(printed(chartText("bars")), books).kind).toBe("current");
  });

  test("of data that changed is superseded", () => {
    expect(where(ask(printed(MAP_OLD)))).toEqual([`superseded ${OLD} map/data.json`]);
    expect(examineTyped(printed(MAP_OLD), books).kind).toBe("supersededCorrected");
  });

  test.each([
    ["without its mark", (digest: string) => digest.slice(1)],
    ["in upper case", (digest: string) => digest.toUpperCase()],
    ["with blanks around it", (digest: string) => `  ${digest} `],
    ["in its line", (digest: string) => `edition of a day · figures undated · data ${digest}`],
    ["as the whole SHA-256", () => sha256(MAP_OLD)],
  ])("%s is read", (_, write) => {
    expect(where(ask(write(printed(MAP_OLD))))).toEqual([`superseded ${OLD} map/data.json`]);
  });

  test("that is unknown, too short or none is refused, each with its reason", () => {
    expect(ask("#00000000")).toEqual({ kind: "unknown", places: [] });
    expect(ask("#9f2c1a7")).toEqual({ kind: "short", places: [] });
    for (const typed of ["", "map", "#xyz", "0".repeat(65)]) expect(ask(typed).kind).toBe("unreadable");
  });

  test("that two charts share is ambiguous; more signs settle it", () => {
    const shelf = (hex: string) => ({ files: { "a/data.json": hex }, charts: {} });
    const [one, two] = [`${"a".repeat(63)}1`, `${"a".repeat(63)}2`];
    const digests: Digests = {
      live: { files: {}, charts: {} },
      editions: { [OLD]: shelf(one), [NEW]: shelf(two) },
    };
    const find = (typed: string) => identify({ typed }, { ...books, digests });
    expect(find("#aaaaaaaa")).toMatchObject({
      kind: "ambiguous",
      places: [{ edition: NEW }, { edition: OLD }],
    });
    expect(find(two)).toMatchObject({ kind: "found", places: [{ edition: NEW }] });
  });

  test("stands for data before any other file; of other files it takes what is there", () => {
    const hex = "ab".repeat(32);
    const shelf = { files: { "a/chart.png": hex, "a/data.json": `${hex.slice(2)}cd` }, charts: {} };
    const digests: Digests = { live: { files: {}, charts: {} }, editions: { [OLD]: shelf } };
    expect(where(identify({ typed: "#abababab" }, { ...books, digests }))).toEqual([
      `superseded ${OLD} a/data.json`,
    ]);
    const picture = { ...digests, editions: { [OLD]: { files: { "a/chart.png": hex }, charts: {} } } };
    expect(where(identify({ typed: "#abababab" }, { ...books, digests: picture }))).toEqual([
      `superseded ${OLD} a/chart.png`,
    ]);
  });
});

describe("an address", () => {
  test.each([
    [`local-ledger.example/s/${OLD}/map/`, `superseded ${OLD} map/`],
    [`https://local-ledger.example/s/${OLD}/map`, `superseded ${OLD} map/`],
    [`http://a.example/some/base/s/${OLD}/map/chart.png`, `superseded ${OLD} map/chart.png`],
    [`HTTPS://A.EXAMPLE/S/${OLD}/MAP/#use`, `superseded ${OLD} map/`],
    [`s/${NEW}/SHA256SUMS`, `current ${NEW} SHA256SUMS`],
    [`a.example/s/${NEW}/`, `current ${NEW} `],
    [`a.example/s/${NEW}/brief/`, `current ${NEW} brief/`],
    [`edition ${NEW}`, `current ${NEW} `],
    ["a.example/ledger/charts/bars/?theme=dark", "live  charts/bars/"],
    ["a.example/charts/bars.png", "live  charts/bars/"],
    ["/embed/bars/", "live  charts/bars/"],
  ])("%s names %s", (typed, place) => {
    expect(where(ask(typed))).toEqual([place]);
  });

  test.each([`a.example/s/2031-01-01/map/`, `a.example/s/${OLD}/funds/`, "a.example/charts/funds/"])(
    "%s leads nowhere, and that is said",
    (typed) => {
      expect(ask(typed)).toEqual({ kind: "missing", places: [] });
    },
  );
});

describe("what people and files write", () => {
  test("an edition is no prefix of another day", () => {
    expect(readTyped("s/2026-01-310/map/")).toBeNull();
  });

  test("colours in a picture are no digests, and scripts say nothing", () => {
    expect(
      readClaims("<svg><style>a { color: #1b1e23ff }</style><script>charts/map/</script></svg>"),
    ).toEqual([]);
  });
});

test("without editions, live files are still known", () => {
  const status = describeStatus({ editions: [], corrections: [] });
  const digests = describeDigests(live, []);
  expect(identify({ hash: sha256("bars, live") }, { digests, status }).places).toMatchObject([
    { state: "live", latest: null },
  ]);
});
