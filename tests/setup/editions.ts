// Made-up editions, as `freeze` leaves them: files by path, with their sums.
import { createHash } from "node:crypto";
import type { FrozenEdition } from "../../src/data/digests.ts";

/** SHA-256 of a text or of bytes, hex. */
export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** An edition of these files (path below the edition: text or bytes), frozen on the day it is named after. */
export function planEdition(
  edition: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): FrozenEdition {
  const paths = Object.keys(files).sort();
  const sums = paths.map((path) => `${sha256(files[path] ?? "")}  ${path}\n`);
  const charts = Object.entries(files).filter(([path]) => path.endsWith("/data.json"));
  return {
    edition,
    date: edition.slice(0, 10),
    sums: sums.join(""),
    sums_sha256: sha256(sums.join("")),
    charts: charts.map(([, text]) => text.toString()),
  };
}
