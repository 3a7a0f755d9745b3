// What /s/digests.json tells the page /verify/: the SHA-256 of every file this site gives away, live and frozen.
import { createHash } from "node:crypto";
import { z } from "astro/zod";
import { listIds, parseFormula } from "./formula.ts";
import type { Edition } from "./model.ts";
import { parseSums } from "./sums.ts";

/** What the site serves now, and what each edition holds, by its name. */
export interface Digests {
  readonly live: Shelf;
  readonly editions: Readonly<Record<string, Shelf>>;
}

/** `files`: SHA-256, hex, by path below the site's root (live) or below /s/<edition>/. `charts`: by id. */
export interface Shelf {
  readonly files: Readonly<Record<string, string>>;
  readonly charts: Readonly<Record<string, ShelvedChart>>;
}

/** `numbers`: ids of figures and derived figures that the chart shows or is computed from. */
interface ShelvedChart {
  readonly title: string;
  readonly numbers: readonly string[];
}

/** An edition as it lies on disk. `sums`: text of its SHA256SUMS; `charts`: texts of its charts' data.json. */
export interface FrozenEdition extends Edition {
  readonly sums: string;
  readonly charts: readonly string[];
}

/** The parts of a chart's JSON that are read here. */
const chartText = z.object({
  id: z.string(),
  title: z.string(),
  figures: z.array(z.string()),
  derived: z.array(z.object({ id: z.string(), formula: z.string() })),
});

/**
 * All digests. `live`: the bytes of each file by its path. Throws where an edition's sums are not those that the table of
 * editions names, or where a chart's JSON is none.
 */
export function describeDigests(
  live: ReadonlyMap<string, Uint8Array>,
  editions: readonly FrozenEdition[],
): Digests {
  const charts = [...live].filter(([path]) => /^charts\/[^/.]+\.json$/.test(path));
  return {
    live: {
      files: Object.fromEntries([...live].map(([path, bytes]) => [path, hash(bytes)])),
      charts: Object.fromEntries(charts.map(([, bytes]) => readChart(new TextDecoder().decode(bytes)))),
    },
    editions: Object.fromEntries(editions.map((edition) => [edition.edition, describeEdition(edition)])),
  };
}

function describeEdition({ edition, sums, sums_sha256, charts }: FrozenEdition): Shelf {
  const found = hash(sums);
  if (found !== sums_sha256)
    throw new Error(
      `public/s/${edition}/SHA256SUMS: sha256: ${found}, but editions.csv has ${sums_sha256} (restore the folder from version control; an edition never changes)`,
    );
  return {
    files: { ...Object.fromEntries(parseSums(sums)), SHA256SUMS: sums_sha256 },
    charts: Object.fromEntries(charts.map(readChart)),
  };
}

function readChart(text: string): [id: string, chart: ShelvedChart] {
  const { id, title, figures, derived } = chartText.parse(JSON.parse(text));
  const named = derived.flatMap((number) => [number.id, ...listIds(parseFormula(number.formula))]);
  return [id, { title, numbers: [...new Set([...figures, ...named])] }];
}

function hash(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
