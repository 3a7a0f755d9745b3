// Freezes the site's charts and tables as an edition: `npm run freeze -- 2026-01-31 [--dry-run]`. Commit what it makes.
import { execFileSync, spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { site } from "../src/site.ts";
import { freeze, STEPS, type Step } from "./edition/freeze.ts";
import { planEdition, type Checkout, type Plan } from "./edition/plan.ts";
import { verifyEditions } from "./edition/proof.ts";
import { readRows } from "./edition/rows.ts";

const ROOMS = { tables: "src/data/tables", editions: "public/s", scratch: ".astro/freeze" };

const DOING: Readonly<Record<Step, string>> = {
  check: "npm test",
  draw: "draw pages, pictures and files",
  gather: "take the edition out of the site",
  chain: "chain it to the edition before",
  pack: "pack it into a zip",
  sum: "list checksums",
  prove: "prove the list and the size",
  place: "put the folder in its place",
  note: "write its row",
  register: "register it in editions.csv",
  clean: "clean up",
};

/** What git says; no commit where there is no git or no checkout. */
function readCheckout(): Checkout {
  const { rows, problems } = readRows(ROOMS.tables);
  if (problems.length > 0) throw new Error(problems.join("\n"));
  const git = (...args: string[]): string =>
    execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  try {
    const changed = git("status", "--porcelain", "-z", "--no-renames", "--untracked-files=all");
    return {
      rows,
      commit: git("rev-parse", "HEAD").trim(),
      changed: changed.split("\0").flatMap((entry) => (entry === "" ? [] : [entry.slice("XY ".length)])),
    };
  } catch {
    return { rows, commit: null, changed: [] };
  }
}

/** Faults of the editions so far; the folder that a killed run of this edition left behind is none. */
function findFaults({ edition }: Plan, { rows }: Checkout): string[] {
  const home = `${ROOMS.editions}/${edition}`;
  return verifyEditions({ folder: ROOMS.editions, rows }).filter((fault) => !fault.startsWith(home));
}

/** Runs an npm script with its output shown. Throws, naming it, where it fails. */
function run(args: readonly string[], env: Record<string, string> = {}): void {
  const { status, error } = spawnSync("npm", ["run", ...args], {
    stdio: "inherit",
    env: { ...process.env, ...env },
    shell: process.platform === "win32",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`npm run ${args.join(" ")}: failed (mend it first; nothing was frozen)`);
}

function draw({ edition, code }: Plan, folder: string): void {
  run(["data"]);
  run(["fonts"]);
  run(["astro", "build", "--", "--silent", "--outDir", resolve(folder)], {
    FREEZE_EDITION: edition,
    FREEZE_CODE: code,
  });
}

function printPlan({ edition, code, previous }: Plan): string {
  return [
    `Edition ${edition} of ${site.origin}${site.base}`,
    `  commit    ${code}`,
    `  previous  ${previous === null ? "none, it is the first" : previous.edition}`,
    `  makes     ${ROOMS.editions}/${edition}/, and its row in ${ROOMS.tables}/editions.csv`,
    "  steps",
    ...STEPS.map((step, i) => `    ${i + 1}. ${DOING[step]}`),
  ].join("\n");
}

if (import.meta.main) {
  try {
    const { values, positionals } = parseArgs({
      options: { "dry-run": { type: "boolean", default: false } },
      allowPositionals: true,
    });
    const [edition = "", ...more] = positionals;
    if (edition === "" || more.length > 0)
      throw new Error("which edition? (write: npm run freeze -- 2026-01-31)");
    const checkout = readCheckout();
    const { plan, problems } = planEdition(edition, checkout);
    const faults = plan === null ? problems : findFaults(plan, checkout);
    if (plan === null || faults.length > 0) throw new Error(faults.join("\n"));
    console.log(printPlan(plan));
    if (!values["dry-run"]) {
      const hands = {
        check: () => run(["test"]),
        draw,
        tell: (step: Step) => console.log(`${STEPS.indexOf(step) + 1}. ${DOING[step]}`),
      };
      const sha256 = await freeze(plan, { rooms: ROOMS, hands });
      console.log(`edition ${edition} is frozen: SHA256SUMS has the sha256 ${sha256}`);
      console.log(`commit ${ROOMS.editions}/${edition} and ${ROOMS.tables}/editions.csv together`);
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
