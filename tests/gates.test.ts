// Reading conditions: narrow windows, wide spacing, large text, forced colours, less motion, the keyboard alone.
import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { charts } from "../src/charts/index.ts";
import {
  listLostMarks,
  listMotion,
  listOverflow,
  listSmallTargets,
  listSmallText,
  walkByKeyboard,
} from "./setup/gates.ts";
import { siteTest } from "./setup/site.ts";

const ROUTES = [
  "",
  "charts/regions/",
  "charts/platform/",
  "figures/",
  "figures/fuzhou-pledge/",
  "regions/",
  "regions/anhui/",
  "priorities/technology/",
  "sources/laian-conference/",
  "methods/",
];
const SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";
const LARGE = "html { font-size: 200% !important }";

/** The faults of a page at several window widths, each named with its width. */
async function atWidths(
  page: Page,
  o: { widths: readonly number[]; list: (page: Page) => Promise<string[]> },
): Promise<string[]> {
  const faults: string[] = [];
  for (const width of o.widths) {
    await page.setViewportSize({ width, height: width === 320 ? 256 : 800 });
    faults.push(...(await o.list(page)).map((fault) => `${width} px: ${fault}`));
  }
  return faults;
}

describe("reads in any window and at any size:", () => {
  siteTest.for(ROUTES)("/%s", async (route, { withPage, address }) => {
    await withPage({ bypassCSP: true }, async ({ page }) => {
      await page.goto(address + route);
      expect(await atWidths(page, { widths: [320, 768, 1280], list: listOverflow })).toEqual([]);
      expect(await atWidths(page, { widths: [320, 360, 560, 768, 960, 1280], list: listSmallText })).toEqual(
        [],
      );
      expect(await atWidths(page, { widths: [320, 1280], list: listSmallTargets })).toEqual([]);
      const spacing = await page.addStyleTag({ content: SPACING });
      expect(await atWidths(page, { widths: [320, 1280], list: listOverflow }), "text spacing").toEqual([]);
      await spacing.evaluate((style) => {
        (style as HTMLElement).remove();
      });
      await page.addStyleTag({ content: LARGE });
      expect(await atWidths(page, { widths: [640, 1280], list: listOverflow }), "200 % text").toEqual([]);
    });
  });
});

describe("every chart's page keeps its text at 200 % and its marks in forced colours:", () => {
  siteTest.for(charts.map(({ id }) => id))("%s", async (id, { withPage, address }) => {
    await withPage({ bypassCSP: true, forcedColors: "active" }, async ({ page }) => {
      await page.goto(`${address}charts/${id}/`);
      expect(await listLostMarks(page)).toEqual([]);
      await page.addStyleTag({ content: LARGE });
      expect(await atWidths(page, { widths: [640, 1280], list: listOverflow })).toEqual([]);
    });
  });
});

describe("keeps its marks in forced colours and stands still on request:", () => {
  siteTest.for(["", "charts/regions/"])("/%s", async (route, { withPage, address }) => {
    await withPage({ forcedColors: "active", reducedMotion: "reduce" }, async ({ page }) => {
      await page.goto(address + route);
      expect(await listLostMarks(page)).toEqual([]);
      expect(await listMotion(page)).toEqual([]);
    });
  });
});

siteTest(
  "the home page is walked by keyboard in 60 stops at most, each one seen",
  async ({ withPage, address }) => {
    await withPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" }, async ({ page }) => {
      await page.goto(address);
      const { stops, faults } = await walkByKeyboard(page);
      expect(faults).toEqual([]);
      expect(stops).toBeGreaterThan(10);
      expect(stops).toBeLessThanOrEqual(60);
    });
  },
);

describe("the first figure of the story", () => {
  /** How many screens down the middle of a page's first drawing lies: above it, most of the picture is seen. */
  const countScreens = (page: Page) =>
    page
      .locator("figure .drawing:visible")
      .first()
      .evaluate((drawing) => {
        const { top, height } = drawing.getBoundingClientRect();
        return (top + height / 2 + scrollY) / innerHeight;
      });
  const SCREENS: [width: number, screens: number][] = [
    [1280, 1],
    [360, 2],
  ];
  siteTest.for(SCREENS)(
    "is in sight at %i px within %i screen heights",
    async ([width, screens], { withPage, address }) => {
      await withPage({ viewport: { width, height: 800 }, bypassCSP: true }, async ({ page }) => {
        await page.goto(address);
        expect(await countScreens(page)).toBeLessThanOrEqual(screens);
        await page.addStyleTag({ content: "main::before { content: ''; display: block; height: 900px }" });
        expect(await countScreens(page), "planted: pushed down").toBeGreaterThan(screens);
      });
    },
  );
});

describe("planted faults are found:", () => {
  const planted: [string, string, (page: Page) => Promise<readonly string[]>][] = [
    ["a page too wide", '<p style="width: 900px">wide</p>', listOverflow],
    ["a text cut off", '<p style="height: 1em; overflow: hidden">one<br>two<br>three</p>', listOverflow],
    ["a small text", '<p style="font-size: 10px">small</p>', listSmallText],
    [
      "a small text in a drawing",
      '<svg viewBox="0 0 900 90" width="300"><text y="50" font-size="16">x</text></svg>',
      listSmallText,
    ],
    ["a small button", '<button style="width: 20px; height: 20px; padding: 0"></button>', listSmallTargets],
    ["a movement", '<p style="transition: color 1s">moves</p>', listMotion],
    [
      "a ring switched off",
      '<a href="#x" style="outline: none">x</a>',
      async (page) => (await walkByKeyboard(page)).faults,
    ],
    [
      "a link under a banner",
      '<a href="#x" style="outline: 3px solid">x</a><div style="position: fixed; inset: 0; background: #fff"></div>',
      async (page) => (await walkByKeyboard(page)).faults,
    ],
    [
      "a mark lost in forced colours",
      '<style>body { background: Canvas }</style><svg class="drawing"><path class="data" d="M0 0h9v9z" style="fill: Canvas; forced-color-adjust: none"/></svg>',
      listLostMarks,
    ],
  ];
  siteTest.for(planted)("%s", async ([, html, list], { withPage }) => {
    await withPage({ viewport: { width: 400, height: 400 }, forcedColors: "active" }, async ({ page }) => {
      await page.setContent(`<!doctype html><body>${html}</body>`);
      expect(await list(page)).not.toEqual([]);
    });
  });
});
