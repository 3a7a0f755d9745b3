// Embeds in the pages of others: the height is exact in every host, whatever the reader does. One chart here; all charts
// in tests/accept.
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { charts } from "../src/charts/index.ts";
import { expectFit, HOSTS, hostTest, openHost, takeThrough } from "./setup/hosts.ts";

const chart = charts[0]?.id ?? "";
const [WIDE, NARROW] = [900, 320];

test("there are twelve hosts", () => {
  expect(HOSTS).toHaveLength(12);
});

describe.each(HOSTS)("in %s", (host) => {
  hostTest(
    "the frame is as high as the embed: wide, opened, closed, narrow",
    async ({ withPage, address, hosts }) => {
      await withPage({ viewport: { width: WIDE, height: 800 } }, async ({ page, errors }) => {
        await takeThrough(page, { host, chart, hosts, address, narrow: NARROW });
        expect(errors).toEqual([]);
      });
    },
  );
});

hostTest("an embed that keeps silent is found too low", async ({ withPage, address, hosts }) => {
  const embed = readFileSync(`dist/embed/${chart}/index.html`, "utf8");
  const silent = embed.replace(/<script>.*?<\/script>/s, "");
  await withPage({}, async ({ page }) => {
    await page.route(`${address}embed/**`, (route) =>
      route.fulfill({ body: silent, contentType: "text/html" }),
    );
    const visit = { host: "datawrapper-source", chart, hosts, address };
    await openHost(page, visit);
    await expect(expectFit(page, { ...visit, patience: 500 })).rejects.toThrow();
  });
});
