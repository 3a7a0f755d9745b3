// The parts that drawings and tables are made of: escaped once, rounded once, wrapped, flattened.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { key, textBlock, textWidth, wrap } from "../src/charts/parts/label.ts";
import { el, print, svg } from "../src/charts/parts/svg.ts";
import { fileRows, table, tableCsv } from "../src/charts/parts/table.ts";
import { prose, tally } from "../src/charts/prose.ts";

describe("el", () => {
  test.each([
    [
      "rounds to two decimals",
      el("circle", { r: 1 / 3, cx: 2.005, cy: 4 }),
      '<circle r="0.33" cx="2.01" cy="4"/>',
    ],
    ["leaves out what is undefined", el("g", { class: undefined }), "<g/>"],
    ["keeps a zero", el("path", { d: "M0 0", x: 0 }), '<path d="M0 0" x="0"/>'],
    ["escapes text", el("text", { text: 'a < b & "c"' }), "<text>a &lt; b &amp; &quot;c&quot;</text>"],
    ["escapes an attribute", el("a", { href: '?a="1"&b>' }), '<a href="?a=&quot;1&quot;&amp;b&gt;"/>'],
    ["takes children as markup", el("g", { children: ["<path/>", "<rect/>"] }), "<g><path/><rect/></g>"],
  ])("%s", (...[, markup, expected]) => {
    expect(markup).toBe(expected);
  });

  test.each([NaN, Infinity, -Infinity])("refuses %d, naming where", (x) => {
    expect(() => el("rect", { x })).toThrow(`svg: rect x="${x}" is not a drawing`);
    expect(() => print(`M0 ${x}`, "path d")).toThrow(`svg: path d="M0 ${x}" is not a drawing`);
  });
});

describe("svg", () => {
  const words = { id: "loans", width: 288, height: 99.2, title: "A < B", desc: "Loans & more." };

  test("without links is one image, named and described, its text kept from screen readers", () => {
    expect(svg(["<path/>"], words)).toBe(
      [
        '<svg xmlns="http://www.w3.org/2000/svg" class="drawing" viewBox="0 0 288 100" width="288" height="100"',
        ' role="img" aria-labelledby="loans-title loans-desc"><title id="loans-title">A &lt; B</title>',
        '<desc id="loans-desc">Loans &amp; more.</desc><g aria-hidden="true"><path/></g></svg>',
      ].join(""),
    );
  });

  test("with links is a group whose links can be reached", () => {
    const drawing = svg(["<path/>"], { ...words, linked: true, frame: "wide" });
    expect(drawing).toContain('class="drawing wide"');
    expect(drawing).toContain('role="group"');
    expect(drawing).not.toContain("aria-hidden");
  });
});

describe("labels", () => {
  test("a Chinese character is one em wide, a Latin letter about half", () => {
    expect(textWidth("来安", 20)).toBe(40);
    expect(textWidth("Lai", 20)).toBeCloseTo(31.2);
  });

  test("a line holds as many words as fit, and a word too long stands alone", () => {
    expect(wrap("to the county’s lenders", { width: 50, size: 10 })).toEqual([
      "to the",
      "county’s",
      "lenders",
    ]);
    expect(wrap("a misunderstanding", { width: 30, size: 10 })).toEqual(["a", "misunderstanding"]);
  });

  test("a line may end after a hyphen", () => {
    expect(wrap("industry-finance", { width: 60, size: 10 })).toEqual(["industry-", "finance"]);
  });

  test("wrapped lines lose nothing and are no wider than asked, but for single words", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}(-[a-z]{1,9})?$/), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 300 }), (...[list, width]) => {
        const lines = wrap(list.join(" "), { width, size: 14 });
        expect(lines.join("").replaceAll(" ", "")).toBe(list.join(""));
        const tooWide = lines.filter((line) => textWidth(line, 14) > width);
        expect(tooWide.filter((line) => /[ -]./.test(line))).toEqual([]);
      }),
    );
  });

  test("a block is as high as its lines, one tspan each", () => {
    const { markup, height } = textBlock(["one", "two"], {
      x: 5,
      y: 10,
      size: 20,
      leading: 25,
      class: "quiet",
    });
    expect(height).toBe(50);
    expect(markup).toBe(
      '<text class="quiet" font-size="20"><tspan x="5" y="29">one</tspan><tspan x="5" y="54">two</tspan></text>',
    );
  });

  test("a key has a row for each item, below one another", () => {
    const items = ["<rect/>", "<path/>"].map((swatch) => ({ swatch, text: "words" }));
    const { markup, height } = key(items, { x: 10, y: 100, width: 200, size: 10 });
    expect(markup.match(/translate\(10,\d+\)/g)).toEqual(["translate(10,100)", "translate(10,119)"]);
    expect(height).toBe(38);
  });
});

describe("a table", () => {
  const rows = [{ name: 'Lai’an, "the county"', count: 2 }];
  const columns = [
    { key: "place", label: "Place", cell: (row: { name: string }) => row.name },
    { key: "told", label: "Told", cell: (row: { count: number }) => prose`${tally(row.count)} times` },
    { key: "page", label: "Page", in: "page", cell: () => "only here" },
    { key: "id", label: "Id", in: "file", cell: () => null },
  ] as const;

  test("gives a file its own columns, with prose as plain text", () => {
    expect(fileRows(table(rows, columns))).toEqual([
      { place: 'Lai’an, "the county"', told: "two times", id: null },
    ]);
  });

  test("is RFC 4180 with LF ends; an empty cell is empty", () => {
    expect(tableCsv(table(rows, columns))).toBe('place,told,id\n"Lai’an, ""the county""",two times,\n');
  });

  test("refuses a key that stands twice", () => {
    expect(() => table(rows, [columns[0], columns[0]])).toThrow('table: column "place" stands twice');
  });
});
