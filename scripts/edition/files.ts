// The files of a folder and their checksums.
import { createHash } from "node:crypto";
import { type Dirent, lstatSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { SUMS } from "../../src/data/sums.ts";

/** What stands behind most faults of an edition, in brackets. */
export const RESTORE = "(restore it from version control)";

/** SHA-256 of bytes, as 64 hexadecimal digits. */
export function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes of a regular file; undefined where there is none at `path` itself. Throws what the file system throws. */
export function readBytes(path: string): Buffer | undefined {
  const isFile = lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  return isFile ? readFileSync(path) : undefined;
}

/** SHA-256 by path of all files of a folder but SHA256SUMS, and `faults`: lines `<folder>/<path>: …` about what an
 * edition cannot hold, such as a symbolic link or an empty folder. Throws what the file system throws. */
export function sumFolder(folder: string): { sums: Map<string, string>; faults: string[] } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => ({
    entry,
    path: relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"),
  }));
  const parents = new Set(entries.map(({ path }) => dirname(path)));
  const files = entries.filter(({ entry, path }) => entry.isFile() && path !== SUMS);
  return {
    sums: new Map(files.map(({ path }) => [path, hash(readFileSync(join(folder, path)))])),
    faults: entries.flatMap(({ entry, path }) => {
      const oddness = describeOddness(entry, parents.has(path));
      return oddness === undefined ? [] : `${folder}/${path}: ${oddness}`;
    }),
  };
}

function describeOddness(entry: Dirent, isParent: boolean): string | undefined {
  if (entry.isFile()) return undefined;
  if (entry.isSymbolicLink()) return `a symbolic link, where only files may be ${RESTORE}`;
  if (!entry.isDirectory()) return "neither file nor folder (delete it)";
  return isParent ? undefined : "an empty folder (delete it)";
}
