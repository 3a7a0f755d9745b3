// What a browser does with one page of every kind: nothing but its own files asked for, nothing kept, nothing needed but
// HTML and CSS; receipts by mouse and keyboard. Each gate is also run on a planted fault.
import { describe, expect } from "vitest";
import type { Page } from "playwright-core";
import { charts } from "../src/charts/index.ts";
import { site } from "../src/site.ts";
import { browserTest, type Visit } from "./setup/browser.ts";
import { listMisplaced } from "./setup/labels.ts";
import { siteTest } from "./setup/site.ts";
import { TEMPLATES } from "./setup/templates.ts";

const OPEN = ".receipt:popover-open";
const PHONE = { viewport: { width: 320, height: 640 } };
const DESK = { viewport: { width: 1280, height: 800 } };

/** What a visit asked for from elsewhere, kept, or complained about. */
async function listBreaches({ page, requests, errors, readStored }: Visit): Promise<string[]> {
  const { origin } = new URL(page.url());
  const foreign = requests.filter(
    (address) => !/^(data|blob):/.test(address) && new URL(address).origin !== origin,
  );
  return [...foreign, ...(await readStored()), ...errors];
}

/** The words of the content, but for the controls that only scripts can serve. */
function readContent(page: Page): Promise<string> {
  return page.evaluate(() => {
    document
      .querySelectorAll("form, output, div[role=group], button:not([popovertarget])")
      .forEach((e) => e.remove());
    document.querySelectorAll("details").forEach((details) => (details.open = true));
    return document.querySelector("main")?.innerText ?? "";
  });
}

describe("a visit", () => {
  siteTest.for(TEMPLATES)(
    "to $route asks for nothing else, keeps nothing, fits a phone",
    async ({ route }, { withPage, address }) => {
      await withPage(PHONE, async (visit) => {
        const { page } = visit;
        await page.goto(address + route.slice(1));
        const number = page.locator(".number-button:visible").first();
        if ((await number.count()) > 0) await number.click();
        expect(await listBreaches(visit)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      });
    },
  );

  browserTest("that breaks these rules is told apart", async ({ withPage }) => {
    await withPage(PHONE, async (visit) => {
      const { page } = visit;
      await page.route("**", (route) =>
        route.fulfill({ body: "<p style='width: 400px'>Wide", contentType: "text/html" }),
      );
      await page.goto("http://planted.test/");
      expect(await listBreaches(visit)).toEqual([]);
      await page.evaluate(
        `document.cookie = "a=1"; new Image().src = "http://foreign.test/pixel"; console.error("fault")`,
      );
      await expect
        .poll(() => listBreaches(visit))
        .toEqual(["http://foreign.test/pixel", "cookie: a", "fault"]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeGreaterThan(320);
    });
  });
});

describe("without scripts", () => {
  siteTest.for(TEMPLATES)(
    "$route says all that it says with them",
    async ({ route }, { withPage, address }) => {
      const read = (javaScriptEnabled: boolean) =>
        withPage({ ...DESK, javaScriptEnabled }, async ({ page }) => {
          await page.goto(address + route.slice(1));
          return readContent(page);
        });
      const content = await read(false);
      expect(content.length).toBeGreaterThan(100);
      expect(content).toBe(await read(true));
    },
  );

  browserTest("a page that scripts write is found short", async ({ withPage }) => {
    const html = `<main><p>Loans</p></main><script>document.querySelector("p").textContent += " of banks"</script>`;
    const read = (javaScriptEnabled: boolean) =>
      withPage({ javaScriptEnabled }, async ({ page }) => {
        await page.goto(`data:text/html,${encodeURIComponent(html)}`);
        return readContent(page);
      });
    expect([await read(false), await read(true)]).toEqual(["Loans", "Loans of banks"]);
  });
});

describe.each([true, false])("a receipt, with scripts %s,", (javaScriptEnabled) => {
  siteTest(
    "opens at a press, closes with Escape or its button, and gives the focus back",
    async ({ withPage, address }) => {
      await withPage({ ...DESK, javaScriptEnabled }, async ({ page }) => {
        await page.goto(address);
        const number = page.locator(".number-button").first();
        const id = (await number.getAttribute("popovertarget")) ?? "";
        const isFocused = () => number.evaluate((button) => button === document.activeElement);
        await number.click();
        expect(await page.locator(OPEN).getAttribute("id")).toBe(id);
        await page.keyboard.press("Escape");
        expect(await page.locator(OPEN).count()).toBe(0);
        expect(await isFocused()).toBe(true);
        await page.keyboard.press("Enter");
        await page.keyboard.press("Tab");
        expect(await page.locator(`${OPEN} :focus`).count()).toBe(1);
        await page.click(`${OPEN} .close`);
        expect(await page.locator(OPEN).count()).toBe(0);
        expect(await isFocused()).toBe(true);
        await number.click();
        await page.mouse.click(5, 400);
        expect(await page.locator(OPEN).count()).toBe(0);
      });
    },
  );
});

siteTest(
  "the keyboard leads past the sections to the content, and to a number’s own page",
  async ({ withPage, address }) => {
    await withPage(DESK, async ({ page }) => {
      await page.goto(address);
      await page.keyboard.press("Tab");
      expect(await page.locator(":focus").getAttribute("class")).toBe("skip");
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.hash === "#main"); // the key is answered a moment later
      await page.locator(".number-button").first().focus();
      await page.keyboard.press("Enter");
      const more = page.locator(`${OPEN} a[href^="${site.base}figures/"]`);
      for (let i = 0; i < 3 && !(await more.evaluate((link) => link === document.activeElement)); i += 1)
        await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${address}figures/*/`);
    });
  },
);

describe("the words of drawings", () => {
  siteTest.for([280, 560, 960])(
    "stay in their picture, clear of one another, %i px wide",
    async (width, { withPage, address }) => {
      await withPage({ viewport: { width, height: 800 } }, async ({ page }) => {
        for (const { id } of charts) {
          await page.goto(`${address}embed/${id}/`);
          expect(await listMisplaced(page), id).toEqual([]);
        }
      });
    },
  );

  browserTest("are found where they do not", async ({ withPage }) => {
    await withPage({}, async ({ page }) => {
      await page.setContent(`<svg class="drawing" width="200" height="90" font-size="16"><text y="20">Lai’an County</text>
        <text x="40" y="22"><tspan>Shanghai</tspan></text><text x="190" y="60">Fuzhou</text></svg>`);
      expect(await listMisplaced(page)).toEqual([
        '"Fuzhou" leaves the picture',
        '"Lai’an County" lies over "Shanghai"',
      ]);
    });
  });
});
