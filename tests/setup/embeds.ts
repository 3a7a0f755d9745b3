// What every embed must be, read from its HTML: PUBLISHING.md, "Embeds".
import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { url } from "../../src/site.ts";
import type { OpenPage } from "./site.ts";

/** Bytes, Brotli: what fits the first round trip of a new connection; less where twenty may stand on a page. */
const BUDGET = { any: 14_000, map: 10_000 };

/** True of the embed of a chart; the guide is a page as others are. */
export function isEmbed({ route }: OpenPage): boolean {
  return /^\/embed\/[^/]+\/$/.test(route);
}

/** True where provinces are drawn. */
export function isMap({ html }: OpenPage): boolean {
  return html.includes('class="coast"');
}

/** Bytes of a document as servers send it. */
export function weigh(html: string): number {
  return brotliCompressSync(html).length;
}

/** What of an embed breaks the contract, each as "route: fault". */
export function listEmbedFaults(page: OpenPage): string[] {
  const { document, html, route } = page;
  const limit = isMap(page) ? BUDGET.map : BUDGET.any;
  const chart = url(route.replace("/embed/", "/charts/"));
  const all = <E extends Element>(selector: string) => [...document.querySelectorAll<E>(selector)];
  const sources = all(".source").filter((e) => !e.closest("details"));
  const rules = [
    [`at most ${limit} bytes, not ${weigh(html)}`, weigh(html) <= limit],
    ["robots noindex, indexifembedded", readRobots(document) === "noindex, indexifembedded"],
    ["a policy that allows its own style and script alone", allowsOwnOnly(document)],
    ["no styles and handlers in attributes", !all("*").some(hasInline)],
    ["classic scripts only", !all("script").some((e) => e.hasAttribute("type") || e.hasAttribute("src"))],
    ["source in sight", sources.some((e) => /^Sources?: ./.test(e.textContent.trim()))],
    ["a date in sight", sources.some((e) => e.querySelector("time") ?? /date|year/.test(e.textContent))],
    ["a link to its chart in sight", sources.some((e) => e.querySelector(`a[href="${chart}"]`))],
    ["every link in a window of its own", all("a").every(isOutward)],
    ["details closed", all("details[open]").length === 0],
  ] as const;
  return rules.flatMap(([wanted, isSo]) => (isSo ? [] : `${route}: wants ${wanted}`));
}

function readRobots(document: Document): string | null {
  return document.querySelector('meta[name="robots"]')?.getAttribute("content") ?? null;
}

function allowsOwnOnly(document: Document): boolean {
  const policy = document
    .querySelector('meta[http-equiv="Content-Security-Policy"]')
    ?.getAttribute("content")
    ?.split("; ");
  const hashes = (name: string) =>
    [...document.querySelectorAll(name)].map(
      (e) => `'sha256-${createHash("sha256").update(e.textContent).digest("base64")}'`,
    );
  const wanted = [
    "default-src 'none'",
    `style-src ${hashes("style").join(" ")}`,
    `script-src ${hashes("script").join(" ")}`,
    "img-src data:",
  ];
  return wanted.every((directive) => policy?.includes(directive));
}

function hasInline(element: Element): boolean {
  return element.getAttributeNames().some((name) => name === "style" || name.startsWith("on"));
}

function isOutward(link: Element): boolean {
  return link.getAttribute("target") === "_blank" && link.getAttribute("rel") === "noopener";
}
