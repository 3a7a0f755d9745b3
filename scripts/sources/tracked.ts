// The words of the sources are not ours to publish: no file that git tracks may share ten in a row with one of them.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/data/account.ts";
import { findOverlaps, indexRuns } from "../../src/extract/overlap.ts";

/** Searches every text file that git tracks under `root`; a line a stretch of shared words. Throws what git throws. */
export function searchTracked(root: string, documents: readonly Document[]): string[] {
  const runs = indexRuns(documents);
  return listTracked(root).flatMap((path) => {
    const text = readFileSync(join(root, path));
    if (text.includes(0)) return []; // not a text
    return findOverlaps(text.toString(), runs).map(
      ({ line, length, source, opening }) =>
        `${path}:${line}: ${length} consecutive words of ${source}, from "${opening} …" (say it in your own words)`,
    );
  });
}

/** Tracked files that are there; one deleted but not yet committed is not. */
function listTracked(root: string): string[] {
  const list = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8", stdio: "pipe" });
  return list.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
}
