// Bars: scales only for what may share one, ends that say the hedge, and a picture that equals its table.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { drawBars } from "../src/charts/forms/bars.ts";
import { barPaths, barSvg, openScale, openWhole, type Bar, type Qualifier } from "../src/charts/parts/bar.ts";
import { fileRows, pageTable, table } from "../src/charts/parts/table.ts";
import { comparable } from "../src/data/comparable.ts";
import { openData } from "../src/data/link.ts";
import type { Row } from "../src/data/schema.ts";
import { derivedRow, figureRow, someRows } from "./setup/rows.ts";

function openFigures(...rows: Partial<Row<"figures">>[]) {
  const figures = rows.map((row, i) => figureRow({ id: "abc".charAt(i), ...row }));
  return openData(someRows({ figures })).figures;
}

/** A bar of half its scale, but for what `change` says. */
function makeBar(change: Partial<Bar> = {}): Bar {
  return { share: 0.5, qualifier: "exact", promised: false, ...change };
}

describe("a scale", () => {
  test.each([
    [7.8e9, 8e9],
    [15e9, 20e9],
    [1e10, 1.5e10],
    [9e7, 1e8],
    [1.0018e12, 1.5e12],
    [0.33, 0.4],
  ])("for %d ends at %d", (value, end) => {
    expect(openScale(comparable(openFigures({ value }))).end).toBeCloseTo(end, 6);
  });

  test("starts at nought and leaves room: no bar fills it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), (value) => {
        const [figure] = openFigures({ value });
        if (!figure) throw new Error("no figure");
        const { share } = openScale(comparable([figure])).bar(figure);
        expect(share).toBeGreaterThan(0.4);
        expect(share).toBeLessThan(1);
      }),
    );
  });

  test("is refused to what may not share one", () => {
    const unlike = openFigures({}, { measure: "fund_size" });
    expect(() => openScale(comparable(unlike))).toThrow("not comparable: measure differs");
    const doubted = openFigures({}, { flags: ["suspected_magnitude"], note: "Ten times too large." });
    expect(() => openScale(comparable(doubted))).toThrow("flags hold suspected_magnitude: b");
  });

  test("is refused to what lies below nought, and to a figure it was not opened for", () => {
    expect(() =>
      openScale(comparable(openFigures({ value: -1, unit: "percent", measure: "growth_rate" }))),
    ).toThrow("scale: a is -1; a bar starts at nought");
    const [a, b] = openFigures({}, {});
    if (!a || !b) throw new Error("no figures");
    expect(() => openScale(comparable([a])).bar(b)).toThrow(
      "scale: b is not one of the numbers it is made for",
    );
  });

  test("of a whole holds its parts and what is left of it", () => {
    const measure = "platform_financing_cumulative";
    const { figure, derivedFigure } = openData(
      someRows({
        figures: [
          figureRow({ id: "whole", value: 10e9, measure }),
          figureRow({ id: "part", value: 3e9, measure: "platform_financing_ytd", part_of: ["whole"] }),
        ],
        derived: [derivedRow({ id: "rest", formula: "whole − part", measure })],
      }),
    );
    const whole = figure("whole");
    const scale = openWhole({ whole, parts: whole.parts, rest: derivedFigure("rest") });
    expect(scale.bar(figure("part")).share).toBeCloseTo(0.2); // 3 of 15 billion
    expect(() => openWhole({ whole, parts: [] })).toThrow("no composition");
  });
});

describe("a bar", () => {
  test("keeps the qualifier and the status of its figure", () => {
    const [figure] = openFigures({
      qualifier: "more_than",
      status: "intended",
      measure: "financing_intended",
    });
    if (!figure) throw new Error("no figure");
    expect(openScale(comparable([figure])).bar(figure)).toMatchObject({
      qualifier: "more_than",
      promised: true,
    });
  });

  test.each<[Qualifier, string | undefined]>([
    ["exact", undefined],
    ["about", "m4 9q2.5-5 5 0t5 0"],
    ["more_than", "m3 0l7 8l-7 8"],
    ["at_least", "m3 0l7 8l-7 8"],
    ["less_than", "m0-3v22"],
    ["up_to", "m0-3v22"],
    ["nearly", "m0-3v7m0 8v7"],
  ])("that is %s ends with %s", (qualifier, cap) => {
    const [, drawn] = /class="cap" d="M0 0([^"]*)"/.exec(barSvg(makeBar({ qualifier }))) ?? [];
    expect(drawn).toBe(cap);
    const [, path] =
      /class="cap" d="M50 0([^"]*)"/.exec(
        barPaths([{ bar: makeBar({ qualifier }), x: 0, y: 0, width: 100 }]).join(""),
      ) ?? [];
    expect(path).toBe(cap);
  });

  test("in a cell takes its part of the width and is hidden from assistive technology", () => {
    expect(barSvg(makeBar({ share: 0.12345 }))).toContain('width="12.35%"');
    expect(barSvg(makeBar())).toMatch(/^<svg [^>]*aria-hidden="true" focusable="false"/);
  });

  test("is dashed and hollow only if promised", () => {
    expect(barSvg(makeBar({ promised: true }))).toContain('class="promised"');
    expect(barSvg(makeBar())).not.toContain("promised");
  });

  test("shares a path with all bars of its class", () => {
    const bars = [
      makeBar(),
      makeBar({ qualifier: "about" }),
      makeBar({ promised: true, qualifier: "nearly" }),
    ];
    const paths = barPaths(bars.map((bar, i) => ({ bar, x: 0, y: i * 30, width: 100 })));
    expect(paths.map((path) => [/class="(\w+)"/.exec(path)?.[1], path.match(/M/g)?.length])).toEqual([
      ["data", 2],
      ["promised", 1],
      ["cap", 2],
    ]);
  });
});

describe("a table with bars", () => {
  const rows = [
    { kind: "Reported", place: "Dalian", what: "a loan", amount: "2 billion yuan", bar: makeBar() },
    { kind: "Promised", place: "Fuzhou", what: "a pledge", amount: "3 billion yuan", bar: "not drawn" },
  ];
  const shown = table(rows, [
    { key: "kind", label: "Kind", group: true, cell: (row) => row.kind },
    { key: "place", label: "Place", cell: (row) => row.place },
    { key: "what", label: "What", cell: (row) => row.what },
    { key: "amount", label: "Amount", numeric: true, cell: (row) => row.amount },
    { key: "bar", label: "Nought to four billion yuan", cell: (row) => row.bar },
  ]);

  test("puts its rows under the headings of their groups", () => {
    const { columns, groups } = pageTable(shown);
    expect(columns.map(({ key }) => key)).toEqual(["place", "what", "amount", "bar"]);
    expect(groups.map(({ heading, rows: own }) => [heading, own.length])).toEqual([
      ["Reported", 1],
      ["Promised", 1],
    ]);
  });

  test("writes no bar to a file: the number stands beside it", () => {
    expect(fileRows(shown)[0]).toEqual({
      kind: "Reported",
      place: "Dalian",
      what: "a loan",
      amount: "2 billion yuan",
    });
  });

  test.each(["narrow", "medium"] as const)(
    "in the %s frame draws every word of the table, and its scale",
    (frame) => {
      const text = drawBars(shown, { frame, width: 560 }).body.join("");
      const words = [
        "Reported",
        "Dalian",
        "a loan",
        "2 billion yuan",
        "Promised",
        "not drawn",
        "Nought to four",
      ];
      for (const word of words) expect(text).toContain(word);
    },
  );

  test("that says the end of the scale at each bar has no heading for it", () => {
    const own = table(rows.slice(0, 1), [
      { key: "place", label: "Place", cell: (row) => row.place },
      { key: "bar", label: "On its own scale", cell: () => makeBar({ end: ["to 4 billion yuan"] }) },
    ]);
    const text = drawBars(own, { frame: "medium", width: 560 }).body.join("");
    expect(text).toContain("to 4 billion yuan");
    expect(text).not.toContain("On its own scale");
  });
});
