// The parts of time charts, dot plots and nested squares: what is placed, in numbers and words.
import { describe, expect, test } from "vitest";
import { placeSquares } from "../src/charts/forms/nest.ts";
import { placePanels } from "../src/charts/forms/panels.ts";
import { placeSpans } from "../src/charts/forms/span.ts";
import { DOT, drawTimelines } from "../src/charts/forms/timeline.ts";
import { listTicks, writeShort } from "../src/charts/parts/axis.ts";
import { openScale } from "../src/charts/parts/bar.ts";
import { placeLabels } from "../src/charts/parts/place.ts";
import { comparable } from "../src/data/comparable.ts";
import { openData } from "../src/data/link.ts";
import type { Row } from "../src/data/schema.ts";
import { figureRow, someRows } from "./setup/rows.ts";

/** Comparable figures "a", "b" … of made-up rows. */
function openFigures(...rows: Partial<Row<"figures">>[]) {
  const figures = rows.map((row, i) => figureRow({ id: "abc".charAt(i), ...row }));
  return comparable(openData(someRows({ figures })).figures);
}

const AREA = { x: 0, y: 0, width: 400, height: 200 };

describe("placeSpans", () => {
  const axis = placeSpans(
    [
      ["2023-01-01", "2025-01-01"],
      ["2025-01-01", "2026-01-01"],
    ],
    { area: AREA, inset: 30, bottom: 176 },
  );
  const [before, after] = axis.stretches;

  test("leaves a gap between two stretches, and makes a day as wide in both", () => {
    if (!before || !after) throw new Error("no stretches");
    expect(after.left - before.right).toBe(24);
    expect(after.right).toBeCloseTo(400);
    const perDay = (from: string, to: string) =>
      (axis.x(to) - axis.x(from)) / (Date.parse(to) - Date.parse(from));
    expect(perDay("2025-02-01", "2025-12-31")).toBeCloseTo(perDay("2023-01-01", "2024-06-30"), 12);
  });

  test("names the years in the middle of what is shown of them, and no short piece of one", () => {
    expect([before, after].map((s) => s?.years.map(({ text }) => text))).toEqual([
      ["2023", "2024"],
      ["2025"],
    ]);
    const short = placeSpans([["2023-12-31", "2025-01-01"]], { area: AREA, inset: 8, bottom: 0 });
    expect(short.stretches[0]?.years.map(({ text }) => text)).toEqual(["2024"]);
    expect(short.stretches[0]?.begins).toHaveLength(1);
  });

  test("refuses a day that the axis does not show", () => {
    expect(() => axis.x("2026-03-01")).toThrow("2026-03-01 lies in none of its stretches");
  });
});

describe("drawTimelines", () => {
  const draw = (row: Partial<Row<"figures">>) => {
    const figures = openFigures({ as_of: "2024-06-30", ...row });
    const scale = openScale(figures);
    const [item] = figures;
    if (!item) throw new Error("no figure");
    const mark = { class: "official", shape: DOT };
    const moments = [{ item, date: "2024-06-30", mark, lines: [writeShort(item)] }];
    const ticks = listTicks(scale, { unit: "CNY" });
    return drawTimelines([
      { area: AREA, timeline: { scale, moments, ticks, spans: [["2024-01-01", "2025-01-01"]] } },
    ]);
  };

  test.each([
    ["more_than", "an open arrow up", /class="hedge" d="M[\d. ]+m0-7v-15m-5 6l5-6l5 6"/],
    ["nearly", "a broken ceiling", /class="hedge" d="M[\d. ]+m-9-9h6m6 0h6"/],
    ["up_to", "a ceiling", /class="hedge" d="M[\d. ]+m-8-9h16"/],
    ["about", "a tilde", /class="hedge" d="M[\d. ]+m-6-10q3-4 6 0t6 0"/],
  ] as const)("draws %s as %s", (...[qualifier, , shape]) => {
    expect(draw({ qualifier })).toMatch(shape);
  });

  test("draws nothing at an exact number, and no line where none is asked for", () => {
    expect(draw({})).not.toMatch(/hedge|series/);
  });
});

describe("words at an axis", () => {
  test("say the unit once, at the highest gridline", () => {
    const scale = openScale(openFigures({ value: 1.2e12 }));
    expect(listTicks(scale, { unit: "CNY" }).map(({ text }) => text)).toEqual([
      "0",
      "0.5",
      "1",
      "1.5 trillion yuan",
    ]);
    const small = listTicks(scale, { unit: "CNY", small: true }).map(({ value }) => value);
    expect(small).toEqual([0, 7.5e11, 1.5e12]);
  });

  test("keep the hedge of a number and leave out its unit", () => {
    const [a, b] = openFigures(
      { value: 1.2e12, qualifier: "more_than", as_printed: "more than 1.2 trillion yuan" },
      {},
    );
    if (!a || !b) throw new Error("no figures");
    expect(writeShort(a)).toBe("more than 1.2 trillion");
    expect(writeShort(b, { scaled: true })).toBe("2");
  });
});

describe("placeLabels", () => {
  const room = { room: { x: 0, y: 0, width: 200, height: 100 }, radius: 6, size: 14, leading: 17 };

  test("puts a label to the right, to the left where the room ends, and clear of what is taken", () => {
    const [right] = placeLabels([{ x: 20, y: 50, lines: ["a label"] }], room);
    expect(right?.x).toBe(31);
    const [left] = placeLabels([{ x: 190, y: 50, lines: ["a label"] }], room);
    expect((left?.x ?? NaN) + (left?.width ?? NaN)).toBeCloseTo(179);
    const taken = [{ x: 28, y: 44, width: 60, height: 12 }];
    const [moved] = placeLabels([{ x: 20, y: 50, lines: ["a label"] }], { ...room, taken });
    expect(moved?.y).not.toBe(right?.y);
  });
});

describe("placeSquares", () => {
  test("areas are true to the numbers, each square in the lower left corner of the larger one", () => {
    const squares = placeSquares(openFigures({ value: 1e9 }, { value: 4e9 }), 100);
    expect(squares.map(({ item, x, y, side }) => [item.id, x, y, side])).toEqual([
      ["b", 0, 0, 100],
      ["a", 0, 50, 50],
    ]);
  });

  test("refuses a number without an area", () => {
    expect(() => placeSquares(openFigures({ value: 0 }), 100)).toThrow("squares: a is 0");
  });
});

test("placePanels: rows of equal panels with the gap between them", () => {
  const { panels, height } = placePanels(3, { width: 220, columns: 2, gap: 20, height: 50 });
  expect(panels.map(({ x, y, width }) => [x, y, width])).toEqual([
    [0, 0, 100],
    [120, 0, 100],
    [0, 70, 100],
  ]);
  expect(height).toBe(120);
});
