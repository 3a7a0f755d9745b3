// /verify/ in a browser: every kind of file known, altered ones told apart, typed digests and addresses answered, by
// keyboard and by drop, and nothing sent. Editions are made up, of real built files; then the site as it is.
import type { Page, Request } from "playwright-core";
import { describe, expect } from "vitest";
import { strings } from "../src/strings.ts";
import { auditPage } from "./setup/axe.ts";
import type { WithPage } from "./setup/browser.ts";
import { sha256 } from "./setup/editions.ts";
import {
  built,
  chart,
  digests,
  editions,
  freeze,
  frozen,
  NEW,
  OLD,
  other,
  published,
  status,
  word,
} from "./setup/planned.ts";
import { siteTest } from "./setup/site.ts";

const { verdicts, failures, claimed } = strings.verify.answers;
const printed = (text: string | Buffer): string => `#${sha256(text).slice(0, 8)}`;
const svg = freeze(`charts/${chart}.svg`, OLD);

interface Payload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
const payload = (name: string, bytes: string | Buffer): Payload => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(bytes),
});

/** Opens /verify/ with the made-up editions; `asked` fills with what the page asks for once it is there. */
async function open(page: Page, address: string): Promise<Request[]> {
  await page.route("**/s/digests.json", (route) => route.fulfill({ json: digests }));
  await page.route("**/s/status.json", (route) => route.fulfill({ json: status }));
  await page.goto(`${address}verify/`);
  const asked: Request[] = [];
  page.on("request", (request) => asked.push(request));
  return asked;
}

/** Requests as "method address body". */
function listSent(asked: readonly Request[]): string[] {
  return asked.map((request) => `${request.method()} ${request.url()} ${request.postData() ?? ""}`);
}

const choose = (page: Page, ...files: Payload[]) => page.setInputFiles("#verify-files", files);

async function type(page: Page, text: string): Promise<void> {
  await page.fill("#verify-typed", text);
  await page.click(".verify button");
}

/** What was found, a text for each file, once it is there. */
async function readFound(page: Page, count = 1): Promise<string[]> {
  const sections = page.locator("#found:not([hidden]) section");
  await expect.poll(() => sections.count()).toBe(count);
  return (await sections.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " ").trim());
}

/** Answers about one typed text, on a page of its own. */
function answerOf(text: string, o: { withPage: WithPage; address: string }): Promise<string> {
  return o.withPage({}, async ({ page }) => {
    await open(page, o.address);
    await type(page, text);
    return (await readFound(page))[0] ?? "";
  });
}

/** The picture as another program saves it: the same to the eye, other bytes. */
function encodeAgain(png: Buffer, withPage: WithPage): Promise<Buffer> {
  return withPage({}, async ({ page }) => {
    const source = `data:image/png;base64,${png.toString("base64")}`;
    const saved = await page.evaluate<string>(`(async () => {
      const image = new Image(); image.src = ${JSON.stringify(source)}; await image.decode();
      const canvas = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height });
      canvas.getContext("2d").drawImage(image, 0, 0);
      return canvas.toDataURL("image/png");
    })()`);
    return Buffer.from(saved.slice(saved.indexOf(",") + 1), "base64");
  });
}

describe("every file of an edition", () => {
  siteTest.for([
    [OLD, verdicts.superseded],
    [NEW, verdicts.current],
  ] as const)("is known: %s, %s", async ([edition, verdict], { withPage, address }) => {
    await withPage({}, async ({ page, errors }) => {
      await open(page, address);
      const all = [
        ...Object.entries(frozen[edition]),
        ["SHA256SUMS", editions[edition === OLD ? 0 : 1]?.sums ?? ""] as const,
      ];
      await choose(page, ...all.map(([path, bytes]) => payload(path.replaceAll("/", "_"), bytes)));
      const found = await readFound(page, all.length);
      for (const [i, [path]] of all.entries()) {
        expect(found[i]).toContain(`s/${edition}/${path}`);
        expect(found[i]).not.toContain(verdicts.altered);
        // Data that did not change between the editions are current wherever they stand.
        if (!/data\.(csv|json)|heights/.test(path)) expect(found[i]).toContain(verdict);
      }
      expect(errors).toEqual([]);
    });
  });

  siteTest("leads to its item, the live chart and the correction", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await open(page, address);
      await choose(page, payload("chart.png", frozen[OLD][`${chart}/chart.png`] ?? ""));
      const [found] = await readFound(page);
      expect(found).toContain(`${verdicts.supersededCorrected} `);
      expect(found).toContain(
        `Edition ${OLD}, superseded by edition ${NEW}. The data of the live chart have changed`,
      );
      expect(found).toContain("Corrected, 3 February 2026: The new part is larger.");
      const links = await page
        .locator("#found a")
        .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
      expect(links).toEqual([
        `${address}s/${OLD}/${chart}/`,
        `${address}corrections/#platform-mistyped`,
        `${address}s/${NEW}/${chart}/`,
        `${address}charts/${chart}/`,
      ]);
    });
  });
});

describe("a file that is not ours to the byte", () => {
  siteTest(
    "is told apart: saved again, one byte flipped, cut, nothing to do with us",
    async ({ withPage, address }) => {
      const png = built(`charts/${chart}.png`);
      const flipped = Buffer.from(png);
      flipped.writeUInt8(flipped.readUInt8(1000) ^ 1, 1000);
      const again = await encodeAgain(png, withPage);
      expect(again.length).toBeGreaterThan(1000);
      await withPage({}, async ({ page }) => {
        await open(page, address);
        const altered = [again, flipped, png.subarray(0, -1), Buffer.from("Loans")];
        await choose(
          page,
          ...altered.map((bytes, i) => payload(`${i}.png`, bytes)),
          payload("as-it-was.png", png),
        );
        const found = await readFound(page, 5);
        for (const text of found.slice(0, 4))
          expect(text).toContain(`${verdicts.altered} The file was saved again`);
        expect(found[4]).toContain(verdicts.current);
      });
    },
  );

  siteTest("says what it claims to be: picture, page, data, citation", async ({ withPage, address }) => {
    const page_ = frozen[OLD][`${chart}/index.html`] ?? "";
    const files = [
      payload("a.svg", svg.replace("1.0018", "1.9018")),
      payload("a.html", page_.toString().replace("<main", "<main hidden")),
      payload("a.json", word(`charts/${chart}.json`).replace('"title": "', '"title": "Not: ')),
      payload("a.bib", `${(frozen[OLD][`${chart}/citation.bib`] ?? "").toString()} `),
    ];
    expect(files[0]?.buffer.toString()).not.toBe(svg);
    await withPage({}, async ({ page }) => {
      await open(page, address);
      await choose(page, ...files);
      const found = await readFound(page, 4);
      for (const text of found) {
        expect(text).toContain(verdicts.altered);
        expect(text).toContain(claimed.slice(0, claimed.indexOf("{")));
      }
      for (const i of [0, 1, 3]) expect(found[i]).toContain(`Edition ${OLD}, superseded by edition ${NEW}.`);
      expect(found[2]).toContain("The live form, as it is now.");
    });
  });

  siteTest("but for its line ends is still ours", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await open(page, address);
      await choose(page, payload("data.csv", word(`charts/${chart}.csv`).replaceAll("\n", "\r\n")));
      expect((await readFound(page))[0]).toContain(
        `${verdicts.current} It was saved again: the line ends changed`,
      );
    });
  });
});

describe("what is typed", () => {
  const old = frozen[OLD][`${chart}/data.json`] ?? "";
  siteTest.for([
    [printed(old), verdicts.superseded, `s/${OLD}/${chart}/data.json`],
    [printed(old).slice(1).toUpperCase(), verdicts.superseded, `s/${OLD}/${chart}/data.json`],
    [sha256(old), verdicts.superseded, `s/${OLD}/${chart}/data.json`],
    [printed(word(`charts/${other}.json`)), verdicts.current, `s/${OLD}/${other}/data.json`],
    [`local-ledger.example/s/${OLD}/${other}/`, verdicts.superseded, `s/${OLD}/${other}/`],
    [`https://a.example/ledger/s/${NEW}/`, verdicts.current, `s/${NEW}/`],
    [`a.example/charts/${chart}/`, verdicts.current, `charts/${chart}/`],
    ["#00000000", verdicts.unknown, "we keep editions only"],
    ["s/2031-01-01/platform/", verdicts.missing, "no such edition"],
    ["#9f2c", verdicts.short, "eight signs"],
    ["Loans", verdicts.unreadable, "no digest and no address"],
  ] as const)("is answered: %s is %s", async ([text, verdict, detail], { withPage, address }) => {
    const found = await answerOf(text, { withPage, address });
    expect(found).toContain(verdict);
    expect(found).toContain(detail);
  });

  siteTest("may stand in the address of the page", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await open(page, address);
      await page.goto(`${address}verify/${printed(old)}`);
      expect((await readFound(page))[0]).toContain(verdicts.superseded);
    });
  });
});

siteTest("by keyboard alone: choose, hear, go on to the item", async ({ withPage, address }) => {
  await withPage({}, async ({ page }) => {
    await open(page, address);
    const isOn = (selector: string) => page.locator(selector).evaluate((e) => e === document.activeElement);
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    page.once("filechooser", (chooser) => void chooser.setFiles([payload("mine.svg", svg)]));
    await press("Tab", "Enter", "Tab"); // past the sections, to the content
    expect(await isOn("#verify-files")).toBe(true);
    await press("Enter");
    await readFound(page);
    await expect.poll(() => isOn("#found h2")).toBe(true);
    expect(await page.locator(".verify output").innerText()).toBe(
      `mine.svg: ${verdicts.supersededCorrected}.`,
    );
    await press("Shift+Tab", "Shift+Tab");
    expect(await isOn("#verify-typed")).toBe(true);
    await page.keyboard.type(printed(word(`charts/${other}.json`)));
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".verify output").innerText()).toContain(`: ${verdicts.current}.`);
    expect(await isOn("#verify-typed")).toBe(true);
    await press("Tab", "Tab");
    expect(
      await page
        .locator("#found a")
        .first()
        .evaluate((a) => a === document.activeElement),
    ).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(`${address}charts/${other}/`);
  });
});

siteTest("files may be dropped anywhere, several at once", async ({ withPage, address }) => {
  await withPage({}, async ({ page }) => {
    await open(page, address);
    await page.evaluate(
      `((texts) => {
        const dataTransfer = new DataTransfer();
        texts.forEach((text, i) => dataTransfer.items.add(new File([text], i + ".svg")));
        for (const kind of ["dragover", "drop"])
          document.querySelector("h1").dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      })(${JSON.stringify([svg, `${svg} `])})`,
    );
    const found = await readFound(page, 2);
    expect(found[0]).toContain(verdicts.supersededCorrected);
    expect(found[1]).toContain(verdicts.altered);
  });
});

siteTest(
  "nothing leaves the browser: two files are asked for, once, and nothing is sent",
  async ({ withPage, address }) => {
    await withPage({}, async (visit) => {
      const { page, errors } = visit;
      const asked = await open(page, address);
      const sockets: string[] = [];
      page.on("websocket", (socket) => sockets.push(socket.url()));
      expect(asked).toEqual([]);
      await choose(page, payload("mine.svg", svg), payload("altered.svg", `${svg} `));
      await readFound(page, 2);
      await type(page, printed(word(`charts/${chart}.json`)));
      await readFound(page);
      await page.waitForLoadState("networkidle");
      const sent = listSent(asked);
      expect(sent.sort()).toEqual([`GET ${address}s/digests.json `, `GET ${address}s/status.json `]);
      expect([...sockets, ...(await visit.readStored()), ...errors]).toEqual([]);
    });
  },
);

siteTest("a file that was sent would be found", async ({ withPage, address }) => {
  await withPage({}, async ({ page }) => {
    const asked = await open(page, address);
    await page.evaluate(`fetch("../s/status.json", { method: "POST", body: "the file" })`);
    expect(listSent(asked)).toEqual([`POST ${address}s/status.json the file`]);
  });
});

describe("where it cannot help", () => {
  siteTest("since the list does not come, it says so, and tries again", async ({ withPage, address }) => {
    await withPage({}, async ({ page }) => {
      await open(page, address);
      await page.route("**/s/digests.json", (route) => route.fulfill({ status: 503 }), { times: 1 });
      await type(page, printed(svg));
      await expect.poll(() => page.locator(".verify output").innerText()).toBe(failures.books);
      await type(page, `s/${OLD}/`);
      expect((await readFound(page))[0]).toContain(verdicts.supersededCorrected);
    });
  });

  siteTest(
    "since the browser has no checksums, it says so, and still takes what is typed",
    async ({ withPage, address }) => {
      await withPage({}, async ({ page }) => {
        await page.addInitScript("delete Crypto.prototype.subtle");
        await open(page, address);
        await choose(page, payload("mine.svg", svg));
        await expect.poll(() => page.locator(".verify output").innerText()).toBe(failures.checksum);
        await type(page, `s/${NEW}/`);
        expect((await readFound(page))[0]).toContain(verdicts.current);
      });
    },
  );

  siteTest("since there are no scripts, it tells how to check by hand", async ({ withPage, address }) => {
    await withPage({ javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(`${address}verify/`);
      expect(await page.locator(".verify").isVisible()).toBe(false);
      expect(await page.locator("main").innerText()).toContain("sha256sum -c SHA256SUMS");
    });
  });
});

siteTest(
  "an answer has no fault for axe, and fits a phone",
  { timeout: 60_000 },
  async ({ withPage, address }) => {
    await withPage({ reducedMotion: "reduce" }, async ({ page }) => {
      await open(page, address);
      await choose(
        page,
        payload("mine.svg", svg),
        payload("altered.svg", `${svg} `),
        payload("none.txt", "Loans"),
      );
      await readFound(page, 3);
      for (const width of [320, 1280])
        for (const colorScheme of ["light", "dark"] as const) {
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          expect((await auditPage(page)).violations, `${width} ${colorScheme}`).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
        }
    });
  },
);

siteTest("on the site as it is, its live files are known", async ({ withPage, address }) => {
  await withPage({}, async ({ page }) => {
    await page.goto(`${address}verify/`);
    const paths = [
      ...published,
      `charts/${chart}.bib`,
      `charts/${chart}.og.png`,
      "data/figures.csv",
      "data/datapackage.json",
      "figures/platform-ytd.json",
    ];
    await choose(page, ...paths.map((path) => payload(path.replaceAll("/", "_"), built(path))));
    const found = await readFound(page, paths.length);
    for (const [i, path] of paths.entries())
      expect(found[i]).toMatch(new RegExp(`${verdicts.current} .*${path.replaceAll(".", "\\.")}`));
    await type(page, printed(built(`charts/${chart}.json`)));
    expect((await readFound(page))[0]).toContain(verdicts.current);
  });
});
