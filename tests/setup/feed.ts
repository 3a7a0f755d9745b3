// Atom feeds by the rules of RFC 4287 that readers trip over.
import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM().window;

/** The entries of a feed, as its reader lists them. */
export function readEntries(xml: string): { title: string; updated: string; href: string }[] {
  return [...parse(xml).querySelectorAll("entry")].map((entry) => ({
    title: entry.querySelector("title")?.textContent ?? "",
    updated: entry.querySelector("updated")?.textContent ?? "",
    href: entry.querySelector("link")?.getAttribute("href") ?? "",
  }));
}

/** What is wrong with the feed published at `address`. */
export function listFeedFaults(xml: string, address: string): string[] {
  const root = parse(xml).documentElement;
  if (root.localName !== "feed" || root.namespaceURI !== "http://www.w3.org/2005/Atom")
    return ["no Atom feed"];
  const parents = [root, ...root.querySelectorAll("entry")];
  const ids = parents.map((parent) => parent.querySelector(":scope > id")?.textContent ?? "");
  const dates = parents.map((parent) => parent.querySelector(":scope > updated")?.textContent ?? "");
  const titles = parents.map((parent) => parent.querySelector(":scope > title")?.textContent ?? "");
  const wanted: [string, boolean][] = [
    ["an id of each, whole and its own", ids.every(isAddress) && new Set(ids).size === ids.length],
    ["a date of each", dates.every((date) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(date))],
    ["the newest entry first", dates.slice(1).every((date, i) => i === 0 || date <= (dates[i] ?? ""))],
    ["a date no older than its entries", dates.every((date) => date <= (dates[0] ?? ""))],
    ["a title of each", titles.every((title) => title.trim() !== "")],
    ["an author", root.querySelector(":scope > author > name")?.textContent !== ""],
    ["its own address", root.querySelector(':scope > link[rel="self"]')?.getAttribute("href") === address],
  ];
  return wanted.flatMap(([want, isSo]) => (isSo ? [] : `wants ${want}`));
}

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, "application/xml");
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
