// The frozen editions on disk, read at build time for the list of digests.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FrozenEdition } from "../data/digests.ts";
import type { Edition } from "../data/model.ts";

/** Each edition with its sums and its charts' data, from `folder`/<edition>/. Throws where one has no SHA256SUMS. */
export function readFrozen(folder: string, editions: readonly Edition[]): FrozenEdition[] {
  return editions.map((edition) => {
    const cwd = join(folder, edition.edition);
    const sums = join(cwd, "SHA256SUMS");
    if (!existsSync(sums))
      throw new Error(
        `${sums}: missing, though editions.csv has the edition (restore the folder, or take the row out)`,
      );
    const charts = globSync("*/data.json", { cwd }).sort();
    return {
      ...edition,
      sums: readFileSync(sums, "utf8"),
      charts: charts.map((file) => readFileSync(join(cwd, file), "utf8")),
    };
  });
}
