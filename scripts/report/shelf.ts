// Where drafts and tables lie, and how they are read. Nothing here writes over a file.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkTables } from "../../src/data/check.ts";
import { formatProblem } from "../../src/data/problem.ts";
import type { Rows } from "../../src/data/schema.ts";
import { type Files, readCsvFiles } from "../folder.ts";
import { Complaint } from "./complaint.ts";

export const TABLES = "src/data/tables";
export const DRAFTS = "src/data/drafts";
export const ACCOUNT = "src/data/account.json";

/** The tables of the project at `root`. Throws a Complaint where they are not sound: a draft is held against sound ones. */
export function readTables(root: string): { files: Files; rows: Rows } {
  const files = readCsvFiles(join(root, TABLES));
  const { rows, problems } = checkTables(files);
  if (problems.length === 0) return { files, rows };
  const list = problems.map((problem) => formatProblem(problem, TABLES)).join("\n");
  throw new Complaint(`${list}\nthe tables are not sound (mend them first: npm run data)`);
}

/** Folders of all drafts, by id. */
export function listDrafts(root: string): string[] {
  const folder = join(root, DRAFTS);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map(({ name }) => name)
    .sort();
}

/** The draft of a source. Throws a Complaint where there is none. */
export function readDraft(root: string, id: string): Files {
  const drafts = listDrafts(root);
  if (drafts.includes(id)) return readCsvFiles(join(root, DRAFTS, id));
  const list = drafts.length > 0 ? `there are ${drafts.join(", ")}` : "there are none";
  throw new Complaint(`no draft "${id}" in ${DRAFTS} (${list}; make one with: npm run report -- add)`);
}

/** Puts a new draft on the shelf, whole or not at all. Throws what the file system throws, also where one is there. */
export function writeDraft(
  root: string,
  { id, files }: { id: string; files: ReadonlyMap<string, string> },
): void {
  const shelf = join(root, DRAFTS);
  mkdirSync(shelf, { recursive: true });
  const scratch = mkdtempSync(join(shelf, `.${id}-`));
  try {
    for (const [table, text] of files) writeFileSync(join(scratch, `${table}.csv`), text);
    renameSync(scratch, join(shelf, id));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
