// The frozen editions on disk, read at build time.
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readHeld, readHeldTable, type Held } from "../data/held.ts";

/** Every number of every edition under `folder`, by table and by chart; none where nothing is frozen. Throws as `readHeld` does. */
export function readEditions(folder: string): Held[] {
  if (!existsSync(folder)) return [];
  const tables = globSync("*/data/figures.csv", { cwd: folder }).sort();
  return tables.flatMap((file) => {
    const edition = dirname(dirname(file));
    const table = readHeldTable(readFileSync(join(folder, file), "utf8"), edition);
    const charts = globSync(`${edition}/*/data.json`, { cwd: folder }).sort();
    return [
      ...table,
      ...charts.flatMap((chart) => readHeld(readFileSync(join(folder, chart), "utf8"), table)),
    ];
  });
}

/** What this site's editions hold. */
export const held = readEditions("public/s");
