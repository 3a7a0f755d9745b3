// Accessibility by axe-core (A, AA, AAA, best practice) on one page of every kind: on a phone and on a desk, by day and
// by night, with a receipt open. That the gate finds planted faults is shown in harness.test.ts and below.
import { globSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Page } from "playwright-core";
import { auditPage } from "./setup/axe.ts";
import { browserTest } from "./setup/browser.ts";
import { siteTest } from "./setup/site.ts";
import { TEMPLATES } from "./setup/templates.ts";

const WIDTHS = [320, 1280];
/** The open receipt; the page below it is as it was. */
const OPEN = ".receipt:popover-open";
const SCHEMES = ["light", "dark"] as const;

/** Violations in all widths and schemes, as "320 dark: rule: selector: what to do"; `rules`: fewest rules run. */
async function auditAll(page: Page, within?: string): Promise<{ violations: string[]; rules: number }> {
  const violations: string[] = [];
  let rules = Infinity;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const audit = await auditPage(page, within);
      violations.push(...audit.violations.map((violation) => `${width} ${colorScheme}: ${violation}`));
      rules = Math.min(rules, audit.rules);
    }
  }
  return { violations, rules };
}

test("every kind of page is visited", () => {
  const files = globSync("src/pages/**/*.astro").map((file) =>
    file.slice("src/pages/".length, -".astro".length),
  );
  // Pages of editions are there only while one is frozen: tests/frozen.test.ts visits them.
  const standing = files.filter((file) => !file.startsWith("s/"));
  expect([...new Set(TEMPLATES.map(({ file }) => file))].sort()).toEqual(standing.sort());
});

describe("no violation on", { timeout: 90_000 }, () => {
  siteTest.for(TEMPLATES)("$route", async ({ route }, { withPage, address }) => {
    await withPage({ reducedMotion: "reduce" }, async ({ page }) => {
      await page.goto(address + route.slice(1));
      await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
      const { violations, rules } = await auditAll(page);
      expect(violations).toEqual([]);
      expect(rules).toBeGreaterThanOrEqual(90);
      const number = page.locator(".number-button:visible").first();
      if ((await number.count()) === 0) return;
      await number.click();
      await expect.poll(() => page.locator(OPEN).count()).toBe(1);
      expect((await auditAll(page, OPEN)).violations).toEqual([]);
    });
  });
});

describe("a planted fault is found", () => {
  const PAGE = `<!DOCTYPE html><html lang="en"><title>Loans</title><style>body { background: white; color: black; }
    FAULT</style><main><h1>Loans</h1><button popovertarget="a">Open</button></main>
    <div popover id="a" class="receipt" role="dialog" aria-label="Receipt"><p>Words</p></div>`;

  browserTest("where it shows at one width and in one scheme only", async ({ withPage }) => {
    await withPage({}, async ({ page }) => {
      const media = "(min-width: 1000px) and (prefers-color-scheme: dark)";
      await page.setContent(PAGE.replace("FAULT", `@media ${media} { h1 { color: #ccc; } }`));
      const { violations } = await auditAll(page);
      expect(violations).toEqual([expect.stringMatching(/^1280 dark: color-contrast: h1/)]);
    });
  });

  browserTest("in a receipt, once it is open", async ({ withPage }) => {
    await withPage({}, async ({ page }) => {
      await page.setContent(PAGE.replace("FAULT", "p { color: #ccc; }"));
      expect((await auditAll(page)).violations).toEqual([]);
      await page.click("button");
      expect((await auditAll(page, OPEN)).violations).toHaveLength(WIDTHS.length * SCHEMES.length);
    });
  });
});
