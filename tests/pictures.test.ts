// A test is a picture: every chart in every frame is held against the one committed in tests/output. Where a change is
// meant, `npm test -- -u` records it; open it in a browser and look at it before you commit.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { FRAMES, type Frame } from "../src/charts/chart.ts";
import { charts } from "../src/charts/index.ts";
import { el, svg } from "../src/charts/parts/svg.ts";
import { listFaults } from "./setup/picture.ts";

const readStyle = (name: string) => readFileSync(`src/styles/${name}.css`, "utf8");
const css = readStyle("tokens") + readStyle("chart");
/** Browsers that open a picture fetch the site's own styles, so that a change of style changes no picture here. */
const STYLED = ["tokens", "chart"]
  .map((name) => `<?xml-stylesheet href="../../src/styles/${name}.css"?>\n`)
  .join("");
const [, size] = /\.drawing \{[^}]*font-size: (\d+)px/.exec(css) ?? [];

/** Least width in px a frame is shown at: in an embed 280 px wide, or from where the container query shows it. */
function findShown(frame: Frame): number {
  if (frame === "narrow") return 264;
  const query = new RegExp(String.raw`\(min-width: (\d+)rem\) \{\s*\.has-${frame} `).exec(
    readStyle("figure"),
  );
  return Number(query?.[1]) * 16;
}

const pictures = charts.flatMap((chart) =>
  chart.frames.map((frame) => ({ name: `${chart.id}-${frame}`, chart, frame })),
);

describe.each(pictures)("$name", ({ name, chart, frame }) => {
  const picture = `${STYLED}${chart.draw(frame)}\n`;
  const file = `tests/output/${name}.svg`;

  test("is the picture that is committed", async () => {
    const isRecording = expect.getState().snapshotState.snapshotUpdateState === "all";
    expect(isRecording || existsSync(file), `${file} is missing (run: npm test -- -u, and look at it)`).toBe(
      true,
    );
    await expect(picture).toMatchFileSnapshot(`output/${name}.svg`);
  });

  test("is sound where it is shown smallest", () => {
    expect(listFaults(picture, { shown: findShown(frame), size: Number(size) })).toEqual([]);
  });
});

test("no committed picture is left over from a chart that is gone", () => {
  const names = pictures.map(({ name }) => `${name}.svg`);
  expect(readdirSync("tests/output").filter((file) => !names.includes(file))).toEqual([]);
});

test("one rule alone sets the size of text in drawings, so that sizes can be told from the markup", () => {
  expect(css.match(/font(?:-size)?:/g)).toHaveLength(1);
});

describe("a fault planted in a picture is found:", () => {
  const draw = (...body: string[]) =>
    svg(body, { id: "planted", width: FRAMES.narrow, height: 100, title: "Loans", desc: "Two loans." });
  const use = { shown: 264, size: 14 };
  const square = (x: number) => el("path", { class: "data", d: `M${x} 0h8v8h-8z` });

  test("none in a sound one", () => {
    expect(listFaults(draw(square(0), square(10), el("text", { text: "Loans" })), use)).toEqual([]);
  });

  test.each([
    ["a tag left open", draw("<g>"), "no XML: "],
    ["no title", draw().replace(/<title.*?<\/title>/, ""), "title"],
    ["an empty description", draw().replace("Two loans.", " "), "desc"],
    ["a description nothing points to", draw().replace(" planted-desc", ""), "desc"],
    ["a style of its own", draw('<g style="fill: red"/>'), 'g style="fill: red"'],
    ["a number that is none", draw('<path d="M0 NaN"/>'), 'path d="M0 NaN"'],
    ["an id twice", draw('<g id="a"/>', '<g id="a"/>'), 'id "a" stands twice'],
    [
      "a picture from elsewhere",
      draw('<image href="https://a.example/"/>'),
      'image href="https://a.example/"',
    ],
    [
      "small text",
      draw(el("text", { "font-size": 13, text: "Loans" })),
      '"Loans" is 11.9 px high where it is smallest',
    ],
    [
      "like marks one by one",
      draw(...[0, 10, 20].map(square)),
      "3 × path.data h8v8h-8z: draw them as one path",
    ],
  ])("%s", (...[, picture, fault]) => {
    expect(listFaults(picture, use)[0]).toContain(fault);
  });
});
