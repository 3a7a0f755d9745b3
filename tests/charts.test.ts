// What a chart must be: each way to break the contract of chart.ts is planted and must be refused.
import { describe, expect, test } from "vitest";
import { defineChart, FRAMES, openCharts, type ChartSpec, type DrawOptions } from "../src/charts/chart.ts";
import { el } from "../src/charts/parts/svg.ts";
import { table } from "../src/charts/parts/table.ts";
import { cite, prose } from "../src/charts/prose.ts";
import { chartJson } from "../src/charts/publish.ts";
import { comparable } from "../src/data/comparable.ts";
import { openData } from "../src/data/link.ts";
import type { Row } from "../src/data/schema.ts";
import { figureRow, someRows } from "./setup/rows.ts";

/** A sound chart of one made-up figure, but for what `change` says. */
function makeSpec(change: Partial<ChartSpec<unknown>> = {}): ChartSpec<unknown> {
  return {
    id: "loans",
    title: prose`Loans stand at a sum`,
    subtitle: prose`Loans outstanding, yuan`,
    summary: prose`One report tells of loans.`,
    notes: [],
    figures: openFigures({}),
    frames: ["narrow"],
    data: null,
    table: table([{}], [{ key: "place", label: "Place", cell: () => "Somewhere" }]),
    draw: () => ({ body: [], height: 1 }),
    ...change,
  };
}

/** Linked figures of made-up rows; the first is "a", the second "b" … */
function openFigures(...rows: Partial<Row<"figures">>[]) {
  const figures = rows.map((row, i) => figureRow({ id: "abc".charAt(i), ...row }));
  return openData(someRows({ figures })).figures;
}

describe("a chart is refused, by name, that", () => {
  test.each<[claim: string, change: Partial<ChartSpec<unknown>>, message: string]>([
    ["has no title", { title: [] }, "chart loans: title: missing"],
    ["has a blank subtitle", { subtitle: [" "] }, "chart loans: subtitle: missing"],
    ["has no summary", { summary: [] }, "chart loans: summary: missing"],
    ["has no rows", { table: table([], []) }, "chart loans: table: no rows"],
    ["is drawn for no width", { frames: [] }, "chart loans: frames: none"],
    [
      "has a title of thirteen words",
      { title: [Array(13).fill("loan").join(" ")] },
      "chart loans: title: 13 words; a title has at most 12",
    ],
    ["has a reserved id", { id: "brief" }, "chart brief: id: use a slug, and not the reserved word brief"],
    ["has an id that is no slug", { id: "Loans_2025" }, "chart Loans_2025: id: use a slug"],
    [
      "charts a figure about an event",
      { figures: openFigures({ tier: "event" }) },
      "chart loans: figure a: tier event may be cited but not charted",
    ],
    [
      "shows both ends of a conversion",
      { figures: openFigures({}, { conversion_of: ["a"] }) },
      "chart loans: figures b and a are one quantity; show one of them",
    ],
    [
      "cites a figure that it does not list",
      { summary: openFigures({}, {}).map((figure) => cite(figure)) },
      "chart loans: figure b: cited, but not among its figures",
    ],
    [
      "has views that leave out rows of its table",
      { views: [{ id: "one", measure: ["Loans"], period: ["2025"], lead: ["Loans"], table: table([], []) }] },
      "chart loans: views: they hold 0 rows, the table 1; share its rows out among them",
    ],
    [
      "shows both ends of a duplicate",
      { figures: openFigures({}, { duplicate_of: ["a"] }) },
      "chart loans: figures b and a are one quantity; show one of them",
    ],
  ])("%s", (...[, change, message]) => {
    expect(() => defineChart(makeSpec(change))).toThrow(message);
  });

  test("a title of twelve words and one end of a conversion pass", () => {
    const [, b] = openFigures({}, { conversion_of: ["a"] });
    const change = { title: [Array(12).fill("loan").join(" ")], figures: b ? [b] : [] };
    expect(defineChart(makeSpec(change)).figures).toHaveLength(1);
  });
});

describe("a drawing is refused that holds", () => {
  test.each(["NaN", "undefined", "Infinity", "-Infinity"])("%s", (slip) => {
    const chart = defineChart(makeSpec({ draw: () => ({ body: [`<path d="M0 ${slip}"/>`], height: 1 }) }));
    expect(() => chart.draw("narrow")).toThrow(`chart loans: the drawing holds "${slip}"`);
  });

  test("a number that is none, where it is drawn", () => {
    const chart = defineChart(
      makeSpec({ draw: () => ({ body: [el("rect", { x: Number("x") })], height: 1 }) }),
    );
    expect(() => chart.draw("narrow")).toThrow('svg: rect x="NaN" is not a drawing');
  });
});

describe("openCharts", () => {
  test("refuses an id that stands twice", () => {
    const make = () => defineChart(makeSpec());
    expect(() => openCharts([make, make], openData(someRows({})))).toThrow(
      "chart loans: the id stands twice",
    );
  });

  test("refuses a chart that puts unlike figures on one scale", () => {
    const data = openData(
      someRows({ figures: [figureRow({}), figureRow({ id: "fund", measure: "fund_size" })] }),
    );
    const make = ({ figures }: typeof data) => defineChart(makeSpec({ data: comparable(figures) }));
    expect(() => openCharts([make], data)).toThrow(
      "not comparable: measure differs: loans_outstanding (loans), fund_size (fund)",
    );
  });
});

describe("defineChart", () => {
  test("draws at the width of the frame, with an id of its own in each", () => {
    const chart = defineChart(
      makeSpec({ draw: (_, { width, id }) => ({ body: [`${id} ${width}`], height: 9 }) }),
    );
    expect(chart.draw("narrow")).toContain(`>loans-narrow ${FRAMES.narrow}<`);
    expect(chart.draw("wide")).toContain(`>loans-wide ${FRAMES.wide}<`);
  });

  test("frames a drawing in the words of the chart, or in those of the drawing where it has its own", () => {
    const picture = { body: [], height: 9 };
    const named = { title: "Other loans", desc: "Two loans." };
    const drawWith = (words: object) =>
      defineChart(makeSpec({ draw: () => ({ ...picture, ...words }) })).draw("wide");
    expect(drawWith({})).toMatch(/>Loans stand at a sum<.*>One report tells of loans\.</);
    expect(drawWith(named)).toMatch(/>Other loans<.*>Two loans\.</);
  });

  test("is an image, unless its drawing holds links", () => {
    const draw = (_: unknown, { link }: DrawOptions) => ({
      body: link ? [el("a", { href: link("/") })] : [],
      height: 9,
    });
    const chart = defineChart(makeSpec({ draw }));
    expect(chart.draw("wide")).toContain('role="img"');
    expect(chart.draw("wide", { link: (route) => route })).toContain('role="group"');
  });

  test("takes the sources from the figures, each once", () => {
    const chart = defineChart(makeSpec({ figures: openFigures({}, { measure: "fund_size" }) }));
    expect(chart.sources.map(({ id }) => id)).toEqual(["report"]);
  });
});

describe("the JSON of a chart", () => {
  test("holds rows, words and ids, and no address of the site", () => {
    const [a] = openFigures({});
    if (!a) throw new Error("no figure");
    const columns = [{ key: "amount", label: "Amount", cell: () => [cite(a)] }];
    const json = chartJson(defineChart(makeSpec({ table: table([{}], columns) })));
    expect(JSON.parse(json)).toMatchObject({
      id: "loans",
      title: "Loans stand at a sum",
      figures: ["a"],
      rows: [{ amount: "2 billion yuan" }],
      licence: "CC-BY-4.0",
    });
    expect(json).not.toContain("local-ledger");
  });
});
