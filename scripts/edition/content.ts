// What an edition holds, against its own SHA256SUMS.
import { basename } from "node:path";
import { SUMS, parseSums } from "../../src/data/sums.ts";
import { RESTORE, readBytes, sumFolder } from "./files.ts";
import { checkZip } from "./zip.ts";

/** SHA-256 by path: as SHA256SUMS lists them, and as they are. */
interface Sums {
  listed: ReadonlyMap<string, string>;
  found: ReadonlyMap<string, string>;
}

/** Holds every file of the edition in folder `home`, and every file in its package, against SHA256SUMS. Returns lines
 * `<home>/<path>: what is wrong (way out)`. Throws what the file system throws. */
export function checkContent(home: string): string[] {
  const { sums: found, faults } = sumFolder(home);
  const bytes = readBytes(`${home}/${SUMS}`);
  const listed = bytes === undefined ? `${SUMS}: missing` : readList(bytes);
  if (typeof listed === "string") return [`${home}/${listed} ${RESTORE}`, ...faults];
  const differences = [...compareSums({ listed, found }), ...checkPackage(home, { listed, found })];
  return [...differences.map((difference) => `${home}/${difference}`), ...faults];
}

/** SHA-256 by path from the bytes of SHA256SUMS, or one line that says what is wrong with them. */
export function readList(bytes: Buffer): Map<string, string> | string {
  try {
    return parseSums(bytes.toString());
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function compareSums({ listed, found }: Sums): string[] {
  const extra = [...found.keys()].filter((path) => !listed.has(path)).sort();
  return [
    ...[...listed].flatMap(([path, sha256]) => {
      if (!found.has(path)) return `${path}: missing, but ${SUMS} lists it ${RESTORE}`;
      return found.get(path) === sha256 ? [] : `${path}: not the bytes that ${SUMS} lists ${RESTORE}`;
    }),
    ...extra.map((path) => `${path}: ${SUMS} does not list it (delete it)`),
  ];
}

function checkPackage(home: string, { listed, found }: Sums): string[] {
  const ending = `-${basename(home)}.zip`;
  const zip = [...listed.keys()].find((path) => path.endsWith(ending) && !path.includes("/"));
  if (zip === undefined) return [`${SUMS}: lists no package <name>${ending} ${RESTORE}`];
  const bytes = readBytes(`${home}/${zip}`);
  if (bytes === undefined) return [];
  const faults = checkZip(bytes, new Map([...listed].filter(([path]) => path !== zip)));
  if (faults.length === 0 && found.get(zip) !== listed.get(zip))
    faults.push("packed anew: the files in it are those listed");
  return faults.map((fault) => `${zip}: ${fault} ${RESTORE}`);
}
