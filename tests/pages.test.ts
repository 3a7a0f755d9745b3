// The built pages, read as they are: head, language, validity. Each gate is also run on a planted fault.
import { describe, expect, test } from "vitest";
import { isHidden, listHeadFaults, listShared, listUntold } from "./setup/head.ts";
import { validateHtml } from "./setup/html.ts";
import { openSite, plantSite, type OpenPage } from "./setup/site.ts";
import { site } from "../src/site.ts";

const built = openSite();

const SOUND = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Loans</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="description" content="All loans.">
<link rel="canonical" href="${site.origin}${site.base}loans/"></head>
<body><main><h1>Loans <span lang="zh-Hans">贷款</span></h1></main></body></html>`;

/** The sound page at /loans/, with one piece of its HTML replaced. */
function plantPage(piece: string | RegExp = "", text = ""): OpenPage {
  const [page] = plantSite({ "loans/index.html": SOUND.replace(piece, text) }).pages;
  if (!page) throw new Error("no page");
  return page;
}

test("there are pages to read: more than a hundred, all shown but embeds and the page for lost readers", () => {
  expect(built.pages.length).toBeGreaterThan(100);
  const hidden = built.pages.filter(isHidden).map(({ route }) => route.replace(/^\/embed\/.+/, "/embed/"));
  expect([...new Set(hidden)].sort()).toEqual(["/404.html", "/embed/"]);
});

describe("the head", () => {
  test("of every page says what it should", () => {
    expect(built.pages.flatMap(listHeadFaults)).toEqual([]);
  });

  test("of a sound page has no fault", () => {
    expect(listHeadFaults(plantPage())).toEqual([]);
  });

  test.each([
    ["two h1", "<main>", "<main><h1>More</h1>", "one h1"],
    ["an empty h1", /<h1>.*<\/h1>/, "<h1> </h1>", "one h1"],
    ["no language", 'lang="en"', "", "lang is en"],
    ["no title", "Loans</title>", "</title>", "a title"],
    ["no description", "All loans.", "", "a description"],
    ["another page's address", "loans/", "funds/", `canonical ${site.origin}${site.base}loans/`],
    ["a relative address", site.origin, "", `canonical ${site.origin}${site.base}loans/`],
    [
      "a canonical though hidden",
      "<title>",
      '<meta name="robots" content="noindex"><title>',
      "canonical none",
    ],
    ["no policy", "Content-Security-Policy", "refresh", "a content security policy"],
    ["Chinese in its title", "Loans</title>", "贷款</title>", "no Chinese where"],
    ["Chinese in a label", "<main>", '<main aria-label="贷款">', "no Chinese where"],
  ])("is found wanting that has %s", (...[, piece, text, fault]) => {
    expect(listHeadFaults(plantPage(piece, text))).toEqual([
      expect.stringContaining(`/loans/: wants ${fault}`),
    ]);
  });

  test("of an embed names its chart's page", () => {
    const html = SOUND.replace("loans/", "charts/loans/").replace(
      "<title>",
      '<meta name="robots" content="noindex"><title>',
    );
    expect(plantSite({ "embed/loans/index.html": html }).pages.flatMap(listHeadFaults)).toEqual([]);
  });
});

describe("titles and descriptions", () => {
  test("are each page's own", () => {
    expect(listShared(built)).toEqual([]);
  });

  test("are found where two pages share them", () => {
    const planted = plantSite({
      "a/index.html": SOUND,
      "b/index.html": SOUND.replace("All loans.", "Others."),
    });
    expect(listShared(planted)).toEqual(['/a/ /b/: "Loans"']);
  });
});

describe("Chinese text", () => {
  test("carries its language on every page", () => {
    expect(built.pages.flatMap(listUntold)).toEqual([]);
  });

  test("is found where it does not", () => {
    expect(listUntold(plantPage("</main>", "<p>Lai’an 来安</p></main>"))).toEqual(["/loans/: Lai’an 来安"]);
  });
});

describe("the HTML", () => {
  test.each(built.pages)("of $route is valid", ({ html }) => {
    expect(validateHtml(html)).toEqual([]);
  });

  test("is found invalid where an id stands twice", () => {
    const { html } = plantPage("</main>", '<p id="a">A</p><p id="a">B</p></main>');
    expect(validateHtml(html)).toEqual([expect.stringContaining("no-dup-id")]);
  });
});
