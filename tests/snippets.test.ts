// What newsrooms paste: sound in each form, whatever stands in the words of a chart; and the builder that offers it.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { defineChart } from "../src/charts/chart.ts";
import { formOf, parseForm, readForm } from "../src/components/forms.ts";
import { heightsOf, WIDTHS } from "../src/charts/heights.ts";
import { charts } from "../src/charts/index.ts";
import { table } from "../src/charts/parts/table.ts";
import { plain } from "../src/charts/prose.ts";
import { addressesOf, printHeights, SNIPPET_KINDS, snippetsOf } from "../src/charts/snippet.ts";
import { bundleScript } from "../src/components/script.ts";
import { url } from "../src/site.ts";
import { parseHtml, siteTest } from "./setup/site.ts";

const HOSTILE = `"><script>alert(1)</script>|]]}}''{{a [b](c) & *d*`;
const hostile = defineChart({
  id: "loans",
  title: [HOSTILE],
  subtitle: ["Loans"],
  summary: [HOSTILE],
  notes: [],
  figures: [],
  frames: ["narrow"],
  data: null,
  table: table([{}], [{ key: "place", label: "Place", cell: () => "Somewhere" }]),
  draw: () => ({ body: [], height: 9 }),
});
const heights = { 280: 812, 320: 790, 375: 700, 480: 650, 600: 640, 800: 700 };
const picture = { width: 616, height: 705 };
const site = "Local Ledger";
const live = addressesOf("loans", { url, edition: null });
const texts = snippetsOf(hostile, { site, addresses: live, heights, picture });

describe("the words of a chart", () => {
  test.each(["link", "iframe", "figure", "image"] as const)("make no markup of their own in: %s", (kind) => {
    const { body } = parseHtml(texts[kind]);
    const scripts = Array.from(body.querySelectorAll("script"), (script) => script.outerHTML);
    expect(scripts.filter((script) => script.includes("alert"))).toEqual([]);
    const said =
      body.textContent +
      Array.from(body.querySelectorAll("*"), (e) =>
        [e.getAttribute("title"), e.getAttribute("alt")].join(""),
      ).join("");
    expect(said).toContain(HOSTILE);
  });

  test("close no bracket of Markdown, and stand for no HTML in it", () => {
    expect(texts.markdown).toContain("\\[b\\](c)");
    expect(texts.markdown).not.toMatch(/[^\\][<|]/);
  });

  test("close no bracket, brace or pipe of wikitext", () => {
    const [inside = ""] = /(?<=^\[\[).*(?=\]\]$)/s.exec(texts.wikitext) ?? [];
    expect(inside.split("|")).toHaveLength(5);
    expect(inside).not.toMatch(/\]\]|\{\{|\}\}|<|''/);
  });
});

describe("a frozen form", () => {
  const [chart] = charts;
  if (!chart) throw new Error("no chart");
  const form = formOf(chart, "2026-01-31");

  test("leads to where the site is now, though it has moved since", () => {
    const moved = JSON.stringify(form).replaceAll(url("/"), "https://old.example/ledger/");
    expect(moved).not.toBe(JSON.stringify(form));
    expect(parseForm(moved)).toEqual(form);
  });

  test("may hold kinds that there are no more, and lack those that are new", () => {
    const { texts } = parseForm(JSON.stringify({ ...form, texts: { telegram: "old" } }));
    expect(texts).toEqual({ telegram: "old" });
  });
});

describe("a snippet", () => {
  test.each(SNIPPET_KINDS)("leads to the chart or its files: %s", (kind) => {
    expect(texts[kind]).toContain(kind === "iframe" ? live.embed : url("/charts/loans"));
  });

  test("with a frame has the exact height at every width by its style, at a usual one without", () => {
    expect(texts.iframe).toContain('height="640"');
    expect(texts.iframe).toContain(".local-ledger-loans iframe{height:812px}@container (min-width:320px)");
    for (const width of WIDTHS.slice(1))
      expect(texts.iframe).toContain(
        `@container (min-width:${width}px){.local-ledger-loans iframe{height:${heights[width]}px}}`,
      );
  });

  test("for the loader carries the heights, and no style that a policy would block", () => {
    expect(texts.figure).toContain(`data-heights="${printHeights(heights)}"`);
    expect(texts.figure).not.toContain("style=");
  });

  test("of an edition has only addresses that never change, but for the loader", () => {
    const addresses = addressesOf("loans", { url, edition: "2026-01-15" });
    const frozen = snippetsOf(hostile, { site, addresses, heights, picture });
    for (const kind of SNIPPET_KINDS) {
      const found = frozen[kind].replaceAll(addresses.loader, "").match(/https:[^"\s)\]]+/g) ?? [];
      expect(found.length, kind).toBeGreaterThan(0);
      expect(found.filter((address) => !address.startsWith(url("/s/2026-01-15/loans/")))).toEqual([]);
    }
  });
});

describe("the builder", () => {
  test.each(charts)("stands in plain text on the page of $id, without scripts", (chart) => {
    const document = parseHtml(readFileSync(`dist/charts/${chart.id}/index.html`, "utf8"));
    const codes = [...document.querySelectorAll(".snippets pre code")];
    const forms = ["live", ...readForm(chart.id).map(({ edition }) => edition ?? "")];
    expect(codes.map(({ id }) => id)).toEqual(
      forms.flatMap((form) => SNIPPET_KINDS.map((kind) => `snippet-${form}-${kind}`)),
    );
    const [, frame] = codes;
    expect(frame?.textContent).toContain(`title="${plain(chart.title).replaceAll('"', "&quot;")}"`);
    expect(frame?.textContent).toContain(`height="${heightsOf(chart.id).full[600]}"`);
    expect(document.querySelectorAll(".snippets button:not([hidden])")).toHaveLength(0);
  });

  test("weighs at most 2 kB, gzip", async () => {
    expect(gzipSync(await bundleScript("snippets"), { level: 9 }).length).toBeLessThanOrEqual(2000);
  });

  const [first] = charts.map(({ id }) => id);

  siteTest(
    "writes options into the texts that have a live chart, and into the preview",
    async ({ withPage, address }) => {
      await withPage({}, async ({ page, errors }) => {
        await page.goto(`${address}charts/${first ?? ""}/`);
        const read = (kind: string) => page.locator(`#snippet-live-${kind}`).textContent();
        const before = await read("iframe");
        await page.getByLabel("Dark", { exact: true }).check();
        expect(await read("iframe")).toBe(before?.replace('/" width', '/?theme=dark" width'));
        await page.getByLabel("Leave the title out").check();
        const { min } = heightsOf(first ?? "");
        expect(await read("iframe")).toContain(
          `/?chrome=min&amp;theme=dark" width="100%" height="${min[600]}"`,
        );
        expect(await read("figure")).toContain(
          `/?chrome=min&amp;theme=dark" data-heights="${printHeights(min)}"`,
        );
        expect(await read("link")).not.toContain("theme");
        expect(await page.locator(".preview iframe").getAttribute("src")).toContain("?chrome=min&theme=dark");
        await page.getByLabel("As the reader’s system").check();
        await page.getByLabel("Leave the title out").uncheck();
        expect(await read("iframe")).toBe(before);
        expect(errors).toEqual([]);
      });
    },
  );

  siteTest("shows the chart, dark where asked, at its full height", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await page.goto(`${address}charts/${first ?? ""}/`);
      await page.getByLabel("Dark", { exact: true }).check();
      await page.getByText("Preview of the live chart").click();
      const main = page.frameLocator(".preview iframe").locator("main");
      const wanted = Math.ceil((await main.boundingBox())?.height ?? 0);
      await expect
        .poll(async () => (await page.locator(".preview iframe").getAttribute("height")) ?? "")
        .toBe(String(wanted));
      const background = await main.evaluate((e) => getComputedStyle(e.ownerDocument.body).backgroundColor);
      expect(background).toBe("rgb(20, 23, 28)");
    });
  });

  siteTest(
    "copies and says so; where copying is forbidden it marks the text",
    async ({ withPage, address }) => {
      for (const isAllowed of [true, false])
        await withPage(
          isAllowed ? { permissions: ["clipboard-read", "clipboard-write"] } : {},
          async ({ page }) => {
            await page.goto(`${address}charts/${first ?? ""}/`);
            if (!isAllowed)
              await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
            const text = await page.locator("#snippet-live-iframe").textContent();
            await page.locator('[data-copy="snippet-live-iframe"]').click();
            await expect
              .poll(() => page.locator(".snippets output").textContent())
              .toBe(isAllowed ? "Copied" : "Marked: press Ctrl+C");
            const got = await page.evaluate<string>(
              isAllowed ? "navigator.clipboard.readText()" : "getSelection().toString()",
            );
            expect(got.replace(/\s+/g, " ")).toBe(text?.replace(/\s+/g, " "));
          },
        );
    },
  );
});
