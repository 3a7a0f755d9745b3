// A copy of the project to freeze editions in, as `npm run freeze` does but without running all tests. It begins without
// any edition or correction, whatever the project has.
import { cpSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { freeze, type Hands, type Rooms } from "../../scripts/edition/freeze.ts";
import { planEdition, type Plan } from "../../scripts/edition/plan.ts";
import { readRows } from "../../scripts/edition/rows.ts";
import { copyProject, runScript } from "./copy.ts";

/** The commit that made-up editions name. */
export const COMMIT = "c0ffee";
const EMPTY = ["editions", "corrections"];

export interface Freezer {
  readonly dir: string;
  readonly rooms: Rooms;
  readonly remove: () => void;
}

/** `dir`: where to put the copy; made if missing. */
export function openFreezer({ dir }: { dir?: string } = {}): Freezer {
  const files = Object.fromEntries(
    EMPTY.map((table) => {
      const path = `src/data/tables/${table}.csv`;
      return [path, readFileSync(path, "utf8").replace(/\n[\s\S]*/, "\n")];
    }),
  );
  const copy = copyProject({ files, ...(dir === undefined ? {} : { dir }) });
  rmSync(join(copy, "public/s"), { recursive: true, force: true });
  return { dir: copy, rooms: roomsOf(copy), remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** The rooms of a project in a folder. */
export function roomsOf(dir: string): Rooms {
  const at = (path: string): string => join(dir, path);
  return { tables: at("src/data/tables"), editions: at("public/s"), scratch: at(".astro/freeze") };
}

/** The plan for an edition, by the rows there are. Throws where there can be none. */
export function planIn({ rooms }: Freezer, edition: string): Plan {
  const { rows } = readRows(rooms.tables);
  const { plan, problems } = planEdition(edition, { rows, commit: COMMIT, changed: [] });
  if (plan === null) throw new Error(problems.join("\n"));
  return plan;
}

/** Draws the site with the edition into a folder. Throws what the build prints where it fails. */
export async function drawIn(
  { dir }: Freezer,
  { plan, folder, env = {} }: { plan: Plan; folder: string; env?: Record<string, string> },
): Promise<void> {
  const told = { ...env, FREEZE_EDITION: plan.edition, FREEZE_CODE: plan.code };
  for (const args of [["data"], ["fonts"], ["astro", "build", "--", "--silent", "--outDir", folder]]) {
    const { code, output } = await runScript(args, { dir, env: told });
    if (code !== 0) throw new Error(output);
  }
}

/** Freezes an edition; the SHA-256 of its SHA256SUMS. */
export async function freezeIn(freezer: Freezer, edition: string): Promise<string> {
  const hands: Hands = {
    check: () => undefined,
    draw: (plan, folder) => drawIn(freezer, { plan, folder }),
  };
  return freeze(planIn(freezer, edition), { rooms: freezer.rooms, hands });
}

/** Hands that take a site that was drawn before. */
export function handsWith(site: string, tell?: Hands["tell"]): Hands {
  return {
    check: () => undefined,
    draw: (_, folder) => cpSync(join(site, "s"), join(folder, "s"), { recursive: true }),
    ...(tell ? { tell } : {}),
  };
}
