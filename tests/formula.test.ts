import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createCalculator, evaluateFormula, listIds, parseFormula } from "../src/data/formula.ts";
import { type Interval, readInterval } from "../src/data/interval.ts";
import { figureRow } from "./setup/rows.ts";

const about = (value: number, half: number): Interval => ({ value, low: value - half, high: value + half });
const FIGURES: Record<string, Interval> = {
  total: about(1001.8, 0.05),
  added: about(290, 0.5),
  four: about(4, 0),
  two: about(2, 0),
  minus: about(-3, 1),
  nil: about(0, 0),
};
const evaluate = (text: string) => evaluateFormula(parseFormula(text), (id) => FIGURES[id] ?? about(NaN, 0));

describe("a formula is read by the rules of arithmetic", () => {
  test.each([
    ["four + two × two", 8],
    ["(four + two) × two", 12],
    ["four − two − two", 0],
    ["four ÷ two ÷ two", 1],
    ["four - two", 2],
    ["four*two/two", 4],
    ["((four))", 4],
    ["four−(two−two)", 4],
    ["  four  ", 4],
  ])("%s is %d", (text, value) => {
    expect(evaluate(text).value).toBe(value);
  });

  test("the hyphens of an id are part of it", () => {
    expect(listIds(parseFormula("platform-ytd - platform-start-2"))).toEqual([
      "platform-ytd",
      "platform-start-2",
    ]);
  });

  test("an id named twice is listed once", () => {
    expect(listIds(parseFormula("a ÷ (a + b)"))).toEqual(["a", "b"]);
  });
});

describe("what is no formula is refused with its position and the way out", () => {
  test.each([
    ["", "position 1, at the end: an operand is missing"],
    ["a +", "position 4, at the end: an operand is missing"],
    ["+ a", 'position 1, at "+": an operand is missing'],
    ["a b", 'position 3, at "b": an operator is missing (write + − × or ÷)'],
    ["a)", 'position 2, at ")": an operator is missing'],
    ["(a", "position 3, at the end: a bracket is not closed (add ))"],
    ["()", 'position 2, at ")": an operand is missing'],
    ["a -b", 'position 3, at "-": a hyphen is a minus only between spaces (write a - b or a − b)'],
    ["a- b", 'position 2, at "-": a hyphen is a minus only between spaces'],
    ["a--b", 'position 2, at "-"'],
    ["- a", 'position 1, at "-"'],
    ["a ÷ 7", 'position 5, at "7": a number is no operand'],
    ["a × 1.5", 'position 5, at "1": a number is no operand'],
    ["Platform", 'position 1, at "P": not part of a formula (use ids, + − × ÷ and brackets)'],
    ["a ^ b", 'position 3, at "^": not part of a formula'],
    ["a_b", 'position 2, at "_": not part of a formula'],
    ["a + 😀", 'position 5, at "😀": not part of a formula'],
    ["a\t+ b", 'position 2, at "\t": not part of a formula'],
  ])("%j", (text, message) => {
    expect(() => parseFormula(text)).toThrow(message);
  });

  test("any text either is a formula or gives an Error that quotes it and a position inside it", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."a,b,-,1, ,+,−,×,÷,/,*,(,),_,x".split(",")) }),
        (text) => {
          const message = catchMessage(() => parseFormula(text));
          if (message === null) return;
          expect(message).toContain(`"${text}": position `);
          const position = Number(/position (\d+), at/.exec(message.slice(text.length))?.[1]);
          expect(position).toBeGreaterThanOrEqual(1);
          expect(position).toBeLessThanOrEqual(text.length + 1);
        },
      ),
    );
  });
});

describe("the range holds every value that rounding allows", () => {
  test.each([
    ["total − added", { value: 711.8, low: 711.25, high: 712.35 }],
    ["total + added", { value: 1291.8, low: 1291.25, high: 1292.35 }],
    ["minus × minus", { value: 9, low: 4, high: 16 }],
    ["minus × two", { value: -6, low: -8, high: -4 }],
    ["two ÷ minus", { value: -2 / 3, low: -1, high: -0.5 }],
  ])("%s", (...[text, { value, low, high }]) => {
    const range = evaluate(text);
    expect(range.value).toBeCloseTo(value, 9);
    expect(range.low).toBeCloseTo(low, 9);
    expect(range.high).toBeCloseTo(high, 9);
  });

  test("whatever the true numbers are within theirs", () => {
    const interval = fc
      .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 50 }))
      .map(([value, half]) => about(value, half / 10));
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    const operator = fc.constantFrom("+", "−", "×", "÷");
    fc.assert(
      fc.property(interval, interval, operator, place, place, (...[a, b, sign, s, t]) => {
        fc.pre(sign !== "÷" || b.low > 0 || b.high < 0);
        const formula = parseFormula(`a ${sign} b`);
        const range = evaluateFormula(formula, (id) => (id === "a" ? a : b));
        const pick = ({ low, high }: Interval, at: number) => about(low + (high - low) * at, 0);
        const truth = evaluateFormula(formula, (id) => (id === "a" ? pick(a, s) : pick(b, t))).value;
        const dust = 1e-9 * (1 + Math.abs(truth));
        expect(range.low - dust).toBeLessThanOrEqual(Math.min(truth, range.value));
        expect(range.high + dust).toBeGreaterThanOrEqual(Math.max(truth, range.value));
      }),
    );
  });

  test.each(["four ÷ nil", "four ÷ (two − two)", "four ÷ (minus + two)"])(
    "a divisor that may be zero is refused: %s",
    (text) => {
      expect(() => evaluate(text)).toThrow(/^division by zero: .* allow 0 as divisor \(/);
    },
  );
});

describe("derived figures build on figures and on one another", () => {
  const row = (id: string, formula: string) => ({ id, formula, unit: "CNY" });
  const ratio = (id: string, formula: string) => ({ id, formula, unit: "percent" });
  const calculate = (rows: ReturnType<typeof row>[], id: string) =>
    createCalculator(rows, (figure) => FIGURES[figure])(id);

  test("a row in percent is a ratio × 100, through another derived row", () => {
    const rows = [ratio("growth", "added ÷ start"), row("start", "total − added")];
    expect(calculate(rows, "growth").value).toBeCloseTo(40.7418, 4);
    expect(calculate(rows, "growth").low).toBeCloseTo(40.6401, 4);
    expect(calculate(rows, "growth").high).toBeCloseTo(40.8436, 4);
  });

  test("a row in percent that is no ratio is refused", () => {
    expect(() => calculate([ratio("sum", "four + two")], "sum")).toThrow("unit percent wants a ratio");
    expect(() => calculate([ratio("same", "four")], "same")).toThrow("unit percent wants a ratio");
  });

  test("an operand in percent is its hundredth: a part divided by its share is the whole", () => {
    const figures = { part: about(105.6, 0.05), share: { ...about(38.7, 0.05), unit: "percent" } };
    const rows = [row("whole", "part ÷ share"), ratio("again", "part ÷ whole"), row("back", "whole × again")];
    const calculated = createCalculator(rows, (id) => new Map(Object.entries(figures)).get(id));
    expect(calculated("whole").value).toBeCloseTo(272.8682, 4);
    expect(calculated("again").value).toBeCloseTo(38.7, 4);
    expect(calculated("back").value).toBeCloseTo(105.6, 4);
  });

  test("two rates differ by percentage points", () => {
    const rates = new Map([
      ["rate-a", { ...about(12.5, 0.05), unit: "percent" }],
      ["rate-b", { ...about(6.8, 0.05), unit: "percent" }],
    ]);
    const rows = [{ id: "lead", formula: "rate-a − rate-b", unit: "percentage_points" }];
    expect(createCalculator(rows, (id) => rates.get(id))("lead").value).toBeCloseTo(5.7, 9);
  });

  test("an unknown id is named", () => {
    expect(() => calculate([row("x", "four + five")], "x")).toThrow('unknown id "five"');
    expect(() => calculate([], "five")).toThrow('unknown id "five"');
  });

  test("a circle is named in full, and only the circle", () => {
    const rows = [row("x", "y"), row("y", "four + z"), row("z", "two × y")];
    expect(() => calculate(rows, "x")).toThrow("cycle: y → z → y (build on figures)");
    expect(() => calculate([row("x", "x")], "x")).toThrow("cycle: x → x");
  });

  test("a row used twice is no circle", () => {
    const rows = [row("x", "y + y"), row("y", "four × z"), row("z", "two")];
    expect(calculate(rows, "x").value).toBe(16);
  });
});

describe("the range of a figure follows from its printed digits", () => {
  test.each([
    ["2.46 billion yuan", { value: 2.46e9 }, 2.455e9, 2.465e9],
    [
      "approximately 1.0018 trillion yuan",
      { value: 1.0018e12, qualifier: "about" },
      1001750000000,
      1001850000000,
    ],
    ["290 billion yuan", { value: 2.9e11 }, 2.895e11, 2.905e11],
    ["40.7%", { value: 40.7, unit: "percent" }, 40.65, 40.75],
    ["doubled", { value: 2, unit: "times" }, 1.5, 2.5],
    ["447 technology enterprises", { value: 447, unit: "enterprises" }, 447, 447],
    ["full coverage", { value: 100, unit: "percent", flags: ["value_inferred"] }, 100, 100],
    [null, { value: 1.5e9 }, 1.5e9, 1.5e9],
    [
      "65,816 billion yuan",
      { value: 6.5816e12, value_printed: 6.5816e13, flags: ["unit_corrected"] },
      6581550000000,
      6581650000000,
    ],
  ] as const)("%s", (...[as_printed, row, low, high]) => {
    const figure = figureRow({ ...row, as_printed, flags: "flags" in row ? [...row.flags] : [] });
    const interval = readInterval(figure);
    expect(interval.value).toBe(row.value);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });

  test.each(["more_than", "at_least", "less_than", "up_to", "nearly"] as const)(
    "%s leaves an end open, so nothing is computed with it",
    (qualifier) => {
      expect(() => readInterval(figureRow({ qualifier }))).toThrow(
        /^"loans" is given as ".*": its end is open/,
      );
    },
  );

  test("nothing is computed with a range", () => {
    expect(() => readInterval(figureRow({ value_max: 3e9 }))).toThrow('"loans" is a range');
  });
});

function catchMessage(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : "thrown without an Error";
  }
}
