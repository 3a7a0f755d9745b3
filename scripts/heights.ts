// `npm run heights`: measures the embeds of the built site, in the browser of the tests, into src/charts/heights.json.
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { CHROMES, WIDTHS, type Chrome, type Heights, type HeightTable } from "../src/charts/heights.ts";
import { charts } from "../src/charts/index.ts";
import { site } from "../src/site.ts";
import { findChrome, isOwn, openBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

const FILE = "src/charts/heights.json";

/** Heights of the embeds of all charts, as laid out at `address` (the site's home, ending in "/"). Throws on a missing page. */
export async function measureHeights(browser: Browser, address: string): Promise<HeightTable> {
  const table: Record<string, Record<Chrome, Heights>> = {};
  const page = await browser.newPage();
  try {
    for (const { id } of charts) {
      const measure = async (chrome: Chrome): Promise<Heights> => {
        const response = await page.goto(`${address}embed/${id}/?chrome=${chrome}`);
        if (!response?.ok()) throw new Error(`embed/${id}/ is not in the built site (run: npm run build)`);
        const heights: Record<string, number> = {};
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 800 });
          const box = await page.locator("main").boundingBox();
          heights[width] = Math.ceil(box?.height ?? 0);
        }
        return heights as Heights;
      };
      table[id] = { full: await measure(CHROMES[0]), min: await measure(CHROMES[1]) };
    }
  } finally {
    await page.close();
  }
  return table;
}

/** Measures the site in `folder`. Throws where the browser that came through npm does not run: others have other fonts. */
async function run(folder: string): Promise<void> {
  const chrome = await findChrome(undefined);
  if (!isOwn(chrome))
    throw new Error("heights are measured in the Chromium that comes through npm: Linux on x64 only");
  const { address, close } = await serve(folder, { base: site.base });
  const browser = await openBrowser(chrome);
  try {
    const text = `${JSON.stringify(await measureHeights(browser, address), null, 2)}\n`;
    const isStale = readFileSync(FILE, "utf8") !== text;
    writeFileSync(`${FILE}.new`, text);
    renameSync(`${FILE}.new`, FILE);
    console.log(isStale ? `${FILE}: new heights; build again to publish them` : `${FILE}: nothing new`);
  } finally {
    await browser.close();
    await close();
  }
}

if (import.meta.main) {
  try {
    await run(process.argv[2] ?? "dist");
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
