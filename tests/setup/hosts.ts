// Pages with other people's loaders (tests/hosts), served from an origin of their own beside the site's; the loaders
// come from node_modules. hostTest("claim", async ({ withPage, address, hosts }) => …)
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect } from "vitest";
import type { Frame, Page } from "playwright-core";
import { siteTest } from "./site.ts";

/** Names of the hosts: the files of tests/hosts. */
export const HOSTS = readdirSync("tests/hosts").map((file) => file.replace(".html", ""));

/** `siteTest` with `hosts`: where the host pages are served, ending in "/". */
export const hostTest = siteTest.extend("hosts", { scope: "file" }, async ({}, { onCleanup }) => {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://host.test");
    const isPage = existsSync(join("tests/hosts", pathname));
    const file = join(isPage ? "tests/hosts" : "node_modules", pathname);
    if (!existsSync(file)) return response.writeHead(404).end();
    const text = readFileSync(file, "utf8");
    if (!isPage) return response.writeHead(200, { "content-type": "text/javascript" }).end(text);
    const page = text
      .replaceAll("EMBED", searchParams.get("embed") ?? "")
      .replaceAll("CHART", searchParams.get("chart") ?? "");
    return response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onCleanup(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

/** An embed in a host's page: which host, which chart, and the addresses of both sites. */
interface Visit {
  host: string;
  chart: string;
  hosts: string;
  address: string;
}

/** Opens the host's page with the chart's embed in it. */
export async function openHost(page: Page, { host, chart, hosts, address }: Visit): Promise<void> {
  const embed = encodeURIComponent(`${address}embed/${chart}/`);
  await page.goto(`${hosts}${host}.html?chart=${chart}&embed=${embed}`);
}

/**
 * Opens the host and does what readers do: opens the first details of the embed, closes it, narrows the window to `narrow`
 * px. Expects the exact height after each, and more of it while open.
 */
export async function takeThrough(page: Page, visit: Visit & { narrow: number }): Promise<void> {
  await openHost(page, visit);
  const wide = await expectFit(page, visit);
  const summary = frameOf(page).locator("summary:visible").first();
  if ((await summary.count()) > 0) {
    await summary.click();
    const opened = await expectFit(page, visit);
    if (visit.host !== "wordpress") expect(opened).toBeGreaterThan(wide);
    await summary.click();
    expect(await expectFit(page, visit)).toBe(wide);
  }
  await page.setViewportSize({ width: visit.narrow, height: 800 });
  await expectFit(page, visit);
}

/** The one frame of the page. Throws where there is none. */
function frameOf(page: Page): Frame {
  const [, frame] = page.frames();
  if (!frame) throw new Error("the page has no frame");
  return frame;
}

/** Waits until the frame on the host's page is as high as its content: within 200 to 1000 px in WordPress; at
 * most `patience` ms. Returns the height. */
export async function expectFit(
  page: Page,
  { host, patience = 5000 }: { host: string; patience?: number },
): Promise<number> {
  const fit = async () => {
    const wanted = Math.ceil((await frameOf(page).locator("main").boundingBox())?.height ?? 0);
    const given = (await page.locator("iframe").boundingBox())?.height ?? 0;
    return { given, wanted: host === "wordpress" ? Math.min(1000, Math.max(200, wanted)) : wanted };
  };
  await expect
    .poll(
      async () => {
        const { given, wanted } = await fit();
        return given - wanted;
      },
      { timeout: patience },
    )
    .toBe(0);
  return (await fit()).given;
}
