// The tables at a size they may reach one day.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const ROWS = 10_000;
const MOST_SECONDS = 10;

test(`${ROWS} rows of figures go through npm run data in less than ${MOST_SECONDS} seconds`, () => {
  const folder = mkdtempSync(join(tmpdir(), "ledger-rows-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync("src/data/tables", join(folder, "tables"), { recursive: true });
  const path = join(folder, "tables/figures.csv");
  const table = readFileSync(path, "utf8");
  const [id, rest] = ["laian-mse-credit", /^laian-mse-credit,laian-conference,9,(,.*)$/m.exec(table)?.[1]];
  expect(rest, `${id} is no longer in paragraph 9: take another row`).toBeDefined();
  const more = Array.from({ length: ROWS }, (_, i) => `row-${i},laian-conference,9,${i + 2}${rest ?? ""}\n`);
  writeFileSync(path, table + more.join(""));

  const start = performance.now();
  const args = ["run", "data", "--", "--tables", join(folder, "tables"), "--out", join(folder, "out")];
  const { status, stderr } = spawnSync("npm", args, {
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  const seconds = (performance.now() - start) / 1000;
  console.log(`npm run data, ${ROWS} rows more: ${seconds.toFixed(1)} s`);

  expect(status, stderr).toBe(0);
  const figures = JSON.parse(readFileSync(join(folder, "out/figures.json"), "utf8")) as unknown[];
  expect(figures.length).toBeGreaterThan(ROWS);
  expect(seconds).toBeLessThan(MOST_SECONDS);
});
