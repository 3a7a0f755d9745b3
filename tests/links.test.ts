// Where the built site's addresses lead. Each gate is also run on a planted fault.
import { describe, expect, test } from "vitest";
import { site } from "../src/site.ts";
import { isEmbedded } from "./setup/head.ts";
import { listDead, listForeign, listLoaded, listOutside } from "./setup/links.ts";
import { openSite, plantSite } from "./setup/site.ts";

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

describe("below a path, as recipe.test.ts builds it,", () => {
  test("links and addresses that leave it are found", () => {
    const planted = plantSite({
      "a.css": "a { src: url(/b.woff2) }",
      "index.html": '<a href="/">',
      "robots.txt": `Sitemap: ${site.origin}/sitemap.xml`,
    });
    expect(listDead(planted, "/ledger/")).toEqual(["/: /"]);
    expect(listOutside(planted, "/ledger/")).toEqual([
      "a.css: url(/b.woff2",
      `robots.txt: ${site.origin}/sitemap.xml`,
    ]);
  });

  test("those that stay pass", () => {
    const planted = plantSite({
      "index.html": '<a href="/ledger/">',
      "robots.txt": `Sitemap: ${site.origin}/ledger/sitemap.xml, from ${site.origin}.`,
    });
    expect([...listDead(planted, "/ledger/"), ...listOutside(planted, "/ledger/")]).toEqual([]);
  });
});

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
