// Freezing: what is refused, what is made, the same bytes twice, and no half edition when it is killed.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freeze, STEPS } from "../scripts/edition/freeze.ts";
import { planEdition, type Checkout } from "../scripts/edition/plan.ts";
import { verifyEditions } from "../scripts/edition/proof.ts";
import { readRows } from "../scripts/edition/rows.ts";
import { ITEM_FILES } from "../src/components/item.ts";
import { charts } from "../src/charts/index.ts";
import { tableNames } from "../src/data/schema.ts";
import { parseSums } from "../src/data/sums.ts";
import { runScript } from "./setup/copy.ts";
import { COMMIT, drawIn, handsWith, openFreezer, planIn, roomsOf, type Freezer } from "./setup/freezer.ts";
import { listFiles } from "./setup/site.ts";

const EDITION = "2026-01-31";
const SUM_TOOL = "sha256sum";
const ROW = { edition: "2026-01-05", date: "2026-01-05", sums_sha256: "0".repeat(64) };
const checkout: Checkout = { rows: [ROW], commit: COMMIT, changed: [] };

describe("a plan", () => {
  test("follows the newest edition and names the commit", () => {
    const { plan, problems } = planEdition("2026-01-05-2", checkout);
    expect(problems).toEqual([]);
    expect(plan).toEqual({ edition: "2026-01-05-2", date: "2026-01-05", code: COMMIT, previous: ROW });
  });

  test.each([
    { what: "no name", edition: "yesterday", problem: "not the name of an edition" },
    { what: "a day that does not exist", edition: "2026-02-30", problem: "not the name of an edition" },
    { what: "a name that is taken", edition: "2026-01-05", problem: "stands in editions.csv" },
    { what: "a day before the newest", edition: "2026-01-04", problem: "is not the newest" },
    { what: "no commit", edition: EDITION, state: { commit: null }, problem: "no commit to name" },
    {
      what: "a changed file",
      edition: EDITION,
      state: { changed: ["src/x.ts"] },
      problem: "src/x.ts: differs from the commit",
    },
  ])("refuses $what", ({ edition, problem, state }) => {
    const { plan, problems } = planEdition(edition, { ...checkout, ...state });
    expect(plan).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  test("lets stand what a killed run of the same edition left", () => {
    const changed = [`public/s/${EDITION}/index.html`];
    expect(planEdition(EDITION, { ...checkout, changed }).problems).toEqual([]);
    expect(planEdition("2026-02-01", { ...checkout, changed }).problems).toHaveLength(1);
  });
});

describe("an edition", () => {
  const parent = mkdtempSync(join(tmpdir(), "ledger-freeze-"));
  const site = join(parent, "site");
  let freezer: Freezer;
  afterAll(() => rmSync(parent, { recursive: true, force: true }));

  /** An empty project: only the tables that freezing reads and writes. */
  const openRooms = (name: string) => {
    const rooms = roomsOf(join(parent, name));
    mkdirSync(rooms.tables, { recursive: true });
    cpSync(join(freezer.rooms.tables, "editions.csv"), join(rooms.tables, "editions.csv"));
    return rooms;
  };
  const freezeAs = async (name: string, from = site) => {
    const rooms = openRooms(name);
    const sha256 = await freeze(planIn(freezer, EDITION), { rooms, hands: handsWith(from) });
    return { rooms, sha256, home: join(rooms.editions, EDITION) };
  };
  let whole: Awaited<ReturnType<typeof freezeAs>>;

  beforeAll(async () => {
    freezer = openFreezer({ dir: join(parent, "copy") });
    await drawIn(freezer, { plan: planIn(freezer, EDITION), folder: site });
    whole = await freezeAs("whole");
  });

  test("holds every file of every chart, the tables, and what describes and proves them", () => {
    const items = charts.flatMap(({ id }) =>
      ["index.html", ...Object.keys(ITEM_FILES)].map((file) => `${id}/${file}`),
    );
    const files = listFiles(whole.home);
    const others = files.filter((file) => !items.includes(file) && !file.startsWith("data/"));
    expect(files).toEqual(expect.arrayContaining(items));
    expect(files.filter((file) => file.startsWith("data/"))).toHaveLength(tableNames.length);
    expect(others.sort()).toEqual([
      "LICENSE.txt",
      "README.txt",
      "SHA256SUMS",
      "brief/index.html",
      "datapackage.json",
      "index.html",
      `local-ledger-${EDITION}.zip`,
    ]);
  });

  test("is small, registered and proved", () => {
    const bytes = listFiles(whole.home).map((file) => readFileSync(join(whole.home, file)).length);
    expect(bytes.reduce((a, b) => a + b)).toBeLessThan(10_000_000);
    const { rows } = readRows(whole.rooms.tables);
    expect(rows).toEqual([{ edition: EDITION, date: EDITION, sums_sha256: whole.sha256 }]);
    expect(verifyEditions({ folder: whole.rooms.editions, rows })).toEqual([]);
  });

  test("holds the data of its charts byte for byte as the live site has them", () => {
    for (const { id } of charts)
      expect(readFileSync(join(whole.home, id, "data.json"))).toEqual(
        readFileSync(join(site, "charts", `${id}.json`)),
      );
  });

  test("passes sha256sum -c", ({ skip }) => {
    const { status, error, stdout } = spawnSync(SUM_TOOL, ["-c", "--quiet", "SHA256SUMS"], {
      cwd: whole.home,
      encoding: "utf8",
    });
    if (error) skip(`${SUM_TOOL} is not on this machine`);
    expect(stdout).toBe("");
    expect(status).toBe(0);
  });

  test(
    "drawn anew in another folder, time zone and language has the same bytes",
    { timeout: 240_000 },
    async () => {
      const other = openFreezer({ dir: join(parent, "another folder") });
      const folder = join(parent, "drawn again");
      const env = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" };
      await drawIn(other, { plan: planIn(other, EDITION), folder, env });
      const again = await freezeAs("again", folder);
      const [sums, first] = [again, whole].map(({ home }) =>
        parseSums(readFileSync(join(home, "SHA256SUMS"), "utf8")),
      );
      expect(Object.fromEntries(sums ?? [])).toEqual(Object.fromEntries(first ?? []));
      expect(again.sha256).toBe(whole.sha256);
    },
  );

  test.each(STEPS)(
    "killed before the step %s is there whole or not at all, and is finished by the same command",
    async (step) => {
      const rooms = openRooms(`killed-${step}`);
      const plan = planIn(freezer, EDITION);
      const told = [JSON.stringify(plan), JSON.stringify(rooms), site, step];
      const { signal, stderr } = spawnSync(process.execPath, ["tests/setup/killed.ts", ...told], {
        encoding: "utf8",
      });
      expect(signal, stderr).toBe("SIGKILL");
      const { rows } = readRows(rooms.tables);
      const faults = verifyEditions({ folder: rooms.editions, rows });
      const late = ["note", "register"].includes(step);
      expect(existsSync(join(rooms.editions, EDITION))).toBe(late || step === "clean");
      expect(rows).toHaveLength(step === "clean" ? 1 : 0);
      expect(faults.map((fault) => fault.includes(`npm run freeze -- ${EDITION} again`))).toEqual(
        late ? [true] : [],
      );
      if (step === "clean") return;
      expect(await freeze(plan, { rooms, hands: handsWith(site) })).toBe(whole.sha256);
      expect(verifyEditions({ folder: rooms.editions, rows: readRows(rooms.tables).rows })).toEqual([]);
    },
  );

  test("is not made where a check fails, or where its folder holds something else", async () => {
    const rooms = openRooms("refused");
    const plan = planIn(freezer, EDITION);
    const check = () => {
      throw new Error("a test fails");
    };
    await expect(freeze(plan, { rooms, hands: { ...handsWith(site), check } })).rejects.toThrow(
      "a test fails",
    );
    expect(existsSync(rooms.editions)).toBe(false);
    mkdirSync(join(rooms.editions, EDITION), { recursive: true });
    writeFileSync(join(rooms.editions, EDITION, "SHA256SUMS"), "mine");
    await expect(freeze(plan, { rooms, hands: handsWith(site) })).rejects.toThrow(
      /not what this commit makes/,
    );
    expect(readFileSync(join(rooms.editions, EDITION, "SHA256SUMS"), "utf8")).toBe("mine");
    expect(readRows(rooms.tables).rows).toEqual([]);
  });

  test("is planned and refused by the command", async ({ skip }) => {
    const { dir } = freezer;
    const run = (edition: string) => runScript(["freeze", "--", edition, "--dry-run"], { dir });
    const bare = await run(EDITION);
    expect(bare.code).toBe(1);
    expect(bare.output).toContain("no commit to name");
    const git = (...args: string[]) => spawnSync("git", args, { cwd: dir, encoding: "utf8" });
    if (git("init", "-q").error) skip("git is not on this machine");
    git("add", "-A");
    git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "All");
    const planned = await run(EDITION);
    expect(planned.output).toContain(`makes     public/s/${EDITION}/`);
    expect(planned.output).toContain(git("rev-parse", "HEAD").stdout.trim());
    expect(planned.code).toBe(0);
    writeFileSync(join(dir, "README.md"), "changed");
    const changed = await run(EDITION);
    expect(changed.output).toContain("README.md: differs from the commit");
    expect(changed.code).toBe(1);
    expect(existsSync(join(dir, "public/s"))).toBe(false);
  });
});
