// Formulas of derived figures, such as `platform-ytd ÷ platform-start`: read, then computed with the
// range that the rounding of the printed numbers allows. Operands are ids; a number is never typed.
import type { Interval } from "./interval.ts";

type Operator = "+" | "−" | "×" | "÷";

type Formula =
  { readonly id: string } | { readonly operator: Operator; readonly left: Formula; readonly right: Formula };

/** What a row of the derived table must hold to be computed. */
interface FormulaRow {
  readonly id: string;
  readonly formula: string;
  readonly unit: string;
}

type Mark = Operator | "(" | ")";
type Token = { readonly position: number; readonly text: string } & (
  { readonly id: string; readonly mark?: never } | { readonly mark: Mark; readonly id?: never }
);

const MARKS: Readonly<Record<string, Mark>> = {
  "+": "+",
  "-": "−",
  "−": "−",
  "×": "×",
  "*": "×",
  "÷": "÷",
  "/": "÷",
  "(": "(",
  ")": ")",
};
const ID = /[a-z0-9]+(?:-[a-z0-9]+)*/y;
const OPERAND = "write the id of a figure or derived figure, or a bracket";

/** Reads ids joined by + − × ÷ (also - * /) and brackets; throws with the position and the way out. */
export function parseFormula(text: string): Formula {
  const tokens = readTokens(text);
  let next = 0;

  function readChain(readTerm: () => Formula, operators: readonly Operator[]): Formula {
    let left = readTerm();
    for (;;) {
      const operator = operators.find((o) => o === tokens[next]?.mark);
      if (!operator) return left;
      next += 1;
      left = { operator, left, right: readTerm() };
    }
  }
  function readOperand(): Formula {
    const token = tokens[next];
    if (token?.id !== undefined) {
      next += 1;
      return { id: token.id };
    }
    if (token?.mark !== "(")
      throw errorAt(text, { token, problem: "an operand is missing", wayOut: OPERAND });
    next += 1;
    const inner = readSum();
    if (tokens[next]?.mark !== ")")
      throw errorAt(text, { token: tokens[next], problem: "a bracket is not closed", wayOut: "add )" });
    next += 1;
    return inner;
  }
  const readProduct = (): Formula => readChain(readOperand, ["×", "÷"]);
  const readSum = (): Formula => readChain(readProduct, ["+", "−"]);

  const formula = readSum();
  const rest = tokens[next];
  if (rest)
    throw errorAt(text, { token: rest, problem: "an operator is missing", wayOut: "write + − × or ÷" });
  return formula;
}

/** The ids a formula names, each once, in order of appearance. */
export function listIds(formula: Formula): string[] {
  if ("id" in formula) return [formula.id];
  return [...new Set([...listIds(formula.left), ...listIds(formula.right)])];
}

/** The ids of each sum or difference in it: what stands on the two sides of a + or −. */
export function listSums(formula: Formula): string[][] {
  if ("id" in formula) return [];
  const inner = [...listSums(formula.left), ...listSums(formula.right)];
  return formula.operator === "+" || formula.operator === "−" ? [...inner, listIds(formula)] : inner;
}

/** Computes a formula by interval arithmetic: the range is never too narrow, but wider than need be where an id
 * stands twice. Throws where a divisor is, or by rounding may be, zero. */
export function evaluateFormula(formula: Formula, intervalOf: (id: string) => Interval): Interval {
  if ("id" in formula) return intervalOf(formula.id);
  const left = evaluateFormula(formula.left, intervalOf);
  const right = evaluateFormula(formula.right, intervalOf);
  if (formula.operator === "÷" && right.low <= 0 && right.high >= 0)
    throw new Error(
      `division by zero: ${listIds(formula.right).join(", ")} allow 0 as divisor (divide by something that cannot be 0)`,
    );
  return combine(formula.operator, [left, right]);
}

/** A number a formula may name. Without a unit it is a plain number. */
interface Operand extends Interval {
  readonly unit?: string;
}

/**
 * A calculator for derived rows, which may build on one another: `calculate(id)` gives the interval of a
 * derived row or of a figure (`figureOperand`, undefined for unknown ids). Per cent and percentage
 * points are hundredths, as operands and as results; a row in percent is a ratio.
 * `calculate` throws on a bad formula, an unknown id, a cycle, a division by zero, a percent row without ÷.
 */
export function createCalculator(
  rows: Iterable<FormulaRow>,
  figureOperand: (id: string) => Operand | undefined,
): (id: string) => Interval {
  const rowOf = new Map([...rows].map((row) => [row.id, row]));
  const known = new Map<string, Operand>();

  function calculate(id: string, path: readonly string[]): Operand {
    const row = rowOf.get(id);
    const interval = known.get(id) ?? (row ? undefined : figureOperand(id));
    if (interval) return interval;
    if (!row) throw new Error(`unknown id "${id}" (name a figure or a derived figure)`);
    if (path.includes(id))
      throw new Error(`cycle: ${[...path.slice(path.indexOf(id)), id].join(" → ")} (build on figures)`);
    const formula = parseFormula(row.formula);
    const plain = evaluateFormula(formula, (operand) => toPlain(calculate(operand, [...path, id])));
    if (row.unit === "percent") assertRatio(formula);
    const result = { ...mapEnds(plain, (end) => end * sizeOf(row.unit)), unit: row.unit };
    known.set(id, result);
    return result;
  }
  return (id) => calculate(id, []);
}

function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at += tokens.at(-1)?.text.length ?? 1) {
    while (text[at] === " ") at += 1;
    if (at < text.length) tokens.push(readToken(text, at));
  }
  return tokens;
}

function readToken(text: string, at: number): Token {
  ID.lastIndex = at;
  const id = ID.exec(text)?.[0];
  const token = { position: at + 1, text: id ?? String.fromCodePoint(text.codePointAt(at) ?? 0) };
  if (id !== undefined) {
    if (/^\d+$/.test(id))
      throw errorAt(text, {
        token,
        problem: "a number is no operand",
        wayOut: `${OPERAND}; unit percent multiplies by 100`,
      });
    return { ...token, id };
  }
  if (token.text === "-" && (text[at - 1] !== " " || text[at + 1] !== " "))
    throw errorAt(text, {
      token,
      problem: "a hyphen is a minus only between spaces",
      wayOut: "write a - b or a − b",
    });
  const mark = MARKS[token.text];
  if (!mark)
    throw errorAt(text, { token, problem: "not part of a formula", wayOut: "use ids, + − × ÷ and brackets" });
  return { ...token, mark };
}

interface Fault {
  readonly token: { readonly position: number; readonly text: string } | undefined;
  readonly problem: string;
  readonly wayOut: string;
}

function errorAt(text: string, { token, problem, wayOut }: Fault): Error {
  const where = token
    ? `position ${token.position}, at "${token.text}"`
    : `position ${text.length + 1}, at the end`;
  return new Error(`"${text}": ${where}: ${problem} (${wayOut})`);
}

function combine(operator: Operator, [a, b]: readonly [Interval, Interval]): Interval {
  switch (operator) {
    case "+":
      return { value: a.value + b.value, low: a.low + b.low, high: a.high + b.high };
    case "−":
      return { value: a.value - b.value, low: a.low - b.high, high: a.high - b.low };
    case "×":
      return span(a.value * b.value, [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
    case "÷":
      return span(a.value / b.value, [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high]);
  }
}

function span(value: number, corners: readonly number[]): Interval {
  return { value, low: Math.min(...corners), high: Math.max(...corners) };
}

function assertRatio(formula: Formula): void {
  if (!("operator" in formula) || formula.operator !== "÷")
    throw new Error("unit percent wants a ratio (write one ÷ other, with brackets around sums)");
}

function toPlain(operand: Operand): Interval {
  return mapEnds(operand, (end) => end / sizeOf(operand.unit));
}

/** How many of the unit make 1. */
function sizeOf(unit: string | undefined): number {
  return unit === "percent" || unit === "percentage_points" ? 100 : 1;
}

function mapEnds({ value, low, high }: Interval, map: (end: number) => number): Interval {
  return { value: map(value), low: map(low), high: map(high) };
}
