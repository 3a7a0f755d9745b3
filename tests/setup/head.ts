// What every page says of itself: name, description, address, language, policy.
import { url } from "../../src/site.ts";
import type { OpenPage, Site } from "./site.ts";

/** True of pages that search engines are told to leave out. */
export function isHidden({ document }: OpenPage): boolean {
  return /\bnoindex\b/.test(readMeta(document, "robots"));
}

/** True of charts in documents of their own; `/embed/` itself is a page like others. */
export function isEmbedded({ route }: OpenPage): boolean {
  return /^\/embed\/./.test(route);
}

/** Faults of one page, each as "route: fault". */
export function listHeadFaults(page: OpenPage): string[] {
  const { document, route } = page;
  const canonical = [...document.querySelectorAll<HTMLLinkElement>('link[rel="canonical"]')].map(
    (link) => link.href,
  );
  const expected = canonicalOf(page);
  const faults = [
    ["one h1 with words in it", isOne(document.querySelectorAll("h1"))],
    ["lang is en", document.documentElement.lang === "en"],
    ["a title", document.title.trim() !== ""],
    ["a description", readMeta(document, "description").trim() !== ""],
    [`canonical ${expected ?? "none"}`, canonical.join() === (expected ?? "")],
    ["a content security policy", /default-src 'none'/.test(readMeta(document, "Content-Security-Policy"))],
    ["no Chinese where no language can be told", !/\p{Script=Han}/u.test(listSpoken(document).join())],
  ] as const;
  return faults.flatMap(([wanted, isSo]) => (isSo ? [] : `${route}: wants ${wanted}`));
}

/** Titles and descriptions that two pages share, but for hidden pages. */
export function listShared({ pages }: Site): string[] {
  const seen = pages.filter((page) => !isHidden(page));
  return [
    ({ document }: OpenPage) => document.title,
    ({ document }: OpenPage) => readMeta(document, "description"),
  ]
    .flatMap((read) => [...Map.groupBy(seen, read)])
    .flatMap(([text, same]) =>
      same.length > 1 ? `${same.map(({ route }) => route).join(" ")}: "${text}"` : [],
    );
}

/** Chinese text outside an element whose lang says so, as "route: text". */
export function listUntold({ document, route }: OpenPage): string[] {
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  const untold: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const lang = node.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "";
    if (/\p{Script=Han}/u.test(node.textContent ?? "") && !lang.startsWith("zh"))
      untold.push(`${route}: ${node.textContent?.trim() ?? ""}`);
  }
  return untold;
}

/** An embed stands for its chart's page; other hidden pages stand for nothing. */
function canonicalOf(page: OpenPage): string | null {
  if (isEmbedded(page)) return url(page.route.replace("/embed/", "/charts/"));
  return isHidden(page) ? null : url(page.route);
}

function isOne(list: NodeListOf<Element>): boolean {
  return list.length === 1 && list[0]?.textContent.trim() !== "";
}

function listSpoken(document: Document): string[] {
  const names = [...document.querySelectorAll("[aria-label]")].map((e) => e.getAttribute("aria-label") ?? "");
  return [document.title, readMeta(document, "description"), ...names];
}

function readMeta(document: Document, name: string): string {
  return (
    document.querySelector(`meta[name="${name}"], meta[http-equiv="${name}"]`)?.getAttribute("content") ?? ""
  );
}
