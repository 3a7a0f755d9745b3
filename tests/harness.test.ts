// The tests' own instruments: each is shown to find a planted fault before anything trusts it.
import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { auditPage } from "./setup/axe.ts";
import { browserTest, measureShift } from "./setup/browser.ts";
import { findChrome } from "../scripts/browser.ts";
import { buildCopy } from "./setup/copy.ts";
import { validateHtml } from "./setup/html.ts";
import { listFiles, parseHtml, readPages } from "./setup/site.ts";

const ORIGIN = "http://planted.test";
const GOOD = `<!DOCTYPE html><html lang="en"><head><title>Planted page</title></head>
<body><main><h1>Planted page</h1><p>Nothing is wrong here.</p></main></body></html>`;
const BAD = GOOD.replace(
  "<p>",
  `<p style="color: #aaa">Pale.</p><p style="color: #707070">Grey.</p><img src="data:,"><p><b></p>`,
);

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ledger-harness-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe("withPage", () => {
  browserTest("draws text", async ({ withPage }) => {
    const draw = (html: string) =>
      withPage({ viewport: { width: 200, height: 80 } }, async ({ page }) => {
        await page.setContent(html);
        return page.screenshot();
      });
    expect(await draw("<p>ledger")).not.toEqual(await draw("<p>"));
  });

  browserTest("lists every address asked for and every error", async ({ withPage }) => {
    await withPage({}, async ({ page, requests, errors }) => {
      await page.route("**", (route) => route.fulfill({ body: GOOD, contentType: "text/html" }));
      await page.goto(`${ORIGIN}/`);
      await page.evaluate(`new Image().src = "http://foreign.test/pixel"; setTimeout(() => planted.fault)`);
      await expect.poll(() => requests).toEqual([`${ORIGIN}/`, "http://foreign.test/pixel"]);
      await expect.poll(() => errors).toEqual(["planted is not defined"]);
    });
  });

  browserTest("names what a page stores", async ({ withPage }) => {
    await withPage({}, async ({ page, readStored }) => {
      await page.route("**", (route) => route.fulfill({ body: GOOD, contentType: "text/html" }));
      await page.goto(`${ORIGIN}/`);
      expect(await readStored()).toEqual([]);
      await page.evaluate(`document.cookie = "a=1"; localStorage.b = 1; sessionStorage.c = 1;
        new Promise((done) => { indexedDB.open("d").onsuccess = done; })`);
      expect(await readStored()).toEqual([
        "cookie: a",
        "localStorage: b",
        "sessionStorage: c",
        "database: d",
      ]);
    });
  });

  browserTest("switches JavaScript off", async ({ withPage }) => {
    const html = `<p>off</p><script>document.querySelector("p").textContent = "on"</script>`;
    const read = (javaScriptEnabled: boolean) =>
      withPage({ javaScriptEnabled }, async ({ page }) => {
        await page.goto(`data:text/html,${encodeURIComponent(html)}`);
        return page.textContent("p");
      });
    expect([await read(false), await read(true)]).toEqual(["off", "on"]);
  });
});

describe("measureShift", () => {
  browserTest("is 0 on a page at rest and more where something moves", async ({ withPage }) => {
    const measure = (script: string) =>
      withPage({}, async ({ page }) => {
        await page.setContent(`${GOOD}<script>${script}</script>`);
        await page.waitForTimeout(200);
        return measureShift(page);
      });
    expect(await measure("")).toBe(0);
    expect(
      await measure(`setTimeout(() => { document.body.style.paddingTop = "200px" }, 100)`),
    ).toBeGreaterThan(0);
  });
});

describe("findChrome", () => {
  test("refuses a CHROME_PATH that leads nowhere", async () => {
    await expect(findChrome("/no/chrome")).rejects.toThrow('CHROME_PATH: no file "/no/chrome"');
  });

  test("takes CHROME_PATH before any other", async () => {
    expect(await findChrome(process.execPath)).toEqual({ path: process.execPath, env: {} });
  });

  test("says what to do where there is no browser", async () => {
    expect(await findChrome(undefined, { system: "plan9-mips", installed: [] })).toEqual({
      missing: "no Chrome found on plan9-mips: install one or set CHROME_PATH",
    });
  });

  test.skipIf(`${process.platform}-${process.arch}` !== "linux-x64")(
    "two runs that unpack at the same time leave one whole copy",
    { timeout: 120_000 },
    () => {
      const cache = makeFolder();
      const unpack = `node -e 'import("./scripts/browser.ts").then((m) => m.unpackChromium("${cache}"))'`;
      execFileSync("sh", ["-c", `${unpack} & ${unpack}; wait $!`], {
        env: { ...process.env, PATH: `${resolve("node_modules/.bin")}:${process.env["PATH"] ?? ""}` },
      });
      const [home = "", ...rest] = readdirSync(cache);
      expect(rest).toEqual([]);
      expect(readdirSync(join(cache, home))).toEqual(expect.arrayContaining(["al2023", "chromium", "fonts"]));
    },
  );
});

describe("auditPage", () => {
  browserTest("runs at least 90 rules and passes a good page", async ({ withPage }) => {
    await withPage({}, async ({ page }) => {
      await page.setContent(GOOD);
      const { violations, rules } = await auditPage(page);
      expect(violations).toEqual([]);
      expect(rules).toBeGreaterThanOrEqual(90);
    });
  });

  browserTest("finds planted faults of every level, under a strict policy", async ({ withPage }) => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
    await withPage({}, async ({ page }) => {
      await page.setContent(BAD.replace("<title>", `${policy}<title>`).replace(/<\/?main>/g, ""));
      const { violations } = await auditPage(page);
      const rules = new Set(violations.map((violation) => violation.split(":")[0]));
      expect([...rules]).toEqual(
        expect.arrayContaining(["image-alt", "color-contrast", "color-contrast-enhanced", "region"]),
      );
    });
  });
});

describe("validateHtml", () => {
  test("passes a good page", () => {
    expect(validateHtml(GOOD)).toEqual([]);
  });

  test("finds a planted fault and its place", () => {
    expect(validateHtml(BAD)).toContainEqual(expect.stringMatching(/^2:\d+ no-implicit-close: /));
  });
});

describe("the built site", () => {
  test("pages carry their route, their file and their HTML", () => {
    const folder = makeFolder();
    mkdirSync(join(folder, "figures/x"), { recursive: true });
    for (const file of ["index.html", "404.html", "figures/x/index.html", "figures/x.json"]) {
      writeFileSync(join(folder, file), GOOD);
    }
    expect(listFiles(folder)).toEqual(["404.html", "figures/x.json", "figures/x/index.html", "index.html"]);
    expect(readPages(folder).map(({ route }) => route)).toEqual(["/404.html", "/figures/x/", "/"]);
  });

  test("a site that is not built is asked for", () => {
    expect(() => listFiles("no-such-folder")).toThrow("no-such-folder/ is missing (run: npm run build)");
  });

  test("parseHtml reads a page without running it", () => {
    expect(parseHtml(`<title>A &amp; B</title><script>throw 1</script>`).title).toBe("A & B");
  });
});

describe("buildCopy", () => {
  test("builds a changed copy and leaves the checkout alone", { timeout: 120_000 }, async () => {
    const page = "src/pages/planted.astro";
    const copy = await buildCopy({ files: { [page]: "<p>planted</p>" } });
    onTestFinished(copy.remove);
    expect(copy.output).toContain("planted");
    expect(copy.code).toBe(0);
    expect(readFileSync(join(copy.dist, "planted/index.html"), "utf8")).toContain("planted");
    expect(existsSync(page)).toBe(false);
  });

  test("reports a build that fails", { timeout: 120_000 }, async () => {
    const copy = await buildCopy({ files: { "src/data/tables/figures.csv": "" } });
    onTestFinished(copy.remove);
    expect(copy.code).not.toBe(0);
    expect(copy.output).toContain("src/data/tables/figures.csv");
  });
});

describe("the reporter", () => {
  /** The last line and exit code of a run over one test file with this text. */
  function runOn(text: string, config = "export default {};") {
    const folder = makeFolder();
    symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
    writeFileSync(join(folder, "vitest.config.js"), config);
    writeFileSync(
      join(folder, "planted.test.js"),
      `import { describe, beforeAll, test } from "vitest";\n${text}`,
    );
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        resolve("node_modules/vitest/vitest.mjs"),
        "run",
        "--root",
        folder,
        "--reporter",
        resolve("tests/reporter.ts"),
      ],
      { encoding: "utf8" },
    );
    return { lines: stdout.trimEnd().split("\n"), status };
  }

  test("ends with how many passed and failed, and says why tests were skipped", () => {
    const { lines, status } = runOn(`
      test("a", () => {});
      test("b", () => { throw new Error("planted"); });
      test("c", ({ skip }) => skip("no source texts"));`);
    expect(lines.slice(-2)).toEqual(["Skipped 1 test: no source texts", "1 passed, 1 failed, 1 skipped"]);
    expect(status).toBe(1);
  });

  test("says why browser tests were skipped where there is no browser", () => {
    const { lines, status } = runOn(
      `import { browserTest, measureShift } from ${JSON.stringify(resolve("tests/setup/browser.ts"))};
       browserTest("a", ({ withPage }) => withPage({}, () => {}));`,
      `export default { test: { provide: { chrome: { missing: "no Chrome found on Mars" } } } };`,
    );
    expect(lines.slice(-2)).toEqual([
      "Skipped 1 test: no Chrome found on Mars",
      "0 passed, 0 failed, 1 skipped",
    ]);
    expect(status).toBe(0);
  });

  test.each([
    { place: "a file that cannot be read", text: "throw 1;", end: "0 passed, 1 failed" },
    {
      place: "a hook",
      text: "describe('x', () => { beforeAll(() => { throw 1; }); test('a', () => {}); });",
      end: "0 passed, 1 failed, 1 skipped",
    },
    {
      place: "something left behind by a test",
      text: "test('a', () => { setTimeout(() => { throw 1; }); });",
      end: "1 passed, 1 failed",
    },
  ])("counts as failed what breaks in $place", ({ text, end }) => {
    const { lines, status } = runOn(text);
    expect(lines.at(-1)).toBe(end);
    expect(status).toBe(1);
  });
});
