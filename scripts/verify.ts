// Proves that every frozen edition is as it was frozen: `npm run verify`, no build needed; with `-- --live <origin>` the
// published ones, over HTTP.
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { verifyLive } from "./edition/live.ts";
import { verifyEditions } from "./edition/proof.ts";
import { readRows } from "./edition/rows.ts";

/** `root`: the project; `live`: address of a published site's home page, as typed. */
interface Options {
  root: string;
  live?: string | undefined;
}

/** Verifies the editions of the project, or the published ones, against editions.csv. `summary` counts what was held
 * against the sums. Throws an error for an address that is none, and what the file system throws. */
export async function verify({ root, live }: Options): Promise<{ faults: string[]; summary: string }> {
  const { rows, problems } = readRows(join(root, "src/data/tables"));
  if (problems.length > 0) return { faults: problems, summary: "" };
  const folder = join(root, "public/s");
  const { files, faults } =
    live === undefined
      ? { files: countFiles(folder), faults: verifyEditions({ folder, rows }) }
      : await verifyLive(rows, { site: readAddress(live) });
  const counts = `${rows.length} ${rows.length === 1 ? "edition" : "editions"}, ${files} files`;
  return { faults, summary: rows.length === 0 ? "no edition is frozen yet" : `${counts}: as frozen` };
}

function countFiles(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .length;
}

function readAddress(typed: string): string {
  if (!/^https?:\/\/[^\s?#]+$/.test(typed) || !URL.canParse(typed))
    throw new Error(`--live ${typed}: not an address (write it whole, like https://example.org/ledger/)`);
  return typed.endsWith("/") ? typed : `${typed}/`;
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({ options: { live: { type: "string" } } });
    const { faults, summary } = await verify({ root: ".", live: values.live });
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
    else console.log(summary);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
