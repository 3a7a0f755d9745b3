// A later quarter in a copy of the project: rows in three tables, no line of code, and readers can choose the period.
import { readFileSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { buildCopy } from "../setup/copy.ts";
import { isRegional, makeLater } from "../setup/quarter.ts";
import { parseHtml, readPages } from "../setup/site.ts";

/** A table with the made-up quarter's rows at its end. */
function extend(name: string): [path: string, text: string] {
  const path = `src/data/tables/${name}.csv`;
  const text = readFileSync(path, "utf8");
  const rows = text.split("\n").filter((line) => isRegional(line.split(",")[0] ?? ""));
  expect(rows.length, path).toBeGreaterThan(0);
  return [path, `${text.trimEnd()}\n${rows.map(makeLater).join("\n")}\n`];
}

test("rows for a second quarter give the map a choice of periods", async () => {
  const copy = await buildCopy({ files: Object.fromEntries(["sources", "figures", "derived"].map(extend)) });
  onTestFinished(copy.remove);
  expect(copy.code, copy.output).toBe(0);
  const page = readPages(copy.dist).find(({ route }) => route === "/regions/");
  const document = parseHtml(page?.html ?? "");
  const choices = [...document.querySelectorAll("#credit-by-region fieldset fieldset")].map((fieldset) => [
    fieldset.querySelector("legend")?.textContent,
    ...[...fieldset.querySelectorAll("label")].map((label) => label.textContent.trim()),
  ]);
  const periods = ["Period", "second quarter of 2025", "first quarter of 2025"];
  expect(choices).toEqual([periods, periods]);
  expect(document.querySelectorAll("#credit-by-region .panel svg.medium:not(.over *)")).toHaveLength(4);
});
