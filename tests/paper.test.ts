// On paper: light, legible, drawings whole, everything unfolded, endnotes with their figures, address and date, nothing to press.
import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { charts } from "../src/charts/index.ts";
import { url } from "../src/site.ts";
import { listSmallText } from "./setup/gates.ts";
import { A4, listBreakable, listControls, listFolded, listNoteless } from "./setup/paper.ts";
import { siteTest } from "./setup/site.ts";
import { TEMPLATES } from "./setup/templates.ts";

const ROUTES = [
  ...TEMPLATES.map(({ route }) => route).filter((route) => !/^\/(embed\/.|charts\/.)/.test(route)),
  ...charts.map(({ id }) => `/charts/${id}/`),
];

/** Eight points, px. */
const LEAST = 8 / 0.75;

const readInk = (page: Page) => page.locator("body").evaluate((body) => getComputedStyle(body).color);

describe("printed on A4:", () => {
  siteTest.for(ROUTES)("%s", async (route, { withPage, address }) => {
    await withPage({ viewport: A4, colorScheme: "dark" }, async ({ page }) => {
      await page.goto(address + route.slice(1));
      const dark = await readInk(page);
      await page.emulateMedia({ media: "print" });
      expect(await readInk(page)).not.toBe(dark);
      expect(await listControls(page)).toEqual([]);
      expect(await listFolded(page)).toEqual([]);
      expect(await listBreakable(page)).toEqual([]);
      expect(await listSmallText(page, LEAST)).toEqual([]);
      expect(await listNoteless(page)).toEqual([]);
      expect(await page.locator(".colophon").innerText()).toContain(url(route));
      expect(await page.locator(".colophon time").isVisible()).toBe(true);
    });
  });
});

describe("planted faults are found:", () => {
  const planted: [string, string, (page: Page) => Promise<string[]>][] = [
    ["a button", "<button>Copy</button>", listControls],
    ["a way through the site", "<nav>Regions</nav>", listControls],
    ["a folded table", "<details><summary>Table</summary><p>Rows</p></details>", listFolded],
    ["a drawing that breaks", '<figure><div class="picture">map</div></figure>', listBreakable],
    [
      "a drawing too high",
      '<div class="picture" style="break-inside: avoid; height: 1000px"></div>',
      listBreakable,
    ],
    ["a number without its note", '<button data-note="1" popovertarget="receipt-a">5</button>', listNoteless],
    [
      "a note without number and id",
      '<button data-note="1" popovertarget="a">5</button><div id="a" class="receipt"><blockquote>5</blockquote><a>a</a></div>',
      listNoteless,
    ],
  ];
  siteTest.for(planted)("%s", async ([, html, list], { withPage }) => {
    await withPage({ viewport: A4 }, async ({ page }) => {
      await page.setContent(`<!doctype html><body>${html}</body>`);
      await page.emulateMedia({ media: "print" });
      expect(await list(page)).toHaveLength(1);
    });
  });
});
