// Atom feeds (RFC 4287). Every date comes from a row: the build has no clock.
import { el } from "../charts/parts/svg.ts";
import { data } from "../data/index.ts";
import { LICENCE } from "../data/licence.ts";
import { site, url } from "../site.ts";

/** `route` of the page it leads to, anchor included; `updated`: ISO date, whole or reduced. */
export interface Entry {
  readonly title: string;
  readonly route: string;
  readonly updated: string;
  readonly summary: string;
}

/** `route` of the feed itself and of the page for readers. */
export interface Feed {
  readonly title: string;
  readonly route: string;
  readonly page: string;
  readonly entries: readonly Entry[];
}

/** The newest day on which a source was published: no feed of these data can be older. */
export const NEWEST = data.sources.reduce(
  (newest, { published }) => (published !== null && published > newest ? published : newest),
  "",
);

/** The feed as a response, the newest entry first; of one day, in the order given. */
export function respondFeed({ title, route, page, entries }: Feed): Response {
  const sorted = [...entries].sort((a, b) => b.updated.localeCompare(a.updated));
  const children = [
    el("id", { text: url(route) }),
    el("title", { text: `${site.name}: ${title}` }),
    el("updated", { text: stamp(sorted[0]?.updated ?? NEWEST) }),
    el("link", { rel: "self", type: "application/atom+xml", href: url(route) }),
    el("link", { rel: "alternate", type: "text/html", href: url(page) }),
    el("link", { rel: "license", href: LICENCE.url }),
    el("author", { children: [el("name", { text: site.name })] }),
    ...sorted.map(writeEntry),
  ];
  const feed = el("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": "en", children });
  return new Response(`<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`, {
    headers: { "Content-Type": "application/atom+xml; charset=utf-8" },
  });
}

function writeEntry({ title, route, updated, summary }: Entry): string {
  return el("entry", {
    children: [
      el("id", { text: url(route) }),
      el("title", { text: title }),
      el("updated", { text: stamp(updated) }),
      el("link", { rel: "alternate", type: "text/html", href: url(route) }),
      el("summary", { text: summary }),
    ],
  });
}

/** An ISO date as RFC 3339 wants it; a month or a year as its first day. */
function stamp(iso: string): string {
  return `${[iso, "01", "01"].join("-").slice(0, 10)}T00:00:00Z`;
}
