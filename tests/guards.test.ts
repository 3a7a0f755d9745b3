// What must never be drawn, computed or linked: each guard of the official figures, held to the real data and run on a
// planted fault.
import { describe, expect, test } from "vitest";
import { charts } from "../src/charts/index.ts";
import { assertComposition } from "../src/data/comparable.ts";
import { data } from "../src/data/index.ts";
import { joinable, listLines } from "../src/data/line.ts";
import { openData } from "../src/data/link.ts";
import type { Row } from "../src/data/schema.ts";
import { site } from "../src/site.ts";
import { listPrinted } from "./setup/links.ts";
import { derivedRow, figureRow, someRows } from "./setup/rows.ts";
import { openSite, plantSite } from "./setup/site.ts";

const QUARTER = { months: 3 };

/** Figures "a", "b", "c", a quarter apart, but for what is said of each. */
function openSeries(...rows: Partial<Row<"figures">>[]) {
  const days = ["2024-06-30", "2024-09-30", "2024-12-31"];
  const figures = rows.map((row, i) => figureRow({ id: "abc".charAt(i), as_of: days[i] ?? null, ...row }));
  return openData(someRows({ figures })).figures;
}

/** The drawing of a chart in a frame that it has. */
function drawingOf(id: string, frame: "narrow" | "medium" = "medium"): string {
  const chart = charts.find((c) => c.id === id);
  if (!chart) throw new Error(`no chart ${id}`);
  return chart.draw(frame);
}

describe("a line", () => {
  test("joins figures of one regime, a quarter apart", () => {
    expect(joinable(openSeries({}, {}, {}), QUARTER)).toHaveLength(3);
  });

  test.each<[claim: string, b: Partial<Row<"figures">>, message: string]>([
    ["a change of regime", { regime: "revised" }, "not comparable: regime differs: none (a), revised (b)"],
    ["a lower bound", { qualifier: "more_than" }, "no line: b is a bound, more_than"],
    ["an upper bound", { qualifier: "nearly" }, "no line: b is a bound, nearly"],
    ["a missing quarter", { as_of: "2024-12-31" }, "no line: from a to b it is not 3 months"],
    ["a figure without a day", { as_of: null }, "not comparable: kind of date differs"],
    ["another measure", { measure: "fund_size" }, "not comparable: measure differs"],
  ])("is refused across %s", (...[, b, message]) => {
    expect(() => joinable(openSeries({}, b), QUARTER)).toThrow(message);
  });

  test("breaks where the regime changes or a quarter is missing; what stands alone stays a dot", () => {
    const lines = (...rows: Partial<Row<"figures">>[]) =>
      listLines(openSeries(...rows), QUARTER).map((line) => line.map(({ id }) => id).join(""));
    expect(lines({}, {}, {})).toEqual(["abc"]);
    expect(lines({}, {}, { regime: "revised" })).toEqual(["ab"]);
    expect(lines({}, { qualifier: "more_than" }, {})).toEqual([]);
    expect(lines({}, { as_of: "2024-12-31" }, { as_of: "2025-03-31" })).toEqual(["bc"]);
  });

  test("of green loans ends before the gap of 2025 and begins anew behind it", () => {
    const green = data.figures.filter((f) => f.series === "green-loans");
    const lines = listLines(green, QUARTER);
    expect(lines.map((line) => new Set(line.map((f) => f.regime)).size)).toEqual(lines.map(() => 1));
    expect(lines.at(-2)?.at(-1)?.as_of).toBe("2024-06-30");
    expect(lines.at(-1)?.[0]?.as_of).toBe("2025-06-30");
    expect(drawingOf("green-loans").match(/class="series"/g)).toHaveLength(lines.length);
  });

  test.each(["platform-growth", "platform-reach", "inclusive-loans", "priorities-growth"])(
    "is not drawn in %s",
    (id) => {
      expect(drawingOf(id)).not.toContain('class="series"');
    },
  );
});

describe("growth", () => {
  test.each(["more_than", "at_least", "nearly", "up_to"] as const)(
    "computed from a number that is %s another fails the build",
    (qualifier) => {
      const figures = [figureRow({ id: "a" }), figureRow({ id: "b", qualifier })];
      const derived = [derivedRow({ formula: "b ÷ a", unit: "percent", measure: "growth_rate" })];
      expect(() => openData(someRows({ figures, derived }))).toThrow('"b" is given as');
    },
  );

  test("no derived figure rests on a bound", () => {
    const bounds = data.derived.filter((d) =>
      d.figures.some((f) => f.qualifier !== "exact" && f.qualifier !== "about"),
    );
    expect(bounds.map(({ id }) => id)).toEqual([]);
  });
});

describe("the priorities", () => {
  const rows = (...[a, b]: [Row<"figures">["priorities"], Row<"figures">["priorities"]]) =>
    openData(
      someRows({
        figures: [
          figureRow({ id: "whole", value: 4e9 }),
          figureRow({ id: "a", part_of: ["whole"], priorities: a }),
          figureRow({ id: "b", part_of: ["whole"], priorities: b }),
        ],
      }),
    ).figures;
  const stack = ([whole, ...parts]: ReturnType<typeof rows>) => {
    if (whole) assertComposition({ whole, parts });
  };

  test("cannot be stacked: a loan may count under two of them", () => {
    const figures = rows([{ id: "green", basis: "stated" }], [{ id: "digital", basis: "stated" }]);
    expect(() => stack(figures)).toThrow("no composition: priorities overlap (green, digital): a, b");
  });

  test("parts of one priority, or of none, may make up a whole", () => {
    expect(() => stack(rows([{ id: "green", basis: "stated" }], []))).not.toThrow();
    expect(() => stack(rows([], []))).not.toThrow();
  });

  test("no derived figure adds them up or subtracts them; a planted sum fails, see tests/input/sum-of-priorities", () => {
    const sums = data.derived.filter((d) => /[+−]/.test(d.formula));
    const named = sums.map((d) => new Set(d.figures.flatMap((f) => f.priorities.map((t) => t.priority))));
    expect(named.filter((set) => set.size > 1)).toEqual([]);
  });

  test("their total is one bar within all loans", () => {
    const bars = drawingOf("priorities-total").match(/<rect class="(\w+)"/g);
    expect(bars).toEqual(['<rect class="land"', '<rect class="data"', '<rect class="line"']);
  });
});

describe("an address that we do not link to", () => {
  /** What the site may name besides the pages of its sources: itself, its licence, and the names of formats. */
  const OWN = [
    site.origin,
    "https://creativecommons.org/licenses/by/4.0/",
    "http://www.w3.org/",
    "https://json-schema.org/",
    "https://schema.org",
    "https://datapackage.org/profiles/",
    "http://www.sitemaps.org/schemas/",
  ];
  const allowed = [...OWN, ...data.sources.flatMap(({ url }) => url ?? [])];

  test("stands on no page and in no file", () => {
    expect(listPrinted(openSite(), allowed)).toEqual([]);
  });

  test("is not even held for a source whose page may not be linked", () => {
    expect(data.sources.filter(({ link, url }) => !link && url !== null)).toEqual([]);
  });

  test.each([
    ["as a link", "index.html", '<a href="https://copy.example/page?a=1&amp;b=2">copy</a>'],
    ["as text", "index.html", "<p>https://copy.example/page?a=1&b=2</p>"],
    ["in a table", "figures.csv", "id,url\na,https://copy.example/page?a=1&b=2,more\n"],
    ["in JSON", "figures.json", '{"url":"https://copy.example/page?a=1&b=2"}'],
  ])("is found %s", (...[, file, text]) => {
    expect(listPrinted(plantSite({ [file]: text }), allowed)).toEqual([
      `${file}: https://copy.example/page?a=1&b=2`,
    ]);
  });
});
