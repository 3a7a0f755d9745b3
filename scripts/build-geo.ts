// Borders for drawing, at three levels of detail, from the vendored extract: `npm run geo`.
import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Level } from "../src/data/geo/index.ts";
import passport from "../src/data/geo/passport.json" with { type: "json" };
import { drawLevel, type Grain } from "./geo/level.ts";
import { type Extract, sortUnits } from "./geo/units.ts";

const FOLDER = "src/data/geo";

/** A triangle of one square pixel has a root of 5 km on the national map at 960 px, 11 km at 480 px. */
const GRAINS: Readonly<Record<Level, Grain>> = {
  small: { outline: 12.5, inner: 20, abroad: 36, island: 600, grid: 1500 },
  medium: { outline: 6, inner: 11, abroad: 12, island: 150, grid: 4000 },
  large: { outline: 1.5, inner: 1.5, abroad: 9, island: 40, grid: 10000 },
};

/** The bytes of the extract as files of the levels, text by name. Throws when they are not what the passport says. */
export function buildLevels(extract: Uint8Array): Map<string, string> {
  const sha256 = createHash("sha256").update(extract).digest("hex");
  if (sha256 !== passport.sha256) {
    throw new Error(
      `${FOLDER}/${passport.file}: sha256 ${sha256} is not the passport's ` +
        `(restore the file, or describe the new one in ${FOLDER}/passport.json)`,
    );
  }
  const units = sortUnits(JSON.parse(Buffer.from(extract).toString()) as Extract);
  return new Map(
    Object.entries(GRAINS).map(([level, grain]) => [
      `${level}.json`,
      `${JSON.stringify(drawLevel(units, grain))}\n`,
    ]),
  );
}

function run(): void {
  const files = buildLevels(readFileSync(join(FOLDER, passport.file)));
  const unfinished = (name: string) => join(FOLDER, `.${name}-${process.pid}`);
  for (const [name, text] of files) writeFileSync(unfinished(name), text);
  for (const [name, text] of files) {
    renameSync(unfinished(name), join(FOLDER, name));
    console.log(`${FOLDER}/${name}: ${Buffer.byteLength(text)} bytes`);
  }
}

if (import.meta.main) {
  try {
    run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
