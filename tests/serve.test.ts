import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../scripts/serve.ts";

const parent = mkdtempSync(join(tmpdir(), "ledger-serve-"));
const folder = join(parent, "dist");
const files: Record<string, string> = {
  "dist/index.html": "home",
  "dist/404.html": "lost",
  "dist/figures/index.html": "figures",
  "dist/data/figures.csv": "id\n",
  "secret.txt": "secret",
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(parent, path)), { recursive: true });
  writeFileSync(join(parent, path), text);
}

let root: Awaited<ReturnType<typeof serve>>;
let ledger: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  root = await serve(folder);
  ledger = await serve(folder, { base: "/ledger/" });
});
afterAll(async () => {
  await root.close();
  await ledger.close();
  rmSync(parent, { recursive: true });
});

/** Asks for a path exactly as written; `fetch` would tidy it up first. */
function ask(path: string, { origin = root.origin, method = "GET" } = {}) {
  const { hostname, port } = new URL(origin);
  return new Promise<{ status: number | undefined; headers: object; body: string }>((done, fail) => {
    request({ hostname, port, path, method }, (response) => {
      let body = "";
      response.on("data", (chunk: Buffer) => (body += chunk.toString()));
      response.on("end", () => done({ status: response.statusCode, headers: response.headers, body }));
    })
      .on("error", fail)
      .end();
  });
}

describe("serve", () => {
  test("gives a folder's page at the path with a slash", async () => {
    expect(await ask("/figures/?place=anhui")).toMatchObject({ status: 200, body: "figures" });
  });

  test("redirects a folder's path to the one with a slash, query included", async () => {
    const answer = await ask("/figures?a=1?b");
    expect(answer).toMatchObject({ status: 301, headers: { location: "/figures/?a=1?b" } });
  });

  test("answers what is not there with 404.html and status 404", async () => {
    expect(await ask("/nothing/")).toMatchObject({ status: 404, body: "lost" });
    expect(await ask("/data/")).toMatchObject({ status: 404, body: "lost" });
    expect(await ask("/data/figures.csv/")).toMatchObject({ status: 404, body: "lost" });
    expect(await ask(`/${"long".repeat(500)}`)).toMatchObject({ status: 404, body: "lost" });
  });

  test.each([
    "/../secret.txt",
    "/figures/%2e%2e/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "//figures",
    "/%00",
    "/%",
  ])("refuses %s", async (path) => {
    expect((await ask(path)).status).toBe(400);
  });

  test("answers HEAD with the headers of GET and no body", async () => {
    const answer = await ask("/data/figures.csv", { method: "HEAD" });
    expect(answer).toMatchObject({ status: 200, headers: { "content-length": "3" }, body: "" });
  });

  test("packs texts in Brotli for those who take it, and only for them", async () => {
    const packed = await fetch(root.address, { headers: { "accept-encoding": "br" } });
    expect([packed.headers.get("content-encoding"), await packed.text()]).toEqual(["br", "home"]);
    expect((await ask("/")).headers).not.toHaveProperty("content-encoding");
  });
  test("refuses to be written to", async () => {
    expect(await ask("/", { method: "POST" })).toMatchObject({
      status: 405,
      headers: { allow: "GET, HEAD" },
    });
  });

  test("under a base serves the base's paths and nothing else", async () => {
    const { origin } = ledger;
    expect(await ask("/ledger/figures/", { origin })).toMatchObject({ status: 200, body: "figures" });
    expect(await ask("/ledger", { origin })).toMatchObject({
      status: 301,
      headers: { location: "/ledger/" },
    });
    expect(await ask("/figures/", { origin })).toMatchObject({ status: 404, body: "lost" });
    expect(ledger.address).toBe(`${origin}/ledger/`);
  });

  test("takes another port where the one asked for is in use", async () => {
    const taken = Number(new URL(root.origin).port);
    const second = await serve(folder, { port: taken });
    expect(await ask("/", { origin: second.origin })).toMatchObject({ status: 200, body: "home" });
    expect(second.origin).not.toBe(root.origin);
    await second.close();
  });

  test("names the command where the folder is missing", async () => {
    await expect(serve(join(parent, "none"))).rejects.toThrow("none: no such folder (run: npm run build)");
  });
});

describe("content types", () => {
  const types = {
    "a.html": "text/html; charset=utf-8",
    "a.css": "text/css; charset=utf-8",
    "a.js": "text/javascript; charset=utf-8",
    "a.json": "application/json; charset=utf-8",
    "a.csl.json": "application/json; charset=utf-8",
    "a.topojson": "application/json; charset=utf-8",
    "a.csv": "text/csv; charset=utf-8",
    "a.txt": "text/plain; charset=utf-8",
    "a.xml": "application/xml; charset=utf-8",
    "a.atom": "application/atom+xml; charset=utf-8",
    "a.bib": "application/x-bibtex; charset=utf-8",
    "a.ris": "application/x-research-info-systems; charset=utf-8",
    "a.svg": "image/svg+xml",
    "a.png": "image/png",
    "a.woff2": "font/woff2",
    "a.zip": "application/zip",
    SHA256SUMS: "application/octet-stream",
  };
  test.each(Object.entries(types))("%s is %s", async (name, type) => {
    writeFileSync(join(folder, name), "");
    expect(await ask(`/${name}`)).toMatchObject({ status: 200, headers: { "content-type": type } });
  });
});
