// `npm run pictures`: takes pictures of one page of every kind of the built site, as readers see it: by width, in light
// and dark, and on paper. To be looked at before a release; nothing reads them.
import { mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { site } from "../src/site.ts";
import { findChrome, openBrowser } from "./browser.ts";
import { serve } from "./serve.ts";

const FOLDER = ".pictures";
const WIDTHS = [360, 768, 1280];
const SCHEMES = ["light", "dark"] as const;
/** Pages taken, by the name of their pictures. */
const ROUTES = {
  home: "",
  region: "regions/anhui/",
  priority: "priorities/green/",
  platform: "platform/",
  chart: "charts/credit-by-region/",
  figure: "figures/fuzhou-pledge/",
  source: "sources/laian-conference/",
  explorer: "figures/",
  methods: "methods/",
  embed: "embed/platform/",
};
/** Longest picture, px: browsers paint no longer ones, nor can anybody look at them. */
const LONGEST = 12_000;

/** Where to take pictures of what: `address` of the site's home, ending in "/"; `routes` by the name of their pictures. */
interface Shoot {
  address: string;
  folder: string;
  routes?: Readonly<Record<string, string>>;
}

/**
 * Takes every page into `folder`: `home-360-light.png`, `home-print.pdf`. Returns the paths of the files. Throws naming
 * the routes that the site does not have.
 */
export async function takePictures(
  browser: Browser,
  { address, folder, routes = ROUTES }: Shoot,
): Promise<string[]> {
  const page = await browser.newPage({ reducedMotion: "reduce" });
  const files: string[] = [];
  const missing: string[] = [];
  for (const [name, route] of Object.entries(routes)) {
    const response = await page.goto(address + route);
    if (response?.ok()) files.push(...(await takePage(page, join(folder, name))));
    else missing.push(`/${route}`);
  }
  await page.close();
  if (missing.length > 0)
    throw new Error(`not in the built site: ${missing.join(", ")} (run: npm run build)`);
  return files;
}

/** Takes the open page into files whose paths begin with `start`. */
async function takePage(page: Page, start: string): Promise<string[]> {
  const files: string[] = [];
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await page.reload();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      const path = `${start}-${width}-${colorScheme}.png`;
      const clip = { x: 0, y: 0, width, height: Math.min(height, LONGEST) };
      await page.screenshot({ path, fullPage: true, clip });
      files.push(path);
    }
  }
  const path = `${start}-print.pdf`;
  await page.pdf({ path, preferCSSPageSize: true });
  return [...files, path];
}

/** Takes the site in `dist` anew: pictures of a run that fails are not kept. Throws where there is no site or no browser. */
async function run(dist: string): Promise<void> {
  const { address, close } = await serve(dist, { base: site.base });
  const work = mkdtempSync(`${FOLDER}-`);
  try {
    const chrome = await findChrome(process.env["CHROME_PATH"]);
    if ("missing" in chrome) throw new Error(chrome.missing);
    const browser = await openBrowser(chrome);
    try {
      const files = await takePictures(browser, { address, folder: work });
      rmSync(FOLDER, { recursive: true, force: true });
      renameSync(work, FOLDER);
      console.log(`${FOLDER}: ${files.length} pictures`);
    } finally {
      await browser.close();
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
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
