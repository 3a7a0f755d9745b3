// The forms: what is placed, in numbers, and that like marks share one path.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DrawOptions } from "../src/charts/chart.ts";
import { drawDots } from "../src/charts/forms/dots.ts";
import { drawFacts } from "../src/charts/forms/facts.ts";
import { drawLadder, type LadderData } from "../src/charts/forms/ladder.ts";
import { drawMatrix, type MatrixData } from "../src/charts/forms/matrix.ts";
import { drawStrip } from "../src/charts/forms/strip.ts";
import { placeWaffle } from "../src/charts/forms/waffle.ts";
import { onePath, Plot, plotMarkup } from "../src/charts/plot.ts";

/** The words of a drawing, line by line. */
function listTexts(markup: string): string[] {
  return [...markup.matchAll(/<t(?:ext|span)[^>]*>([^<]+)</g)].map(([, text = ""]) => text);
}

/** Class and path of each path of a drawing. */
function listPaths(markup: string): [name: string, d: string][] {
  return [...markup.matchAll(/<path class="([^"]+)"[^>]* d="([^"]+)"/g)].map(([, name = "", d = ""]) => [
    name,
    d,
  ]);
}

describe("a waffle", () => {
  const grid = { perSquare: 10, columns: 10, size: 98, gap: 2 };
  const squaresOf = (...values: number[]) =>
    placeWaffle(
      values.map((value) => ({ name: "part", value })),
      grid,
    ).parts.map(({ squares }) => squares);

  test("shares squares out by largest remainder", () => {
    expect(squaresOf(711.8, 290)).toEqual([71, 29]);
    expect(squaresOf(14, 14, 12)).toEqual([2, 1, 1]); // 1.4 + 1.4 + 1.2 = 4: one square left, for the first of equals
    expect(squaresOf(0, 10)).toEqual([0, 1]);
  });

  test("its squares add up to the rounded whole, and each part is within one square of its share", () => {
    const values = fc.array(fc.double({ min: 0, max: 500, noNaN: true }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(values, (list) => {
        const squares = squaresOf(...list);
        const shares = list.map((value) => value / grid.perSquare);
        const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
        expect(sum(squares)).toBe(Math.round(sum(shares)));
        squares.forEach((count, i) => expect(Math.abs(count - (shares[i] ?? NaN))).toBeLessThan(1.000001));
      }),
    );
  });

  test("lays parts one after the other in rows, each as one path", () => {
    const parts = [
      { name: "before", value: 90 },
      { name: "since", value: 30 },
    ];
    const {
      parts: [before, since],
      height,
    } = placeWaffle(parts, grid);
    expect(before?.d.match(/M/g)).toHaveLength(9);
    expect(since?.d).toBe("M90 0h8v8h-8zM0 10h8v8h-8zM10 10h8v8h-8z");
    expect(height).toBe(18);
  });

  test.each([-1, NaN, Infinity])("refuses %d", (value) => {
    expect(() => squaresOf(value)).toThrow(`waffle: part: ${value} is not an amount to draw`);
  });
});

/** Two priorities by two documents; the second priority has nothing in the second document. */
const MATRIX: MatrixData = {
  counted: { one: "figure", many: "figures" },
  meaning: "named: instruments",
  rows: [
    { id: "green", name: "Green", shape: "m0 1h1" },
    { id: "digital", name: "Digital", shape: "m0 2h2" },
  ],
  columns: [
    { id: "report", name: "A report & more" },
    { id: "speech", name: "A speech" },
  ],
  cells: [
    makeCell({ row: "green", column: "report", filled: 2, outlined: 1, named: 3 }),
    makeCell({ row: "green", column: "speech", filled: 1, outlined: 0, named: 0 }),
    makeCell({ row: "digital", column: "report", filled: 0, outlined: 2, named: 0 }),
    makeCell({ row: "digital", column: "speech", filled: 0, outlined: 0, named: 0 }),
  ],
};

function makeCell(cell: { row: string; column: string; filled: number; outlined: number; named: number }) {
  const { named, ...rest } = cell;
  return { ...rest, counts: [{ name: "named", count: named }], route: `/${cell.row}/#${cell.column}` };
}

function draw(options: Partial<DrawOptions> = {}): string {
  return drawMatrix(MATRIX, { frame: "medium", width: 560, id: "matrix", ...options }).body.join("");
}

describe("a matrix", () => {
  test("draws one path a row and kind, with a symbol for each figure", () => {
    const marks = [...draw().matchAll(/<path class="(\w+ (?:filled|outlined))" d="([^"]+)"/g)];
    const symbols = marks.map(([, kind, d = ""]) => [kind, d.match(/M/g)?.length]);
    expect(symbols).toEqual([
      ["green filled", 1], // beside the name of its row
      ["digital filled", 1],
      ["green filled", 3],
      ["green outlined", 1],
      ["digital outlined", 2],
      ["green filled", 1], // in the key
      ["green outlined", 1],
    ]);
  });

  test("says in words what else a cell counts, and that an empty one holds nothing", () => {
    const texts = listTexts(draw());
    expect(texts).toEqual([
      ...["A report &amp; more", "A speech", "Green", "Digital", "3 named", "nothing"],
      ...["figure: placed by its document", "figure: placed by us", "named: instruments"],
    ]);
  });

  test("where columns are narrow has letters for them, numbers for words, and a dash for none", () => {
    expect(listTexts(draw({ frame: "narrow", width: 288 }))).toEqual([
      ...["A", "B", "Green", "Digital"],
      ...["named", "3", "–"],
      ...["named", "–", "–", "–"],
      ...["A", "A report &amp; more", "B", "A speech"],
      ...["figure: placed by its document", "figure: placed by us", "named: instruments"],
    ]);
  });

  test("has as many marks, filled and outlined, on small screens as on large ones", () => {
    const count = (markup: string) => listPaths(markup).map(([name, d]) => [name, d.match(/M/g)?.length]);
    expect(count(draw({ frame: "narrow", width: 288 }))).toEqual(count(draw()));
  });

  test.each(["narrow", "medium"] as const)(
    "in the %s frame links each cell that holds something",
    (frame) => {
      const linked = draw({ frame, link: (route) => `/base${route}` });
      expect(
        [...linked.matchAll(/<a href="([^"]+)" aria-label="([^"]+)"/g)].map(([, ...link]) => link),
      ).toEqual([
        ["/base/green/#report", "Green, A report &amp; more: 3 figures, 3 named"],
        ["/base/green/#speech", "Green, A speech: 1 figure"],
        ["/base/digital/#report", "Digital, A report &amp; more: 2 figures"],
      ]);
      expect(draw({ frame })).not.toContain("<a ");
    },
  );

  test("links no cell whose things are listed nowhere", () => {
    const cells = MATRIX.cells.map((cell) => ({ ...cell, route: null }));
    const options: DrawOptions = { frame: "medium", width: 560, id: "matrix", link: (route) => route };
    expect(drawMatrix({ ...MATRIX, cells }, options).body.join("")).not.toContain("<a ");
  });
});

describe("a matrix whose columns have the marks", () => {
  const [report, speech] = MATRIX.columns;
  const turned: MatrixData = {
    ...MATRIX,
    rows: MATRIX.rows.map(({ id, name }) => ({ id, name })),
    columns: [
      { id: "report", name: report?.name ?? "", shape: "m0 1h1" },
      { id: "speech", name: speech?.name ?? "", shape: "m0 2h2" },
    ],
    cells: MATRIX.cells.map((cell) => ({ ...cell, counts: [] })),
  };

  test("draws one path a column and kind", () => {
    const { body } = drawMatrix(turned, { frame: "medium", width: 560, id: "matrix" });
    const marks = listPaths(body.join("")).filter(([name]) => name.includes(" "));
    expect(marks.map(([name, d]) => [name, d.match(/M/g)?.length])).toEqual([
      ["report filled", 1 + 2], // one above its name
      ["report outlined", 3],
      ["speech filled", 1 + 1],
      ["report filled", 1], // in the key
      ["report outlined", 1],
    ]);
  });

  test("is only as high in each row as its fullest cell", () => {
    const high = { ...turned, cells: turned.cells.map((c, i) => (i === 0 ? { ...c, filled: 60 } : c)) };
    const heightOf = (data: MatrixData) => drawMatrix(data, { frame: "medium", width: 560, id: "m" }).height;
    expect(heightOf(high) - heightOf(turned)).toBe(4 * 14); // 61 marks, 14 a line, take five lines where three took one
  });
});

describe("dots", () => {
  const grid = { columns: 10, pitch: 12, size: 10 };

  test("are one path a kind, one step for each thing, in lines", () => {
    const { markup, height } = drawDots(
      [
        { kind: "data", count: 199 },
        { kind: "hollow", count: 1 },
      ],
      grid,
    );
    const [full, hollow] = listPaths(markup);
    expect([full?.[0], full?.[1].match(/M/g)?.length]).toEqual(["dots data", 199]);
    expect(hollow).toEqual(["hollow", "M113 233m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z"]);
    expect(height).toBe(19 * 12 + 10);
  });

  test("say “nearly” with a ring open above and below", () => {
    const { markup } = drawDots([{ kind: "broken", count: 1 }], grid);
    expect(listPaths(markup)).toEqual([["hollow", "M5 5m-2-3.48a4 4 0 0 0 0 6.96m4 0a4 4 0 0 0 0-6.96"]]);
  });

  test.each([-1, 0.5, NaN])("refuse %d things", (count) => {
    expect(() => drawDots([{ kind: "data", count }], grid)).toThrow(
      `dots: data: ${count} is no number of things`,
    );
  });
});

test("facts stand under rules that are one path, and on no axis", () => {
  const facts = ["one", "two", "three"].map((number) => ({ number, words: `of ${number}` }));
  const { markup } = drawFacts(facts, { x: 0, y: 0, width: 224, columns: 2 });
  expect(listPaths(markup)).toEqual([["line", "M0 0.5h100M124 0.5h100M0 74.3h100"]]);
  expect(listTexts(markup)).toContain("of three");
});

describe("a ladder", () => {
  const item = (promised: boolean) => [{ text: "a sum", promised }];
  const data: LadderData = {
    ends: ["firm", "soft"],
    rungs: [
      { name: "Balance", meaning: "owed", stressed: true, items: item(false) },
      { name: "Line", meaning: "granted", items: [...item(false), ...item(false)] },
      { name: "Pledge", meaning: "promised", items: item(true) },
    ],
    beside: { name: "On no rung", meaning: "not said", items: item(false) },
  };

  test.each(["narrow", "medium"] as const)(
    "in the %s frame gives all marks one size, one path a class",
    (frame) => {
      const { body } = drawLadder(data, { frame, width: 300 });
      const marks = listPaths(body.join("")).filter(([, d]) => d.includes("h12v12h-12z"));
      expect(marks.map(([name, d]) => [name, d.match(/M/g)?.length])).toEqual([
        ["accent", 1],
        ["data", 3],
        ["promised", 1],
      ]);
    },
  );

  test("reads from firm to soft; what fits no rung stands below its foot", () => {
    const texts = listTexts(drawLadder(data, { frame: "narrow", width: 300 }).body.join(""));
    const names = ["firm", "Balance", "Line", "Pledge", "soft", "On no rung"];
    expect(texts.filter((text) => names.includes(text))).toEqual(names);
  });
});

describe("a date strip", () => {
  const beside = { heading: "No date", lines: ["a speech"] };
  const year = { label: "a year", from: "2024", to: "2024", printed: true };
  const day = { label: "a day", from: "2024-07-01", to: "2024-07-01", printed: false };
  const marksOf = (...spans: (typeof year)[]) =>
    listPaths(drawStrip({ spans, beside }, { frame: "medium", width: 378 }).body.join("")).slice(2);

  test("fills what is printed and only outlines what was worked out", () => {
    expect(
      marksOf(year, day)
        .slice(0, 2)
        .map(([name]) => name),
    ).toEqual(["data", "hollow"]);
  });

  test("a reduced date is a bar as long as it may lie, a day a dot", () => {
    const [[, bar] = [], [, dot] = []] = marksOf(year, day);
    expect(bar).toMatch(/^M6 [\d.]+h366v12h-366z$/); // 366 days on 366 px
    expect(dot).toMatch(/^M182.5 [\d.]+a6 6/); // 182 days before it, half a day, less the radius, plus the edge
  });

  test("never places what has no date", () => {
    const { body } = drawStrip({ spans: [year], beside }, { frame: "medium", width: 378 });
    expect(listPaths(body.join("")).filter(([name]) => name === "data" || name === "hollow")).toHaveLength(3); // one mark, two in the key
    expect(listTexts(body.join(""))).toContain("a speech");
  });

  test("refuses to be drawn for undated things alone", () => {
    expect(() => drawStrip({ spans: [], beside }, { frame: "medium", width: 378 })).toThrow(
      "strip: nothing has a date",
    );
  });
});

describe("plotMarkup", () => {
  const plot = (x: number) =>
    plotMarkup({
      width: 100,
      height: 50,
      axis: null,
      marks: [Plot.dot([{ x }, { x: 0 }], { x: "x", r: 1 / 3 })],
    });

  test("keeps no style, no font and no label on shapes, and rounds coordinates", () => {
    expect(plot(3)).not.toMatch(/style|font|aria-|xmlns|\d\.\d{3}/);
    expect(plot(3)).toContain('r="0.33"');
  });

  test("refuses a coordinate that is no number", () => {
    const render = onePath("h1", { class: "mark", offset: () => [NaN, 0] });
    const options = { width: 100, height: 50, axis: null } as const;
    const marks = [Plot.dot([{ x: 1 }], { x: "x", render })];
    expect(() => plotMarkup({ ...options, marks })).toThrow(/svg: path d="MNaN .+" is not a drawing/);
  });
});
