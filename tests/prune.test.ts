import { describe, expect, test } from "vitest";
import { pruneCss } from "../src/styles/prune.ts";

const HTML =
  '<body class="embed"><main><p class="note">Loans <a href="#">and more</a></p><details></details>';

describe("pruneCss keeps", () => {
  test.each([
    "p{a:b}",
    ".note{a:b}",
    ".embed p.note a{a:b}",
    "p:hover,.note::before{a:b}",
    ":root{a:b}",
    "*{a:b}",
    ":focus-visible{a:b}",
    "[open]{a:b}",
    'details[open]>p,[data-chrome="min"] h1{a:b}',
    "p:not(.quiet,.loud){a:b}",
    "@media (min-width:1px){p{a:b}}",
    "@media print{@page{size:A4}}",
    "@supports (a:b){@media print{p{a:b}}}",
    ":root{--ink:#000}p{color:var(--ink)}",
  ])("%s", (css) => {
    const kept = css.replace("details[open]>p,", "");
    expect(pruneCss(css, HTML)).toBe(kept);
  });
});

describe("pruneCss drops", () => {
  test.each([
    ["a class that no element has", ".quiet{a:b}", ""],
    ["an element that is not there", "table td{a:b}", ""],
    ["one selector of several", "p, .quiet, a{a:b}", "p,a{a:b}"],
    ["a relation that is not there", "main > a{a:b}p{a:b}", "p{a:b}"],
    ["an at-rule that is empty then", "@media print{.quiet{a:b}}", ""],
    ["comments", "/* p { */p{a:b}", "p{a:b}"],
    [
      "custom properties that nothing reads",
      ":root{--ink:#000;--rule:#999;a:b}p{c:var(--rule)}",
      ":root{--rule:#999;a:b}p{c:var(--rule)}",
    ],
  ])("%s", (...[, css, kept]) => {
    expect(pruneCss(css, HTML)).toBe(kept);
  });
});

test.each(["p{a:b", "p{a:b}}"])("pruneCss refuses braces that do not match: %s", (css) => {
  expect(() => pruneCss(css, HTML)).toThrow("css: braces do not match after");
});
