// Credit by region in official figures: what may colour a map, its classes, its numbers against the rows they come from,
// its drawing, and that a later period needs rows and nothing else.
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { creditByRegion } from "../src/charts/credit.ts";
import { rank, quantiles } from "../src/charts/parts/steps.ts";
import { plain } from "../src/charts/prose.ts";
import { listRates } from "../src/charts/rate.ts";
import { comparable, data } from "../src/data/index.ts";
import { fillable } from "../src/data/fill.ts";
import { openData } from "../src/data/link.ts";
import type { Derived, Figure } from "../src/data/model.ts";
import type { Rows } from "../src/data/schema.ts";
import { listFaults } from "./setup/picture.ts";
import { isRegional, makeLater } from "./setup/quarter.ts";
import { derivedRow, figureRow, someRows } from "./setup/rows.ts";

const of = <T extends { measure: string | null }>(rows: readonly T[], measure: string) =>
  rows.filter((row) => row.measure === measure);
const shares = of(data.context.derived, "net_new_loans_to_gdp");
const provincial = (series: string) => data.context.figures.filter((figure) => figure.series === series);
const sum = (rows: readonly Figure[]) => rows.reduce((total, { value }) => total + value, 0);

/** The real tables, and the regional table once more for a made-up second quarter with every amount doubled. */
function addQuarter(): Rows {
  const rows = structuredClone(data.rows) as unknown as Rows;
  const add = <T extends { id: string }>(list: T[]): T[] => [
    ...list,
    ...list.filter(({ id }) => isRegional(id)).map((row) => JSON.parse(makeLater(JSON.stringify(row))) as T),
  ];
  const figures = add(rows.figures).map((row) =>
    row.period_end === "2025-06-30" && row.series?.startsWith("province-")
      ? { ...row, value: row.value * 2 }
      : row,
  );
  return { ...rows, sources: add(rows.sources), figures, derived: add(rows.derived) };
}

const later = openData(addQuarter());
const chart = creditByRegion(data);

describe("a map may be coloured", () => {
  test("by the shares of thirty provinces in one quarter", () => {
    expect(fillable(shares)).toHaveLength(30);
  });

  test("by those of twenty-five, not by those of twenty-four", () => {
    expect(fillable(shares.slice(0, 25))).toHaveLength(25);
    expect(() => fillable(shares.slice(0, 24))).toThrow("no fill map: 24 provinces, fewer than 25");
  });

  test("not by amounts", () => {
    const amounts = provincial("province-new-rmb-loans");
    expect(() => fillable(amounts)).toThrow(
      /^no fill map: amounts, not rates: .*anhui-new-rmb-loans-2025-q1/,
    );
  });

  test("not by two measures", () => {
    const two = [...shares, ...of(data.context.derived, "aggregate_financing_to_gdp")];
    expect(() => fillable(two)).toThrow(/^not comparable: measure differs: net_new_loans_to_gdp/);
  });

  test("not by two periods", () => {
    const half = of(later.context.derived, "net_new_loans_to_gdp").filter(({ id }, i) =>
      id.endsWith(i % 2 === 0 ? "q1" : "q2"),
    );
    expect(half.length).toBeGreaterThan(25);
    expect(() => fillable(half)).toThrow(
      "periods differ: 2024-01-01/2024-12-31 2025-01-01/2025-03-31, 2024-01-01/2024-12-31 2025-04-01/2025-06-30",
    );
  });

  test("not by two regimes", () => {
    const rows = structuredClone(data.rows) as unknown as Rows;
    const changed = rows.figures.map((row) =>
      row.id === "anhui-new-rmb-loans-2025-q1" ? { ...row, regime: "as redefined" } : row,
    );
    const mixed = of(openData({ ...rows, figures: changed }).context.derived, "net_new_loans_to_gdp");
    expect(() => fillable(mixed)).toThrow(/^not comparable: regime differs: .*anhui-rmb-loans-gdp-2025-q1/);
  });

  test("not by a province twice, nor by the whole country", () => {
    const [first] = shares;
    const growth = data.figure("five-priorities-growth-2025-08");
    expect(() => fillable(first ? [...shares, first] : [])).toThrow("one province twice");
    expect(() => fillable([growth])).toThrow(`about no province, or several: ${growth.id}`);
  });
});

describe("classes", () => {
  /** Made-up numbers as derived figures. */
  const numbers = (...values: number[]) => {
    const figures = values.map((value, i) => figureRow({ id: `loans-${i}`, value }));
    const derived = values.map((_, i) =>
      derivedRow({ id: `d-${i}`, formula: `loans-${i}`, measure: "loans_outstanding" }),
    );
    return comparable(openData(someRows({ figures, derived })).derived);
  };
  const valuesOf = (items: readonly Derived[]) => items.map(({ value }) => value);

  test("hold the same number of provinces each, from the lowest up", () => {
    for (const { steps } of listRates(data))
      expect(steps.map(({ items }) => items.length)).toEqual([6, 6, 6, 6, 6]);
    expect(quantiles(numbers(4, 2, 3, 1), { count: 2 }).map(({ items }) => valuesOf(items))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("keep like numbers together", () => {
    const steps = quantiles(numbers(1, 2, 2, 2, 3, 4), { count: 2 });
    expect(steps.map(({ items }) => valuesOf(items))).toEqual([
      [1, 2, 2, 2],
      [3, 4],
    ]);
  });

  test("are refused where too many numbers are alike", () => {
    expect(() => quantiles(numbers(2, 2, 2, 2), { count: 2 })).toThrow("4 numbers make no 2 classes");
  });

  test("do not touch: no share is printed in two of them", () => {
    for (const { steps } of listRates(data))
      for (const [i, { items }] of steps.entries())
        expect(items[0]?.value).toBeGreaterThan((steps[i - 1]?.items.at(-1)?.value ?? 0) + 0.1);
  });

  test("a ranking goes down, and only among comparable numbers", () => {
    expect(valuesOf(rank(numbers(2, 3, 1)))).toEqual([3, 2, 1]);
  });
});

describe("the numbers", () => {
  test.each([
    ["net_new_loans_to_gdp", "province-new-rmb-loans"],
    ["aggregate_financing_to_gdp", "province-financing"],
  ])("of %s are the amount over the GDP of each of thirty provinces", (measure, series) => {
    const derived = of(data.context.derived, measure);
    expect(derived).toHaveLength(30);
    for (const { value, figures } of derived) {
      const place = figures[0]?.place;
      const [top] = provincial(series).filter((f) => f.place === place);
      const [bottom] = provincial("province-gdp").filter((f) => f.place === place);
      expect(value).toBeCloseTo(((top?.value ?? NaN) / (bottom?.value ?? NaN)) * 100, 10);
    }
  });

  test("cover 31 provinces with the sums of the official table, and thirty with a GDP", () => {
    const series = ["province-new-rmb-loans", "province-financing", "province-gdp"];
    expect(series.map((name) => new Set(provincial(name).map(({ place }) => place?.id)).size)).toEqual([
      31, 31, 30,
    ]);
    expect(sum(provincial("province-financing"))).toBe(13.9431e12);
    expect(sum(provincial("province-new-rmb-loans"))).toBe(10.1708e12);
  });

  test("of all provinces and the head offices make the total printed for the country, to its last digit", () => {
    const offices = data.figure("head-offices-financing-2025-q1").value;
    const total = data.figure("financing-2025-q1").value;
    expect(total).toBe(15.18e12);
    expect(Math.abs(sum(provincial("province-financing")) + offices - total)).toBeLessThan(1e10);
    expect(data.derivedFigure("provinces-financing-2025-q1").value).toBe(
      sum(provincial("province-financing")),
    );
  });
});

describe("the chart", () => {
  const { document } = new JSDOM(chart.draw("medium", { link: (route) => route })).window;
  const names = [...document.querySelectorAll("a")].map((a) => a.getAttribute("aria-label") ?? "");

  test("has a view for each measure, the loans first, each with all provinces in its table", () => {
    expect(chart.views.map(({ measure }) => plain(measure))).toEqual([
      "Net new loans",
      "Aggregate financing to the real economy",
    ]);
    expect(chart.views.map(({ table }) => table.rows.length)).toEqual([31, 31]);
  });

  test("leaves Hainan unfilled and says why, on the map, in the table and in a note", () => {
    expect(names).toContain("Hainan: no GDP found");
    expect(document.querySelector('[data-place="hainan"] path')?.getAttribute("class")).toBe("area none");
    expect(chart.table.rows.filter(({ place }) => place === "hainan").map(({ share }) => share)).toEqual([
      "no GDP found",
      "no GDP found",
    ]);
    expect(chart.notes.map(plain)).toContainEqual(
      expect.stringMatching(/^Hainan: no GDP found.*24\.1 billion yuan/),
    );
  });

  test("names each province with its value and rank, and leads to its page", () => {
    expect(names).toHaveLength(31);
    expect(names).toContain("Zhejiang: about 13.2 per cent of GDP, rank 1 of 30");
    expect(names).toContain("Guizhou: about 5.3 per cent of GDP, rank 20 of 30, less sure");
    const links = [...document.querySelectorAll("a")].map((a) => a.getAttribute("href"));
    expect(links).toContain("/regions/inner-mongolia/");
  });

  test("carries every caveat of its sources, word for word", () => {
    const notes = chart.notes.map(plain).join("\n");
    expect(chart.sources.length).toBeGreaterThan(1);
    for (const { note } of chart.sources) expect(notes).toContain(note);
    expect(notes).toMatch(/flow[^]*Guizhou and Liaoning[^]*do not add up/);
  });

  test.each(chart.views.flatMap(({ id }) => chart.frames.map((frame) => ({ id, frame }))))(
    "draws $id soundly, $frame",
    ({ id, frame }) => {
      const shown = frame === "narrow" ? 264 : 544;
      expect(listFaults(chart.draw(frame, { view: id }), { shown, size: 14 })).toEqual([]);
    },
  );

  test("refuses a view it does not have", () => {
    expect(() => chart.draw("medium", { view: "bonds" })).toThrow('no view "bonds"');
  });

  test("lays six amounts of the documents over the map, and lists the seventh with the reason", () => {
    const overlay = new JSDOM(chart.overlay?.draw("medium")).window.document;
    expect(overlay.querySelectorAll("path.over")).toHaveLength(6);
    const items = chart.overlay?.items.map(({ mark, text }) => ({ mark, text: plain(text) })) ?? [];
    expect(items.filter(({ mark }) => mark === "").map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Yulin: .*Not on the map: /),
    ]);
    for (const frame of chart.frames)
      expect(
        listFaults(chart.overlay?.draw(frame) ?? "", { shown: frame === "narrow" ? 264 : 544, size: 14 }),
      ).toEqual([]);
  });
});

describe("a later quarter", () => {
  const longer = creditByRegion(later);

  test("becomes a view of each measure, before the earlier one, by rows alone", () => {
    expect(longer.views.map(({ measure, period }) => plain([...measure, ", ", ...period]))).toEqual([
      "Net new loans, second quarter of 2025",
      "Net new loans, first quarter of 2025",
      "Aggregate financing to the real economy, second quarter of 2025",
      "Aggregate financing to the real economy, first quarter of 2025",
    ]);
    expect(longer.table.rows).toHaveLength(4 * 31);
    expect(plain(longer.views[0]?.lead ?? [])).toContain("about 26.3%");
  });

  test("leaves the views of the earlier one as they were", () => {
    const [id = ""] = chart.views.map((view) => view.id);
    expect(longer.draw("medium", { view: id }).replaceAll(`-${id}-medium`, "-medium")).toBe(
      chart.draw("medium"),
    );
  });
});
