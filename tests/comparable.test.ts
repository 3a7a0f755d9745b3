import { describe, expect, test } from "vitest";
import { type Exception, assertComposition, comparable } from "../src/data/comparable.ts";
import { openData } from "../src/data/link.ts";
import type { Row } from "../src/data/schema.ts";
import { derivedRow, figureRow, someRows, sourceRow } from "./setup/rows.ts";

const SOURCES = [sourceRow({}), sourceRow({ id: "statistics", layer: "context" })];

/** Figures "a" and "b": like one another but for what `b` says. */
function twoFigures(b: Partial<Row<"figures">>) {
  const rows = { sources: SOURCES, figures: [figureRow({ id: "a" }), figureRow({ id: "b", ...b })] };
  return openData(someRows(rows)).figures;
}

test("figures of one kind pass, as they came", () => {
  const figures = twoFigures({ value: 5e9, qualifier: "more_than", as_of: "2024-12-31", place: "china" });
  expect(comparable(figures)).toBe(figures);
});

test("one figure, and none, may have a scale", () => {
  expect(comparable(twoFigures({}).slice(1))).toHaveLength(1);
  expect(comparable([])).toEqual([]);
});

describe("figures that differ are refused, with their ids and the field", () => {
  test.each([
    [{ measure: "credit_granted" }, "measure differs: loans_outstanding (a), credit_granted (b)"],
    [{ unit: "USD" }, "unit differs: CNY (a), USD (b)"],
    [{ status: "pledged" }, "status differs: reported (a), pledged (b)"],
    [{ as_of: null }, "kind of date differs: stock (a), undated (b)"],
    [{ period_start: "2025-01-01" }, "kind of date differs: stock (a), flow (b)"],
    [{ source: "statistics" }, "layer differs: record (a), context (b)"],
    [{ regime: "standard of 2025" }, "regime differs: none (a), standard of 2025 (b)"],
    [{ tier: "event" }, "tier is not finance: b"],
    [{ flags: ["suspected_magnitude"] }, "flags hold suspected_magnitude: b"],
    [{ flags: ["vendor_claim"] }, "flags hold vendor_claim: b"],
    [{ duplicate_of: ["a"] }, "b is duplicate_of a"],
    [{ conversion_of: ["a"] }, "b is conversion_of a"],
  ] satisfies [Partial<Row<"figures">>, string][])("%j", (b, message) => {
    expect(() => comparable(twoFigures(b))).toThrow(`not comparable: ${message} (give each kind a panel`);
  });

  test("a quarter and a half-year, but not two quarters", () => {
    const flow = (period_start: string, period_end: string) => ({ as_of: null, period_start, period_end });
    const compare = (a: Partial<Row<"figures">>, b: Partial<Row<"figures">>) => {
      const figures = [figureRow({ id: "a", ...a }), figureRow({ id: "b", ...b })];
      return comparable(openData(someRows({ figures })).figures);
    };
    const quarter = flow("2025-01-01", "2025-03-31");
    expect(compare(quarter, flow("2025-04", "2025-06"))).toHaveLength(2);
    expect(() => compare(quarter, flow("2025-01-01", "2025-06-30"))).toThrow(
      "kind of date differs: flow over 3 months (a), flow over 6 months (b)",
    );
    expect(() => compare(quarter, flow("2025", "2025"))).toThrow("flow over 12 months (b)");
  });

  test("all differences together", () => {
    const figures = twoFigures({ measure: "fund_size", status: "intended" });
    expect(() => comparable(figures)).toThrow(
      "not comparable: measure differs: loans_outstanding (a), fund_size (b); status differs: reported (a), intended (b) (",
    );
  });

  test("a duplicate passes without its other end", () => {
    const [, b] = twoFigures({ duplicate_of: ["a"] });
    expect(comparable(b ? [b] : [])).toHaveLength(1);
  });
});

describe("what a drawing shows, it may declare", () => {
  const cases: [Exception, Partial<Row<"figures">>][] = [
    ["layer", { source: "statistics" }],
    ["regime", { regime: "standard of 2025" }],
    ["suspected_magnitude", { flags: ["suspected_magnitude"] }],
  ];

  test.each(cases)("despite %s", (exception, b) => {
    const figures = twoFigures(b);
    expect(() => comparable(figures)).toThrow("not comparable");
    expect(comparable(figures, { despite: [exception] })).toBe(figures);
  });

  test("one exception excuses nothing else", () => {
    const figures = twoFigures({ source: "statistics", regime: "standard of 2025" });
    expect(() => comparable(figures, { despite: ["layer"] })).toThrow("not comparable: regime differs");
  });
});

const DATA = openData(
  someRows({
    figures: [
      figureRow({ id: "whole", value: 5e9, as_printed: "5 billion yuan" }),
      figureRow({
        id: "part",
        value: 2e9,
        measure: "platform_financing_ytd",
        as_of: null,
        period_start: "2025",
        part_of: ["whole"],
      }),
      figureRow({ id: "other", value: 1e9, as_printed: "1 billion yuan" }),
      figureRow({ id: "pledge", value: 3e9, status: "pledged", part_of: ["whole"] }),
      figureRow({ id: "doubtful", flags: ["suspected_magnitude"], part_of: ["whole"] }),
    ],
    derived: [
      derivedRow({ id: "rest", formula: "whole − part", measure: "loans_outstanding" }),
      derivedRow({ id: "other-rest", formula: "whole − other", measure: "loans_outstanding" }),
      derivedRow({ id: "ratio", formula: "whole ÷ other" }),
      derivedRow({ id: "other-ratio", formula: "other ÷ whole" }),
      derivedRow({ id: "doubtful-share", formula: "doubtful ÷ whole", unit: "percent", measure: "share" }),
      derivedRow({ id: "share", formula: "other ÷ whole", unit: "percent", measure: "share" }),
      derivedRow({ id: "mixed-share", formula: "part ÷ whole", unit: "percent", measure: "share" }),
    ],
  }),
);

describe("a derived figure answers for the figures it rests on", () => {
  const shares = (...ids: string[]) => comparable(ids.map(DATA.derivedFigure));

  test("it stands beside figures of its measure, in the status and kind of date of those it was made from", () => {
    expect(comparable([DATA.figure("whole"), DATA.derivedFigure("rest")])).toHaveLength(2);
  });

  test("two ratios of different kinds of date do not", () => {
    expect(() => shares("share", "mixed-share")).toThrow(
      "kind of date differs: stock (share), flow and stock (mixed-share)",
    );
  });

  test("a doubtful magnitude stays doubtful in a ratio", () => {
    expect(() => shares("doubtful-share")).toThrow("flags hold suspected_magnitude: doubtful-share");
  });

  test("one without a measure has no company", () => {
    expect(() => comparable([DATA.derivedFigure("ratio"), DATA.figure("whole")])).toThrow("measure differs");
    expect(() => shares("ratio", "other-ratio")).toThrow("measure differs: none of its own, ratio (ratio)");
    expect(shares("ratio")).toHaveLength(1);
  });
});

describe("a composition", () => {
  const compose = (parts: string[], rest?: string) => {
    assertComposition({
      whole: DATA.figure("whole"),
      parts: parts.map(DATA.figure),
      ...(rest === undefined ? {} : { rest: DATA.derivedFigure(rest) }),
    });
  };

  test("of a whole, its part and the derived rest stands, though they are of two measures and kinds of date", () => {
    expect(() => compose(["part"], "rest")).not.toThrow();
  });

  test.each([
    [
      "a part that is not declared",
      ["other"],
      "other-rest",
      "no composition: other is not part_of whole (declare",
    ],
    ["a rest computed from something else", ["part"], "other-rest", "the rest is computed without part"],
    [
      "parts that do not add up",
      ["part"],
      undefined,
      "the parts add up to 2000000000, but whole is 5000000000",
    ],
    [
      "a pledge inside what was lent",
      ["pledge"],
      "rest",
      "status differs: reported (whole, rest), pledged (pledge)",
    ],
    ["a part of suspected magnitude", ["doubtful"], "rest", "flags hold suspected_magnitude: doubtful"],
    ["a ratio for a rest", ["part"], "share", "unit differs: CNY (whole, part), percent (share)"],
  ])("with %s is refused", (...[, parts, rest, message]) => {
    expect(() => compose(parts, rest)).toThrow(message);
  });

  test("of parts that are the whole needs no rest", () => {
    const data = openData(
      someRows({
        figures: [figureRow({ id: "all" }), figureRow({ id: "half", value: 1e9, part_of: ["all"] })].concat(
          figureRow({ id: "other-half", value: 1e9, part_of: ["all"] }),
        ),
      }),
    );
    const [whole, ...parts] = data.figures;
    expect(() => whole && assertComposition({ whole, parts })).not.toThrow();
  });
});
