// A new report reaches the built site by rows alone: a county and an instrument that no page has heard of.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Copy, buildCopy } from "../setup/copy.ts";
import { type Project, TEXTS, createProject, curate, readAll, readCuration } from "../setup/desk.ts";
import { listDead } from "../setup/links.ts";
import { openSite, parseHtml } from "../setup/site.ts";

const REPORTS = [
  { id: "redwillow-report", publisher: "Redwillow Post", title: "Loans against orchards" },
  { id: "hongliu-report", publisher: "Hongliu Post", title: "Inclusive loans" },
];

describe("the site built after two reports were added, curated and accepted", () => {
  let project: Project;
  let copy: Copy;

  beforeAll(async () => {
    project = createProject();
    for (const { id, publisher, title } of REPORTS) {
      const file = join(TEXTS, `${id}.txt`);
      project.run(
        "add",
        file,
        "--id",
        id,
        "--publisher",
        publisher,
        "--date",
        "2025-12-19",
        "--title",
        title,
      );
      curate(project.root, { id, curation: readCuration(id) });
      const accepted = project.run("accept", id, file);
      if (accepted.status !== 0) throw new Error(accepted.stderr);
    }
    const files = [...readAll(project.root)].map(([path, text]) => [`src/data/${path}`, text]);
    copy = await buildCopy({ files: Object.fromEntries(files) as Record<string, string> });
  });
  afterAll(() => {
    copy.remove();
    project.remove();
  });

  const read = (route: string) => {
    const path = join(copy.dist, route, "index.html");
    return existsSync(path)
      ? parseHtml(readFileSync(path, "utf8")).querySelector("main")?.textContent
      : undefined;
  };

  test("is built", () => {
    expect(copy.code, copy.output).toBe(0);
  });

  test.each([
    ["/sources/redwillow-report/", "Loans against orchards"],
    ["/sources/hongliu-report/", "Inclusive loans in Hongliu County"],
    ["/figures/redwillow-loans/", "more than 1.2 billion yuan"],
    ["/figures/hongliu-loans/", "12.4亿元"],
    ["/regions/redwillow/", "Loans of Redwillow Rural Commercial Bank to rural households"],
    ["/regions/redwillow/", "Orchard Points Loan"],
    ["/regions/gansu/", "Redwillow County"],
    ["/instruments/", "Orchard Points Loan"],
    ["/actors/", "Han Qingshan"],
    ["/priorities/green/", "Orchard Points Loan"],
  ])("shows on %s “%s”", (route, words) => {
    expect(read(route)?.replaceAll(/\s+/g, " ")).toContain(words);
  });

  test("shows the account of each, with no numeral left over", () => {
    for (const { id } of REPORTS) expect(read(`/sources/${id}/`)).toMatch(/account/i);
    const accounts = JSON.parse(readFileSync(join(copy.dir, "src/data/account.json"), "utf8")) as unknown[];
    expect(accounts.slice(-2)).toMatchObject(REPORTS.map(({ id }) => ({ source: id, uncovered: 0 })));
  });

  test("has no dead link", () => {
    const site = openSite(copy.dist);
    expect(site.pages.length).toBeGreaterThan(100);
    expect(listDead(site, "/")).toEqual([]);
  });
});
