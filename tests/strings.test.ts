// The frame's words stand in src/strings.ts alone, so that another language is another catalogue.
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { listLiterals } from "./setup/literals.ts";

/** Files that every page of a kind is made of. A page that is there once may tell its own story. */
const FILES = ["src/components/*.astro", "src/layouts/*.astro", "src/pages/**/[[]*[]]/*.astro"];

const EXCEPTIONS: Readonly<Record<string, readonly string[]>> = {
  // The content security policy, for browsers.
  "src/layouts/Embed.astro": ["img-src data:"],
  "src/layouts/Frozen.astro": ["img-src data:"],
};

describe("no word of the frame stands in", () => {
  test.each(globSync(FILES).sort())("%s", (file) => {
    expect(listLiterals(readFileSync(file, "utf8"))).toEqual(EXCEPTIONS[file] ?? []);
  });
});

describe("a planted word is found:", () => {
  test.each([
    ["a text", "<p>More of it</p>", "More of it"],
    ["a word of small letters", "<a href={at}>{name} map</a>", "map"],
    ["a label for ears", '<nav aria-label="sections"></nav>', "sections"],
    ["an alternative text", '<img alt="A map" />', "A map"],
    ["a label put together", "<form aria-label={`Find ${name}`}></form>", "Find"],
    ["one of two", '<p>{at ? name : "unknown"}</p>', "unknown"],
    ["one of three", '<p>{at ? name : (other && "unknown")}</p>', "unknown"],
    ["a table’s column", '<td data-label="Place">{name}</td>', "Place"],
    ["a sentence", "<Prose text={prose`of ${name}`} />", "of"],
    ["a name kept above", '---\nconst terms = [["Part of", at]];\n---\n<p>{terms}</p>', "Part of"],
    ["a text with a tag in it", "---\nconst html = `<b>Part of</b>`;\n---\n<p set:html={html} />", "Part of"],
    ["a sentence kept above", "---\nconst told = prose`${at} of`;\n---\n<p>{told}</p>", "of"],
  ])("%s", (...[, code, word]) => {
    expect(listLiterals(code)).toEqual([word]);
  });

  test("names in code are no words", () => {
    const code = `---
import A from "../components/A.astro";
const kind = at === "country" ? "wide figure" : \`has-\${name}\`;
---
<p class="kicker wide" data-kind="Kind of">{kind === "wide" && strings.more}: {name}</p>
<script>import "../client/a.ts"; const more = "More of it";</script>`;
    expect(listLiterals(code)).toEqual(["wide figure"]);
  });

  test("a file that cannot be read", () => {
    expect(() => listLiterals("<p>{</p>")).toThrow("line ");
  });
});
