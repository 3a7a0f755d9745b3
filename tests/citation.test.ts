// Citations: files read back by citation-js, tags for Zotero, words, the button. Each gate is also run on a planted fault.
import { describe, expect, test } from "vitest";
import {
  citationLinks,
  citationTags,
  citationText,
  citeChart,
  type Citation,
} from "../src/charts/citation.ts";
import { charts } from "../src/charts/index.ts";
import { plain } from "../src/charts/prose.ts";
import { REFERENCES } from "../src/charts/reference.ts";
import { data } from "../src/data/index.ts";
import { LICENCE } from "../src/data/licence.ts";
import { site, url } from "../src/site.ts";
import { listCitationFaults, readReference } from "./setup/cite.ts";
import { openSite, plantSite, siteTest, type OpenPage } from "./setup/site.ts";

const EDITION = { edition: "2026-11-30-2", date: "2026-11-30", sums_sha256: "0".repeat(64) };
const built = openSite();
const suffixes = Object.keys(REFERENCES) as (keyof typeof REFERENCES)[];
const cite = (id: string, edition: typeof EDITION | null = null): Citation => {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return citeChart(chart, { site: site.name, url, edition });
};

describe.each(charts)("chart $id", ({ id, title, sources }) => {
  test.each(suffixes)("has a .%s file that citation-js reads whole", (suffix) => {
    const { note, ...read } = readReference(built.read(`charts/${id}.${suffix}`));
    expect(read).toEqual({
      id: `local-ledger-${id}`,
      type: suffix === "bib" ? "document" : "dataset",
      title: plain(title),
      author: site.name,
      url: url(`/charts/${id}/`),
      issued: undefined,
    });
    for (const source of sources) expect(note).toContain(source.title);
  });

  test.each(suffixes)("has the date and the address of its edition in a frozen .%s", (suffix) => {
    const read = readReference(REFERENCES[suffix].write(cite(id, EDITION)));
    expect(read.url).toBe(url(`/s/2026-11-30-2/${id}/`));
    const issued = read.issued as { "date-parts": number[][] };
    expect(issued["date-parts"][0]?.slice(0, 2)).toEqual([2026, 11]);
    expect(read.title).toBe(plain(title));
  });
});

test.each(suffixes)("signs that mean something to TeX come through a .%s", (suffix) => {
  const title = ["50% of R&D_loans in Anhui cost $1 {#2} at a^b ~ c"];
  const read = readReference(REFERENCES[suffix].write({ ...cite("platform"), title }));
  expect(read.title.replaceAll("\u00A0", " ")).toBe(title[0]);
});

test("an organisation that was taken apart is found", () => {
  const bib = REFERENCES.bib.write(cite("platform")).replace("{{Local Ledger}}", "{Local Ledger}");
  expect(readReference(bib).author).toBe("Local|Ledger");
});

describe("in words", () => {
  test("the original source comes first, then this site", () => {
    expect(citationText(cite("platform"))).toBe(
      `China.org.cn, “Ministry briefing on industry-finance cooperation”, 3 January 2025. ${site.name}, “${plain(cite("platform").title)}” (chart, live version), ${url("/charts/platform/")}`,
    );
  });

  test("an edition says its day and its own address", () => {
    expect(citationText(cite("platform", EDITION))).toMatch(
      /\(chart, edition of 30 November 2026\), https:.*\/s\/2026-11-30-2\/platform\/$/,
    );
  });

  test("three sources are named, the others counted; of an undated one, what it prints", () => {
    const sources = data.record.sources;
    const text = citationText({ ...cite("platform"), sources });
    expect(text).toContain("; and two more sources. ");
    const undated = sources.filter(({ id }) => id === "fuzhou-agreement");
    expect(citationText({ ...cite("platform"), sources: undated })).toContain(
      "”, January 8, year not printed. ",
    );
  });
});

test("an edition's head points at the edition, and at the live page as the newest version", () => {
  const frozen = cite("platform", EDITION);
  const address = url("/s/2026-11-30-2/platform/");
  expect(Object.fromEntries(citationTags(frozen))).toMatchObject({
    citation_publication_date: "2026-11-30",
    citation_public_url: address,
  });
  expect(citationLinks(frozen, { describedby: ["citation.csl.json"] })).toEqual([
    ["cite-as", address],
    ["license", LICENCE.url],
    ["describedby", "citation.csl.json"],
    ["latest-version", url("/charts/platform/")],
  ]);
});

describe("pages that can be cited", () => {
  const cited = built.pages.filter(({ route }) => /^\/(charts|figures)\/[^/]+\/$|^\/data\/$/.test(route));
  const expected = ({ route, document }: OpenPage) => ({
    organisation: site.name,
    title:
      route === "/data/" ? `${site.name}: ${site.tagline}` : document.title.replace(` – ${site.name}`, ""),
    address: url(route),
    licence: LICENCE.url,
  });

  test("say so in their heads, exactly", () => {
    expect(cited.length).toBe(charts.length + data.figures.length + data.derived.length + 1);
    expect(cited.flatMap((page) => listCitationFaults(page, expected(page)))).toEqual([]);
  });

  test("show the citation, with a button for those whose browser runs scripts", () => {
    const faults = cited.filter(({ document, route }) => {
      const text = document.querySelector("#cite-text")?.textContent.trim() ?? "";
      const button = document.querySelector("button[data-cite=cite-text]");
      return !text.endsWith(url(route)) || !text.includes(site.name) || !button?.hasAttribute("hidden");
    });
    expect(faults.map(({ route }) => route)).toEqual([]);
  });

  const sound = built.pages.find(({ route }) => route === "/charts/platform/")?.html ?? "";
  test.each([
    ["no type", 'name="z:itemType"', 'name="type"', "z:itemType dataset"],
    ["another title", /name="citation_title" content="/, "$&The ", "its title"],
    ["no comma", `content="${site.name},"`, `content="${site.name}"`, "the organisation and a comma"],
    [
      "an invented date",
      "<title>",
      '<meta name="citation_publication_date" content="2026"><title>',
      "no date",
    ],
    [
      "another address",
      'rel="cite-as" href="',
      'rel="cite-as" href="https://a.example/',
      "its address to cite",
    ],
    ["a journal", "<title>", '<meta name="citation_journal_title" content="x"><title>', "nothing that leads"],
    ["a creator", "<title>", '<meta name="DC.creator" content="x"><title>', "nothing that leads"],
  ])("%s is found", (...[, piece, text, fault]) => {
    const [page] = plantSite({ "charts/platform/index.html": sound.replace(piece, text) }).pages;
    if (!page) throw new Error("no page");
    expect(listCitationFaults(page, expected(page))).toEqual([expect.stringContaining(fault)]);
  });
});

siteTest(
  "the button copies the citation with the reader's day; nothing is asked for",
  async ({ withPage, address }) => {
    const permissions = ["clipboard-read", "clipboard-write"];
    await withPage({ permissions }, async ({ page, requests, errors }) => {
      await page.clock.setFixedTime("2026-12-24T12:00:00Z");
      await page.goto(`${address}charts/platform/`);
      const before = requests.length;
      await page.click("button[data-cite]");
      const status = page.locator(".citation output");
      await expect.poll(() => status.textContent()).toBe("Copied, with the day you read it");
      const copied = await page.evaluate<string>("navigator.clipboard.readText()");
      expect(copied).toBe(`${citationText(cite("platform"))} (read on 24 December 2026)`);
      expect(requests.slice(before)).toEqual([]);
      expect(errors).toEqual([]);
      expect(await page.locator('script[type="application/ld+json"]').count()).toBe(1);
    });
  },
);

siteTest("without scripts the citation stands there and no dead button", async ({ withPage, address }) => {
  await withPage({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${address}charts/platform/`);
    expect(await page.locator("#cite-text").isVisible()).toBe(true);
    expect(await page.locator("button[data-cite]").isVisible()).toBe(false);
  });
});

test("CITATION.cff says of the site what src/site.ts says", async () => {
  const cff = [
    "cff-version: 1.2.0",
    "message: Please credit the original source of a figure first, then this site.",
    `title: "${site.name}: ${site.tagline}"`,
    "type: dataset",
    "authors:",
    `  - name: ${site.name}`,
    `license: ${LICENCE.id}`,
    `url: ${url("/")}`,
    "",
  ].join("\n");
  await expect(cff).toMatchFileSnapshot("../CITATION.cff");
});
