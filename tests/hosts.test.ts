// Embeds in the pages of others: the height is exact in every host, whatever the reader does. One chart here; all charts
// in tests/accept.
import { describe, expect, test } from "vitest";
import { charts } from "../src/charts/index.ts";
import { expectFit, frameOf, HOSTS, hostTest, openHost } from "./setup/hosts.ts";

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
        await openHost(page, { host, chart, hosts, address });
        const wide = await expectFit(page, { host });
        await frameOf(page).locator("summary:visible").first().click();
        const opened = await expectFit(page, { host });
        if (host !== "wordpress") expect(opened).toBeGreaterThan(wide);
        await frameOf(page).locator("summary:visible").first().click();
        expect(await expectFit(page, { host })).toBe(wide);
        await page.setViewportSize({ width: NARROW, height: 800 });
        await expectFit(page, { host });
        expect(errors).toEqual([]);
      });
    },
  );
});
