// Every point of the series of official figures, as the charts show it: held against its row in the tables, and its
// symbol against its value and day.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Chart } from "../src/charts/chart.ts";
import { charts } from "../src/charts/index.ts";
import { fileRows } from "../src/charts/parts/table.ts";
import { formatFigure } from "../src/data/format.ts";
import { data } from "../src/data/index.ts";

/** The rows as typed by the editors, without the code that checks and links them. */
const typed = new Map(
  Papa.parse<Record<string, string>>(readFileSync("src/data/tables/figures.csv", "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data.map((row) => [row["id"] ?? "", row]),
);

const COLUMNS = [
  "unit",
  "qualifier",
  "measure",
  "status",
  "as_of",
  "as_printed",
  "source",
  "regime",
  "confidence",
];
const IDS = [
  "platform-growth",
  "platform-reach",
  "priorities-growth",
  "priorities-total",
  "green-loans",
  "inclusive-loans",
  "relending",
  "xinjiang-scale",
  "fuzhou-pledge-scale",
];

function findChart(id: string): Chart {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart;
}

/** The rows of a chart that are figures, not calculations. */
function listPoints(chart: Chart): { row: Record<string, string | number | null>; id: string }[] {
  return fileRows(chart.table)
    .map((row) => ({ row, id: String(row["figure"]) }))
    .filter(({ id }) => typed.has(id));
}

describe.each(IDS)("%s", (id) => {
  const chart = findChart(id);
  const points = listPoints(chart);

  test("tells value, unit, hedge, day and definition of every point as the table has them", () => {
    expect(points.length).toBeGreaterThan(1);
    for (const point of points) {
      const row = typed.get(point.id) ?? {};
      expect(point.row["value"], point.id).toBe(Number(row["value"]));
      for (const column of COLUMNS)
        expect(point.row[column] ?? "", `${point.id} ${column}`).toBe(row[column] ?? "");
    }
  });

  test("prints each with its hedge, and shows each figure once", () => {
    const ids = points.map((point) => point.id);
    expect([...ids].sort()).toEqual(chart.figures.map((f) => f.id).sort());
    for (const point of points)
      expect(Object.values(point.row), point.id).toContain(formatFigure(data.figure(point.id)));
  });

  test("is marked as context", () => {
    expect(chart.layer).toBe("context");
  });
});

test("no point of these series is left out, but for growth on a day without a reference", () => {
  const series = [
    "platform",
    "green-loans",
    "inclusive-mse-loans-nfra",
    "relending-tech",
    "five-priorities-growth",
    "five-priorities-total",
  ];
  const shown = new Set(IDS.flatMap((id) => findChart(id).figures));
  const left = data.figures.filter((f) => series.includes(f.series ?? "") && !shown.has(f));
  expect(left.map(({ id }) => id)).toEqual(["green-growth-2025-12"]);
});

describe("symbols stand where value and day put them:", () => {
  /** Centres of the symbols of a class, px, from left to right. */
  const readSymbols = (id: string, name: string): { x: number; y: number }[] => {
    const [, d = ""] =
      new RegExp(`<path class="${name}" d="([^"]+)"`).exec(findChart(id).draw("medium")) ?? [];
    return Array.from(d.matchAll(/M([\d.]+) ([\d.]+)/g), ([, x, y]) => ({ x: Number(x), y: Number(y) }));
  };
  /** Expects `px` to be a straight function of `values`, within a hundredth of a pixel or two. */
  const expectStraight = (px: readonly number[], values: readonly number[]) => {
    const [p0 = NaN, p1 = NaN] = [px[0], px.at(-1)];
    const [v0 = NaN, v1 = NaN] = [values[0], values.at(-1)];
    px.forEach((p, i) => {
      const share = ((values[i] ?? NaN) - v0) / (v1 - v0);
      expect(Math.abs(p - (p0 + share * (p1 - p0)))).toBeLessThan(0.03);
    });
  };
  const daysOf = (figures: Chart["figures"]) => figures.map((f) => Date.parse(f.as_of ?? ""));

  test("inclusive loans, on one axis", () => {
    const { figures } = findChart("inclusive-loans");
    const symbols = readSymbols("inclusive-loans", "inclusive filled");
    expect(symbols).toHaveLength(figures.length);
    expectStraight(
      symbols.map(({ y }) => y),
      figures.map(({ value }) => value),
    );
    expectStraight(
      symbols.map(({ x }) => x),
      daysOf(figures),
    );
  });

  test("green loans, on one scale of values, on two stretches of time with a gap between", () => {
    const { figures } = findChart("green-loans");
    const symbols = readSymbols("green-loans", "green filled");
    expectStraight(
      symbols.map(({ y }) => y),
      figures.map(({ value }) => value),
    );
    const split = figures.findIndex((f) => f.regime !== figures[0]?.regime);
    const xs = symbols.map(({ x }) => x);
    expectStraight(xs.slice(0, split), daysOf(figures.slice(0, split)));
    expectStraight(xs.slice(split), daysOf(figures.slice(split)));
    expect((xs[split] ?? NaN) - (xs[split - 1] ?? NaN)).toBeGreaterThan(40);
  });
});
