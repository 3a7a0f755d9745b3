// Before a test run, as a vitest globalSetup: finds the browser once and hands it to every worker.
import type { TestProject } from "vitest/node";
import { findChrome, type Chrome } from "../../scripts/browser.ts";

declare module "vitest" {
  interface ProvidedContext {
    chrome: Chrome;
  }
}

/** Provides the browser as `inject("chrome")`. Throws as `findChrome` does. */
export default async function setup(project: TestProject): Promise<void> {
  project.provide("chrome", await findChrome(process.env["CHROME_PATH"]));
}
