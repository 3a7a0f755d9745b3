// The forms: what is placed, in numbers, and that like marks share one path.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DrawOptions } from "../src/charts/chart.ts";
import { drawMatrix, type MatrixData } from "../src/charts/forms/matrix.ts";
import { placeWaffle } from "../src/charts/forms/waffle.ts";
import { onePath, Plot, plotMarkup } from "../src/charts/plot.ts";

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
    ]);
  });

  test("says in words what else a cell counts, and that an empty one holds nothing", () => {
    const texts = [...draw().matchAll(/<tspan[^>]*>([^<]+)</g)].map(([, text]) => text);
    expect(texts).toEqual(["A report &amp; more", "A speech", "3 named", "nothing"]);
  });

  test("where columns are narrow prints numbers, and a dash for none", () => {
    const texts = [...draw({ frame: "narrow", width: 288 }).matchAll(/text-anchor="middle"[^>]*>([^<]+)</g)];
    expect(texts.map(([, text]) => text)).toEqual(["A", "B", "3", "3", "1", "–", "2", "–", "–", "–", "A", "B"]);
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
