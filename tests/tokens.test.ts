// Colours as a reader's eye meets them: contrast on every surface, distance for colour-blind readers. Computed from the
// stylesheet itself; bounds from WCAG 2.2 (1.4.3, 1.4.6, 1.4.11) and from the design's own measurements.
import { readdirSync, readFileSync } from "node:fs";
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Color,
  wcagContrast,
} from "culori";
import { describe, expect, test } from "vitest";
import { PRIORITIES } from "../src/data/vocabulary.ts";

type Tokens = ReadonlyMap<string, string>;
const SURFACES = ["paper", "surface", "panel"];
const EYES = {
  "any eye": (colour: Color) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
};

/** The colours of a block of the stylesheet, by name. */
function readTokens(css: string): Tokens {
  return new Map(
    Array.from(css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = "", value = ""]) => [name, value]),
  );
}

function rgb(hex: string): Color {
  const parsed = parse(hex);
  if (!parsed) throw new Error(`"${hex}" is no colour`);
  return parsed;
}

function colour(tokens: Tokens, name: string): string {
  const value = tokens.get(name);
  if (value === undefined) throw new Error(`no token --${name} in src/styles/tokens.css`);
  return value;
}

/** Pairs of colours that fall short of a ratio. */
function listFaint(
  tokens: Tokens,
  o: { marks: readonly string[]; grounds: readonly string[]; ratio: number },
): string[] {
  return o.marks.flatMap((mark) =>
    o.grounds
      .filter((ground) => wcagContrast(colour(tokens, mark), colour(tokens, ground)) < o.ratio)
      .map((ground) => `${mark} on ${ground}`),
  );
}

/** The least ΔE2000 between two of the colours as an eye sees them. */
function leastDistance(tokens: Tokens, o: { names: readonly string[]; see: (seen: Color) => Color }): number {
  const seen = o.names.map((name) => o.see(rgb(colour(tokens, name))));
  const distance = differenceCiede2000();
  return Math.min(...seen.flatMap((a, i) => seen.slice(i + 1).map((b) => distance(a, b))));
}

const css = readFileSync("src/styles/tokens.css", "utf8");
const [light = "", dark = "", forced = ""] = css.split(/@media screen/);
const themes: [string, Tokens][] = [
  ["light", readTokens(light)],
  ["dark", readTokens(dark)],
];

describe.each(themes)("%s", (_, tokens) => {
  test("text reads at 7 to 1 on every surface it stands on", () => {
    expect(listFaint(tokens, { marks: ["ink", "ink2"], grounds: SURFACES, ratio: 7 })).toEqual([]);
    expect(listFaint(tokens, { marks: ["accent"], grounds: ["paper", "surface"], ratio: 7 })).toEqual([]);
  });
  test("marks of priorities stand out at 4.5 to 1, lines and the focus ring at 3 to 1", () => {
    expect(listFaint(tokens, { marks: PRIORITIES, grounds: SURFACES, ratio: 4.5 })).toEqual([]);
    expect(listFaint(tokens, { marks: ["line", "data", "focus"], grounds: SURFACES, ratio: 3 })).toEqual([]);
  });
  test.each(Object.entries(EYES))("%s tells the priorities apart, at ΔE2000 of 17 or more", (...[, see]) => {
    expect(leastDistance(tokens, { names: PRIORITIES, see })).toBeGreaterThanOrEqual(17);
  });
});

describe("classes of a map", () => {
  const steps = [1, 2, 3, 4, 5].map((step) => `step-${step}`);

  test.each(
    themes.flatMap(([theme, tokens]) =>
      Object.entries(EYES).map(([eye, see]) => ({ theme, tokens, eye, see })),
    ),
  )(
    "$theme: $eye tells each from the next, from paper and from the panel, at ΔE2000 of 7 or more",
    ({ tokens, see }) => {
      const pairs = steps.map((name, i) => [steps[i - 1] ?? "paper", name]);
      const distances = [...pairs, ["panel", "step-1"]].map((names) => leastDistance(tokens, { names, see }));
      expect(Math.min(...distances)).toBeGreaterThanOrEqual(7);
    },
  );

  test.each(themes)("%s: what is written on them stands out at 4.5 to 1", (theme, tokens) => {
    const dark = theme === "light" ? steps.slice(3) : steps.slice(2);
    const low = steps.filter((step) => !dark.includes(step));
    expect(listFaint(tokens, { marks: ["ink"], grounds: low, ratio: 4.5 })).toEqual([]);
    expect(listFaint(tokens, { marks: ["paper"], grounds: dark, ratio: 4.5 })).toEqual([]);
  });

  test("go from near the paper to far from it", () => {
    for (const [, tokens] of themes) {
      const contrasts = steps.map((step) => wcagContrast(colour(tokens, step), colour(tokens, "paper")));
      expect(contrasts).toEqual(contrasts.toSorted((a, b) => a - b));
    }
  });
});

test("the button's dark page is the system's dark page", () => {
  expect(readTokens(forced)).toEqual(readTokens(dark));
});

test("planted: a faint text and two like colours are found", () => {
  const tokens = new Map([
    ...readTokens(light),
    ["ink2", "#999999"],
    ["green", "#00572b"],
    ["digital", "#004a2b"],
  ]);
  expect(listFaint(tokens, { marks: ["ink2"], grounds: ["paper"], ratio: 7 })).toEqual(["ink2 on paper"]);
  expect(leastDistance(tokens, { names: PRIORITIES, see: EYES["any eye"] })).toBeLessThan(12);
});

test("no colour literal stands outside the tokens", () => {
  const files = readdirSync("src/styles").filter((name) => name.endsWith(".css") && name !== "tokens.css");
  const literals = files.flatMap((name) => listLiterals(readFileSync(`src/styles/${name}`, "utf8")));
  expect(literals).toEqual([]);
  expect(listLiterals("a { color: #fff; fill: rgb(0 0 0) }")).toEqual(["#fff", "rgb("]);
});

function listLiterals(css: string): string[] {
  return css.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|lab)a?\(/gi) ?? [];
}
