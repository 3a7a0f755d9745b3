// Two editions, frozen in a copy of the project with a change of the data and its corrections between them: what the pages
// of the first say once there is a second, what frozen pages are, and what the live site tells of editions.
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { isOwn } from "../scripts/browser.ts";
import { hash } from "../scripts/edition/files.ts";
import { verifyEditions } from "../scripts/edition/proof.ts";
import { readRows } from "../scripts/edition/rows.ts";
import { serve } from "../scripts/serve.ts";
import { charts } from "../src/charts/index.ts";
import { WIDTHS, type Heights } from "../src/charts/heights.ts";
import { plain } from "../src/charts/prose.ts";
import { REFERENCES } from "../src/charts/reference.ts";
import { writeTable } from "../src/data/csv.ts";
import { compareTables } from "../src/data/difference.ts";
import { data, type Correction } from "../src/data/index.ts";
import { LICENCE } from "../src/data/licence.ts";
import type { DataPackage } from "../src/data/package.ts";
import { shortUrl, site, url } from "../src/site.ts";
import { auditPage } from "./setup/axe.ts";
import { browserTest, type Visit } from "./setup/browser.ts";
import { listCitationFaults, readReference } from "./setup/cite.ts";
import { runScript, writeFiles } from "./setup/copy.ts";
import { findUnfit } from "./setup/files.ts";
import { freezeIn, openFreezer, type Freezer } from "./setup/freezer.ts";
import { listOverflow } from "./setup/gates.ts";
import { validateHtml } from "./setup/html.ts";
import { listDead } from "./setup/links.ts";
import { listMisfits, PACKAGE_SHAPE } from "./setup/package.ts";
import { A4, listBreakable, listFolded } from "./setup/paper.ts";
import { listFiles, openSite, parseHtml, type Site } from "./setup/site.ts";

const [FIRST, SECOND] = ["2026-01-05", "2026-02-05"];
/** The figure that is changed, a chart that shows it, and one that does not; the figure that goes. */
const CHANGED = "beijing-new-rmb-loans-2025-q1";
const [CHART, OTHER] = ["credit-by-region", "ledger"];
const GONE = "equity-boards";
const told: Correction = {
  id: "beijing-mistyped",
  date: "2026-02-03",
  kind: "error",
  figures: [CHANGED],
  editions: [FIRST],
  old: "451 billion yuan",
  new: "452 billion yuan",
  why: "A slip of the keys.",
  effect: "Beijing moves up.",
};
const CORRECTIONS = [
  told,
  { ...told, id: "boards-gone", kind: "withdrawn" as const, figures: [GONE], new: null },
];

let freezer: Freezer;
let dist: string;
let live: Site;
let address: string;
let close: () => Promise<void>;
const read = (path: string): string => readFileSync(join(dist, "s", path), "utf8");
const open = (path: string) => {
  const html = read(`${path}index.html`);
  return { route: `/s/${path}`, file: `s/${path}index.html`, html, document: parseHtml(html) };
};

beforeAll(async () => {
  freezer = openFreezer();
  await freezeIn(freezer, FIRST);
  const figures = writeTable(
    "figures",
    data.rows.figures.filter(({ id }) => id !== GONE),
  );
  writeFiles(freezer.dir, {
    "src/data/tables/figures.csv": figures.replace(`,451000000000,`, `,452000000000,`),
    "src/data/tables/corrections.csv": writeTable("corrections", CORRECTIONS),
  });
  await freezeIn(freezer, SECOND);
  const { code, output } = await runScript(["build"], { dir: freezer.dir });
  expect(code, output).toBe(0);
  dist = join(freezer.dir, "dist");
  live = openSite(dist);
  ({ address, close } = await serve(dist, { base: site.base }));
}, 400_000);
afterAll(async () => {
  await close();
  freezer.remove();
});

describe("the two editions", () => {
  test("are whole, chained, and copied by the build byte for byte", () => {
    const { rows } = readRows(freezer.rooms.tables);
    expect(rows.map(({ edition }) => edition)).toEqual([FIRST, SECOND]);
    expect(verifyEditions({ folder: freezer.rooms.editions, rows })).toEqual([]);
    const files = listFiles(freezer.rooms.editions);
    expect(files.length).toBeGreaterThan(charts.length * 20);
    const differing = files.filter(
      (file) => !readFileSync(join(freezer.rooms.editions, file)).equals(readFileSync(join(dist, "s", file))),
    );
    expect(differing).toEqual([]);
  });

  test.each([FIRST, SECOND])(
    "%s has a data package of the standard's shape that fits its files",
    (edition) => {
      const described = JSON.parse(read(`${edition}/datapackage.json`)) as DataPackage;
      expect(findUnfit(PACKAGE_SHAPE, described)).toEqual([]);
      expect(described).toMatchObject({ version: edition, created: `${edition}T00:00:00Z` });
      const files = new Map(described.resources.map(({ name, path }) => [name, read(`${edition}/${path}`)]));
      expect(files.size).toBe(described.resources.length);
      expect(listMisfits(described.resources, files)).toEqual([]);
    },
  );

  test("differ by the changed figure and the withdrawn one", () => {
    const [before = "", after = ""] = [FIRST, SECOND].map((edition) => read(`${edition}/data/figures.csv`));
    const { added, changed, withdrawn } = compareTables(before, after);
    expect(added).toEqual([]);
    expect(changed).toEqual([
      expect.objectContaining({
        id: CHANGED,
        cells: [{ column: "value", before: "451000000000", after: "452000000000" }],
      }),
    ]);
    expect(withdrawn.map(({ id }) => id)).toEqual([GONE]);
  });
});

describe("a frozen page", () => {
  const pages = (edition: string) =>
    ["", "brief/", ...charts.map(({ id }) => `${id}/`)].map((path) => edition + "/" + path);

  test("is valid HTML, in one document without a request to make", () => {
    for (const path of pages(SECOND)) {
      const { html, document } = open(path);
      expect(validateHtml(html).map((fault) => `${path}: ${fault}`)).toEqual([]);
      expect(document.querySelectorAll("h1")).toHaveLength(1);
      const loaded = document.querySelectorAll("[src], link[rel=stylesheet], link[rel=preload], use, image");
      expect(loaded).toHaveLength(0);
    }
  });

  test("has relative links only, but where an address must be whole, and none of them is dead", () => {
    for (const path of pages(SECOND)) {
      const { document } = open(path);
      const own = [...document.querySelectorAll("main a")].filter((a) =>
        a.getAttribute("href")?.startsWith(site.origin),
      );
      expect(own).toHaveLength(0);
    }
    const frozen = pages(SECOND).map(open);
    expect(listDead({ ...live, pages: [...live.pages, ...frozen] })).toEqual([]);
  });

  test("is cited by its own address, with its date, and leads to the live page and the edition before", () => {
    for (const { id, title } of charts) {
      const page = open(`${SECOND}/${id}/`);
      const own = url(`/s/${SECOND}/${id}/`);
      const expected = {
        organisation: site.name,
        title: page.document.querySelector("h1")?.textContent.trim().replaceAll(/\s+/g, " ") ?? "",
        address: own,
        licence: LICENCE.url,
        date: SECOND,
      };
      expect(plain(title)).toBeTruthy();
      expect(listCitationFaults(page, expected)).toEqual([]);
      const link = (rel: string) => page.document.querySelector(`link[rel="${rel}"]`)?.getAttribute("href");
      expect(link("canonical")).toBe(own);
      expect(link("latest-version")).toBe(url(`/charts/${id}/`));
      expect(link("predecessor-version")).toBe(url(`/s/${FIRST}/${id}/`));
      expect(open(`${FIRST}/${id}/`).document.querySelector('link[rel="predecessor-version"]')).toBeNull();
      expect(page.document.querySelector("main")?.textContent).toContain(own);
    }
  });

  test("has files for reference managers that citation-js reads whole", () => {
    for (const { id } of charts)
      for (const suffix of Object.keys(REFERENCES)) {
        const { url: address, issued, author } = readReference(read(`${SECOND}/${id}/citation.${suffix}`));
        expect({ address, author }).toEqual({ address: url(`/s/${SECOND}/${id}/`), author: site.name });
        expect(issued).toMatchObject({ "date-parts": [expect.arrayContaining([2026])] });
      }
  });

  test("tells sites that ask how to embed it, of its frozen self", () => {
    for (const { id } of charts) {
      expect(read(`${SECOND}/${id}/heights.json`)).toBe(live.read(`embed/${id}/heights.json`));
      const { html, document } = open(`${SECOND}/${id}/`);
      const own = url(`/s/${SECOND}/${id}/`);
      const answer = JSON.parse(read(`${SECOND}/${id}/oembed.json`)) as Record<string, unknown>;
      expect(answer["html"]).toContain(`src="${own}"`);
      expect(answer["thumbnail_url"]).toBe(`${own}chart.png`);
      expect(document.querySelector('link[type="application/json+oembed"]')?.getAttribute("href")).toBe(
        `${own}oembed.json`,
      );
      expect(html.indexOf("</head>")).toBeLessThan(150_000);
    }
  });

  test("traces every figure to source, paragraph and words in its provenance", () => {
    for (const { id, figures } of charts) {
      const provenance = JSON.parse(read(`${FIRST}/${id}/provenance.json`)) as {
        code: { version: string };
        sources: { sha256: string | null; figures: { id: string }[] }[];
      };
      const traced = provenance.sources.flatMap((source) => source.figures.map((figure) => figure.id));
      expect(provenance.code.version).not.toBe("");
      expect(traced).toEqual(expect.arrayContaining(figures.map((figure) => figure.id)));
    }
  });
});

describe("the page of all charts", () => {
  test("stamps each with site, edition, day, digest and short address, and names its notes", () => {
    const { document } = open(`${SECOND}/brief/`);
    const stamps = [...document.querySelectorAll(".sheet .stamp")].map((e) => e.textContent);
    expect(stamps).toHaveLength(charts.length);
    for (const [i, { id }] of charts.entries()) {
      const json = readFileSync(join(dist, "s", SECOND, id, "data.json"));
      const digest = hash(json).slice(0, 8);
      for (const part of [site.name, `edition ${SECOND}`, `#${digest}`, shortUrl(`/s/${SECOND}/${id}/`)])
        expect(stamps[i]).toContain(part);
      expect(/notes:\s*\d/.test(stamps[i] ?? "")).toBe((stamps[i] ?? "").includes("notes"));
    }
  });
});

describe("the live site", () => {
  const page = (route: string) => live.pages.find((found) => found.route === route)?.document;

  test("lists the editions, the newest first, with what changed and what was corrected", () => {
    const document = page("/editions/");
    const sections = [...(document?.querySelectorAll("main section") ?? [])];
    expect(sections.map(({ id }) => id)).toEqual([`edition-${SECOND}`, `edition-${FIRST}`]);
    const [second = "", first = ""] = sections.map(({ textContent }) => textContent.replaceAll(/\s+/g, " "));
    expect(second).toContain(`${CHANGED} Net new loans`.split(" ")[0]);
    expect(second).toContain("value: 451000000000 → 452000000000");
    expect(second).toContain(GONE);
    expect(first).toContain("The first edition");
    expect(first).toMatch(/Corrected, 3 February 2026 *Beijing moves up\./);
    expect(document && validateHtml(live.read("editions/index.html"))).toEqual([]);
    expect(listDead(live)).toEqual([]);
  });

  test("leads from a chart to its newest frozen form, to cite and to paste", () => {
    const document = page(`/charts/${CHART}/`);
    const frozen = url(`/s/${SECOND}/${CHART}/`);
    expect(document?.querySelector('link[rel="predecessor-version"]')?.getAttribute("href")).toBe(frozen);
    expect(document?.querySelector(".citation")?.textContent).toContain(frozen);
    const texts = document?.querySelector(`#snippet-${SECOND}-iframe`)?.textContent;
    expect(texts).toContain(`src="${frozen}"`);
    const all = page("/data/")?.querySelector('link[rel="predecessor-version"]')?.getAttribute("href");
    expect(all).toBe(url(`/s/${SECOND}/`));
    const kept = JSON.parse(read(`${SECOND}/${CHART}/snippets.json`)) as { texts: { iframe: string } };
    expect(texts).toBe(kept.texts.iframe);
  });

  test("has all frozen pages in its sitemap", () => {
    const sitemap = live.read("sitemap.xml");
    for (const edition of [FIRST, SECOND])
      for (const path of ["", "brief/", `${CHART}/`])
        expect(sitemap).toContain(`<loc>${url(`/s/${edition}/${path}`)}</loc>`);
  });
});

describe("in a browser", { timeout: 120_000 }, () => {
  /** The messages that show, without those that do not. */
  const readSaid = (page: Page): Promise<string[]> =>
    page.$$eval("[data-say]:not([hidden])", (found) => found.map((e) => e.getAttribute("data-say") ?? ""));
  const settle = (page: Page) =>
    page.waitForSelector("[data-say=sealed]:not([hidden]), [data-say=altered]:not([hidden])");

  browserTest(
    "the first edition says that it is as frozen, superseded, and what was corrected",
    async ({ withPage }) => {
      await withPage({}, async ({ page, requests, errors, readStored }: Visit) => {
        await page.goto(`${address}s/${FIRST}/${CHART}/`);
        await page.waitForSelector(".correction");
        expect(await readSaid(page)).toEqual(["sealed", "superseded"]);
        expect(await page.getAttribute("[data-say=superseded] a", "href")).toBe(`../../../s/${SECOND}/`);
        expect(await page.getAttribute("link[rel=successor-version]", "href")).toBe(`../../../s/${SECOND}/`);
        expect(await page.textContent(".correction")).toBe(
          "Corrected, 3 February 2026: Beijing moves up. What was changed",
        );
        await page.goto(`${address}s/${FIRST}/${OTHER}/`);
        await page.waitForSelector("[data-say=uncorrected]:not([hidden])");
        expect(await readSaid(page)).toEqual(["sealed", "superseded", "uncorrected"]);
        await page.goto(`${address}s/${SECOND}/${CHART}/`);
        await page.waitForSelector("[data-say=current]:not([hidden])");
        expect(await readSaid(page)).toEqual(["sealed", "current", "uncorrected"]);
        expect(requests.filter((request) => !request.startsWith(address))).toEqual([]);
        expect(errors).toEqual([]);
        expect(await readStored()).toEqual([]);
      });
    },
  );

  browserTest(
    "every page of an edition opens from a disk without a request and finds itself as frozen",
    async ({ withPage }) => {
      for (const path of ["", "brief/", ...charts.map(({ id }) => `${id}/`)])
        await withPage({}, async ({ page, requests, errors }: Visit) => {
          const file = pathToFileURL(resolve(dist, "s", FIRST, path, "index.html")).href;
          await page.goto(file);
          await settle(page);
          expect(await readSaid(page), path).toEqual(["sealed", "ask"]);
          expect(requests).toEqual([file]);
          expect(errors).toEqual([]);
        });
    },
  );

  const whole = () => read(`${FIRST}/${OTHER}/index.html`);
  browserTest("in a frame too an altered page says so", async ({ withPage }) => {
    const path = join(dist, "s", FIRST, OTHER, "altered.html");
    writeFileSync(path, whole().replace(/(<main>.*?)China Daily/s, "$1China Weekly"));
    await withPage({}, async ({ page }: Visit) => {
      const read = async (file: string) => {
        await page.goto(`${address}404.html`);
        await page.setContent(`<iframe src="${address}s/${FIRST}/${OTHER}/${file}"></iframe>`);
        const frame = page.frameLocator("iframe");
        await frame
          .locator("[data-say=sealed]:not([hidden]), [data-say=altered]:not([hidden])")
          .waitFor({ state: "attached" });
        return frame.locator("main").innerText();
      };
      expect(await read("altered.html")).toContain("Altered: this page is not what was frozen.");
      expect(await read("index.html")).not.toContain("Altered");
    });
  });

  browserTest.for([
    ["a value", (html: string) => html.replace(/(<main>.*?)7\.8 billion/s, "$17.9 billion")],
    ["a title", (html: string) => html.replace(/(class="title">\s*)Eight|(class="title">)[^<]/s, "$1$2Nine")],
    ["a source", (html: string) => html.replace(/(<main>.*?)China Daily/s, "$1China Weekly")],
    [
      "a length in the drawing",
      (html: string) => html.replace(/(?<before><main>.*?<rect [^>]*width=")\d+%/s, "$<before>12%"),
    ],
    ["an address", (html: string) => html.replace(/(<main>.*?href=")data\.csv/s, "$1other.csv")],
    ["an added sentence", (html: string) => html.replace("</main>", "<p>And more.</p></main>")],
    ["the data block", (html: string) => html.replace(/(id="data">.*?)7800000000/s, "$17900000000")],
    ["a data block that is gone", (html: string) => html.replace('id="data"', 'id="none"')],
  ] as const)("a page with %s changed says that it was altered", async ([, alter], { withPage }) => {
    const html = alter(whole());
    expect(html).not.toBe(whole());
    const file = join(freezer.dir, "altered.html");
    writeFileSync(file, html);
    await withPage({}, async ({ page }: Visit) => {
      await page.goto(pathToFileURL(file).href);
      await settle(page);
      expect(await readSaid(page)).toContain("altered");
    });
  });

  browserTest(
    "in a frame each chart is its embed, as high as was said, and says its height",
    async ({ withPage, skip }) => {
      const chrome = inject("chrome");
      if (!isOwn(chrome)) skip("heights are those of the browser that comes through npm");
      await withPage({ viewport: { width: 1000, height: 900 } }, async ({ page }: Visit) => {
        await page.goto(`${address}404.html`);
        const faults: string[] = [];
        for (const { id } of charts) {
          const wanted = JSON.parse(read(`${FIRST}/${id}/heights.json`)) as Heights;
          for (const width of WIDTHS) {
            const said = await page.evaluate(
              ({ src, width, id }) =>
                new Promise<number>((done) => {
                  const frame = document.createElement("iframe");
                  frame.src = src;
                  frame.setAttribute("sandbox", "allow-scripts");
                  frame.style.cssText = `width:${width}px;height:300px;border:0`;
                  const hear = ({
                    data: message,
                    source,
                  }: MessageEvent<Record<string, Record<string, number>>>) => {
                    const height = message["datawrapper-height"]?.[id];
                    if (source !== frame.contentWindow || height === undefined) return;
                    removeEventListener("message", hear);
                    frame.remove();
                    done(height);
                  };
                  addEventListener("message", hear);
                  document.body.append(frame);
                }),
              { src: `${address}s/${FIRST}/${id}/`, width, id },
            );
            if (said !== wanted[width]) faults.push(`${id} at ${width}: ${said}, not ${wanted[width]}`);
          }
        }
        expect(faults).toEqual([]);
      });
    },
  );

  browserTest(
    "printed, no drawing is cut or parted from its title, every fold is open, and each sheet says what it is",
    async ({ withPage }) => {
      await withPage({ viewport: A4 }, async ({ page }: Visit) => {
        for (const path of ["brief/", "regions/", `${CHART}/`, `${OTHER}/`]) {
          await page.goto(`${address}s/${FIRST}/${path}`);
          await settle(page);
          await page.emulateMedia({ media: "print" });
          expect(await listBreakable(page), path).toEqual([]);
          expect(await listFolded(page), path).toEqual([]);
          const parted = await page.$$eval(
            ".figure",
            (figures, most) =>
              figures.filter((figure) => {
                const picture = figure.querySelector(".picture")?.getBoundingClientRect();
                return picture && picture.bottom - figure.getBoundingClientRect().top > most;
              }).length,
            A4.height,
          );
          expect(parted, path).toBe(0);
          expect(await page.textContent("style"), path).toContain(
            `"${site.name} · edition ${FIRST} · ${shortUrl(`/s/${FIRST}/${path}`)}"`,
          );
          // Figures flow from sheet to sheet: one that may not be cut would leave the first sheet empty.
          expect(await page.$eval(".figure", (e) => getComputedStyle(e).breakInside)).toBe("auto");
        }
      });
    },
  );

  browserTest.for([
    { width: 320, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
  ] as const)(
    "frozen pages pass axe and fit at $width, $colorScheme",
    async ({ width, colorScheme }, { withPage }) => {
      for (const path of ["", "brief/", `${OTHER}/`, "regions/"])
        await withPage({ viewport: { width, height: 900 }, colorScheme }, async ({ page }: Visit) => {
          await page.goto(`${address}s/${FIRST}/${path}`);
          await settle(page);
          const { violations, rules } = await auditPage(page);
          expect(rules).toBeGreaterThan(50);
          expect(violations.map((violation) => `${path}: ${violation}`)).toEqual([]);
          expect(await listOverflow(page)).toEqual([]);
        });
    },
  );
});
