import { brotliCompressSync } from "node:zlib";
import fc from "fast-check";
import { feature, neighbors } from "topojson-client";
import { describe, expect, test } from "vitest";
import { insetView, placeMap } from "../src/charts/forms/map.ts";
import { CompactPath } from "../src/charts/forms/path.ts";
import { placeTiles, tiles } from "../src/charts/forms/tiles.ts";
import { type LonLat, locateView, nationalView, project, projectPlace } from "../src/charts/forms/view.ts";
import { geometry } from "../src/data/geo/index.ts";
import { measureGap, measurePath, type Point, readPath } from "./setup/svg-path.ts";

/** The path of some parts; a part that ends with "z" is closed. */
function write(...parts: readonly (readonly (Point | "z")[])[]): string {
  const path = new CompactPath();
  for (const [start, ...rest] of parts) {
    if (start && start !== "z") path.moveTo(...start);
    for (const next of rest) {
      if (next === "z") path.closePath();
      else path.lineTo(...next);
    }
  }
  return path.toString();
}

const weigh = (...texts: string[]) => brotliCompressSync(texts.join("\n")).length;

// prettier-ignore
describe("a compact path", () => {
  test("goes on in steps from an absolute start", () => {
    expect(write([[10, 20], [11, 22], [13, 21]])).toBe("M10 20l1 2 2-1");
  });

  test("rounds to half a pixel and writes no leading zero", () => {
    expect(write([[0.26, -0.3], [1.1, 0.8]])).toBe("M.5-.5l.5 1.5");
  });

  test("parts two fractions by their points", () => {
    expect(write([[0, 0], [0.5, 0.5]])).toBe("M0 0l.5.5");
  });

  test("has letters of their own for level and upright steps", () => {
    expect(write([[0, 0], [3, 0], [3, 4], [5, 5]])).toBe("M0 0h3v4l2 1");
  });

  test("drops points on the straight way and points that do not move", () => {
    expect(write([[0, 0], [1, 1], [1.1, 1.1], [2, 2], [4, 4]])).toBe("M0 0l4 4");
  });

  test("keeps a way there and back", () => {
    expect(write([[0, 0], [4, 0], [2, 0]])).toBe("M0 0h4-2");
  });

  test("closes a ring, and a line that comes back to its start", () => {
    expect(write([[0, 0], [4, 0], [4, 4], "z"])).toBe("M0 0h4v4z");
    expect(write([[0, 0], [4, 0], [4, 4], [0, 0]])).toBe("M0 0h4v4z");
  });

  test("is nothing for a ring without area to half a pixel, and for a point", () => {
    expect(write([[5, 5], [5.1, 5], [5.1, 5.1], "z"])).toBe("");
    expect(write([[5, 5]])).toBe("");
  });

  test("moves on from the start of a closed part, from the end of an open one", () => {
    const ring = [[0, 0], [4, 0], [4, 4], "z"] as const;
    expect(write(ring, [[10, 10], [12, 10]], [[20, 10], [21, 12]])).toBe("M0 0h4v4zm10 10h2m8 0 1 2");
  });

  test("refuses a number that is none", () => {
    expect(() => write([[0, 0], [NaN, 1]])).toThrow("(NaN, 1) is no point of a path");
    expect(() => write([[Infinity, 0]])).toThrow("(Infinity, 0) is no point of a path");
  });
});

test("a compact path keeps every point of any line within half a pixel, and adds none", () => {
  const grid = fc.integer({ min: -9, max: 9 });
  const anywhere = fc.double({ min: -2000, max: 2000, noNaN: true });
  const line = fc.oneof(fc.array(fc.tuple(anywhere, anywhere)), fc.array(fc.tuple(grid, grid)));
  fc.assert(
    fc.property(line, (points) => {
      const parts = readPath(write(points));
      expect(parts.length).toBeLessThanOrEqual(1);
      for (const part of parts) {
        expect(part.points.length).toBeLessThanOrEqual(points.length);
        for (const point of points) expect(measureGap(part, point)).toBeLessThanOrEqual(0.5);
      }
    }),
  );
});

describe.each([288, 480, 560, 960])("the national map at %i px", (width) => {
  const view = nationalView(width);
  const { provinces, ...whole } = placeMap(view);
  const outlines = provinces.map(({ d }) => d);

  test("is as wide as asked, in the proportions of its frame", () => {
    expect(view.width).toBe(width);
    expect(Math.abs(view.height - (width * 812) / 960)).toBeLessThanOrEqual(0.5);
  });

  test("has 31 provinces and every kind of line and area, without NaN or undefined", () => {
    expect(provinces).toHaveLength(31);
    for (const d of [...outlines, ...Object.values(whole)]) expect(d).toMatch(/^M[-. \dmlhvz]{50,}$/);
  });

  test("lies inside its box", () => {
    const points = readPath(whole.land).flatMap(({ points }) => points);
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...xs, ...ys)).toBeGreaterThan(0);
    expect(Math.max(...xs)).toBeLessThan(view.width);
    expect(Math.max(...ys)).toBeLessThan(view.height);
  });

  test("draws each border once: coast, frontier, disputed and twice inner are all outlines of its areas", () => {
    const { coast, frontier, disputed, inner, outside } = whole;
    const drawn = [coast, frontier, disputed, inner, inner].map(measurePath).reduce((a, b) => a + b);
    const sum = [...outlines, outside].map(measurePath).reduce((a, b) => a + b);
    // Two pixels: where Macao folds into a line, its coast is still drawn.
    expect(Math.abs(drawn - sum)).toBeLessThanOrEqual(2);
  });

  test("has the 31 provinces' common outline as its land", () => {
    const { coast, frontier, disputed, land, outside } = whole;
    const edge = [coast, frontier, disputed].map(measurePath).reduce((a, b) => a + b);
    expect(Math.abs(measurePath(land) + measurePath(outside) - edge) / edge).toBeLessThan(0.01);
  });

  test("keeps each vertex of a province's outline within half a pixel, and adds none", () => {
    const topology = geometry[view.level];
    for (const [i, province] of topology.objects.provinces.geometries.entries()) {
      const [largest] = readPath(outlines[i] ?? "");
      const vertices = feature(topology, province).geometry.coordinates[0]?.[0] ?? [];
      const gaps = vertices.map((position) => largest && measureGap(largest, project(view, position)));
      expect(Math.max(...gaps.map((gap) => gap ?? Infinity))).toBeLessThanOrEqual(0.5);
      expect(largest?.points.length).toBeLessThan(vertices.length);
    }
  });
});

describe("the weight of a national map, Brotli", () => {
  test.each([
    { width: 480, base: 4_000, all: 5_500 },
    { width: 560, base: 4_300, all: 6_000 },
    { width: 960, base: 8_500, all: 12_000 },
  ])("is at most $base bytes at $width px, $all with every province's own area", ({ width, base, all }) => {
    const { provinces, ...whole } = placeMap(nationalView(width));
    const paths = Object.values(whole);
    expect(weigh(...paths)).toBeLessThanOrEqual(base);
    expect(weigh(...paths, ...provinces.map(({ d }) => d))).toBeLessThanOrEqual(all);
  });
});

describe("borders in dispute", () => {
  const { disputed, frontier } = placeMap(nationalView(960));
  const gapTo = (d: string, place: LonLat) => {
    const point = projectPlace(nationalView(960), place);
    return Math.min(...readPath(d).map((part) => measureGap(part, point)));
  };

  // prettier-ignore
  test.each<[string, LonLat]>([
    ["Ladakh", [78.9, 33.4]], ["Arunachal Pradesh", [93.8, 28.7]], ["Doklam", [89, 27.3]], ["Shaksgam", [76, 35.9]],
  ])("%s is drawn as disputed, not as a frontier", (_name, place) => {
    expect(gapTo(disputed, place)).toBeLessThan(8);
    expect(gapTo(frontier, place)).toBeGreaterThan(8);
  });

  // prettier-ignore
  test.each<[string, LonLat]>([["Mongolia", [105, 41.6]], ["Nepal", [84, 28.7]], ["Vietnam", [105.3, 23.3]]])(
    "that with %s is drawn as a frontier, not as disputed",
    (_name, place) => {
      expect(gapTo(frontier, place)).toBeLessThan(8);
      expect(gapTo(disputed, place)).toBeGreaterThan(8);
    },
  );
});

describe("a close-up", () => {
  const box = { width: 320, height: 280, margin: 24 };
  const places: LonLat[] = [[118.40888, 32.43799], [115.91241, 31.72913], [121.45806, 31.22222]]; // prettier-ignore
  const view = insetView({ places }, box);

  test("holds the places it was made for, and touches two of its margins", () => {
    const points = places.map((place) => projectPlace(view, place));
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(24);
    expect(Math.max(...ys)).toBeLessThanOrEqual(256);
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([24, 296]);
  });

  test("holds a whole province, to the pixel", () => {
    const anhui = placeMap(insetView({ provinces: ["CN-AH"] }, box)).provinces.find(
      ({ id }) => id === "CN-AH",
    );
    const ys = readPath(anhui?.d ?? "").flatMap(({ points }) => points.map(([, y]) => y));
    expect([Math.min(...ys), Math.max(...ys)].map(Math.round)).toEqual([24, 256]);
  });

  test("shows the provinces that reach into it and no others", () => {
    const ids = placeMap(view).provinces.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(["CN-AH", "CN-JS", "CN-SH", "CN-ZJ"]));
    expect(ids).not.toContain("CN-XJ");
  });

  test("stands upright on the national map, around its places", () => {
    const whole = nationalView(960);
    const { x, y, width, height } = locateView(view, whole);
    expect(width / height).toBeCloseTo(320 / 280, 1);
    for (const [px, py] of places.map((place) => projectPlace(whole, place))) {
      expect(px > x && px < x + width && py > y && py < y + height).toBe(true);
    }
  });

  test("is refused for a province that is not on the map", () => {
    expect(() => insetView({ provinces: ["anhui"] }, box)).toThrow(/no province anhui on the map; .* CN-AH /);
  });
});

test("a place given with a missing number is refused", () => {
  expect(() => projectPlace(nationalView(960), [NaN, 32])).toThrow("[NaN, 32] is no place on the map");
});

describe("the tile grid", () => {
  const { provinces, outside } = geometry.small.objects;
  const areas = [...provinces.geometries, ...outside.geometries];

  test("has one tile for each of the 31 provinces and 3 places outside", () => {
    expect(tiles.map(({ id }) => id).sort()).toEqual(areas.map(({ id }) => id).sort());
  });

  test("puts no two in one cell, in at most nine columns", () => {
    expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(tiles.length);
    expect(Math.max(...tiles.map(({ column }) => column))).toBeLessThan(9);
  });

  test("lets four in five neighbours touch, at a side or a corner", () => {
    const tileOf = new Map(tiles.map((tile) => [tile.id, tile]));
    const pairs = neighbors(areas).flatMap((others, i) => others.map((j) => [areas[i]?.id, areas[j]?.id]));
    const touching = pairs.filter(([a = "", b = ""]) => {
      const [one, other] = [tileOf.get(a), tileOf.get(b)];
      if (!one || !other) return false;
      return Math.abs(one.column - other.column) <= 1 && Math.abs(one.row - other.row) <= 1;
    });
    expect(touching.length / pairs.length).toBeGreaterThanOrEqual(0.8);
  });

  test("keeps west of east and north of south where provinces are far apart", () => {
    const centreOf = new Map(areas.map(({ id, properties }) => [id, properties.centre]));
    const wrong = tiles.flatMap((a) =>
      tiles.filter((b) => {
        const [lonA = 0, latA = 0] = centreOf.get(a.id) ?? [];
        const [lonB = 0, latB = 0] = centreOf.get(b.id) ?? [];
        return (lonB - lonA > 8 && a.column > b.column) || (latA - latB > 8 && a.row > b.row);
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("fits the width it is given, in whole pixels, at least 24 px a tile from 240 px", () => {
    for (const width of [240, 288, 320, 400]) {
      const grid = placeTiles({ width, gap: 2 });
      expect(grid.width).toBeLessThanOrEqual(width);
      expect(grid.side).toBeGreaterThanOrEqual(24);
      for (const { x, y } of grid.tiles) {
        expect(Number.isInteger(x) && x >= 0 && x + grid.side <= grid.width).toBe(true);
        expect(Number.isInteger(y) && y >= 0 && y + grid.side <= grid.height).toBe(true);
      }
    }
  });
});
