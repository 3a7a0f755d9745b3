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

/**
 * Every HTML page under `folder`, in the order of the paths. Frozen editions are left out: no gate may ask of them what
 * was not asked on their day; those of today are drawn anew in their own tests. Throws as `listFiles` does.
 */
export function readPages(folder = "dist"): BuiltPage[] {
  return listFiles(folder)
    .filter((file) => isPage(file) && !isFrozen(file))
    .map((file) => asPage(file, readFileSync(join(folder, file), "utf8")));
}

/** True of what stands in an edition. */
export function isFrozen(file: string): boolean {
  return /^s\/\d/.test(file);
}

function isPage(file: string): boolean {
  return file.endsWith(".html");
}

function asPage(file: string, html: string): BuiltPage {
  return { route: `/${file.replace(/(^|\/)index\.html$/, "$1")}`, file, html };
}

const { DOMParser } = new JSDOM().window;

/** The document of a page's HTML; scripts do not run. About 10 ms for 20 kB, so parse a page once a test. */
export function parseHtml(html: string): Document {
  return new DOMParser().parseFromString(html, "text/html");
}

/** A page with its parsed document. */
export interface OpenPage extends BuiltPage {
  document: Document;
}

/** A site as the gates see it: all its files, read as text, and its pages. */
export interface Site {
  files: readonly string[];
  read: (file: string) => string;
  pages: readonly OpenPage[];
}

/** The site built in `folder`. Parses every page: seconds, so open it once a test file. Throws as `listFiles` does. */
export function openSite(folder = "dist"): Site {
  return {
    files: listFiles(folder),
    read: (file) => readFileSync(join(folder, file), "utf8"),
    pages: readPages(folder).map((page) => ({ ...page, document: parseHtml(page.html) })),
  };
}

/** A made-up site, its text by file, to plant faults in. */
export function plantSite(texts: Record<string, string>): Site {
  const files = Object.keys(texts).sort();
  const read = (file: string): string => texts[file] ?? "";
  const pages = files
    .filter(isPage)
    .map((file) => ({ ...asPage(file, read(file)), document: parseHtml(read(file)) }));
  return { files, read, pages };
}

/** `browserTest` with `address`: where dist/ is served, base included, ending in "/". */
export const siteTest = browserTest.extend("address", { scope: "file" }, async ({}, { onCleanup }) => {
  const { address, close } = await serve("dist", { base: site.base });
  onCleanup(close);
  return address;
});
