// Browser tests: browserTest("claim", async ({ withPage }) => { await withPage({ colorScheme: "dark" }, async ({ page }) => …) })
// One browser a test file, a fresh context a page. Where there is no browser the test is skipped and says why.
import type { Browser, BrowserContextOptions, CDPSession, Page } from "playwright-core";
import { inject, test } from "vitest";
import { openBrowser } from "../../scripts/browser.ts";

/** A page under test: what it asked for and complained about so far, and what it has stored. */
export interface Visit {
  page: Page;
  /** Every address requested, in order, the page's own included. */
  requests: string[];
  /** Uncaught errors and console errors (a breach of the content security policy is one). */
  errors: string[];
  /** Cookies, storage keys, databases and caches as "kind: name"; works with JavaScript off. */
  readStored: () => Promise<string[]>;
}

/** Opens a page in a context of its own; options are playwright's (viewport, colorScheme, javaScriptEnabled …). */
export type WithPage = <T>(options: BrowserContextOptions, use: (visit: Visit) => Promise<T>) => Promise<T>;

/** vitest's `test` with the fixture `withPage`. */
export const browserTest = test
  .extend("browser", { scope: "file" }, async ({}, { onCleanup }) => {
    const chrome = inject("chrome");
    if ("missing" in chrome) return chrome;
    const browser = await openBrowser(chrome);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("withPage", ({ browser, skip }): WithPage => {
    if ("missing" in browser) return skip(browser.missing);
    return (options, use) => visit(browser, { options, use });
  });

/** The page's cumulative layout shift since it was opened: 0 where nothing moved. Waits a fifth of a second. */
export function measureShift(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((done) => {
    let sum = 0;
    const add = (list) => list.getEntries().forEach(({ value }) => (sum += value));
    new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 200);
  })`);
}

interface Plan<T> {
  options: BrowserContextOptions;
  use: (visit: Visit) => Promise<T>;
}

async function visit<T>(browser: Browser, { options, use }: Plan<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const errors: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    const session = await context.newCDPSession(page);
    return await use({ page, requests, errors, readStored: () => readStored(page, session) });
  } finally {
    await context.close();
  }
}

async function readStored(page: Page, session: CDPSession): Promise<string[]> {
  const securityOrigin = new URL(page.url()).origin;
  const keys = async (isLocalStorage: boolean) => {
    const storageId = { securityOrigin, isLocalStorage };
    const { entries } = await session.send("DOMStorage.getDOMStorageItems", { storageId });
    return entries.map(([key = ""]) => key);
  };
  const cookies = await page.context().cookies();
  const { databaseNames } = await session.send("IndexedDB.requestDatabaseNames", { securityOrigin });
  const { caches } = await session.send("CacheStorage.requestCacheNames", { securityOrigin });
  return [
    ...cookies.map(({ name }) => `cookie: ${name}`),
    ...(await keys(true)).map((name) => `localStorage: ${name}`),
    ...(await keys(false)).map((name) => `sessionStorage: ${name}`),
    ...databaseNames.map((name) => `database: ${name}`),
    ...caches.map(({ cacheName }) => `cache: ${cacheName}`),
  ];
}
