// The README's recipe for a chart: one file and one line in the list. A temporary copy is given one and built; its page,
// embed, files, sitemap entry and picture must come by themselves. The copy is built for a path below the root of its
// host, since that wants a build of its own too.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { site } from "../src/site.ts";
import { buildCopy, type Copy } from "./setup/copy.ts";
import { isHidden } from "./setup/head.ts";
import { listDead, listOutside } from "./setup/links.ts";
import { listFiles, openSite, type Site } from "./setup/site.ts";

const BASE = "/ledger/";
const LIST = "src/charts/index.ts";
const CHART = `
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart } from "./chart.ts";
import { el } from "./parts/svg.ts";
import { figureColumns, table } from "./parts/table.ts";
import { cite, prose } from "./prose.ts";

export function planted(data: Data): Chart {
  const loan = data.figure("dalian-loan");
  const title = prose\`One loan to one firm\`;
  const summary = prose\`A bank lent \${cite(loan)} in Dalian.\`;
  return defineChart<Figure>({
    id: "planted",
    title,
    subtitle: prose\`A single loan in Dalian, yuan\`,
    summary,
    notes: [],
    figures: [loan],
    frames: ["narrow"],
    data: loan,
    table: table([loan], [{ key: "loan", label: "Loan", cell: (f) => [cite(f)] }, ...figureColumns<Figure>((f) => f)]),
    draw: (_, { width }) => ({ body: [el("rect", { class: "data", width, height: 40 })], height: 40 }),
  });
}
`;

let copy: Copy;
let built: Site;

beforeAll(async () => {
  const list = readFileSync(LIST, "utf8");
  const line = '    (await import("./planted.ts")).planted,\n';
  const files = { "src/charts/planted.ts": CHART, [LIST]: list.replace(/(?=  \],\n)/, line) };
  copy = await buildCopy({ files, env: { BASE_PATH: BASE } });
  expect(copy.code, copy.output).toBe(0);
  built = openSite(copy.dist);
});
afterAll(() => copy.remove());

/** Runs the chart's picture test in the copy, as `npm test` would. */
function testPictures(...options: string[]): { code: number | null; output: string } {
  cpSync("tests", join(copy.dir, "tests"), { recursive: true });
  const vitest = resolve("node_modules/vitest/vitest.mjs");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, "run", "tests/pictures.test.ts", "-t", "planted-narrow", ...options],
    {
      cwd: copy.dir,
      // No browser is needed: any file that is there will do for one.
      env: { ...process.env, CHROME_PATH: process.execPath, NO_COLOR: "1" },
      encoding: "utf8",
    },
  );
  return { code: status, output: stdout + stderr };
}

describe("a chart of one file and one line has", () => {
  test("a page with its title, drawing, table and receipt", () => {
    const page = built.pages.find(({ route }) => route === "/charts/planted/");
    expect(page?.document.querySelector("h1")?.textContent).toContain("One loan to one firm");
    expect(page?.document.querySelector(".drawing.narrow rect.data")).not.toBeNull();
    expect(page?.document.querySelector("#planted table")?.textContent).toContain("90 million yuan");
    expect(page?.document.querySelector("#receipt-dalian-loan")).not.toBeNull();
  });

  test("a place in the gallery and on the page of its figure", () => {
    const pages = built.pages.filter(({ document }) => document.querySelector('a[href$="/charts/planted/"]'));
    expect(pages.map(({ route }) => route)).toEqual(
      expect.arrayContaining(["/charts/", "/figures/dalian-loan/"]),
    );
  });

  test("a hidden embed", () => {
    const embed = built.pages.find(({ route }) => route === "/embed/planted/");
    expect(embed && isHidden(embed)).toBe(true);
    expect(embed?.document.querySelector("svg.drawing")).not.toBeNull();
  });

  test("files: picture, rows", () => {
    expect(built.read("charts/planted.svg")).toContain("One loan to one firm");
    expect(built.read("charts/planted.csv")).toMatch(/^loan,figure,.*\n90 million yuan,dalian-loan,/);
    expect(JSON.parse(built.read("charts/planted.json"))).toMatchObject({
      rows: [{ figure: "dalian-loan" }],
    });
  });

  test("an entry in the sitemap", () => {
    expect(built.read("sitemap.xml")).toContain(`<loc>${site.origin}${BASE}charts/planted/</loc>`);
  });

  test("a picture test that asks for its picture, and records it", { timeout: 60_000 }, () => {
    const asked = testPictures();
    expect(asked.code).toBe(1);
    expect(asked.output).toContain("tests/output/planted-narrow.svg is missing (run: npm test -- -u");
    expect(testPictures("-u").code).toBe(0);
    expect(existsSync(join(copy.dir, "tests/output/planted-narrow.svg"))).toBe(true);
  });
});

describe("the copy, built for a path below the root,", () => {
  /** Names of built assets carry a hash of their content, which knows the path. */
  const withoutHash = (file: string) => file.replace(/^(_astro\/.+)\.[\w-]{8}\./, "$1.");

  test("has the files of the site, and the new chart's", () => {
    const own = built.files.filter((file) => !file.includes("planted"));
    expect(own.map(withoutHash)).toEqual(listFiles().map(withoutHash));
  });

  test("has no link that is dead, and no address that leaves the path", () => {
    expect(listDead(built, BASE)).toEqual([]);
    expect(listOutside(built, BASE)).toEqual([]);
  });
});
