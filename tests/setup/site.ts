// The built site as tests see it: the files of dist/, its pages, a parser and, as the fixture `address`, a server.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { JSDOM } from "jsdom";
import { serve } from "../../scripts/serve.ts";
import { site } from "../../src/site.ts";
import { browserTest } from "./browser.ts";

/** One HTML file of the site. `route` as in a link, without the base: "/figures/x/", or "/404.html". */
export interface BuiltPage {
  route: string;
  file: string;
  html: string;
}

/** Paths of all files under `folder`, relative, with "/", sorted. Throws where the site is not built. */
export function listFiles(folder = "dist"): string[] {
  if (!existsSync(folder)) throw new Error(`${folder}/ is missing (run: npm run build)`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll(sep, "/"))
    .sort();
}

/** Every HTML page under `folder`, in the order of the paths. Throws as `listFiles` does. */
export function readPages(folder = "dist"): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => file.endsWith(".html"))
    .map((file) => ({
      route: `/${file.replace(/(^|\/)index\.html$/, "$1")}`,
      file,
      html: readFileSync(join(folder, file), "utf8"),
    }));
}

const { DOMParser } = new JSDOM().window;

/** The document of a page's HTML; scripts do not run. About 10 ms for 20 kB, so parse a page once a test. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** `browserTest` with `address`: where dist/ is served, base included, ending in "/". */
export const siteTest = browserTest.extend("address", { scope: "file" }, async ({}, { onCleanup }) => {
  const { address, close } = await serve("dist", { base: site.base });
  onCleanup(close);
  return address;
});
