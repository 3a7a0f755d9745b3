// The explorers in a browser: the address holds the state, Back and reload restore it, the count is announced, the
// selection is saved; without scripts the whole list is there and no dead form.
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { data } from "../src/data/index.ts";
import { siteTest } from "./setup/site.ts";

const visible = "[data-facets]:not([hidden])";
const inAnhui = data.figures.filter((f) => f.place?.province?.id === "anhui");
const credit = inAnhui.filter((f) => f.measure === "credit_support");

siteTest(
  "a choice filters, is announced, stands in the address and goes back",
  async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await page.goto(`${address}figures/`);
      const all = await page.locator(visible).count();
      await page.selectOption("select[name=place]", "anhui");
      expect(await page.locator(visible).count()).toBe(inAnhui.length);
      expect(await page.locator(".explorer output").textContent()).toBe(`${inAnhui.length} figures`);
      await page.selectOption("select[name=measure]", "credit_support");
      expect(new URL(page.url()).search).toBe("?place=anhui&measure=credit_support");
      expect(await page.locator(visible).count()).toBe(credit.length);
      await page.reload();
      expect(await page.locator(visible).count()).toBe(credit.length);
      await page.goBack();
      expect(await page.locator(visible).count()).toBe(inAnhui.length);
      await page.click(".explorer button[type=reset]");
      await page.waitForFunction(() => location.search === "");
      expect(await page.locator(visible).count()).toBe(all);
    });
  },
);

siteTest(
  "Chinese, toneless pinyin and a slip of the pen find the same place",
  async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      const found: string[] = [];
      for (const words of ["新疆", "xinjiang", "xinjinag"]) {
        await page.goto(`${address}figures/?q=${encodeURIComponent(words)}`);
        found.push(
          (await page.locator(`${visible}[data-id="xinjiang-loans"]`).count()) === 1 ? "found" : words,
        );
      }
      expect(found).toEqual(["found", "found", "found"]);
    });
  },
);

siteTest("nothing found says so, and the order follows the names", async ({ withPage, address }) => {
  await withPage({}, async ({ page }) => {
    await page.goto(`${address}actors/?q=zzzz`);
    expect(await page.locator(visible).count()).toBe(0);
    expect(await page.locator(".explorer output").textContent()).toContain("No actor matches");
    await page.goto(`${address}actors/?sort=name`);
    const names = await page.locator(`section:first-of-type ${visible} [data-sort-name]`).allTextContents();
    const trimmed = names.map((name) => name.trim());
    expect(trimmed.length).toBeGreaterThan(40);
    expect(trimmed).toEqual([...trimmed].sort((a, b) => a.localeCompare(b, "en")));
  });
});

siteTest("the selection is saved as the lines of the published table", async ({ withPage, address }) => {
  await withPage({ acceptDownloads: true }, async ({ page }) => {
    await page.goto(`${address}figures/?place=anhui&measure=credit_support`);
    const [download] = await Promise.all([page.waitForEvent("download"), page.click("[data-csv]")]);
    const lines = readFileSync(await download.path(), "utf8")
      .trimEnd()
      .split("\n");
    const published = readFileSync("dist/data/figures.csv", "utf8").split("\n");
    expect(lines).toHaveLength(1 + credit.length);
    expect(lines.every((line) => published.includes(line))).toBe(true);
  });
});

siteTest("without scripts the list is whole and the form is gone", async ({ withPage, address }) => {
  await withPage({ javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(`${address}instruments/?q=zzzz`);
    expect(await page.locator(visible).count()).toBe(data.record.instruments.length);
    expect(await page.locator(".explorer").isVisible()).toBe(false);
    expect(await page.locator("nav a", { hasText: "By place" }).isVisible()).toBe(true);
  });
});
