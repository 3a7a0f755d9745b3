// Lighthouse, mobile, median of three, on one page of every kind, served from a build that knows the server's address.
import { createServer, type AddressInfo } from "node:net";
import lighthouse, { type RunnerResult } from "lighthouse";
import { chromium } from "playwright-core";
import { expect, inject, test } from "vitest";
import { serve } from "../../scripts/serve.ts";
import { buildCopy } from "../setup/copy.ts";
import { TEMPLATES } from "../setup/templates.ts";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
/** Pages that ask not to be indexed: search engines are no business of theirs. */
const HIDDEN = /^\/(404\.html|embed\/.)/;

interface Scores {
  readonly route: string;
  readonly scores: Record<string, number>;
  readonly shift: number;
  readonly blocking: number;
}

/** The planted fault: a page without names and words for a picture, that blocks and then moves. */
const PLANTED = "/planted.html";
const PLANTED_HTML = `<!doctype html><html><body><div id="late"></div><img src="seal.svg"><p>Text</p><script>
requestAnimationFrame(() => setTimeout(() => {
  const end = performance.now() + 400;
  while (performance.now() < end);
  document.getElementById("late").style.height = "300px";
}, 200));
</script></body></html>`;

async function findPort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function readScores(route: string, results: readonly RunnerResult[]): Scores {
  const auditOf = (id: string) => middle(results.map(({ lhr }) => lhr.audits[id]?.numericValue ?? NaN));
  const scoreOf = (id: string) =>
    Math.round(100 * middle(results.map(({ lhr }) => lhr.categories[id]?.score ?? 0)));
  return {
    route,
    scores: Object.fromEntries(CATEGORIES.map((id) => [id, scoreOf(id)])),
    shift: auditOf("cumulative-layout-shift"),
    blocking: auditOf("total-blocking-time"),
  };
}

/** What keeps a page from the bars, each as "route: what". */
function listShort({ route, scores, shift, blocking }: Scores): string[] {
  return [
    ...Object.entries(scores)
      .filter(([id, score]) => score < 100 && !(id === "seo" && HIDDEN.test(route)))
      .map(([id, score]) => `${route}: ${id} ${score}`),
    ...(shift > 0 ? [`${route}: layout shift ${shift}`] : []),
    ...(blocking > 0 ? [`${route}: blocked for ${blocking} ms`] : []),
  ];
}

test(
  "every kind of page scores 100 in all categories, shifts by nothing, blocks for nothing",
  { timeout: 1_800_000 },
  async () => {
    const chrome = inject("chrome");
    if ("missing" in chrome) throw new Error(`no browser: ${chrome.missing}`);
    const [site, debugging] = [await findPort(), await findPort()];
    const copy = await buildCopy({
      env: { SITE_URL: `http://127.0.0.1:${site}` },
      files: { [`public${PLANTED}`]: PLANTED_HTML },
    });
    expect(copy.code, copy.output).toBe(0);
    const server = await serve(copy.dist, { port: site });
    const browser = await chromium.launch({
      executablePath: chrome.path,
      env: chrome.env,
      args: [
        `--remote-debugging-port=${debugging}`,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
      ],
    });
    const found: Scores[] = [];
    try {
      for (const route of [PLANTED, ...TEMPLATES.map((template) => template.route)]) {
        const results: RunnerResult[] = [];
        for (let run = 0; run < RUNS; run += 1) {
          const result = await lighthouse(server.address + route.slice(1), {
            port: debugging,
            logLevel: "error",
          });
          if (result) results.push(result);
        }
        found.push(readScores(route, results));
      }
    } finally {
      await browser.close();
      await server.close();
      copy.remove();
    }
    console.table(found.map(({ scores, ...rest }) => ({ ...rest, ...scores })));
    const [planted, ...pages] = found;
    expect(pages.flatMap(listShort)).toEqual([]);
    const faults = planted ? listShort(planted).join("\n") : "";
    for (const fault of ["performance", "accessibility", "seo", "layout shift", "blocked"])
      expect(faults).toContain(`${PLANTED}: ${fault}`);
  },
);
