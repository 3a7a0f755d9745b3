// Embeds on their own: what they weigh, ask for and store, what they do with their query and with the messages of others.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { heightAt, heightsOf } from "../src/charts/heights.ts";
import { charts } from "../src/charts/index.ts";
import { bundleScript } from "../src/components/script.ts";
import { measureHeights } from "../scripts/heights.ts";
import { measureShift } from "./setup/browser.ts";
import { isOwn, openBrowser } from "../scripts/browser.ts";
import { isEmbed, listEmbedFaults } from "./setup/embeds.ts";
import { openSite, plantSite, siteTest } from "./setup/site.ts";

const built = openSite();
const embeds = built.pages.filter(isEmbed);
const [first] = charts.map(({ id }) => id);
if (!first) throw new Error("no charts");

/** A page around frames of the embeds, sandboxed; it gives each the height it asks for, and keeps what they say in `said`. */
function hostPage(sources: readonly string[], { width = "100%" } = {}): string {
  const frames = sources.map(
    (src) => `<iframe sandbox="allow-scripts" src="${src}" style="width:${width}"></iframe>`,
  );
  return `<!doctype html><style>body { margin: 0 } iframe { display: block; border: 0 }</style>
<script>const said = []; addEventListener("message", ({ source, data }) => {
  said.push(data);
  for (const frame of document.querySelectorAll("iframe"))
    if (frame.contentWindow === source && data["datawrapper-height"])
      frame.height = Object.values(data["datawrapper-height"])[0];
})</script>${frames.join("")}`;
}

/** Heights that the frames have, and those of their content, px. */
async function readFits(page: Page): Promise<{ given: number[]; wanted: number[] }> {
  const given = await page
    .locator("iframe")
    .evaluateAll((frames) => frames.map((f) => f.getBoundingClientRect().height));
  const contents = page.frames().slice(1);
  const wanted = contents.map(async (frame) =>
    Math.ceil((await frame.locator("main").boundingBox())?.height ?? 0),
  );
  return { given, wanted: await Promise.all(wanted) };
}

describe("an embed", () => {
  test("is there for every chart", () => {
    expect(embeds.map(({ route }) => route).sort()).toEqual(charts.map(({ id }) => `/embed/${id}/`).sort());
  });

  test("keeps its contract", () => {
    expect(embeds.flatMap(listEmbedFaults)).toEqual([]);
  });

  const sound = readFileSync(`dist/embed/${first}/index.html`, "utf8");
  const noise = Array.from({ length: 9000 }, (_, i) => ((i * 7919) ** 2 % 99991).toString(36)).join("");

  test.each([
    ["too heavy", "</main>", `<!--${noise}--></main>`, "at most 14000 bytes"],
    ["a map too heavy", "</main>", `<b class="coast"></b><!--${noise}--></main>`, "at most 10000 bytes"],
    ["shown to search engines", "indexifembedded", "index", "robots"],
    ["another script", "<title>", "<script>1</script><title>", "a policy"],
    ["a changed style", "</style>", " </style>", "a policy"],
    ["a style in an attribute", "<main>", '<main style="color:red">', "no styles"],
    ["a handler", "<main>", '<main onclick="1">', "no styles and handlers"],
    ["a module", "<script>", '<script type="module">', "classic scripts"],
    ["no source", /Sources?: /, "", "source in sight"],
    ["its source folded away", '<p class="source">', '<details><p class="source">', "source in sight"],
    ["no date", /<time.*?<\/time>/g, "", "a date in sight"],
    ["no link", /(<a class="page" href=")[^"]*(\/charts\/)/, "$1$2x", "a link to its chart"],
    ["a link in its own window", ' target="_blank"', "", "every link"],
    ["open details", "<details", "<details open", "details closed"],
  ])("is found wanting that has %s", (...[, piece, text, fault]) => {
    const planted = sound.replace(piece, text);
    const faults = plantSite({ [`embed/${first}/index.html`]: planted }).pages.flatMap(listEmbedFaults);
    expect(faults.join("\n")).toContain(`/embed/${first}/: wants ${fault}`);
  });

  test("carries a script of at most 1.5 kB, gzip", async () => {
    expect(gzipSync(await bundleScript("embed")).length).toBeLessThanOrEqual(1500);
  });
});

describe("in a sandbox of an opaque origin", () => {
  siteTest("each asks for itself alone, stores nothing, breaks no policy", async ({ withPage, address }) => {
    await withPage({}, async ({ page, requests, errors, readStored }) => {
      const addresses = charts.map(({ id }) => `${address}embed/${id}/`);
      await page.setContent(hostPage(addresses));
      await expect.poll(() => page.evaluate<number>("said.length")).toBeGreaterThanOrEqual(3 * charts.length);
      expect(requests.toSorted()).toEqual(addresses.toSorted());
      requests.length = 0;
      for (const one of addresses) {
        await page.goto(one);
        expect(await readStored()).toEqual([]);
      }
      expect(requests).toEqual(addresses);
      expect(errors).toEqual([]);
    });
  });

  siteTest("twenty stand on one page, each exactly as high as it is", async ({ withPage, address }) => {
    await withPage({ viewport: { width: 600, height: 800 } }, async ({ page, errors }) => {
      const twenty = Array.from({ length: 20 }, (_, i) => charts[i % charts.length]?.id ?? first);
      await page.setContent(hostPage(twenty.map((id, i) => `${address}embed/${id}/?n=${i}`)));
      await expect
        .poll(
          async () => {
            const { given, wanted } = await readFits(page);
            return wanted.length === 20 && given.join() === wanted.join();
          },
          { timeout: 10_000 },
        )
        .toBe(true);
      expect(errors).toEqual([]);
    });
  });
});

describe("without JavaScript, and in print", () => {
  siteTest("chart, source, date and link are in sight", async ({ withPage, address }) => {
    await withPage({ javaScriptEnabled: false }, async ({ page }) => {
      for (const { id } of charts) {
        await page.goto(`${address}embed/${id}/?chrome=min&theme=dark`);
        for (const media of ["screen", "print"] as const) {
          await page.emulateMedia({ media });
          for (const part of [".picture, .figure > table", ".source", ".source > a"])
            expect(await page.locator(part).first().isVisible(), `${id}: ${part} in ${media}`).toBe(true);
        }
      }
    });
  });

  siteTest("what is folded on the screen is printed, in light", async ({ withPage, address }) => {
    await withPage({ colorScheme: "dark" }, async ({ page }) => {
      await page.goto(`${address}embed/${first}/`);
      const readInk = () => page.locator("body").evaluate((body) => getComputedStyle(body).color);
      const screen = await readInk();
      expect(await page.locator("details td").first().isVisible()).toBe(false);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("details td").first().isVisible()).toBe(true);
      expect(await readInk()).not.toBe(screen);
    });
  });
});

const HOSTILE = [
  "<script>throw 1</script>",
  '"><img src=x onerror=throw(1)>',
  "javascript:throw(1)",
  "__proto__",
  "constructor",
  "toString",
  "",
];

describe("the query", () => {
  siteTest("chooses the theme and leaves the title out", async ({ withPage, address }) => {
    await withPage({ colorScheme: "light" }, async ({ page }) => {
      const look = async (query: string) => {
        await page.goto(`${address}embed/${first}/${query}`);
        const paper = await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
        const shown = await Promise.all(
          ["h1", ".source"].map((part) => page.locator(part).first().isVisible()),
        );
        return { paper, title: shown[0], source: shown[1] };
      };
      const plain = await look("");
      expect(plain).toMatchObject({ title: true, source: true });
      expect(await look("?theme=auto&chrome=full")).toEqual(plain);
      expect(await look("?theme=light")).toEqual(plain);
      expect(await look("?chrome=min")).toEqual({ ...plain, title: false });
      const dark = await look("?theme=dark");
      expect(dark.paper).not.toBe(plain.paper);
      await page.emulateMedia({ colorScheme: "dark" });
      expect((await look("")).paper).toBe(dark.paper);
      expect((await look("?theme=light")).paper).toBe(plain.paper);
    });
  });

  siteTest("changes nothing where it says anything else", async ({ withPage, address }) => {
    await withPage({}, async ({ page, errors }) => {
      const read = async (query: string) => {
        await page.goto(`${address}embed/${first}/${query}`);
        return page.evaluate(() => document.documentElement.outerHTML);
      };
      const plain = await read("");
      for (const name of ["theme", "chrome", "childId", "parentUrl", "secret", "__proto__"])
        for (const value of HOSTILE)
          expect(await read(`?${name}=${encodeURIComponent(value)}`), `${name}=${value}`).toBe(plain);
      expect(errors).toEqual([]);
    });
  });
});

describe("messages", () => {
  siteTest("that are no question are not answered and change nothing", async ({ withPage, address }) => {
    await withPage({}, async ({ page, errors }) => {
      await page.setContent(hostPage([`${address}embed/${first}/`]));
      const frame = page.frames()[1];
      const read = () => frame?.evaluate(() => document.documentElement.outerHTML);
      await expect.poll(() => page.evaluate<number>("said.length")).toBe(3);
      const plain = await read();
      const junk = [
        ...HOSTILE,
        ...HOSTILE.map((text) => `[iFrameSizer]${text}`),
        ...HOSTILE.map((text) => `pymxPYMx${text}xPYMxwidthxPYMx1`),
        ...HOSTILE.map((text) => ({ message: text, sentinel: text, type: text, secret: text })),
        ...[null, 0, true, [], {}, { sentinel: "amp" }, { type: "frames-init" }],
        { sentinel: "amp", type: "embed-size", height: 1 },
        { "datawrapper-height": { x: 1 } },
      ];
      await page.evaluate(
        `for (const message of ${JSON.stringify(junk)}) frames[0].postMessage(message, "*")`,
      );
      await page.waitForTimeout(100);
      expect(await page.evaluate("said.length")).toBe(3);
      await page.evaluate(`frames[0].postMessage({ sentinel: "amp", type: "frames-init" }, "*")`);
      await expect.poll(() => page.evaluate<number>("said.length")).toBe(6);
      expect(await read()).toBe(plain);
      expect(errors).toEqual([]);
    });
  });

  siteTest("of any window but the parent are not answered", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      const ask = `<script>addEventListener("message", ({ source }) => parent.heard(source));
        setInterval(() => parent.frames[1].postMessage({ sentinel: "amp", type: "frames-init" }, "*"), 20)</script>`;
      await page.setContent(`<!doctype html><script>let count = 0; const said = [];
        addEventListener("message", ({ data }) => said.push(data)); heard = () => count++;</script>
        <iframe srcdoc="${ask.replaceAll('"', "&quot;")}"></iframe><iframe src="${address}embed/${first}/"></iframe>`);
      await expect.poll(() => page.evaluate<number>("said.length")).toBe(3);
      await page.waitForTimeout(150);
      expect(await page.evaluate("[said.length, count]")).toEqual([3, 0]);
    });
  });
});

describe("heights", () => {
  test("are at most 1000 px in a column of 280 px", () => {
    const high = charts.filter(({ id }) => heightsOf(id).full[280] > 1000);
    expect(high.map(({ id }) => `${id}: ${heightsOf(id).full[280]} px`)).toEqual([]);
  });

  siteTest("are those that were measured", async ({ withPage, address, skip }) => {
    const chrome = inject("chrome");
    if (!isOwn(chrome))
      return skip("heights are measured with the fonts of the Chromium that comes through npm");
    expect(withPage).toBeDefined();
    const browser = await openBrowser(chrome);
    const measured = await measureHeights(browser, address);
    await browser.close();
    const committed: unknown = JSON.parse(readFileSync("src/charts/heights.json", "utf8"));
    expect(committed, "embed heights are stale (run: npm run heights, then build)").toEqual(measured);
  });

  siteTest.for([343, 375, 700])(
    "reserve the exact box in a column of %i px: nothing shifts, nothing is blank",
    async (width, { withPage, address, skip }) => {
      if (!isOwn(inject("chrome")))
        return skip("heights are measured in the Chromium that comes through npm");
      const heights = charts.map(({ id }) => heightAt(id, { width }));
      const all = heights.reduce((sum, height) => sum + height, 0);
      await withPage({ viewport: { width, height: all + 100 } }, async ({ page }) => {
        const host = hostPage(charts.map(({ id }) => `${address}embed/${id}/`));
        let i = 0;
        await page.setContent(host.replaceAll("<iframe", () => `<iframe height="${heights[i++]}"`));
        await expect
          .poll(() => page.evaluate<number>("said.length"), { timeout: 10_000 })
          .toBeGreaterThanOrEqual(3 * charts.length);
        expect(await readFits(page)).toEqual({ given: heights, wanted: heights });
        expect(await measureShift(page)).toBe(0);
      });
    },
  );
});
