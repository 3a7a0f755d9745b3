// The proof that frozen editions are as they were frozen: PUBLISHING.md, "Editions".
import { existsSync, lstatSync, readdirSync } from "node:fs";
import { edition as editionName } from "../../src/data/field.ts";
import type { Row } from "../../src/data/schema.ts";
import { checkPrevious, checkRegistered } from "./chain.ts";
import { checkContent } from "./content.ts";
import { RESTORE } from "./files.ts";
import { checkRows } from "./rows.ts";

/** Holds `folder`, with one folder an edition, against the rows of editions.csv. Returns all faults, lines that name
 * edition, file, what is wrong and the way out; none where every byte is as frozen. Throws what the file system throws. */
export function verifyEditions({
  folder,
  rows,
}: {
  folder: string;
  rows: readonly Row<"editions">[];
}): string[] {
  const byName = new Map(rows.map((row) => [row.edition, row]));
  const registered = [...byName.values()];
  return [
    ...checkRows(rows),
    ...checkNames(folder, byName),
    ...registered.flatMap((row, i) => {
      const home = `${folder}/${row.edition}`;
      if (!isFolder(home)) return `${home}: missing, but editions.csv registers it ${RESTORE}`;
      return [
        ...checkRegistered(home, row),
        ...checkContent(home),
        ...checkPrevious(home, registered[i - 1]),
      ];
    }),
  ];
}

/** What stands in the folder and is no registered edition; a folder without a row is checked by itself. */
function checkNames(folder: string, registered: ReadonlyMap<string, unknown>): string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  return names.flatMap((name) => {
    const home = `${folder}/${name}`;
    if (!editionName.safeParse(name).success || !isFolder(home))
      return `${home}: not the folder of an edition (delete it; only freeze writes here)`;
    if (registered.has(name)) return [];
    const wayOut = `run npm run freeze -- ${name} again to finish it, or restore its row from version control`;
    return [`${home}: no row in editions.csv (${wayOut})`, ...checkContent(home)];
  });
}

function isFolder(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
