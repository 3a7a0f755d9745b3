// Map, list and table light up together, on the built pages and by the script they load.
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { transform } from "esbuild";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";

const source = readFileSync("src/client/highlight.ts", "utf8");
const { code } = await transform(source, { loader: "ts", minify: true });

/** A built page on which the script runs; `light` tells what lights up, each place once, when a pointer meets an element. */
function openPage(file: string) {
  const { window } = new JSDOM(readFileSync(file, "utf8"), { runScripts: "outside-only" });
  window.eval(code);
  const light = (selector: string): string[] => {
    const element = window.document.querySelector(selector);
    element?.dispatchEvent(new window.Event("pointerover", { bubbles: true }));
    const lit = Array.from(window.document.querySelectorAll(".lit"));
    return [...new Set(lit.map((e) => `${e.tagName.toLowerCase()} ${e.getAttribute("data-place") ?? ""}`))];
  };
  return { light };
}

describe("under the pointer light up", () => {
  const { light } = openPage("dist/charts/regions/index.html");

  test("with a row its pin and its province, but not the other places of the province", () => {
    expect(light('tr[data-place="tianchang"] button')).toEqual(["a anhui", "g tianchang", "tr tianchang"]);
  });

  test("with a province all that lies in it", () => {
    expect(light('a[data-place="anhui"] path')).toEqual([
      "a anhui",
      "g laian",
      "g tianchang",
      "tr laian",
      "tr tianchang",
    ]);
  });

  test("with an amount that has no province its row alone", () => {
    expect(light('tr[data-place="yulin"] td')).toEqual(["tr yulin"]);
  });

  test("nothing, away from all of them", () => {
    expect(light(".figure .source")).toEqual([]);
  });

  test("a province of the coloured map and its row", () => {
    const page = openPage("dist/charts/credit-by-region/index.html");
    expect(page.light('tr[data-place="hainan"] td')).toEqual(["a hainan", "tr hainan"]);
  });
});

test("an embed carries none of it", () => {
  expect(readFileSync("dist/embed/regions/index.html", "utf8")).not.toMatch(/<(a|g)[^>]* data-place/);
});

test("the script weighs less than 300 bytes", () => {
  expect(brotliCompressSync(code).length).toBeLessThan(300);
});
