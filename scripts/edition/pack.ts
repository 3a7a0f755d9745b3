// The package of an edition: one zip, the same bytes wherever it is made.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { zipSync } from "fflate";

/** A zip keeps local time without a zone: these parts, read as local, are the same bytes in every zone. */
const DAY = new Date(1980, 0, 1);

/** The zip of files of a folder, by their paths, in that order. Throws what the file system throws. */
export function packFiles(folder: string, paths: readonly string[]): Uint8Array {
  const files = Object.fromEntries(
    paths.map((path) => [path, new Uint8Array(readFileSync(join(folder, path)))]),
  );
  // System and rights as of a plain file on Unix, whatever the machine.
  return zipSync(files, { level: 9, mtime: DAY, os: 3, attrs: 0o100644 << 16 });
}
