// Charts as pictures: what stands in them, that they are whole in light and dark, and that the same data give the same bytes.
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { buildImageFonts, listHan } from "../scripts/build-fonts.ts";
import { CARD, chartCard } from "../src/charts/card.ts";
import { dateLine, sourceLines } from "../src/charts/furniture.ts";
import type { Chart } from "../src/charts/chart.ts";
import { charts } from "../src/charts/index.ts";
import { chartPoster } from "../src/charts/poster.ts";
import { plain } from "../src/charts/prose.ts";
import { readCodePoints } from "../src/images/glyphs.ts";
import { encodePng } from "../src/images/palette.ts";
import { listMissing, renderPng } from "../src/images/png.ts";
import { resolveStyle } from "../src/images/style.ts";
import { site, url } from "../src/site.ts";
import { listFaults } from "./setup/picture.ts";
import { parseHtml, siteTest } from "./setup/site.ts";

const read = (file: string) => readFileSync(join("dist", file));
const css = ["tokens", "chart", "poster"]
  .map((name) => readFileSync(`src/styles/${name}.css`, "utf8"))
  .join("");
/** As the build makes them; the test runner reads no stylesheets. */
const optionsOf = ({ id }: Chart) => ({
  css,
  stamp: { site: site.name, address: url(`/charts/${id}/`).slice(8), edition: null },
});
/** Width and height as a PNG's header says, px. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];
/** Text without spaces, for lines may break at any of them and after hyphens. */
const squeeze = (text: string) => text.replace(/\s+/g, "");
const readText = (svg: string) =>
  squeeze(Array.from(parseHtml(svg).querySelectorAll("text"), (e) => e.textContent).join(""));

describe.each(charts)("the pictures of $id", (chart) => {
  const svg = read(`charts/${chart.id}.svg`).toString();
  const text = readText(svg);
  const digest = createHash("sha256")
    .update(read(`charts/${chart.id}.json`))
    .digest("hex");

  test("say title, sources, dates, live, the digest of the published data, address and licence", () => {
    const lines = [plain(chart.title), ...sourceLines(chart), dateLine(chart)];
    for (const line of lines) expect(text).toContain(squeeze(line));
    expect(text).toContain(squeeze(`live · ${dateLine(chart)} · data #${digest.slice(0, 8)}`));
    expect(text).toContain(squeeze(`${site.origin.slice(8)}${site.base}charts/${chart.id}/ · CC BY 4.0`));
  });

  test("hold the drawing of the widest frame, untouched", () => {
    const drawing = chart.draw(chart.frames.at(-1) ?? "narrow");
    const [, inside = "none"] = /<\/desc>(.*)<\/svg>$/s.exec(drawing) ?? [];
    expect(svg).toContain(inside);
  });

  test("are sound as a drawing, with nothing from elsewhere", () => {
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    expect(listFaults(svg, { shown: width, size: 14 })).toEqual([]);
    expect(svg).not.toMatch(/url\((?!#)|@import|<image|href=/);
  });

  test("have the same bytes when rendered again, at the size they should have", () => {
    const poster = chartPoster(chart, optionsOf(chart));
    expect(svg).toBe(poster);
    const png = read(`charts/${chart.id}.png`);
    expect(png.equals(renderPng(poster, { zoom: 2 }))).toBe(true);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(poster) ?? [];
    expect(sizeOf(png)).toEqual([2 * Number(width), 2 * Number(height)]);
    const card = read(`charts/${chart.id}.og.png`);
    expect(card.equals(renderPng(chartCard(chart, optionsOf(chart)), { zoom: 1 }))).toBe(true);
    expect(sizeOf(card)).toEqual([CARD.width, CARD.height]);
  });

  test("stay light enough to send: the PNG below 300 kB, the card below 100 kB", () => {
    expect(read(`charts/${chart.id}.png`).length).toBeLessThan(300_000);
    expect(read(`charts/${chart.id}.og.png`).length).toBeLessThan(100_000);
  });
});

describe("an SVG file", () => {
  const [first] = charts.map(({ id }) => id);

  siteTest.for(["light", "dark"] as const)(
    "is ink on paper where the reader’s system is %s",
    async (colorScheme, { withPage, address }) => {
      const [paper, ink] = await withPage({ colorScheme }, async ({ page }) => {
        await page.goto(`${address}charts/${first ?? ""}.svg`);
        return page.evaluate<[string, string]>(
          `[".paper", ".headline"].map((name) => getComputedStyle(document.querySelector(name)).fill)`,
        );
      });
      const [light, dark] = ["rgb(251, 250, 246)", "rgb(20, 23, 28)"];
      expect(paper).toBe(colorScheme === "light" ? light : dark);
      expect(ink).not.toBe(paper);
    },
  );
});

describe("the fonts of pictures", () => {
  const draw = (text: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><style>text{font-family:var(--sans)}</style><rect width="200" height="40" fill="#fff"/><text x="0" y="30" font-size="24">${text}</text></svg>`;

  test("have the same bytes on every run", async () => {
    const folder = mkdtempSync(join(tmpdir(), "ledger-image-fonts-"));
    await buildImageFonts(folder, { han: listHan() });
    const names = readdirSync(folder);
    expect(names).toHaveLength(6);
    for (const name of names)
      expect(readFileSync(join(folder, name)).equals(readFileSync(join("src/styles/fonts", name)))).toBe(
        true,
      );
    rmSync(folder, { recursive: true });
  });

  test("draw every Chinese character of the tables", () => {
    const points = readCodePoints(readFileSync("src/styles/fonts/image-han-400.ttf"));
    expect(listHan().length).toBeGreaterThan(300);
    expect(Array.from(listHan()).filter((c) => !points.has(c.codePointAt(0) ?? 0))).toEqual([]);
  });

  test("draw every character of every picture", () => {
    const svgs = charts.map((chart) => chartPoster(chart, optionsOf(chart)).replaceAll("⚑", "†"));
    expect(svgs.flatMap(listMissing)).toEqual([]);
  });

  test("a picture is made once, however often it is asked for", () => {
    const make = (zoom: number) => renderPng(draw("Loans"), { zoom });
    expect(make(1)).toBe(make(1));
    expect(make(1)).not.toBe(make(2));
  });

  test("a character none of them draws is refused, by name", () => {
    expect(() => renderPng(draw("Loans ȣ &amp; 龘"), { zoom: 1 })).toThrow(
      'picture: no glyph for "ȣ" (U+0223), "龘" (U+9F98); add it to the fonts in scripts/build-fonts.ts',
    );
  });

  test("a dagger beside a flag is refused, for both would look alike", () => {
    expect(() => renderPng(draw("Loans ⚑ †"), { zoom: 1 })).toThrow('"†" would mean two things beside "⚑"');
  });

  test.each(["Loans", "来安", "Lǐ", "⚑", "about −1 × 2"])("leave ink for %s", (text) => {
    expect(renderPng(draw(text), { zoom: 1 }).length).toBeGreaterThan(
      renderPng(draw(" "), { zoom: 1 }).length + 50,
    );
  });
});

describe("resolveStyle", () => {
  test("puts the light values in, through other variables too, and leaves conditions and states out", () => {
    const css = `:root { --ink: #111; --on: var(--ink); } @media (x) { :root { --ink: #eee; } }
      /* a */ .a text { fill: var(--on); } .a:hover { fill: red; } .b tspan:first-child { fill: blue; }`;
    expect(resolveStyle(css).split("\n")).toEqual([
      ".a text{fill: #111;}",
      ".b tspan:first-child{fill: blue;}",
    ]);
  });

  test("refuses a variable without a value", () => {
    expect(() => resolveStyle(".a { fill: var(--gold); }")).toThrow(
      "picture: no value for --gold; give it one in tokens.css",
    );
  });
});

describe("encodePng", () => {
  /** The colours of an indexed PNG, pixel by pixel, as "r,g,b". */
  function decode(png: Buffer): string[] {
    const [width = 0, height = 0] = sizeOf(png);
    const chunks = new Map<string, Buffer>();
    for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
      chunks.set(png.toString("latin1", at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
    const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
    const palette = chunks.get("PLTE") ?? Buffer.alloc(0);
    return Array.from({ length: width * height }, (_, i) => {
      const index = rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] ?? 0;
      return palette.subarray(3 * index, 3 * index + 3).join();
    });
  }
  const picture = (colours: number[][]) => ({
    width: colours.length / 2,
    height: 2,
    pixels: Uint8Array.from(colours.flatMap((colour) => [...colour, 255])),
  });

  test("keeps every pixel of a picture of few colours", () => {
    const colours = [
      [1, 2, 3],
      [250, 251, 252],
      [1, 2, 3],
      [9, 9, 9],
    ];
    expect(decode(encodePng(picture(colours)))).toEqual(colours.map((c) => c.join()));
  });

  test("gives a rare colour beyond the palette the nearest one", () => {
    const common = Array.from({ length: 256 }, (_, i) => [i, 0, 0]);
    const colours = [...common, ...common, [7, 1, 0], [200, 0, 2]];
    expect(decode(encodePng(picture(colours))).slice(-2)).toEqual(["7,0,0", "200,0,0"]);
  });
});
