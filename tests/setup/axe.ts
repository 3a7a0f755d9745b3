// axe-core in a page: levels A, AA, AAA and best practice.
import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const TAGS = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** `violations` as "rule: selector: what to do", `rules` the number of rules that were run. */
export interface Audit {
  violations: string[];
  rules: number;
}

/** Runs axe on the page as it stands (open popovers, theme, width), or on what `within` selects. Works under a strict
 * content security policy. */
export async function auditPage(page: Page, within = "html"): Promise<Audit> {
  // As text, not as functions: what the test runner makes of imported names means nothing in the page.
  await page.evaluate(axe.source);
  const options: RunOptions = {
    runOnly: { type: "tag", values: TAGS },
    resultTypes: ["violations"],
    preload: false, // none of our rules reads stylesheets
  };
  const results = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)})`,
  );
  const { violations, passes, incomplete, inapplicable } = results;
  return {
    violations: violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${id}: ${target.join(" ")}: ${help}`),
    ),
    rules: new Set([...violations, ...passes, ...incomplete, ...inapplicable].map(({ id }) => id)).size,
  };
}
