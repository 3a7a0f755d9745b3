// The files beside the pages: sitemap, charts and tables to download. Each gate is also run on a planted fault.
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Chart } from "../src/charts/chart.ts";
import { charts } from "../src/charts/index.ts";
import sources from "../src/data/generated/sources.json" with { type: "json" };
import { data } from "../src/data/index.ts";
import { tableNames } from "../src/data/schema.ts";
import { site, url } from "../src/site.ts";
import { findUnfit, listUnlike, printCell, type Cell } from "./setup/files.ts";
import { isHidden } from "./setup/head.ts";
import { listFaults } from "./setup/picture.ts";
import { isFrozen, openSite, plantSite, type Site } from "./setup/site.ts";

const built = openSite();

function parseCsv(text: string): Record<string, string>[] {
  const { data: rows, errors } = Papa.parse<Record<string, string>>(text.trimEnd(), { header: true });
  expect(errors).toEqual([]);
  return rows;
}

describe("the sitemap", () => {
  const listRoutes = ({ read }: Site) =>
    [...read("sitemap.xml").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, loc]) => loc);
  const listShown = ({ pages }: Site) =>
    pages.filter((page) => !isHidden(page)).map(({ route }) => url(route));
  const listFrozen = ({ files }: Site) =>
    files
      .filter((file) => isFrozen(file) && file.endsWith("/index.html"))
      .map((file) => url(`/${file.slice(0, -"index.html".length)}`));

  test("lists the pages that are not hidden, and no other", () => {
    expect(listRoutes(built).sort()).toEqual([...listShown(built), ...listFrozen(built)].sort());
  });

  test("is found lacking where it leaves a page out", () => {
    const planted = plantSite({
      "index.html": "",
      "a/index.html": "",
      "sitemap.xml": `<loc>${url("/")}</loc>`,
    });
    expect(listRoutes(planted)).toEqual([url("/")]);
    expect(listShown(planted)).toEqual([url("/a/"), url("/")]);
  });

  test("is named by robots.txt, which keeps no one out", () => {
    expect(built.read("robots.txt").split("\n")).toEqual([
      "User-agent: *",
      "Allow: /",
      `Sitemap: ${site.origin}${site.base}sitemap.xml`,
      "",
    ]);
  });
});

describe.each(charts)("chart $id", (chart: Chart) => {
  const { rows } = JSON.parse(built.read(`charts/${chart.id}.json`)) as { rows: Record<string, Cell>[] };
  const page = built.pages.find(({ route }) => route === `/charts/${chart.id}/`);

  test("has the same rows in CSV and JSON", () => {
    expect(rows.length).toBeGreaterThan(0);
    expect(parseCsv(built.read(`charts/${chart.id}.csv`))).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, printCell(cell)]))),
    );
  });

  test("has the same rows in its files and on its page", () => {
    const columns = chart.table.columns.filter(
      ({ key, in: place }) => place === undefined && key in (rows[0] ?? {}),
    );
    expect(columns).not.toEqual([]);
    const tables = [...(page?.document.querySelectorAll(`#${chart.id} table`) ?? [])];
    const parts = chart.views.length > 0 ? chart.views.map((view) => view.table.rows.length) : [rows.length];
    const unlike = parts.flatMap((size, i) => {
      const start = parts.slice(0, i).reduce((sum, part) => sum + part, 0);
      return listUnlike(tables[i], { rows: rows.slice(start, start + size), columns });
    });
    expect(unlike).toEqual([]);
  });

  test("has a sound picture to download", () => {
    const picture = built.read(`charts/${chart.id}.svg`);
    const [, width] = /width="(\d+)"/.exec(picture) ?? [];
    expect(listFaults(picture, { shown: Number(width), size: 14 })).toEqual([]);
  });
});

test("a row of a page's table that differs from the file is found", () => {
  const { pages } = plantSite({
    "index.html": `<table><thead><tr><th>Place</th><th>Bar</th></tr></thead><tbody>
      <tr><th scope="rowgroup" colspan="2">Loans</th></tr><tr><th>Lai’an</th><td>99</td></tr></tbody></table>`,
  });
  const unlike = (place: string, measure: string) =>
    listUnlike(pages[0]?.document.querySelector("table"), {
      rows: [{ place, measure }],
      columns: [
        { key: "place", label: "Place" },
        { key: "measure", label: "Measure" },
      ],
    });
  expect(unlike("Lai’an", "Loans")).toEqual([]);
  expect(unlike("Fuzhou", "Loans")).toEqual([
    "on the page only: Lai’an | Loans",
    "in the file only: Fuzhou | Loans",
  ]);
  expect(unlike("Lai’an", "Lines")).toHaveLength(2);
});

describe.each(tableNames)("table %s", (name) => {
  const rows = JSON.parse(built.read(`data/${name}.json`)) as Record<string, Cell>[];
  const schema: unknown = JSON.parse(built.read(`data/${name}.schema.json`));

  test("is published in full", () => {
    expect(rows).toHaveLength(data.rows[name].length);
  });

  test("fits its published schema", () => {
    expect(findUnfit(schema, rows)).toEqual([]);
  });

  test("has the same rows in CSV and JSON", () => {
    expect(parseCsv(built.read(`data/${name}.csv`))).toEqual(
      rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, printCell(cell)]))),
    );
  });
});

test("a row that does not fit the schema is found", () => {
  const schema: unknown = JSON.parse(built.read("data/figures.schema.json"));
  const [row] = JSON.parse(built.read("data/figures.json")) as object[];
  expect(findUnfit(schema, [row])).toEqual([]);
  expect(findUnfit(schema, [{ ...row, measure: "loan" }])).toEqual([expect.stringContaining("/0/measure")]);
  expect(findUnfit(schema, [{ ...row, extra: 1 }])).toEqual([
    expect.stringContaining("/0 must NOT have additional"),
  ]);
});

test("each figure’s own file holds its row", () => {
  const rows = JSON.parse(built.read("data/figures.json")) as { id: string }[];
  expect(rows.map(({ id }) => JSON.parse(built.read(`figures/${id}.json`)) as unknown)).toEqual(rows);
});

describe("the address of a source we do not link", () => {
  const hidden = sources.flatMap(({ link, url: address }) => (link || !address ? [] : address));
  const listTold = ({ files, read }: Site) =>
    files.flatMap((file) => {
      const text = read(file);
      return hidden.filter((address) => text.includes(bare(address))).map((address) => `${file}: ${address}`);
    });
  const bare = (address: string) => address.replace(/^https?:\/\/(www\.)?|\/$/g, "");

  test("stands in no file", () => {
    expect(hidden.length).toBeGreaterThan(0);
    expect(listTold(built)).toEqual([]);
  });

  test("is found where it stands", () => {
    const [address = ""] = hidden;
    expect(listTold(plantSite({ "a.json": `{"url":"${bare(address)}"}` }))).toEqual([`a.json: ${address}`]);
  });
});
