// Published editions, asked for over HTTP: a host that changed, lost or moved a file is named with the file.
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { type RequestListener, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished } from "vitest";
import { verifyLive } from "../scripts/edition/live.ts";
import { serve } from "../scripts/serve.ts";
import { verify } from "../scripts/verify.ts";
import { EDITIONS, type Project, editionsTest, flipBit, listFiles } from "./setup/frozen.ts";

const [OLDEST, MIDDLE, NEWEST] = EDITIONS;
const FILES = EDITIONS.reduce((sum, edition) => sum + listFiles(edition).length, 0);
const WAY_OUT = "(publish the edition again, byte for byte)";

/** Serves the project's public folder under /ledger/; returns the address of the home page. */
async function publish({ root }: Project): Promise<string> {
  const { address, close } = await serve(join(root, "public"), { base: "/ledger/" });
  onTestFinished(close);
  return address;
}

/** A host of its own making; returns the address of its home page. */
async function host(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** A host that has the project's files but answers `path` in another way. */
function hostBut({ root }: Project, { path, answer }: { path: string; answer: RequestListener }) {
  return host((request, response) => {
    const url = request.url ?? "";
    if (url === path) answer(request, response);
    else response.end(readFileSync(join(root, "public", url.endsWith("/") ? `${url}index.html` : url)));
  });
}

/** Damages what is published, after the rows were read: at `path` below s/. */
const DAMAGES: { damage: string; path: string; act: (file: string) => void; told: string }[] = [
  {
    damage: "a changed byte",
    path: `${OLDEST}/bars/chart.png`,
    act: (file) => flipBit(file),
    told: `${OLDEST}/bars/chart.png: not the bytes that SHA256SUMS lists`,
  },
  {
    damage: "a changed page, asked for by its folder",
    path: `${NEWEST}/brief/index.html`,
    act: (file) => appendFileSync(file, " "),
    told: `${NEWEST}/brief/: not the bytes that SHA256SUMS lists`,
  },
  {
    damage: "a missing file",
    path: `${MIDDLE}/PREVIOUS`,
    act: (file) => rmSync(file),
    told: `${MIDDLE}/PREVIOUS: status 404`,
  },
  {
    damage: "a list that was written anew",
    path: `${NEWEST}/SHA256SUMS`,
    act: (file) => appendFileSync(file, `${"0".repeat(64)}  z\n`),
    told: `${NEWEST}/SHA256SUMS: its sha256 is `,
  },
  {
    damage: "a missing list",
    path: `${OLDEST}/SHA256SUMS`,
    act: (file) => rmSync(file),
    told: `${OLDEST}/SHA256SUMS: status 404; the files of this edition were not asked for`,
  },
];

describe("verify --live", () => {
  editionsTest("finds whole editions as frozen, under a sub-path too", async ({ project }) => {
    const live = await publish(project);
    const whole = { faults: [], summary: `3 editions, ${FILES} files: as frozen` };
    expect(await verify({ root: project.root, live })).toEqual(whole);
    expect(await verify({ root: project.root, live: live.replace(/\/$/, "") })).toEqual(whole);
  });

  editionsTest.for(DAMAGES)("names $damage, and nothing else", async ({ path, act, told }, { project }) => {
    const live = await publish(project);
    act(project.at(path));
    const { faults } = await verify({ root: project.root, live });
    expect(faults).toEqual([expect.stringContaining(`${live}s/${told}`)]);
    expect(faults[0]?.endsWith(WAY_OUT)).toBe(true);
  });

  editionsTest("names every damage of a run", async ({ project }) => {
    const live = await publish(project);
    for (const { path, act } of DAMAGES.slice(0, 3)) act(project.at(path));
    expect((await verify({ root: project.root, live })).faults).toHaveLength(3);
  });

  editionsTest("holds the host against editions.csv, not against its own lists", async ({ project }) => {
    const live = await publish(project);
    for (const edition of EDITIONS) {
      appendFileSync(project.at(edition, "bars/data.json"), "tampered");
      project.wrap(edition);
    }
    const { faults } = await verify({ root: project.root, live });
    const lists = EDITIONS.map((edition) => `${live}s/${edition}/SHA256SUMS: its sha256 is `);
    expect(faults).toEqual(lists.map((start): unknown => expect.stringContaining(start)));
  });

  editionsTest("names a redirect and its target, and does not follow it", async ({ project }) => {
    const path = `/s/${MIDDLE}/README.txt`;
    const live = await hostBut(project, {
      path,
      answer: (_, response) => response.writeHead(301, { location: `/s/${NEWEST}/README.txt` }).end(),
    });
    const told = `${live}s/${MIDDLE}/README.txt: status 301, redirected to /s/${NEWEST}/README.txt ${WAY_OUT}`;
    expect((await verify({ root: project.root, live })).faults).toEqual([told]);
  });

  editionsTest("names a file whose answer breaks off", async ({ project }) => {
    const live = await hostBut(project, {
      path: `/s/${OLDEST}/data/figures.csv`,
      answer: (_, response) => {
        response.writeHead(200, { "content-length": 100 }).write("half");
        setTimeout(() => response.destroy(), 50);
      },
    });
    const { faults } = await verify({ root: project.root, live });
    expect(faults).toEqual([expect.stringContaining(`${live}s/${OLDEST}/data/figures.csv: no answer: `)]);
  });

  editionsTest("does not wait for ever", { timeout: 20_000 }, async ({ project }) => {
    const site = await hostBut(project, { path: `/s/${OLDEST}/map/chart.svg`, answer: () => undefined });
    const { faults } = await verifyLive(project.rows(), { site, patience: 3000 });
    const told = `${site}s/${OLDEST}/map/chart.svg: no answer: The operation was aborted due to timeout ${WAY_OUT}`;
    expect(faults).toEqual([told]);
  });

  editionsTest("tells of a host that is not there, once an edition", async ({ project }) => {
    const { address, close } = await serve(join(project.root, "public"));
    await close();
    const { faults } = await verify({ root: project.root, live: address });
    const lists = EDITIONS.map((edition) => `${address}s/${edition}/SHA256SUMS: no answer: `);
    expect(faults).toEqual(lists.map((start): unknown => expect.stringContaining(start)));
    expect(faults.filter((fault) => !fault.includes("ECONNREFUSED"))).toEqual([]);
  });
});
