// `npm run pictures`: what it takes, under which names, and what it says where there is nothing to take.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { takePictures } from "../scripts/pictures.ts";
import { siteTest } from "./setup/site.ts";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ledger-pictures-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

siteTest("a page is taken in three widths, light and dark, and on paper", async ({ withPage, address }) => {
  const folder = makeFolder();
  await withPage({}, async ({ page }) => {
    const browser = page.context().browser();
    if (!browser) throw new Error("no browser");
    await takePictures(browser, { address, folder, routes: { lost: "404.html" } });
  });
  const screens = [1280, 360, 768].flatMap((width) => [`lost-${width}-dark.png`, `lost-${width}-light.png`]);
  expect(readdirSync(folder).sort()).toEqual([...screens, "lost-print.pdf"]);
});

siteTest("a page that is not in the site is named", async ({ withPage, address }) => {
  await withPage({}, async ({ page }) => {
    const browser = page.context().browser();
    if (!browser) throw new Error("no browser");
    const routes = { lost: "lost/", gone: "gone/" };
    await expect(takePictures(browser, { address, folder: makeFolder(), routes })).rejects.toThrow(
      "not in the built site: /lost/, /gone/ (run: npm run build)",
    );
  });
});

test("a site that is not built is told in one line", () => {
  const { status, stderr } = spawnSync(process.execPath, ["scripts/pictures.ts", "no-site"], {
    encoding: "utf8",
  });
  expect(stderr).toBe("no-site: no such folder (run: npm run build)\n");
  expect(status).toBe(1);
});
