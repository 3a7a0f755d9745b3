// The package of an edition: one zip of every file but itself and SHA256SUMS.
import { unzipSync } from "fflate";
import { hash } from "./files.ts";

/** How the files in a zip differ from those `listed` (SHA-256 by path): one line each, without the zip's name. */
export function checkZip(zip: Uint8Array, listed: ReadonlyMap<string, string>): string[] {
  const names: string[] = [];
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(zip, { filter: ({ name }) => names.push(name) > 0 });
  } catch {
    return ["cannot be unpacked"];
  }
  const packed = new Map(Object.entries(files).map(([path, bytes]) => [path, hash(bytes)]));
  return [
    ...names.filter((name, i) => names.indexOf(name) < i).map((name) => `packs ${name} twice`),
    ...[...packed.keys()]
      .filter((path) => !listed.has(path))
      .map((path) => `packs ${path}, a file not listed`),
    ...[...listed].flatMap(([path, sha256]) => {
      if (!packed.has(path)) return `packs no ${path}`;
      return packed.get(path) === sha256 ? [] : `packs other bytes of ${path}`;
    }),
  ];
}
