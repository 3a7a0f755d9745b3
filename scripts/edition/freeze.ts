// Makes an edition: a folder of public/s that appears by one rename, then its row in editions.csv. Killed in between, the
// same command finishes it.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeTable } from "../../src/data/csv.ts";
import { site } from "../../src/site.ts";
import { formatPrevious, formatSums, PREVIOUS, SUMS } from "../../src/data/sums.ts";
import { checkContent } from "./content.ts";
import { hash, readBytes, sumFolder } from "./files.ts";
import { packFiles } from "./pack.ts";
import type { Plan } from "./plan.ts";
import { readRows } from "./rows.ts";

export const STEPS = [
  "check",
  "draw",
  "gather",
  "chain",
  "pack",
  "sum",
  "prove",
  "place",
  "note",
  "register",
  "clean",
] as const;
export type Step = (typeof STEPS)[number];

/** Folders of the project: tables, frozen editions, and one for work in progress, on the same disk. */
export interface Rooms {
  readonly tables: string;
  readonly editions: string;
  readonly scratch: string;
}

/** The parts of the work that others do. `check` throws where a check fails; `draw` puts the site with the edition's pages into a folder. */
export interface Hands {
  readonly check: () => Promise<void> | void;
  readonly draw: (plan: Plan, folder: string) => Promise<void> | void;
  /** Told of each step before it begins. */
  readonly tell?: (step: Step) => void;
}

/** Bytes of an edition, at most. */
const MOST = 10_000_000;

/**
 * Makes the edition of a plan and registers it. Returns the SHA-256 of its SHA256SUMS. Throws, with nothing placed, where
 * a check fails, a file is missing or it is too large; and where a folder of that name holds something else.
 */
export async function freeze(plan: Plan, { rooms, hands }: { rooms: Rooms; hands: Hands }): Promise<string> {
  const { check, draw, tell = () => undefined } = hands;
  const [home, fresh] = [join(rooms.editions, plan.edition), join(rooms.scratch, plan.edition)];
  const [drawn, row] = [join(rooms.scratch, "site"), join(rooms.scratch, "editions.csv")];
  rmSync(rooms.scratch, { recursive: true, force: true });
  mkdirSync(rooms.scratch, { recursive: true });
  try {
    tell("check");
    // What an earlier run placed has passed: it is compared byte for byte below.
    if (!existsSync(home)) await check();
    tell("draw");
    await draw(plan, drawn);
    tell("gather");
    renameSync(join(drawn, "s", plan.edition), fresh);
    tell("chain");
    if (plan.previous) writeFileSync(join(fresh, PREVIOUS), chainTo(plan.previous));
    tell("pack");
    writeFileSync(join(fresh, `${site.slug}-${plan.edition}.zip`), packFiles(fresh, listPaths(fresh)));
    tell("sum");
    const sums = formatSums(sumFolder(fresh).sums);
    writeFileSync(join(fresh, SUMS), sums);
    tell("prove");
    prove(fresh);
    tell("place");
    place(fresh, home);
    tell("note");
    const { rows } = readRows(rooms.tables);
    const sha256 = hash(Buffer.from(sums));
    const own = { edition: plan.edition, date: plan.date, sums_sha256: sha256 };
    writeFileSync(row, writeTable("editions", [...rows, own]));
    tell("register");
    renameSync(row, join(rooms.tables, "editions.csv"));
    tell("clean");
    return sha256;
  } finally {
    rmSync(rooms.scratch, { recursive: true, force: true });
  }
}

function chainTo({ edition, sums_sha256 }: NonNullable<Plan["previous"]>): string {
  return formatPrevious({ edition, sha256: sums_sha256 });
}

function listPaths(folder: string): string[] {
  return [...sumFolder(folder).sums.keys()].sort();
}

function prove(fresh: string): void {
  const bytes = [...listPaths(fresh), SUMS].reduce(
    (sum, path) => sum + readFileSync(join(fresh, path)).length,
    0,
  );
  const faults = checkContent(fresh);
  if (bytes > MOST) faults.push(`${bytes} bytes, at most ${MOST} (leave charts or pictures out)`);
  if (faults.length > 0) throw new Error(faults.join("\n"));
}

/** The folder appears by one rename; one that lies there already must be the same. */
function place(fresh: string, home: string): void {
  if (!existsSync(home)) {
    mkdirSync(dirname(home), { recursive: true });
    renameSync(fresh, home);
    return;
  }
  const [now, before] = [fresh, home].map((folder) => sumFolder(folder).sums);
  const paths = new Set([...(now?.keys() ?? []), ...(before?.keys() ?? [])]);
  const changed = [...paths].filter((path) => now?.get(path) !== before?.get(path));
  const [sums, earlier] = [fresh, home].map((folder) => readBytes(join(folder, SUMS)));
  const isSame = changed.length === 0 && earlier !== undefined && sums?.equals(earlier);
  if (!isSame)
    throw new Error(
      `${home}: not what this commit makes: ${changed.join(", ") || SUMS} (it is not registered: delete the folder and freeze again)`,
    );
}
