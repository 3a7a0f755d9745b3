// /embed.js in other people's pages: under a strict policy with a nonce, several figures, nothing moved before the
// reader's eyes, nothing else touched.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Script } from "node:vm";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { heightAt, heightsOf } from "../src/charts/heights.ts";
import { charts } from "../src/charts/index.ts";
import { addressesOf, snippetsOf } from "../src/charts/snippet.ts";
import { site } from "../src/site.ts";
import { measureShift } from "./setup/browser.ts";
import { siteTest } from "./setup/site.ts";

const COLUMN = 700;
const [one, two] = charts;
if (!one || !two) throw new Error("no charts");

/** An article with figures between its paragraphs; its own site sends the policy. `asHost` makes the snippets' addresses the site's. */
interface Article {
  readonly figures: readonly string[];
  /** Height in px of the paragraph before each figure. */
  readonly gap: number;
  readonly style?: string;
  readonly policy?: boolean;
}

const loaderTest = siteTest.extend("serve", async ({ address }, { onCleanup }) => {
  let html = "";
  let policy = "";
  const server = createServer((_, response) => {
    const headers = {
      "content-type": "text/html; charset=utf-8",
      ...(policy && { "content-security-policy": policy }),
    };
    response.writeHead(200, headers).end(html);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onCleanup(() => void server.close());
  return (article: Article): string => {
    const { origin } = new URL(address);
    policy =
      article.policy === false
        ? ""
        : `default-src 'none'; script-src 'nonce-a1'; style-src 'nonce-a1'; img-src ${origin}; frame-src ${origin}`;
    html = writeArticle(article).replaceAll(`${site.origin}${site.base}`, address);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  };
});

function snippetOf(chart: typeof one): string {
  if (!chart) return "";
  const addresses = addressesOf(chart.id, {
    url: (route) => site.origin + site.base + route.slice(1),
    edition: null,
  });
  const [, width, height] =
    /width="(\d+)" height="(\d+)"/.exec(readFileSync(`dist/charts/${chart.id}.svg`, "utf8")) ?? [];
  const picture = { width: Number(width), height: Number(height) };
  return snippetsOf(chart, {
    site: site.name,
    addresses,
    heights: heightsOf(chart.id).full,
    picture,
  }).figure.replace("<script async", '<script async nonce="a1"');
}

function writeArticle({ figures, gap, style = "" }: Article): string {
  const blocks = figures.map((figure, i) => `<p class="gap">Before ${i}</p>${figure}<p>After ${i}</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Article</title><style nonce="a1">
    body { margin: 0 auto; max-width: ${COLUMN}px } figure { margin: 0 } img { max-width: 100%; height: auto }
    .gap { height: ${gap}px } ${style}</style><h1>Article</h1>${blocks.join("")}<p class="gap">End</p></html>`;
}

const VIEW = { viewport: { width: 1000, height: 800 } };
const heightOf = async (page: Page, nth: number) =>
  (await page.locator("figure").nth(nth).boundingBox())?.height ?? 0;
const isLive = (page: Page, nth: number) => page.locator("figure").nth(nth).locator("iframe").isVisible();

/** A small figure on the first screen, with text after it that would move. */
const IN_VIEW = "img { height: 120px !important } p { height: 3000px } .gap { height: 10px }";

/** Scrolls down as a reader does, in steps; waits at each. */
async function readThrough(page: Page): Promise<void> {
  const end = await page.evaluate<number>("document.documentElement.scrollHeight");
  for (let y = 0; y < end; y += 400) {
    await page.evaluate(`scrollTo(0, ${y})`);
    await page.waitForTimeout(80);
  }
}

test("the loader weighs at most 2 kB, gzip, and is one classic script", () => {
  const script = readFileSync("dist/embed.js");
  expect(gzipSync(script, { level: 9 }).length).toBeLessThanOrEqual(2000);
  expect(() => new Script(script.toString())).not.toThrow();
  expect(script.toString()).not.toMatch(/\b(?:import|export)\b|\?\.|\?\?/);
});

describe("in an article with a strict policy", () => {
  loaderTest(
    "three figures turn live as the reader comes near; nothing shifts, nothing fails",
    async ({ withPage, address, serve }) => {
      const figures = [snippetOf(one), snippetOf(two), snippetOf(one)];
      const article = serve({ figures, gap: 2400 });
      await withPage(VIEW, async ({ page, errors, requests }) => {
        await page.goto(article);
        await page.waitForLoadState("networkidle");
        expect(requests.filter((request) => request.includes("/embed/"))).toEqual([]);
        for (const nth of [0, 1, 2]) {
          const wanted = heightAt((nth === 1 ? two : one).id, { width: COLUMN });
          expect(await heightOf(page, nth)).toBeGreaterThanOrEqual(wanted);
          expect(await isLive(page, nth)).toBe(false);
        }
        await readThrough(page);
        for (const nth of [0, 1, 2]) {
          expect(await isLive(page, nth)).toBe(true);
          const frame = page.locator("figure").nth(nth).locator("iframe");
          const content = await frame.contentFrame().locator("main").boundingBox();
          expect((await frame.boundingBox())?.height).toBe(Math.ceil(content?.height ?? 0));
          expect(await page.locator("figure").nth(nth).locator("img").isVisible()).toBe(false);
        }
        expect(requests.filter((request) => request.includes("/embed.js"))).toHaveLength(1);
        expect(await measureShift(page)).toBe(0);
        expect(errors).toEqual([]);
        expect(requests.every((r) => r.startsWith(address) || r.startsWith(article))).toBe(true);
      });
    },
  );

  loaderTest(
    "a figure in view from the start stays a picture until its change is unseen",
    async ({ withPage, serve }) => {
      const article = serve({
        figures: [snippetOf(one)],
        gap: 10,
        style: IN_VIEW,
      });
      await withPage(VIEW, async ({ page }) => {
        await page.goto(article);
        await expect.poll(() => page.frames().length).toBe(2);
        await page.waitForTimeout(300);
        expect(await isLive(page, 0)).toBe(false);
        await page.evaluate("scrollTo(0, 2000)");
        await expect.poll(() => isLive(page, 0)).toBe(true);
        expect(await measureShift(page)).toBe(0);
      });
    },
  );

  loaderTest("a box that changes in view would be found", async ({ withPage, serve }) => {
    const article = serve({ figures: [snippetOf(one)], gap: 10, style: IN_VIEW });
    await withPage(VIEW, async ({ page }) => {
      await page.goto(article);
      await page.evaluate("document.querySelector('figure').style.minHeight = '400px'");
      expect(await measureShift(page)).toBeGreaterThan(0.01);
    });
  });

  loaderTest("opening and closing the table makes the box grow and shrink", async ({ withPage, serve }) => {
    const article = serve({ figures: [snippetOf(two)], gap: 1500 });
    await withPage(VIEW, async ({ page }) => {
      await page.goto(article);
      await readThrough(page);
      await page.locator("figure").scrollIntoViewIfNeeded();
      const closed = await heightOf(page, 0);
      const summary = page.frameLocator("iframe").locator("summary").first();
      await summary.click();
      await expect.poll(() => heightOf(page, 0)).toBeGreaterThan(closed + 40);
      await summary.click();
      await expect.poll(() => heightOf(page, 0)).toBeLessThanOrEqual(closed);
    });
  });
});

describe("the host", () => {
  const snapshot = (page: Page) =>
    page.evaluate<string>(`(() => {
      const copy = document.documentElement.cloneNode(true);
      for (const figure of copy.querySelectorAll("figure")) figure.remove();
      return copy.outerHTML + Object.keys(window).filter((key) => isNaN(key)).sort() + document.cookie + JSON.stringify({ ...localStorage });
    })()`);

  loaderTest("is left as it was, but for the figures", async ({ withPage, serve }) => {
    const bare = snippetOf(one).replace(/<script.*<\/script>/, "");
    const script = /<script.*<\/script>/.exec(snippetOf(one))?.[0] ?? "";
    const read = (figures: string[]) =>
      withPage(VIEW, async ({ page }) => {
        await page.goto(serve({ figures, gap: 1500 }));
        await readThrough(page);
        return (await snapshot(page)).replace(/<script.*?<\/script>/, "");
      });
    expect(await read([bare + script])).toBe(await read([bare]));
  });

  loaderTest("with padding and borders on figures gets the exact box too", async ({ withPage, serve }) => {
    const style = "figure { padding: 20px; border: 1px solid; box-sizing: border-box }";
    await withPage(VIEW, async ({ page }) => {
      await page.goto(serve({ figures: [snippetOf(one)], gap: 1500, style }));
      await page.waitForLoadState("networkidle");
      expect(await heightOf(page, 0)).toBeGreaterThanOrEqual(heightAt(one.id, { width: COLUMN - 42 }) + 42);
      await readThrough(page);
      expect(await isLive(page, 0)).toBe(true);
      expect(await measureShift(page)).toBe(0);
    });
  });

  loaderTest("that blocks our frames keeps the picture", async ({ withPage, serve, address }) => {
    const figure = snippetOf(one).replace("/embed/", "/no-such-embed/");
    await withPage(VIEW, async ({ page }) => {
      await page.goto(serve({ figures: [figure], gap: 1500 }));
      await readThrough(page);
      expect(await page.locator("figure img").isVisible()).toBe(true);
      expect(await isLive(page, 0)).toBe(false);
      expect(address).toContain("http");
    });
  });

  loaderTest("makes no frame of another site, whatever a figure says", async ({ withPage, serve }) => {
    const figures = ["https://evil.example/embed/a/", "javascript:alert(1)", "//evil.example/", ""].map(
      (embed) => snippetOf(one).replace(/data-embed="[^"]*"/, `data-embed="${embed}"`),
    );
    await withPage(VIEW, async ({ page }) => {
      await page.goto(serve({ figures, gap: 500, policy: false }));
      await readThrough(page);
      expect(await page.locator("iframe").count()).toBe(0);
    });
  });

  loaderTest(
    "may send any message: only a figure’s own frame sets its height",
    async ({ withPage, serve }) => {
      await withPage(VIEW, async ({ page, errors }) => {
        await page.goto(serve({ figures: [snippetOf(one)], gap: 1500 }));
        await readThrough(page);
        const before = await heightOf(page, 0);
        await page.evaluate(`for (const data of [null, 0, "a", {}, [], { "datawrapper-height": null },
        { "datawrapper-height": { a: 5 } }, { "datawrapper-height": { a: "9px" } }, { "datawrapper-height": { __proto__: 7 } }])
        postMessage(data, "*")`);
        await page.waitForTimeout(200);
        expect(await heightOf(page, 0)).toBe(before);
        expect(errors).toEqual([]);
      });
    },
  );
});
