// oEmbed as its consumers read it: the specification, unfurl.js, and the rules of WordPress for sites it does not know.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { JSDOM } from "jsdom";
import { unfurl } from "unfurl.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { heightAt } from "../src/charts/heights.ts";
import { charts } from "../src/charts/index.ts";
import { oembed, oembedXml, type Oembed } from "../src/charts/oembed.ts";
import { plain } from "../src/charts/prose.ts";
import { site, url } from "../src/site.ts";
import { parseHtml } from "./setup/site.ts";

const { DOMParser } = new JSDOM().window;

/** Of a page, bytes: as much as WordPress reads. */
const READ = 150 * 1024;
const readPage = (id: string) => readFileSync(`dist/charts/${id}/index.html`);
const readJson = (id: string) => JSON.parse(readFileSync(`dist/oembed/${id}.json`, "utf8")) as Oembed;

/** Addresses of oEmbed responses that a page's head names, JSON first come first; only what WordPress reads of it. */
function discover(page: Buffer): string[] {
  const head = page.subarray(0, READ).toString().split("</head>")[0] ?? "";
  const links = parseHtml(head).querySelectorAll('link[type="application/json+oembed"]');
  return Array.from(links, (link) => link.getAttribute("href") ?? "");
}

describe.each(charts)("the oEmbed response of $id", (chart) => {
  const response = readJson(chart.id);

  test("is found by absolute links without a query, one of each format, early in the page", () => {
    expect(discover(readPage(chart.id))).toEqual([url(`/oembed/${chart.id}.json`)]);
    expect(readPage(chart.id).subarray(0, READ).toString()).toContain(url(`/oembed/${chart.id}.xml`));
  });

  test("says all that type rich needs, of this chart", () => {
    expect(response).toEqual(oembed(chart, { site: site.name, url }));
    expect(response).toMatchObject({
      version: "1.0",
      type: "rich",
      title: plain(chart.title),
      width: 600,
      height: heightAt(chart.id, { width: 600 }),
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(response.height).toBeGreaterThan(100);
  });

  test("says the same in XML", () => {
    const xml = readFileSync(`dist/oembed/${chart.id}.xml`, "utf8");
    expect(xml).toBe(oembedXml(response));
    const parts = new DOMParser().parseFromString(xml, "text/xml").documentElement.children;
    const read = Array.from(parts, ({ localName, textContent }) => [localName, textContent]);
    expect(read).toEqual(Object.entries(response).map(([name, value]) => [name, String(value)]));
  });

  test("survives WordPress whole: a bare blockquote with its link, one frame", () => {
    const kept = embedInWordPress(response.html);
    const [quote, frame] = parseHtml(kept ?? "").body.children;
    expect(quote?.outerHTML).toContain(`<a href="${url(`/charts/${chart.id}/`)}">`);
    expect(frame?.getAttribute("src")).toBe(`${url(`/embed/${chart.id}/`)}#?secret=secret`);
    expect(frame?.getAttribute("title")).toBe(plain(chart.title));
    expect(frame?.getAttribute("height")).toBe(String(response.height));
    expect(frame?.getAttribute("sandbox")).toBe("allow-scripts");
  });
});

/** Tags and attributes that WordPress keeps of an unknown site's html (wp_filter_oembed_result). */
const KEPT: Record<string, readonly string[]> = {
  A: ["href"],
  BLOCKQUOTE: [],
  IFRAME: ["src", "width", "height", "frameborder", "marginwidth", "marginheight", "scrolling", "title"],
};

/** What WordPress makes of the html: only kept tags and attributes, a quote and a frame, a secret in the hash; else null. */
function embedInWordPress(html: string): string | null {
  const { body } = parseHtml(html);
  for (const element of body.querySelectorAll("*")) {
    const kept = KEPT[element.tagName];
    if (!kept) element.replaceWith(...element.childNodes);
    for (const { name } of Array.from(element.attributes))
      if (!kept?.includes(name)) element.removeAttribute(name);
  }
  const [, quote = "", frame] =
    /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(body.innerHTML) ?? [];
  return (
    frame
      ?.replace(/^/, quote)
      .replace(/<iframe (.*)src="(.*?)"/, '<iframe sandbox="allow-scripts" $1src="$2#?secret=secret"') ?? null
  );
}

describe("planted:", () => {
  test.each([
    ["a page whose link stands too late", `<head>${" ".repeat(READ)}`],
    ["a page whose link stands in the body", "<head></head>"],
  ])("%s names no response", (...[, start]) => {
    const page = `${start}<link rel="alternate" type="application/json+oembed" href="https://a.example/b.json">`;
    expect(discover(Buffer.from(page))).toEqual([]);
  });

  test("html without a frame, or a frame in a script, is refused", () => {
    expect(embedInWordPress("<blockquote>A</blockquote><script>1</script>")).toBeNull();
  });

  test("a quote with a class loses nothing but the class; a style goes", () => {
    const kept = embedInWordPress('<blockquote class="a">A</blockquote><iframe src="b" style="c"></iframe>');
    expect(kept).toContain("<blockquote>A</blockquote>");
    expect(kept).not.toContain("style");
  });
});

describe("unfurl.js", () => {
  let origin = "";
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://a.test").pathname;
    const file = `dist${path}${path.endsWith("/") ? "index.html" : ""}`;
    const type = file.endsWith(".json") ? "application/json" : "text/html; charset=utf-8";
    const text = readFileSync(file, "utf8").replaceAll(site.origin, origin); // the site as if this were its origin
    response.writeHead(200, { "content-type": type }).end(text);
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test.each(charts.slice(0, 3))("reads the page of $id: card, picture, frame", async (chart) => {
    const read = await unfurl(`${origin}${site.base}charts/${chart.id}/`);
    expect(read.oEmbed).toMatchObject({ type: "rich", version: "1.0", title: plain(chart.title) });
    expect(read.open_graph.images?.[0]).toMatchObject({
      url: `${origin}${site.base}charts/${chart.id}.og.png`,
      width: 1200,
      height: 630,
      alt: plain(chart.summary),
    });
    expect(read.twitter_card.card).toBe("summary_large_image");
  });
});
