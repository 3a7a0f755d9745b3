// The frozen editions on disk, read at build time.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { readHeld, type Held } from "../data/held.ts";

/** Every number of every chart of every edition under `folder`; none where nothing is frozen. Throws as `readHeld` does. */
export function readEditions(folder: string): Held[] {
  if (!existsSync(folder)) return [];
  const files = globSync("*/*/data.json", { cwd: folder }).sort();
  return files.flatMap((file) =>
    readHeld(readFileSync(join(folder, file), "utf8"), file.split(sep)[0] ?? ""),
  );
}

/** What this site's editions hold. */
export const held = readEditions("public/s");
