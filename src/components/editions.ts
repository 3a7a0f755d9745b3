// What the frozen editions on disk are, for the pages that tell of them.
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "astro/zod";
import { compareTables, type Difference } from "../data/difference.ts";
import { data } from "../data/index.ts";
import type { Edition } from "../data/model.ts";

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

export interface FrozenEdition extends Edition {
  readonly items: readonly Item[];
  /** Null for the first edition. */
  readonly changes: Changes | null;
}

const HOME = "public/s";
const COMPARED = ["figures", "derived"];
const frozenChart = z.object({ id: z.string(), title: z.string() });

/** All editions, the newest first. Throws, naming the file, where one of theirs is missing. */
export function readFrozen(): FrozenEdition[] {
  const editions = data.editions.map((edition) => ({ ...edition, items: readItems(edition) }));
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

function readItems({ edition }: Edition): Item[] {
  const files = globSync(`${edition}/*/data.json`, { cwd: HOME }).sort();
  return files.map((file) => {
    const text = readFileSync(join(HOME, file), "utf8");
    const { title } = frozenChart.parse(JSON.parse(text));
    const digest = createHash("sha256").update(text).digest("hex").slice(0, 8);
    return { id: dirname(file).slice(edition.length + 1), title, digest };
  });
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
