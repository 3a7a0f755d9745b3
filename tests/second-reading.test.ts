// A second person read every figure of the record from the sources, without looking at the tables: second-reading.csv.
// `remark` is that reader's; `difference` says why the tables keep to another reading.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { data } from "../src/data/index.ts";
import type { Figure } from "../src/data/model.ts";

type Reading = Record<"figure" | (typeof PARTS)[number] | "difference", string>;

const PARTS = ["value", "unit", "qualifier", "measure", "place"] as const;
/** What the tables leave empty for the whole country, the second reader wrote out. */
const NATION = "china";

const readings = Papa.parse<Reading>(readFileSync("tests/second-reading.csv", "utf8"), {
  header: true,
  skipEmptyLines: true,
}).data;
const figures = new Map(data.record.figures.map((figure) => [figure.id, figure]));

/** What the two readings of a figure do not share, as "part: table, second reading". */
function compare(reading: Reading, figure: Figure): string[] {
  return PARTS.flatMap((part) => {
    const ours = part === "place" ? (figure.place?.id ?? NATION) : String(figure[part]);
    const theirs = part === "place" ? reading.place || NATION : reading[part];
    return ours === theirs ? [] : [`${part}: ${ours}, ${theirs}`];
  });
}

/** Differences without a reason, and reasons without a difference. */
function listUnexplained(rows: readonly Reading[], known: ReadonlyMap<string, Figure>): string[] {
  return rows.flatMap((reading) => {
    const figure = known.get(reading.figure);
    if (!figure) return [`${reading.figure}: no figure of the record`];
    const differences = compare(reading, figure);
    if (reading.difference === "") return differences.map((difference) => `${figure.id}: ${difference}`);
    return differences.length === 0 ? [`${figure.id}: explained, but there is no difference`] : [];
  });
}

describe("the second reading", () => {
  test("has every figure of the record once", () => {
    expect(readings.map(({ figure }) => figure).sort()).toEqual([...figures.keys()].sort());
  });

  test("agrees with the tables, or the difference is explained", () => {
    expect(listUnexplained(readings, figures)).toEqual([]);
  });

  test("is heard: any part that is changed is found, and an idle explanation too", () => {
    for (const part of PARTS) {
      const changed = readings.map((row) => (row.difference === "" ? { ...row, [part]: "other" } : row));
      const silent = readings.filter(({ difference }) => difference !== "");
      expect(listUnexplained(changed, figures)).toHaveLength(readings.length - silent.length);
    }
    const idle = readings.map((row) => ({ ...row, difference: "a reason" }));
    expect(listUnexplained(idle, figures).length).toBeGreaterThan(readings.length / 2);
  });
});
