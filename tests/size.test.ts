// How large pages may be: elements a browser lays out, bytes of a chart's page, scripts of any page.
import { readFileSync } from "node:fs";
import { brotliCompressSync, constants } from "node:zlib";
import { describe, expect, test } from "vitest";
import { site } from "../src/site.ts";
import { parseHtml, readPages } from "./setup/site.ts";

/** Most elements: pages to read, the overview of regions (two maps, rankings of every province), and lists to search. */
const KINDS = [
  { pattern: /^\/$|^\/(charts|figures|regions|priorities)\/[^/]+\/$/, most: 1500 },
  { pattern: /^\/(charts|platform|priorities)\/$/, most: 1500 },
  { pattern: /^\/regions\/$/, most: 2100 },
  { pattern: /^\/(figures|instruments|actors)\/$|^\/sources\/[^/]+\/$/, most: 6000 },
];
/** Most bytes of a chart's page, without fonts, and of any page's scripts. */
const CHART_PAGE = 30_000;
const SCRIPTS = 8_000;

interface Size {
  readonly route: string;
  readonly elements: number;
  readonly scripts: number;
  readonly bytes: number;
}

function pack(bytes: Uint8Array | string): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

const packed = new Map<string, number>();
function packFile(href: string): number {
  const known = packed.get(href) ?? pack(readFileSync(`dist/${href.slice(site.base.length)}`));
  packed.set(href, known);
  return known;
}

/** A module and what it imports, each once. */
function listModules(href: string, found = new Set<string>()): Set<string> {
  if (found.has(href)) return found;
  found.add(href);
  const text = readFileSync(`dist/${href.slice(site.base.length)}`, "utf8");
  for (const [, name = ""] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
    listModules(href.replace(/[^/]+$/, name), found);
  return found;
}

function measure({ route, html }: { route: string; html: string }): Size {
  const document = parseHtml(html);
  const sources = Array.from(
    document.querySelectorAll<HTMLScriptElement>("script[src]"),
    (s) => s.getAttribute("src") ?? "",
  );
  const modules = new Set(sources.flatMap((source) => [...listModules(source)]));
  const inline = Array.from(
    document.querySelectorAll("script:not([src], [type='application/ld+json'])"),
    (s) => s.textContent,
  );
  const sheets = Array.from(
    document.querySelectorAll("link[rel=stylesheet]"),
    (l) => l.getAttribute("href") ?? "",
  );
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0);
  const scripts = sum([...modules].map(packFile)) + sum(inline.map((text) => pack(text)));
  return {
    route,
    elements: document.querySelectorAll("*").length,
    scripts,
    bytes: pack(html) + scripts + sum(sheets.map(packFile)),
  };
}

/** What is too large about a page. */
function listExcess({ route, elements, scripts, bytes }: Size): string[] {
  const most = KINDS.find(({ pattern }) => pattern.test(route))?.most ?? Infinity;
  return [
    ...(elements > most ? [`${route}: ${elements} elements, at most ${most}`] : []),
    ...(scripts > SCRIPTS ? [`${route}: ${scripts} bytes of script, at most ${SCRIPTS}`] : []),
    ...(/^\/charts\/[^/]+\/$/.test(route) && bytes > CHART_PAGE
      ? [`${route}: ${bytes} bytes, at most ${CHART_PAGE}`]
      : []),
  ];
}

describe("pages", () => {
  const sizes = readPages()
    .filter(({ route }) => !/^\/embed\/./.test(route))
    .map(measure);
  test("keep to their elements, bytes and scripts", () => {
    expect(sizes.length).toBeGreaterThan(100);
    expect(sizes.flatMap(listExcess)).toEqual([]);
  });
  test("are found out when they do not", () => {
    const large = { route: "/charts/x/", elements: 1501, scripts: 8001, bytes: 30_001 };
    expect(listExcess(large)).toHaveLength(3);
    expect(listExcess({ ...large, elements: 1, scripts: 1, bytes: 1 })).toEqual([]);
    expect(measure({ route: "/", html: "<p>one</p>" }).elements).toBe(4);
  });
});
