import { readFileSync } from "node:fs";
import { geoArea, geoContains, geoDistance } from "d3";
import type { Feature, MultiPolygon } from "geojson";
import { feature } from "topojson-client";
import { describe, expect, test } from "vitest";
import { buildLevels } from "../scripts/build-geo.ts";
import { EARTH_RADIUS } from "../scripts/geo/area.ts";
import { type Extract, sortUnits } from "../scripts/geo/units.ts";
import { readTable } from "../src/data/csv.ts";
import { geometry, type Level } from "../src/data/geo/index.ts";
import passport from "../src/data/geo/passport.json" with { type: "json" };
import type { Row } from "../src/data/schema.ts";

type Areas = Map<string, Feature<MultiPolygon>>;

const levels = ["small", "medium", "large"] as const;
const bytes = readFileSync(`src/data/geo/${passport.file}`);
const extract = JSON.parse(bytes.toString()) as Extract;
const table = readTable("places", readFileSync("src/data/tables/places.csv"));
const places = table.lines.map((line) => line.cells as Row<"places">);

/** Seats of government from an atlas: they tell Hebei from Hubei where codes are mixed up. */
// prettier-ignore
const SEATS: Readonly<Record<string, [lon: number, lat: number]>> = {
  "CN-BJ": [116.4, 39.9], "CN-TJ": [117.2, 39.13], "CN-HE": [114.5, 38.04], "CN-SX": [112.55, 37.87],
  "CN-NM": [111.67, 40.82], "CN-LN": [123.43, 41.8], "CN-JL": [125.32, 43.88], "CN-HL": [126.64, 45.75],
  "CN-SH": [121.47, 31.23], "CN-JS": [118.78, 32.06], "CN-ZJ": [120.16, 30.27], "CN-AH": [117.28, 31.86],
  "CN-FJ": [119.3, 26.08], "CN-JX": [115.89, 28.68], "CN-SD": [117.0, 36.67], "CN-HA": [113.65, 34.76],
  "CN-HB": [114.3, 30.59], "CN-HN": [112.98, 28.2], "CN-GD": [113.26, 23.13], "CN-GX": [108.32, 22.82],
  "CN-HI": [110.33, 20.0], "CN-CQ": [106.55, 29.56], "CN-SC": [104.07, 30.67], "CN-GZ": [106.71, 26.58],
  "CN-YN": [102.72, 25.04], "CN-XZ": [91.11, 29.65], "CN-SN": [108.94, 34.26], "CN-GS": [103.83, 36.06],
  "CN-QH": [101.78, 36.62], "CN-NX": [106.23, 38.49], "CN-XJ": [87.62, 43.82], "CN-HK": [114.15, 22.4],
  "CN-MO": [113.55, 22.2], "CN-TW": [121.52, 25.04],
};

function areasOf(level: Level): Areas {
  const { provinces, outside } = geometry[level].objects;
  const areas = [...provinces.geometries, ...outside.geometries];
  return new Map(areas.map((area) => [area.id, feature(geometry[level], area)]));
}

/** The areas, by code, that a point lies in. */
function findAreas(areas: Areas, point: [number, number]): string {
  return [...areas].flatMap(([id, area]) => (geoContains(area, point) ? [id] : [])).join(" ");
}

/** Codes whose seat lies in another area, or in none, or in two. */
function listMisplaced(areas: Areas): string[] {
  return [...areas.keys()].filter((id) => findAreas(areas, SEATS[id] ?? [0, 0]) !== id);
}

/** Codes of areas as large as a sixth of the globe: what d3 makes of a ring wound the wrong way. */
function listInsideOut(areas: Areas): string[] {
  return [...areas].flatMap(([id, area]) => (geoArea(area) > 1 ? [id] : []));
}

/** Without Hong Kong, Macao, Taiwan: the first two are smaller than what a level keeps. */
function withoutOutside(areas: Areas): Areas {
  return new Map([...areas].filter(([id]) => !["CN-HK", "CN-MO", "CN-TW"].includes(id)));
}

/** The ISO 3166-2 code of the province a place is, or lies in. */
function provinceOf(place: Row<"places">): string | null {
  if (place.level === "province") return place.iso_3166_2;
  const parent = places.find(({ id }) => id === place.parent);
  return parent ? provinceOf(parent) : null;
}

describe.each(levels)("level %s", (level) => {
  const areas = areasOf(level);
  const { provinces, outside, neighbours } = geometry[level].objects;

  test("holds 31 provinces, three places outside, and the neighbours by the state of their border", () => {
    expect(provinces.geometries).toHaveLength(31);
    expect(outside.geometries.map(({ id }) => id)).toEqual(["CN-HK", "CN-MO", "CN-TW"]);
    expect(neighbours.geometries.map(({ id }) => id)).toEqual(["settled", "disputed"]);
  });

  test("has the codes of the place list", () => {
    const listed = places.filter((place) => place.level === "province");
    const codes = [...provinces.geometries, ...outside.geometries].map(
      (p) => `${p.id} ${p.properties.adcode}`,
    );
    expect(codes.sort()).toEqual(listed.map((p) => `${p.iso_3166_2 ?? ""} ${p.adcode ?? ""}`).sort());
  });

  test("winds its rings the way d3 reads them: no area is inside out, all together are China's land", () => {
    expect(listInsideOut(areas)).toEqual([]);
    const land = [...areas.values()].reduce((sum, area) => sum + geoArea(area), 0) * EARTH_RADIUS ** 2;
    expect(land).toBeGreaterThan(9.4e6);
    expect(land).toBeLessThan(9.7e6);
  });

  test("has every province's seat of government in that province and no other", () => {
    expect(listMisplaced(withoutOutside(areas))).toEqual([]);
  });

  test("has every plotted place of the place list in its province and no other", () => {
    const plotted = places.filter(({ id, lon }) => lon !== null && !["hong-kong", "macao"].includes(id));
    expect(plotted.length).toBeGreaterThan(40);
    const found = plotted.map(({ id, lon, lat }) => `${id} in ${findAreas(areas, [lon ?? 0, lat ?? 0])}`);
    expect(found).toEqual(plotted.map((place) => `${place.id} in ${provinceOf(place) ?? ""}`));
  });

  test("has each province's centre in the province", () => {
    const found = provinces.geometries.map(({ properties: { centre } }) => findAreas(areas, [...centre]));
    expect(found).toEqual(provinces.geometries.map(({ id }) => id));
  });
});

describe("the extract", () => {
  const units = sortUnits(extract);
  const areas: Areas = new Map([...units.provinces, ...units.outside].map((area) => [String(area.id), area]));

  test("has all 34 seats, those of Hong Kong and Macao too, in their areas", () => {
    expect([...areas.keys()].sort()).toEqual(Object.keys(SEATS).sort());
    expect(listMisplaced(areas)).toEqual([]);
  });

  test("gives Hong Kong and Macao a part at every level, within 15 km of their seats", () => {
    for (const area of levels.flatMap((level) => geometry[level].objects.outside.geometries.slice(0, 2))) {
      const { centre } = area.properties;
      expect(geoDistance([...centre], SEATS[area.id] ?? [0, 0]) * EARTH_RADIUS).toBeLessThan(15);
      expect(area.arcs.flat(2)).not.toHaveLength(0);
    }
  });

  test("is refused when it is not the one of the passport", () => {
    const other = Buffer.from(bytes.toString().replace("CN-HB", "CN-HE"));
    expect(() => buildLevels(other)).toThrow(
      /natural-earth\.topo\.json: sha256 [0-9a-f]{64} is not the passport's/,
    );
  });

  test("is refused, with the codes it lacks, when a province is missing", () => {
    const some = extract.objects.s.geometries.filter(({ properties: { u } }) => u !== "CN-AH" && u !== "TWN");
    const cut = { ...extract, objects: { s: { ...extract.objects.s, geometries: some } } };
    expect(() => sortUnits(cut)).toThrow("the extract lacks CN-AH TWN");
  });
});

describe("the committed levels", () => {
  const built = buildLevels(bytes);

  test.each([...built.keys()])("%s is what the extract gives; if not, run npm run geo", (name) => {
    const committed = readFileSync(`src/data/geo/${name}`, "utf8");
    // Not toEqual: it would print both files.
    expect(committed === built.get(name), `${name} is stale: run npm run geo`).toBe(true);
  });

  test("weigh at most 18 kB (small) and 41 kB (medium)", () => {
    expect(Buffer.byteLength(built.get("small.json") ?? "")).toBeLessThanOrEqual(18_000);
    expect(Buffer.byteLength(built.get("medium.json") ?? "")).toBeLessThanOrEqual(41_000);
  });
});

describe("planted faults are found", () => {
  test("two provinces whose codes are mixed up", () => {
    const areas = areasOf("medium");
    const [hebei, hubei] = [areas.get("CN-HE"), areas.get("CN-HB")];
    if (hebei && hubei) areas.set("CN-HE", hubei).set("CN-HB", hebei);
    expect(listMisplaced(withoutOutside(areas))).toEqual(["CN-HE", "CN-HB"]);
  });

  test("a ring wound the wrong way", () => {
    const areas = areasOf("small");
    const anhui = areas.get("CN-AH");
    const rings = anhui?.geometry.coordinates.map((part) => part.map((ring) => ring.toReversed())) ?? [];
    areas.set("CN-AH", {
      type: "Feature",
      properties: {},
      geometry: { type: "MultiPolygon", coordinates: rings },
    });
    expect(listInsideOut(areas)).toEqual(["CN-AH"]);
  });
});
