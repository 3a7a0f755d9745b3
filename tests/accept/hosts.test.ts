// Every embed in every host; corrections in embeds; twenty maps on one page over a slow line.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { charts } from "../../src/charts/index.ts";
import { browserTest } from "../setup/browser.ts";
import { buildCopy, type Copy } from "../setup/copy.ts";
import { isEmbed, isMap, listEmbedFaults, weigh } from "../setup/embeds.ts";
import { HOSTS, hostTest, takeThrough } from "../setup/hosts.ts";
import { openSite, type OpenPage } from "../setup/site.ts";

const [WIDE, NARROW] = [900, 320];

describe.each(HOSTS)("in %s", (host) => {
  hostTest.for(charts.map(({ id }) => id))(
    "%s is as high as its content: wide, opened, closed, narrow",
    async (chart, { withPage, address, hosts }) => {
      await withPage({ viewport: { width: WIDE, height: 800 } }, async ({ page, errors }) => {
        await takeThrough(page, { host, chart, hosts, address, narrow: NARROW });
        expect(errors).toEqual([]);
      });
    },
  );
});

const HOST = `<!doctype html><style>iframe { width: 320px; height: 1000px; border: 0 }</style>`;

/** When a frame was whole and on the screen, ms since 1970; null until then. */
const DRAWN = `(() => {
  const [page] = performance.getEntriesByType("navigation");
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  const isWhole = page.domInteractive > 0 && paint;
  return isWhole ? performance.timeOrigin + Math.max(page.domInteractive, paint.startTime) : null;
})()`;

/** A server of packed pages at /0, /1 … */
async function serveMaps(packed: readonly Buffer[]): Promise<{ address: string; close: () => void }> {
  const headers = { "content-type": "text/html; charset=utf-8", "content-encoding": "br" };
  const server = createServer(({ url }, response) =>
    response.writeHead(200, headers).end(packed[Number(url?.slice(1))]),
  );
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Twenty maps, ids map-0 to map-19: the site's own, in all their views; and a correction of a figure of the first. */
const COUNT = 20;
function plantMaps(): Record<string, string> {
  const index = readFileSync("src/charts/index.ts", "utf8");
  const table = "src/data/tables/corrections.csv";
  return {
    "src/charts/index.ts": `${index.replace("export const charts", "const own")}
const maps = own.filter((c) => c.frames.includes("medium") && c.draw("medium").includes('class="coast"'));
const views = maps.flatMap((c) => (c.views.length === 0 ? [{ ...c }] : c.views.map((view) => ({
  ...c, views: [view, ...c.views.filter((v) => v !== view)],
  draw: (frame, o) => c.draw(frame, { view: view.id, ...o }),
}))));
export const charts = [...own, ...Array.from({ length: ${COUNT} }, (_, i) => ({ ...views[i % views.length], id: \`map-\${i}\` }))];
`,
    [table]: `${readFileSync(table, "utf8")}planted,2026-01-31,error,laian-mse-credit,,1,2,A slip of ours,The planted sum is smaller\n`,
  };
}

describe("a site with twenty more maps and a correction", () => {
  let copy: Copy;
  let embeds: OpenPage[];

  beforeAll(async () => {
    copy = await buildCopy({ files: plantMaps() });
    expect(copy.code, copy.output).toBe(0);
    embeds = openSite(copy.dist).pages.filter(({ route }) => route.startsWith("/embed/map-"));
  });
  afterAll(() => copy.remove());

  test("has twenty maps, each within its budget, 200 kB in all", () => {
    expect(embeds).toHaveLength(COUNT);
    expect(embeds.every(isMap)).toBe(true);
    expect(embeds.flatMap(listEmbedFaults)).toEqual([]);
    const sum = embeds.reduce((total, { html }) => total + weigh(html), 0);
    console.log(`Twenty maps: ${sum} bytes, Brotli`);
    expect(sum).toBeLessThanOrEqual(200_000);
  });

  test("shows the correction in the embeds of the figure, and in no other", () => {
    const all = openSite(copy.dist).pages.filter(isEmbed);
    const told = all.filter(({ document }) => document.querySelector(".correction"));
    expect(told.map(({ route }) => route)).toContain("/embed/regions/");
    expect(told.map(({ route }) => route)).not.toContain("/embed/xinjiang/");
    const [notice] = told.map(({ document }) => document.querySelector(".correction"));
    expect(notice?.textContent).toContain("The planted sum is smaller");
    expect(notice?.closest("details")).toBeNull();
    expect(notice?.querySelector("a")?.getAttribute("href")).toMatch(/\/corrections\/#planted$/);
  });

  browserTest("draws the last of them within 1.2 s on a slow 4G line", async ({ withPage }) => {
    // Lighthouse's line: 150 ms there and back, 1.6 Mbit/s. Four servers, as HTTP/1.1 asks for six files at a time.
    const line = {
      offline: false,
      latency: 150,
      downloadThroughput: 1638.4 * 128,
      uploadThroughput: 750 * 128,
    };
    const packed = embeds.map(({ html }) => brotliCompressSync(html));
    const servers = await Promise.all(Array.from({ length: 4 }, () => serveMaps(packed)));
    onTestFinished(() => servers.forEach(({ close }) => close()));
    const [home = ""] = servers.map(({ address }) => address);
    const frames = packed.map((_, i) => `<iframe src="${servers[i % 4]?.address ?? ""}${i}"></iframe>`);
    packed.push(brotliCompressSync(HOST + frames.join("")));
    await withPage({ viewport: { width: 1700, height: 4200 } }, async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", line);
      await page.goto(`${home}${COUNT}`);
      const start = await page.evaluate(
        "performance.timeOrigin + performance.getEntriesByType('navigation')[0].responseEnd",
      );
      const readTimes = () => Promise.all(page.frames().map((frame) => frame.evaluate<number | null>(DRAWN)));
      await expect
        .poll(async () => (await readTimes()).slice(1).includes(null), { timeout: 10_000 })
        .toBe(false);
      const drawn = (await readTimes()).slice(1);
      const last = Math.max(...drawn.map(Number)) - Number(start);
      console.log(`Last of twenty maps drawn after ${Math.round(last)} ms`);
      expect(drawn).toHaveLength(COUNT);
      expect(last).toBeLessThan(1200);
    });
  });
});
