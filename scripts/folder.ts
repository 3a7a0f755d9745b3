// Folders of tables: read whole, and written so that nobody ever finds one half-written.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

const ROUNDS = 100;

/** Contents of the CSV files of a folder, by table. */
export type Files = Map<string, Uint8Array>;

/** The CSV files of a folder, in the order of their names; none where there is no folder. */
export function readCsvFiles(folder: string): Files {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".csv")) : [];
  return new Map(
    names.sort().map((name) => [name.slice(0, -".csv".length), readFileSync(join(folder, name))]),
  );
}

/** Makes `path` a folder of exactly these files (content by name): all of them, or nothing is changed. Runs at
 * the same time are safe: each leaves a whole folder. Throws what the file system throws. */
export function writeFolder(path: string, files: ReadonlyMap<string, string>): void {
  if (isSame(path, files)) return;
  mkdirSync(dirname(path), { recursive: true });
  const scratch = mkdtempSync(join(dirname(path), `.${basename(path)}-`));
  try {
    const fresh = join(scratch, "new");
    mkdirSync(fresh);
    for (const [name, text] of files) writeFileSync(join(fresh, name), text);
    replace(path, { fresh, aside: join(scratch, "old") });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function isSame(path: string, files: ReadonlyMap<string, string>): boolean {
  if (!existsSync(path) || readdirSync(path).length !== files.size) return false;
  return [...files].every(([name, text]) => {
    const file = join(path, name);
    return existsSync(file) && readFileSync(file, "utf8") === text;
  });
}

/** A full folder cannot be renamed over: the old one steps aside first, again if another run put one in between. */
function replace(path: string, { fresh, aside }: { fresh: string; aside: string }): void {
  for (let round = 1; ; round += 1) {
    try {
      renameSync(fresh, path);
      return;
    } catch (error) {
      if (!existsSync(path) || round === ROUNDS) throw error;
    }
    try {
      renameSync(path, `${aside}-${round}`);
    } catch (error) {
      if (existsSync(path)) throw error;
    }
  }
}
