// Corrections: in the order and with the words readers need, on every page that shows the number, and in what frozen pages
// ask for. The public table is empty; rows are planted in a copy of the project.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { correctionsOf } from "../src/charts/correction.ts";
import { charts } from "../src/charts/index.ts";
import { chartJson } from "../src/charts/publish.ts";
import { SNIPPET_KINDS } from "../src/charts/snippet.ts";
import { readEditions } from "../src/components/held.ts";
import { listWithdrawn, sortNewest } from "../src/data/correction.ts";
import { writeTable } from "../src/data/csv.ts";
import type { Digests } from "../src/data/digests.ts";
import { findUntold, readHeld, readHeldTable } from "../src/data/held.ts";
import { CORRECTION_KINDS, data, type Correction } from "../src/data/index.ts";
import { describeStatus } from "../src/data/status.ts";
import { url } from "../src/site.ts";
import { buildCopy, type Copy } from "./setup/copy.ts";
import { planEdition } from "./setup/editions.ts";
import { listFeedFaults, readEntries } from "./setup/feed.ts";
import { listHeadFaults } from "./setup/head.ts";
import { validateHtml } from "./setup/html.ts";
import { listDead } from "./setup/links.ts";
import { listTyped } from "./setup/numerals.ts";
import { openSite, type Site } from "./setup/site.ts";

const GONE = "equity-boards"; // a figure that no chart names by its id
const row = (change: Partial<Correction>): Correction => ({
  id: "platform-ytd-revised",
  date: "2026-02-03",
  kind: "revision",
  figures: ["platform-ytd"],
  editions: ["2026-01-31"],
  old: "280 billion yuan",
  new: "290 billion yuan",
  why: "The ministry gave a later count.",
  effect: "The new part of the whole is larger.",
  ...change,
});
const ERROR = row({
  id: "laian-mistyped",
  kind: "error",
  figures: ["laian-mse-credit"],
  date: "2026-03-01",
  new: "more than 7.8 billion yuan",
});
const WITHDRAWN = row({ id: "boards-gone", kind: "withdrawn", figures: [GONE], new: null });
const PLANTED = [row({}), ERROR, WITHDRAWN];
const chartOf = (id: string) => {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
};
const ledger = chartJson(chartOf("ledger"));
/** What the first edition froze of the ledger: a figure that is gone too. */
const frozenLedger = ledger.replace('"figures": [', `"figures": ["${GONE}",`);
const texts = Object.fromEntries(SNIPPET_KINDS.map((kind) => [kind, "pasted"]));
const tables = Object.fromEntries(
  (["figures", "derived"] as const).map(
    (table) => [`data/${table}.csv`, writeTable(table, data.rows[table])] as const,
  ),
);
const FILES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "2026-01-31": {
    ...tables,
    "ledger/data.json": frozenLedger,
    "ledger/snippets.json": JSON.stringify({ edition: "2026-01-31", home: url("/"), texts, bare: texts }),
  },
  "2026-02-28": tables,
};
const FROZEN = Object.entries(FILES).map(([edition, files]) => planEdition(edition, files));
const EDITIONS = FROZEN.map(({ edition, date, sums_sha256 }) => ({ edition, date, sums_sha256 }));
/** The files of all editions by path. */
const frozenFiles = Object.fromEntries(
  FROZEN.flatMap(({ edition, sums }) =>
    Object.entries({ ...FILES[edition], SHA256SUMS: sums }).map(
      ([path, text]) => [`public/s/${edition}/${path}`, text] as const,
    ),
  ),
);

describe("corrections", () => {
  test("come the newest first, and of one day the last row first", () => {
    expect(sortNewest(PLANTED).map(({ id }) => id)).toEqual([
      "laian-mistyped",
      "boards-gone",
      "platform-ytd-revised",
    ]);
  });

  test("name the figures that are gone", () => {
    expect([...listWithdrawn(PLANTED)]).toEqual([[GONE, WITHDRAWN]]);
  });

  test("of a kind say whether anyone was wrong", () => {
    expect(CORRECTION_KINDS.revision.said).not.toBe(CORRECTION_KINDS.error.said);
  });

  test("reach a chart through what its numbers are computed from", () => {
    const base = row({ figures: ["platform-cumulative"] });
    const told = (id: string) => correctionsOf(chartOf(id), { corrections: [base], held: [] });
    expect(told("platform")).toEqual([base]);
    expect(told("xinjiang")).toEqual([]);
  });

  test("of a withdrawn figure reach the charts that an edition showed it in", () => {
    const held = [{ edition: "2026-01-31", chart: "xinjiang", id: GONE, said: "exact 17 boards" }];
    const told = (id: string) => correctionsOf(chartOf(id), { corrections: [WITHDRAWN], held });
    expect(told("xinjiang")).toEqual([WITHDRAWN]);
    expect(told("platform")).toEqual([]);
  });
});

describe("the status of editions", () => {
  test("is empty where nothing is frozen and nothing corrected", () => {
    const nothing = { latest: null, editions: {}, figures: {}, corrections: {} };
    expect(describeStatus({ editions: [], corrections: [] })).toEqual(nothing);
  });

  test("tells the newest, the superseded, and the corrections of each by figure", () => {
    const status = describeStatus({ editions: EDITIONS, corrections: PLANTED });
    expect(status.latest).toBe("2026-02-28");
    expect(status.editions).toEqual({
      "2026-01-31": {
        date: "2026-01-31",
        state: "superseded",
        successor: "2026-02-28",
        corrections: {
          [GONE]: ["boards-gone"],
          "laian-mse-credit": ["laian-mistyped"],
          "platform-ytd": ["platform-ytd-revised"],
        },
      },
      "2026-02-28": { date: "2026-02-28", state: "current", successor: null, corrections: {} },
    });
    expect(status.corrections["laian-mistyped"]).toEqual({
      date: "2026-03-01",
      kind: "error",
      said: "Corrected",
      effect: "The new part of the whole is larger.",
      href: "../corrections/#laian-mistyped",
    });
  });
});

describe("what editions hold", () => {
  const figures = writeTable("figures", data.rows.figures);
  const read = (csv: string, chart = ledger) => {
    const table = readHeldTable(csv, "2026-01-31");
    return [...table, ...readHeld(chart, table)];
  };
  const find = (csv: string, corrections: readonly Correction[] = []) =>
    findUntold(read(csv), { ...data, corrections });
  const changed = figures.replace(/^(laian-mse-credit,.*?),7800000000,/m, "$1,7900000000,");
  const gone = figures.replace(/^laian-mse-credit,/m, "laian-credit,");

  test("still stands, or a correction tells of it", () => {
    expect(findUntold(readEditions("public/s"), data)).toEqual([]);
  });

  test("is read whole, from the table and from a chart's file", () => {
    const held = read(figures);
    expect(held.filter(({ chart }) => chart === null)).toHaveLength(data.figures.length);
    expect(held.find(({ id, chart }) => id === "laian-mse-credit" && chart === "ledger")?.said).toBe(
      "more_than 7800000000 CNY",
    );
    expect(find(figures)).toEqual([]);
  });

  test("is missed where it changed or went without a word", () => {
    expect(find(changed)).toEqual([
      expect.stringContaining(
        "laian-mse-credit: was more_than 7900000000 CNY, is more_than 7800000000 CNY (add a row to corrections.csv that names the figure and the edition, and tells the present value as new)",
      ),
    ]);
    expect(find(gone)).toEqual([expect.stringContaining("data: laian-credit: is gone (add a row")]);
    const hedge = changed.replace(/^(laian-mse-credit,.*?),more_than,/m, "$1,exact,");
    expect(find(hedge)).toContainEqual(expect.stringContaining("was exact 7900000000"));
    const derived = chartJson(chartOf("platform")).replace("711800000000", "711900000000");
    expect(findUntold(read(figures, derived), data)).toContainEqual(
      expect.stringContaining("platform-start: was 711900000000 CNY"),
    );
  });

  test("may change with a correction of that figure in that edition, and of no other", () => {
    expect(find(changed, [ERROR])).toEqual([]);
    expect(find(changed, [row({ ...ERROR, editions: ["2026-02-28"] })])).toHaveLength(1);
    expect(find(changed, [row({})])).toHaveLength(1);
  });

  test("may not change again behind the row of an earlier change", () => {
    const earlier = row({ ...ERROR, new: "more than 7.7 billion yuan" });
    expect(find(changed, [earlier])).toHaveLength(1);
    expect(find(changed, [earlier, row({ ...ERROR, id: "laian-again" })])).toEqual([]);
    expect(find(changed, [ERROR, row({ ...earlier, id: "laian-later", date: "2026-04-01" })])).toHaveLength(
      1,
    );
  });
});

describe("the public table", () => {
  const { read } = openSite();

  test("is empty, and the page says so", () => {
    expect(data.corrections).toEqual([]);
    expect(read("corrections/index.html")).toContain("No published number has been changed.");
    expect(JSON.parse(read("corrections.json"))).toMatchObject({ corrections: [] });
    expect(JSON.parse(read("s/status.json"))).toMatchObject({ corrections: {} });
  });

  test.each([
    ["corrections", data.corrections.length],
    ["figures", data.figures.length],
    ["editions", data.editions.length],
  ])("%s.atom is a feed of all its rows", (name, count) => {
    const feed = read(`${name}.atom`);
    expect(listFeedFaults(feed, url(`/${name}.atom`))).toEqual([]);
    expect(readEntries(feed)).toHaveLength(count);
  });

  test("a feed without dates, or with an id twice, is found", () => {
    const feed = read("figures.atom");
    const listFaults = (planted: string) => listFeedFaults(planted, url("/figures.atom"));
    expect(listFaults(feed.replace(/<updated>[^<]*/, "<updated>"))).toContain("wants a date of each");
    expect(listFaults(feed.replace(/(<entry>.*?<\/entry>)/s, "$1$1"))).toEqual([
      "wants an id of each, whole and its own",
    ]);
  });
});

describe("planted corrections", { timeout: 240_000 }, () => {
  let copy: Copy;
  let site: Site;
  const open = (route: string) => site.pages.find((page) => page.route === route)?.document;
  /** The notices on a page, in words. */
  const readNotices = (route: string) =>
    Array.from(open(route)?.querySelectorAll(".correction") ?? [], ({ textContent }) =>
      textContent.replaceAll(/\s+/g, " ").trim(),
    );
  const notice = (said: string, when: string) =>
    `${said}, ${when}: The new part of the whole is larger. What was changed`;
  const WITHDRAWN_NOTICE = notice("Withdrawn", "3 February 2026");

  beforeAll(async () => {
    const figures = data.rows.figures.filter(({ id }) => id !== GONE);
    copy = await buildCopy({
      files: {
        "src/data/tables/figures.csv": writeTable("figures", figures),
        "src/data/tables/corrections.csv": writeTable("corrections", PLANTED),
        "src/data/tables/editions.csv": writeTable("editions", EDITIONS),
        ...frozenFiles,
      },
    });
    expect(copy.code, copy.output).toBe(0);
    site = openSite(copy.dist);
  }, 240_000);
  afterAll(() => copy.remove());

  test("stand on the page of the figure, of the chart and in its embed, each with its kind", () => {
    const revised = notice("Revised", "3 February 2026");
    expect(readNotices("/figures/platform-ytd/")).toEqual([revised]);
    expect(readNotices("/figures/platform-start/")).toEqual([revised]);
    expect(readNotices("/charts/platform/")).toEqual([revised]);
    expect(readNotices("/embed/platform/")).toEqual([revised]);
    expect(readNotices("/figures/laian-mse-credit/")).toEqual([notice("Corrected", "1 March 2026")]);
    expect(readNotices("/figures/xinjiang-loans/")).toEqual([]);
    expect(readNotices("/charts/xinjiang/")).toEqual([]);
  });

  test("of a withdrawn figure stand on its page, which stays, and on charts that an edition showed it in", () => {
    expect(readNotices(`/figures/${GONE}/`)).toEqual([WITHDRAWN_NOTICE]);
    expect(open(`/figures/${GONE}/`)?.querySelector("h1")?.textContent).toBe("A withdrawn figure");
    expect(site.read("sitemap.xml")).toContain(url(`/figures/${GONE}/`));
    expect(site.files).not.toContain(`figures/${GONE}.json`);
    expect(readNotices("/charts/ledger/")).toContain(WITHDRAWN_NOTICE);
    expect(readNotices("/embed/ledger/")).toContain(WITHDRAWN_NOTICE);
    expect(readNotices("/charts/platform/")).not.toContain(WITHDRAWN_NOTICE);
  });

  test("are listed on their page, the newest first, old and new, and lead somewhere", () => {
    const sections = Array.from(open("/corrections/")?.querySelectorAll("main section") ?? []);
    expect(sections.map(({ id }) => id)).toEqual(["laian-mistyped", "boards-gone", "platform-ytd-revised"]);
    expect(sections[2]?.textContent).toMatch(/Revised,[^]*280 billion yuan[^]*290 billion yuan/);
    expect(sections[1]?.textContent).not.toContain("Now");
    const own = site.pages.filter(({ route }) => ["/corrections/", `/figures/${GONE}/`].includes(route));
    expect(own).toHaveLength(2);
    for (const page of own) {
      expect([...validateHtml(page.html), ...listHeadFaults(page), ...listTyped(page)]).toEqual([]);
    }
    // The made-up editions are tables and one chart's data alone.
    expect(listDead(site).filter((fault) => !/\/s\/2026-0/.test(fault))).toEqual([]);
  });

  test("are in the feed, the JSON and the status that frozen pages ask for", () => {
    const feed = site.read("corrections.atom");
    expect(listFeedFaults(feed, url("/corrections.atom"))).toEqual([]);
    expect(readEntries(feed)[0]).toEqual({
      title: "Corrected: laian-mse-credit",
      updated: "2026-03-01T00:00:00Z",
      href: url("/corrections/#laian-mistyped"),
    });
    const { corrections } = JSON.parse(site.read("corrections.json")) as { corrections: { id: string }[] };
    expect(corrections.map(({ id }) => id)).toEqual([
      "laian-mistyped",
      "boards-gone",
      "platform-ytd-revised",
    ]);
    const { editions } = JSON.parse(site.read("s/digests.json")) as Digests;
    expect(editions["2026-01-31"]?.charts["ledger"]?.numbers).toContain(GONE);
    expect(JSON.parse(site.read("s/status.json"))).toEqual(
      describeStatus({ editions: EDITIONS, corrections: PLANTED }),
    );
    expect(listFeedFaults(site.read("editions.atom"), url("/editions.atom"))).toEqual([]);
  });
});
