import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCopy, type Copy } from "../setup/copy.ts";
import { listFiles } from "../setup/site.ts";

const parent = mkdtempSync(join(tmpdir(), "ledger-accept-"));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

/** Path and sha256 of every file of the built site, one line each. */
const hashSite = ({ dist }: Copy) =>
  listFiles(dist).map((file) => {
    const hash = createHash("sha256").update(readFileSync(join(dist, file)));
    return `${hash.digest("hex")}  ${file}`;
  });

describe("two builds in other folders, time zones and languages", () => {
  const builds: Copy[] = [];

  beforeAll(async () => {
    for (const [name, env] of [
      ["here", { TZ: "UTC", LANG: "C" }],
      ["another folder/there", { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" }],
    ] as const) {
      const start = performance.now();
      const copy = await buildCopy({ dir: join(parent, name), env });
      const seconds = (performance.now() - start) / 1000;
      console.log(`build "${name}": ${seconds.toFixed(1)} s, exit code ${copy.code}`);
      builds.push(copy);
    }
  });

  test("both come to an end", () => {
    expect(builds.map(({ code, output }) => (code === 0 ? "built" : output))).toEqual(["built", "built"]);
  });

  test("give the same files with the same bytes", () => {
    const [first = [], second] = builds.map(hashSite);
    expect(first.length).toBeGreaterThan(0);
    expect(second).toEqual(first);
  });
});
