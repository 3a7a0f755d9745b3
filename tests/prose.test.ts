// Every number in prose is pulled from the data by id: none is typed, and what is marked as data stands in the data.
import { describe, expect, test } from "vitest";
import { cite, day, fillSlots, opening, plain, prose, tally, yuan, zh } from "../src/charts/prose.ts";
import { proseHtml, textHtml } from "../src/components/html.ts";
import { data } from "../src/data/index.ts";
import { listTyped, listUntrue } from "./setup/numerals.ts";
import { openSite, plantSite } from "./setup/site.ts";

const loans = data.figure("xinjiang-loans");

describe("prose``", () => {
  test.each([
    [
      "a figure with its qualifier",
      prose`In all ${cite(data.figure("laian-mse-credit"))}.`,
      "In all more than 7.8 billion yuan.",
    ],
    ["a figure in other words", prose`${cite(loans, "2.46 billion")} more`, "2.46 billion more"],
    ["a count in words up to ten", prose`${tally(10)} and ${tally(11)}`, "ten and 11"],
    ["a count with its noun", prose`${tally(1, { one: "bank", many: "banks" })}`, "one bank"],
    ["a mention that opens a sentence", prose`${opening(tally(5))} banks`, "Five banks"],
    ["an amount that is no figure", prose`one square is ${yuan(1e10)}`, "one square is 10 billion yuan"],
    ["a date", prose`since ${day("2024-01")}`, "since January 2024"],
    ["another sentence", prose`${prose`${zh("来安")} is Lai’an`}.`, "来安 is Lai’an."],
  ])("takes %s", (...[, sentence, text]) => {
    expect(plain(sentence)).toBe(text);
  });

  test("refuses a typed digit", () => {
    expect(() => prose`Loans of 5 billion yuan`).toThrow(
      'prose: "Loans of 5 billion yuan" holds a typed number; cite a figure',
    );
  });

  test("marks a numeral in a row’s own words", () => {
    expect(prose`Funds: ${"the first 100"}`).toEqual([
      "Funds: ",
      { kind: "row", value: "the first 100", text: "the first 100" },
    ]);
    expect(prose`Funds: ${"first"}, ${"more"}`).toHaveLength(4);
  });
});

describe("a sentence of the catalogue", () => {
  test("has its slots filled, in whatever order it names them", () => {
    const parts = { rest: "few", banks: tally(5), loans: cite(loans) };
    expect(fillSlots("{loans} from {banks} banks, {rest}.", parts)).toEqual([
      cite(loans),
      " from ",
      tally(5),
      " banks, ",
      "few",
      ".",
    ]);
  });

  test("is refused with a slot that has no part, and with a typed digit", () => {
    expect(() => fillSlots("{banks} in {place}", { banks: "banks" })).toThrow(
      '"{banks} in {place}": nothing for {place}',
    );
    expect(() => fillSlots("5 {banks}", { banks: "banks" })).toThrow("holds a typed number");
  });
});

describe("the HTML of a sentence", () => {
  test("makes each mention the element that says what it is", () => {
    const sentence = prose`${cite(loans)} & ${tally(2)} ${day("2025-11-30")} ${zh("新疆")} ${"No. 1"}`;
    expect(proseHtml(sentence)).toBe(
      [
        '<button type="button" class="number-button" popovertarget="receipt-xinjiang-loans">2.46 billion yuan</button>',
        ' &amp; <data value="2">two</data> <time datetime="2025-11-30">30 November 2025</time>',
        ' <span lang="zh-Hans">新疆</span> <span data-row>No. 1</span>',
      ].join(""),
    );
  });

  test("has no buttons where a page has no receipts", () => {
    expect(proseHtml([cite(loans)], { receipts: false })).toBe(
      '<data value="xinjiang-loans">2.46 billion yuan</data>',
    );
  });

  test("names the language of a Chinese term in our words, its number included", () => {
    expect(textHtml("Lines (授信) <b>, 24.6亿元; more")).toBe(
      'Lines (<span lang="zh-Hans">授信</span>) &lt;b&gt;, <span lang="zh-Hans">24.6亿元</span>; more',
    );
  });
});

describe("the built pages", () => {
  const { pages } = openSite();

  test("hold no number that was typed by hand", () => {
    expect(pages.flatMap(listTyped)).toEqual([]);
  });

  test("hold nothing marked as data that the data do not hold", () => {
    expect(pages.flatMap(listUntrue)).toEqual([]);
  });

  test("hold marks of every kind", () => {
    const kinds = [".number-button", "data[value]", "[data-from]", "time", "[data-row]", "[lang|=zh]"];
    const unused = kinds.filter((kind) => !pages.some(({ document }) => document.body.querySelector(kind)));
    expect(unused).toEqual([]);
  });
});

describe("on a planted page", () => {
  const plant = (html: string) => plantSite({ "index.html": html }).pages;

  test.each([
    ["a typed number", "<p>Loans of 7.8 billion yuan</p>", ["7.8", "billion"]],
    ["a typed number word", "<p>All Five\n priorities</p>", ["Five"]],
    ["a typed number beside a marked one", '<p><data value="2">two</data> of three</p>', ["three"]],
    ["a typed number in a heading of a row", "<table><tr><th>Top 10</th><td>11</td></tr></table>", ["10"]],
    ["a number in the title that the page does not show", "<title>5 charts</title><p>Charts</p>", ["5"]],
    [
      "a number in the description",
      '<meta name="description" content="All 38 figures"><p>Figures</p>',
      ["38"],
    ],
  ])("%s is found", (...[, html, numerals]) => {
    expect(plant(html).flatMap(listTyped)).toEqual(
      numerals.map((n) => expect.stringContaining(`/: "${n}" in `) as string),
    );
  });

  test("marked numbers, and words that count nothing, pass", () => {
    const html = `<title>38 figures</title><p><data value="38">38 figures</data>, one after the other; SHA-256
      <span data-row>6.2bn</span></p><table><tr><td>12</td></tr></table><code>a / 2</code>`;
    expect(plant(html).flatMap(listTyped)).toEqual([]);
  });

  test.each([
    [
      "a figure that says another number",
      '<button class="number-button" popovertarget="receipt-xinjiang-loans">2.64 billion yuan</button>',
    ],
    [
      "a figure that is not there",
      '<button class="number-button" popovertarget="receipt-loans">2.46 billion yuan</button>',
    ],
    ["a count that says another number", '<data value="5">six documents</data>'],
    ["a count with a second number", '<data value="5">five of six</data>'],
    ["an amount of another size", '<data value="10000000000">10 million yuan</data>'],
    ["a part of a figure’s page", '<p data-from="xinjiang-loans">3 billion yuan</p>'],
    ["another day", '<time datetime="2025-11-30">1 December 2025</time>'],
    ["words of no row", "<p data-row>We lent 5 billion</p>"],
    ["Chinese of no row", '<span lang="zh-Hans">五十亿元</span>'],
  ])("%s is found", (...[, html]) => {
    expect(plant(html).flatMap(listUntrue)).toHaveLength(1);
  });

  test("what the data hold passes", () => {
    const html = `<button class="number-button" popovertarget="receipt-xinjiang-loans">2.46 billion yuan in loans</button>
      <data value="5">Five documents</data> <data value="xinjiang-loans">2.46 billion yuan</data>
      <p data-from="xinjiang-loans">24.6亿元</p> <time datetime="2025-11">November 2025</time>
      <p data-row>“${loans.as_printed ?? ""}”</p> <span lang="zh-Hans">授信</span>`;
    expect(plant(html).flatMap(listUntrue)).toEqual([]);
  });
});
