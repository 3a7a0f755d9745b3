// The data package and the datasets on pages: shape, against the JSON Schemas, against the files, against each other.
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { charts } from "../src/charts/index.ts";
import { describeLive } from "../src/components/described.ts";
import { data } from "../src/data/index.ts";
import { LICENCE } from "../src/data/licence.ts";
import type { DataPackage } from "../src/data/package.ts";
import { tableNames, tables } from "../src/data/schema.ts";
import { site, url } from "../src/site.ts";
import { findUnfit } from "./setup/files.ts";
import { listMisfits, PACKAGE_SHAPE, type DescribedField } from "./setup/package.ts";
import { openSite, type OpenPage } from "./setup/site.ts";

interface JsonSchema {
  type?: string | string[];
  description?: string;
  anyOf?: JsonSchema[];
  enum?: string[];
  pattern?: string;
  [keyword: string]: unknown;
}

const built = openSite();
const published = JSON.parse(built.read("data/datapackage.json")) as DataPackage;
const files = new Map(tableNames.map((table) => [table as string, built.read(`data/${table}.csv`)]));
const resourceOf = (table: string) => {
  const found = published.resources.find(({ name }) => name === table);
  if (!found) throw new Error(`no resource ${table}`);
  return found;
};

describe("the data package", () => {
  test("has the shape that the standard asks for", () => {
    expect(findUnfit(PACKAGE_SHAPE, published)).toEqual([]);
  });

  test.each([
    ["no licence", { ...published, licenses: [] }],
    [
      "a path out of its folder",
      { ...published, resources: [{ ...resourceOf("figures"), path: "../a.csv" }] },
    ],
    ["a type that is none", { ...published, resources: [withField({ type: "money" })] }],
    ["a local date", { ...published, created: "2026-11-30" }],
  ])("is found wanting that has %s", (_, planted) => {
    expect(findUnfit(PACKAGE_SHAPE, planted)).not.toEqual([]);
  });

  function withField(change: object) {
    const { schema, ...rest } = resourceOf("figures");
    const [first, ...fields] = schema.fields;
    return { ...rest, schema: { ...schema, fields: [{ ...first, ...change }, ...fields] } };
  }

  test("lists every table, with the size and the digest of its file", () => {
    expect(published.resources.map(({ name }) => name)).toEqual(tableNames);
    for (const { name, path, bytes, hash } of published.resources) {
      const text = built.read(`data/${path}`);
      expect({ name, bytes, hash }).toEqual({
        name,
        bytes: Buffer.byteLength(text),
        hash: `sha256:${createHash("sha256").update(text).digest("hex")}`,
      });
    }
  });

  test("names all sources, and the address of those we link to only", () => {
    expect(published.sources).toHaveLength(data.sources.length);
    const linked = data.sources.flatMap(({ url: address }) => address ?? []);
    expect(published.sources.flatMap(({ path }) => path ?? [])).toEqual(linked);
  });

  test("says nothing of a day that the build cannot know", () => {
    expect(published).not.toHaveProperty("created");
  });
});

describe.each(tableNames)("table %s", (table) => {
  const { schema } = resourceOf(table);
  const json = JSON.parse(built.read(`data/${table}.schema.json`)) as {
    items: { properties: Record<string, JsonSchema>; required: string[] };
  };

  test("has the columns of its CSV file and of its JSON Schema, in that order", () => {
    const columns = schema.fields.map(({ name }) => name);
    expect(files.get(table)?.split("\n")[0]?.split(",")).toEqual(columns);
    expect(Object.keys(json.items.properties)).toEqual(columns);
  });

  test("says of each column what its JSON Schema says", () => {
    expect(schema.fields.map(readField)).toEqual(
      Object.entries(json.items.properties).map(([name, property]) => readProperty(name, property)),
    );
  });

  test("has its key", () => {
    expect(schema.primaryKey?.[0] ?? null).toBe(tables[table].key);
  });
});

const KEYWORDS = ["enum", "pattern", "minLength", "maxLength", "minimum", "maximum"] as const;

/** What a field says, in the words of a JSON Schema. */
function readField({ name, type, description, constraints = {} }: DescribedField) {
  const types: Record<string, string> = { list: "array", date: "string" };
  const kept = KEYWORDS.flatMap((keyword) =>
    constraints[keyword] === undefined ? [] : [[keyword, constraints[keyword]]],
  );
  return {
    name,
    type: types[type] ?? type,
    description,
    isOptional: constraints.required !== true && type !== "list",
    ...(Object.fromEntries(kept) as object),
  };
}

/** An empty cell is null: as a second type, or as the other of two schemas. */
function readProperty(name: string, property: JsonSchema) {
  const inner = property.anyOf?.find(({ type }) => type !== "null") ?? property;
  const [type, other] = [inner.type].flat();
  const isPlain = type !== "array" && inner["format"] === undefined;
  const kept = KEYWORDS.flatMap((keyword) =>
    isPlain && inner[keyword] !== undefined ? [[keyword, inner[keyword]]] : [],
  );
  return {
    name,
    type,
    description: property.description ?? inner.description,
    isOptional: property.anyOf !== undefined || other === "null",
    ...(Object.fromEntries(kept) as object),
  };
}

describe("the cells of the files", () => {
  test("are as the package says, keys and links included", () => {
    expect(listMisfits(published.resources, files)).toEqual([]);
  });

  const figures = files.get("figures") ?? "";
  test.each([
    ["a unit that is none", figures.replace(",CNY,", ",RMB,"), /^figures:\d+: unit: "RMB"$/],
    ["a key that stands twice", `${figures}${figures.split("\n")[1] ?? ""}\n`, /^figures: ".+" twice$/],
    ["another heading", figures.replace("value_max", "max"), /^figures: heading/],
    ["a place that is nowhere", figures.replace(",anhui,", ",anhwei,"), /^figures: place: no "anhwei"$/],
    ["a number in words", figures.replace(/,7800000000,/, ",much,"), /^figures:\d+: value: "much"$/],
  ])("are found wanting with %s", (...[, planted, fault]) => {
    expect(planted).not.toBe(figures);
    const found = listMisfits(published.resources, new Map([...files, ["figures", planted]]));
    expect(found).toEqual([expect.stringMatching(fault)]);
  });
});

describe("charts as packages", () => {
  test.each(charts)("$id: shape and cells", (chart) => {
    const described = describeLive(chart);
    expect(findUnfit(PACKAGE_SHAPE, described)).toEqual([]);
    const csv = built.read(`charts/${chart.id}.csv`);
    expect(listMisfits(described.resources, new Map([[chart.id, csv]]))).toEqual([]);
    expect(described.resources[0]?.hash).toBe(`sha256:${createHash("sha256").update(csv).digest("hex")}`);
  });
});

describe("datasets for search engines", () => {
  const readDatasets = ({ document }: OpenPage) =>
    [...document.querySelectorAll('script[type="application/ld+json"]')].map(
      ({ textContent }) => JSON.parse(textContent) as Record<string, unknown>,
    );
  const holders = built.pages.filter((page) => readDatasets(page).length > 0);

  test("stand on the page of each chart and of the data, one a page", () => {
    const routes = [...charts.map(({ id }) => `/charts/${id}/`), "/data/"];
    expect(holders.map(({ route }) => route).sort()).toEqual(routes.sort());
    expect(holders.every((page) => readDatasets(page).length === 1)).toBe(true);
  });

  test("say what the page and its files say", () => {
    for (const page of holders) {
      const [dataset = {}] = readDatasets(page);
      expect(dataset).toMatchObject({
        "@context": "https://schema.org",
        "@type": "Dataset",
        url: url(page.route),
        license: LICENCE.url,
        isAccessibleForFree: true,
        publisher: { "@type": "Organization", name: site.name },
      });
      const { description, distribution } = dataset as {
        description: string;
        distribution: { contentUrl: string; sha256: string }[];
      };
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(5000);
      for (const { contentUrl, sha256 } of distribution) {
        const file = built.read(contentUrl.slice(url("/").length));
        expect(createHash("sha256").update(file).digest("hex")).toBe(sha256);
      }
    }
  });
});
