// Where the built site's addresses lead, at the root of a host and below a path. Each gate is also run on a planted fault.
import { describe, expect, onTestFinished, test } from "vitest";
import { site } from "../src/site.ts";
import { buildCopy } from "./setup/copy.ts";
import { isEmbedded } from "./setup/head.ts";
import { listDead, listForeign, listLoaded } from "./setup/links.ts";
import { openSite, plantSite, type Site } from "./setup/site.ts";

const built = openSite();

describe("links", () => {
  test("lead to pages, files and anchors that are there", () => {
    expect(listDead(built, site.base)).toEqual([]);
  });

  test.each([
    ["a page that is not there", '<a href="/funds/">', "/loans/: /funds/"],
    ["a page without its slash", '<a href="/loans">', "/loans/: /loans"],
    ["a file that is not there", '<a href="loans.csv">', "/loans/: loans.csv"],
    ["an anchor that is not there", '<a href="#none">', "/loans/: #none"],
    ["an anchor that another page lacks", '<a href="/#none">', "/loans/: /#none"],
    ["a lost stylesheet", '<link rel="stylesheet" href="/a.css">', "/loans/: /a.css"],
    ["the site's own full address", `<a href="${site.origin}/funds/">`, `/loans/: ${site.origin}/funds/`],
    ["a receipt that is not there", '<button popovertarget="receipt-a">', "/loans/: no element #receipt-a"],
  ])("to %s are found", (...[, html, fault]) => {
    expect(listDead(plantSite({ "index.html": "", "loans/index.html": html }))).toEqual([fault]);
  });

  test("to what is there pass", () => {
    const html =
      '<a href="/"></a><a href="#a" id="a"></a><a href="../loans.csv"></a><a href="https://a.example/"></a>';
    expect(listDead(plantSite({ "index.html": "", "loans.csv": "", "loans/index.html": html }))).toEqual([]);
  });
});

describe("below a path", () => {
  test("no link of a site built for /ledger/ leads out of it", { timeout: 120_000 }, async () => {
    const copy = await buildCopy({ env: { BASE_PATH: "/ledger/" } });
    onTestFinished(copy.remove);
    expect(copy.code, copy.output).toBe(0);
    const ledger = openSite(copy.dist);
    expect(ledger.files.map(withoutHash)).toEqual(built.files.map(withoutHash));
    expect(listDead(ledger, "/ledger/")).toEqual([]);
    expect(listLost(ledger, "/ledger/")).toEqual([]);
  });

  test("links that leave it are found", () => {
    const planted = plantSite({
      "index.html": '<a href="/">',
      "robots.txt": `Sitemap: ${site.origin}/sitemap.xml`,
    });
    expect(listDead(planted, "/ledger/")).toEqual(["/: /"]);
    expect(listLost(planted, "/ledger/")).toEqual([`robots.txt: ${site.origin}/sitemap.xml`]);
  });

  /** Full addresses of the site, and addresses in stylesheets, that do not start with the base. */
  function listLost({ files, read }: Site, base: string): string[] {
    return files
      .filter((file) => /\.(css|html|json|svg|txt|xml)$/.test(file))
      .flatMap((file) => {
        const found = read(file).matchAll(
          new RegExp(`${site.origin}(/[^\\s"'<>]*)|url\\(["']?(/[^)"']*)`, "g"),
        );
        return Array.from(found, ([text, page, url]) => ({ text, path: page ?? url ?? "" }))
          .filter(({ path }) => !path.startsWith(base))
          .map(({ text }) => `${file}: ${text}`);
      });
  }
});

/** Names of built assets carry a hash of their content, which knows the base. */
function withoutHash(file: string): string {
  return file.replace(/^(_astro\/.+)\.[\w-]{8}\./, "$1.");
}

describe("nothing from elsewhere", () => {
  test("is loaded by a page or a stylesheet", () => {
    expect(listForeign(built)).toEqual([]);
  });

  test.each([
    '<script src="https://a.example/a.js"></script>',
    '<img src="//a.example/a.png">',
    '<link rel="stylesheet" href="https://a.example/a.css">',
    "<style>@import 'https://a.example/a.css'</style>",
    '<p style="background: url(https://a.example/a.png)">',
  ])("is missed: %s", (html) => {
    expect(listForeign(plantSite({ "index.html": html }))).toEqual([
      expect.stringContaining("//a.example/a."),
    ]);
  });

  test("is loaded by an embed, not even from this site", () => {
    const embeds = built.pages.filter(isEmbedded);
    expect(embeds.length).toBeGreaterThan(0);
    expect(embeds.flatMap(listLoaded)).toEqual([]);
  });

  test("is missed in an embed, a stylesheet of this site's own either", () => {
    const { pages } = plantSite({
      "embed/a/index.html": '<link rel="stylesheet" href="/a.css"><p style="fill: url(b.svg)">',
    });
    expect(pages.flatMap(listLoaded)).toEqual(["/a.css", "b.svg"]);
  });
});
