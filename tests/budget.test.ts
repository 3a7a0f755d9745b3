// How heavy the front page may be: what a browser asks for, weighed file by file.
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { site } from "../src/site.ts";
import { parseHtml, siteTest } from "./setup/site.ts";
import { weigh, type Weight } from "./setup/weight.ts";

const LIMITS: Weight = { requests: 8, text: 45, fonts: 75, scripts: 5 };

/** Limits that are passed, as "text: 46.1, at most 45". */
function listExcess(weight: Weight): string[] {
  const names = Object.keys(LIMITS) as (keyof Weight)[];
  return names.flatMap((name) =>
    weight[name] > LIMITS[name] ? `${name}: ${weight[name]}, at most ${LIMITS[name]}` : [],
  );
}

siteTest("the front page keeps within its budget", async ({ withPage, address }) => {
  const asked = await withPage({ viewport: { width: 1280, height: 800 } }, async ({ page, requests }) => {
    await page.goto(address);
    await page.evaluate("scrollTo(0, document.body.scrollHeight)"); // what waits for the reader to come near, too
    await page.waitForLoadState("networkidle");
    return requests;
  });
  // A browser without a window does not ask for the icon.
  const icon = parseHtml(readFileSync("dist/index.html", "utf8")).querySelector('link[rel="icon"]');
  const paths = [...asked.map((request) => new URL(request).pathname), icon?.getAttribute("href") ?? ""];
  const files = new Map([...new Set(paths)].map((path) => [path, readFileSync(fileOf(path))]));
  const weight = weigh(files);
  console.log(`Front page: ${JSON.stringify(weight)} of ${JSON.stringify(LIMITS)} (requests; kB)`);
  expect(listExcess(weight)).toEqual([]);
  expect(weight.text).toBeGreaterThan(5);
  expect(weight.fonts).toBeGreaterThan(5);
});

test.each<[excess: string, files: [string, Uint8Array][]]>([
  ["requests", Array.from({ length: 9 }, (_, i) => [`/${i}.css`, randomBytes(1)])],
  ["text", [["/index.html", randomBytes(45_100)]]],
  ["fonts", [["/a.woff2", randomBytes(75_001)]]],
  ["scripts", [["/a.js", randomBytes(5_001)]]],
  ["scripts", [["/", new TextEncoder().encode(`<script>"${randomBytes(6000).toString("hex")}"</script>`)]]],
])("too much of %s is found", (...[excess, files]) => {
  expect(listExcess(weigh(new Map(files)))).toEqual([expect.stringContaining(`${excess}: `)]);
});

test("data in a page are no script", () => {
  const html = `<script type="application/ld+json">{"a":1}</script><script src="a.js"></script>`;
  expect(weigh(new Map([["/", new TextEncoder().encode(html)]])).scripts).toBe(0);
});

function fileOf(path: string): string {
  const file = path.slice(site.base.length);
  return `dist/${file === "" || file.endsWith("/") ? `${file}index.html` : file}`;
}
