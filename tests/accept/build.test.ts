import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCopy, type Copy } from "../setup/copy.ts";
import { listFiles } from "../setup/site.ts";

const parent = mkdtempSync(join(tmpdir(), "ledger-accept-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

const PLACES = [
  { name: "here", env: { TZ: "UTC", LANG: "C" } },
  {
    name: "another folder/there",
    env: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  },
];
// The planted fault: a page that tells where and in which time zone it was built.
const planted = { "src/pages/planted.astro": "<p>{process.cwd()} {new Date(0).toString()}</p>" };

/** Path to sha256, for every file of a built site. */
const hashSite = ({ dist }: Copy) =>
  new Map(
    listFiles(dist).map((file) => {
      const hash = createHash("sha256").update(readFileSync(join(dist, file)));
      return [file, hash.digest("hex")];
    }),
  );

describe("two builds in other folders, time zones and languages", () => {
  const builds: Copy[] = [];

  beforeAll(async () => {
    for (const { name, env } of PLACES) {
      const start = performance.now();
      const copy = await buildCopy({ dir: join(parent, name), env, files: planted });
      const seconds = (performance.now() - start) / 1000;
      console.log(`Build in "${name}": ${seconds.toFixed(1)} s`);
      builds.push(copy);
    }
  });

  test("both come to an end", () => {
    expect(builds.map(({ code, output }) => (code === 0 ? "built" : output))).toEqual(["built", "built"]);
  });

  test("give the same files, and the same bytes in all but the planted one", () => {
    const [first = new Map(), second = new Map()] = builds.map(hashSite);
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first.keys()].filter((file) => first.get(file) !== second.get(file))).toEqual([
      "planted/index.html",
    ]);
  });
});
