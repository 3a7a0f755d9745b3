// Builds of the project in temporary copies, for tests that add a row or a chart and look at the site that comes out.
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";

// tests/ is left behind too: a build never reads it.
const LEFT_BEHIND = new Set([".astro", ".git", "dist", "node_modules", "tests"].map((name) => resolve(name)));
const PASSED_ON = ["HOME", "PATH", "SystemRoot", "TEMP", "TMPDIR", "USERPROFILE"];

/** What to change before the build: whole files by path (text), variables, where to put the copy (made if missing). */
export interface Changes {
  files?: Record<string, string>;
  env?: Record<string, string>;
  dir?: string;
}

/** A finished build: `code` is the exit code, `output` all it printed, `dist` the site's folder. */
export interface Copy {
  dir: string;
  dist: string;
  code: number;
  output: string;
  remove: () => void;
}

/** Copies the project, applies the changes and runs `npm run build` there. A failed build is a result, not an error. */
export async function buildCopy({ env = {}, ...changes }: Changes = {}): Promise<Copy> {
  const dir = copyProject(changes);
  return {
    ...(await runScript(["build"], { dir, env })),
    dir,
    dist: join(dir, "dist"),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

/** A copy of the project without tests, with files put in or replaced; the folder it lies in. */
export function copyProject({ files = {}, ...place }: Omit<Changes, "env"> = {}): string {
  const dir = place.dir ?? mkdtempSync(join(tmpdir(), "ledger-copy-"));
  cpSync(".", dir, { recursive: true, filter: (source) => !LEFT_BEHIND.has(resolve(source)) });
  linkPackages(dir);
  writeFiles(dir, files);
  return dir;
}

/** Puts files (text by path) into a folder. */
export function writeFiles(dir: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
}

/** Links package by package, so that caches under node_modules (.astro, .vite) are the copy's own. */
function linkPackages(dir: string): void {
  mkdirSync(join(dir, "node_modules"));
  for (const name of readdirSync("node_modules")) {
    if (name.startsWith(".") && name !== ".bin") continue;
    symlinkSync(resolve("node_modules", name), join(dir, "node_modules", name), "junction");
  }
}

/**
 * `npm run` with `args` in the folder. The environment is built up, not passed on: vitest's own NODE_ENV, BASE_URL, DEV …
 * would change a build.
 */
export function runScript(
  args: readonly string[],
  { dir, env = {} }: { dir: string; env?: Record<string, string> },
): Promise<{ code: number; output: string }> {
  const passedOn = Object.fromEntries(
    PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])),
  );
  return new Promise((done, fail) => {
    const build = spawn("npm", ["run", ...args], {
      cwd: dir,
      env: { ...passedOn, ...env },
      shell: process.platform === "win32",
    });
    let output = "";
    const collect = (chunk: Buffer) => (output += chunk.toString());
    build.stdout.on("data", collect);
    build.stderr.on("data", collect);
    build.on("error", fail);
    build.on("close", (code) => done({ code: code ?? 1, output }));
  });
}
