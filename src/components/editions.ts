// What the frozen editions on disk are, for the pages that tell of them.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "astro/zod";
import { compareTables, type Difference } from "../data/difference.ts";
import { data } from "../data/index.ts";
import type { Edition } from "../data/model.ts";
import { parseSums } from "../data/sums.ts";
import { readFrozen } from "./frozen.ts";

/** A chart of an edition. `digest`: as printed on its pictures. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly digest: string;
}

/** What changed since the edition before: rows of tables, charts. */
interface Changes {
  readonly tables: readonly Difference[];
  readonly newCharts: readonly Item[];
  readonly goneCharts: readonly Item[];
}

export interface ListedEdition extends Edition {
  readonly items: readonly Item[];
  /** The name of its package. */
  readonly zip: string;
  /** Null for the first edition. */
  readonly changes: Changes | null;
}

const HOME = "public/s";
const COMPARED = ["figures", "derived"];
const frozenChart = z.object({ id: z.string(), title: z.string() });

/** All editions, the newest first. Throws, naming the file, where one of theirs is missing. */
export function describeEditions(): ListedEdition[] {
  const editions = readFrozen(HOME, data.editions).map(({ edition, date, sums_sha256, sums, charts }) => ({
    edition,
    date,
    sums_sha256,
    items: charts.map(describeItem),
    zip: [...parseSums(sums).keys()].find((path) => path.endsWith(".zip")) ?? "",
  }));
  return editions
    .map((edition, i) => {
      const before = editions[i - 1];
      return { ...edition, changes: before ? compareEditions(before, edition) : null };
    })
    .reverse();
}

/** The newest edition that holds a chart. */
export function findNewest(chart: string): string | null {
  return data.editions.findLast(({ edition }) => holds(edition, chart))?.edition ?? null;
}

/** True where an edition holds a chart. */
export function holds(edition: string, chart: string): boolean {
  return existsSync(join(HOME, edition, chart, "data.json"));
}

function describeItem(json: string): Item {
  const digest = createHash("sha256").update(json).digest("hex").slice(0, 8);
  return { ...frozenChart.parse(JSON.parse(json)), digest };
}

type Read = Edition & { readonly items: readonly Item[] };

function compareEditions(before: Read, after: Read): Changes {
  const read = ({ edition }: Edition, table: string): string =>
    readFileSync(join(HOME, edition, "data", `${table}.csv`), "utf8");
  const without = (items: readonly Item[], others: readonly Item[]): Item[] =>
    items.filter(({ id }) => !others.some((other) => other.id === id));
  return {
    tables: COMPARED.map((table) => compareTables(read(before, table), read(after, table))),
    newCharts: without(after.items, before.items),
    goneCharts: without(before.items, after.items),
  };
}
