// The browser of tests and scripts: CHROME_PATH, else the Chromium that came through npm (Linux on x64), else an installed
// Chrome. Unpacked once under node_modules/.cache; needs no root and no system packages.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { chromium, type Browser } from "playwright-core";

/** Where the browser is and the environment it wants; or why there is none. */
export type Chrome = { path: string; env: Record<string, string> } | { missing: string };

/** True for the Chromium that came through npm: it brings its fonts along, so it lays out text alike everywhere. */
export function isOwn(chrome: Chrome): chrome is Exclude<Chrome, { missing: string }> {
  return "path" in chrome && chrome.path.startsWith(CACHE);
}

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const PACKAGE = resolve("node_modules/@sparticuz/chromium");
const CACHE = resolve("node_modules/.cache");
const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
  "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe",
];

/** The browser at `chosen`, where given; else our own or an installed one. Throws where `chosen` is no file. */
export async function findChrome(
  chosen: string | undefined,
  { system = `${process.platform}-${process.arch}`, installed = INSTALLED } = {},
): Promise<Chrome> {
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH: no file "${chosen}" (name a Chrome or unset it)`);
    return { path: chosen, env: {} };
  }
  if (system === "linux-x64") return unpackChromium(CACHE);
  const path = installed.find((candidate) => existsSync(candidate));
  return path
    ? { path, env: {} }
    : { missing: `no Chrome found on ${system}: install one or set CHROME_PATH` };
}

/** Launches the browser that was found. Throws where it does not start. */
export function openBrowser({ path, env }: Exclude<Chrome, { missing: string }>): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: FLAGS, env: { ...process.env, ...env } });
}

/** Unpacks the npm package's Chromium into `cache`, unless it is there. Safe beside another run doing the same. */
export async function unpackChromium(cache: string): Promise<{ path: string; env: Record<string, string> }> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    mkdirSync(cache, { recursive: true });
    const work = mkdtempSync(join(cache, "unpacking-"));
    try {
      await unpackInto(work, home);
      renameSync(work, home);
    } catch (error) {
      rmSync(work, { recursive: true, force: true });
      if (!existsSync(home)) throw error;
    }
  }
  return {
    path: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_PATH: join(home, "fonts") },
  };
}

async function unpackInto(work: string, home: string): Promise<void> {
  const { default: packed, inflate } = await import("@sparticuz/chromium");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = work; // the package knows no other way to say where to unpack
  try {
    packed.setGraphicsMode = false;
    await packed.executablePath();
    await inflate(join(PACKAGE, "bin/al2023.tar.br"));
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
  // The package's own fonts.conf names a folder that is not there: without this, all text renders blank.
  writeFileSync(
    join(work, "fonts/fonts.conf"),
    `<?xml version="1.0"?><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fc</cachedir></fontconfig>\n`,
  );
  for (const path of [work, join(work, "chromium")]) chmodSync(path, 0o755); // another user may run the tests later
}
