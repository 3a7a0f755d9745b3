// A draft held against its text and the tables: what `status` shows, what `check` tells, what `accept` asks for.
import { join } from "node:path";
import { type Entry, closeAccount } from "../../src/data/account.ts";
import type { Line } from "../../src/data/book.ts";
import { checkTables } from "../../src/data/check.ts";
import { readTable } from "../../src/data/csv.ts";
import { type Problem, sortProblems } from "../../src/data/problem.ts";
import { type TableName, tableNames } from "../../src/data/schema.ts";
import { Complaint } from "./complaint.ts";
import { type Merged, formatTraced, mergeDraft } from "./merge.ts";
import type { Files } from "../folder.ts";
import { DRAFTS, TABLES, readDraft, readTables } from "./shelf.ts";
import { type Text, findText, readText } from "./text.ts";

/** Which draft, and where its text is: a file, or a folder that holds `<id>.txt`. */
export interface Request {
  root: string;
  id: string;
  file?: string | undefined;
  dir?: string | undefined;
}

/** `blocks`: all that still stands in the way, a line each; none, and the draft can be accepted. `faults`: the same by
 * line of the merged tables; `closing`: the account of the text, null where the draft cannot be read. */
export interface Examination {
  text: Text;
  tables: Files;
  merged: Merged;
  faults: Problem[];
  blocks: string[];
  closing: ReturnType<typeof closeAccount> | null;
}

/** Reads draft, tables and text anew and holds them against one another, by the rules of build-data and of the account.
 * Throws a Complaint where there is no draft, no sound table or not the text that was drafted. */
export function examine({ root, id, file, dir }: Request): Examination {
  const draft = readDraft(root, id);
  const { files: tables } = readTables(root);
  const text = readText(findText(id, { file, dir }));
  const merged = mergeDraft(tables, draft);
  const folders = { tables: TABLES, draft: join(DRAFTS, id) };
  if (merged.problems.length > 0) {
    const unread = { ...merged, locate: ({ line }: { line: number }) => line };
    const blocks = sortProblems(merged.problems).map((problem) =>
      formatTraced(problem, { merged: unread, folders }),
    );
    return { text, tables, merged, faults: [], blocks, closing: null };
  }
  const line = checkSource(draft, { id, text, merged });
  const closing = closeAccount(
    { id, line, text: text.text, sha256: text.sha256 },
    listEntries(merged.files, id),
  );
  const { problems } = checkTables(merged.files);
  const faults = sortProblems([...problems, ...findForeign(merged, id), ...closing.problems]);
  const blocks = faults.map((problem) => formatTraced(problem, { merged, folders }));
  return { text, tables, merged, faults, blocks, closing };
}

/** Line of the source's row in the merged table. Throws a Complaint where the draft has not exactly one, of this text. */
function checkSource(draft: Files, { id, text, merged }: { id: string; text: Text; merged: Merged }): number {
  const path = join(DRAFTS, id, "sources.csv");
  const rows = readTable("sources", draft.get("sources")).lines;
  const [row] = rows;
  if (!row || rows.length > 1 || row.cells.id !== id)
    throw new Complaint(`${path}: not exactly one row of id "${id}" (a draft is of one source)`);
  if (row.cells.sha256 !== text.sha256)
    throw new Complaint(
      `${text.path}: not the text of the draft, its SHA-256 is ${text.sha256} (take the file that was added, or add this one anew)`,
    );
  const line = readTable("sources", merged.files.get("sources")).lines.findLast(
    ({ cells }) => cells.id === id,
  )?.line;
  return line ?? 1;
}

/** The rows that account for numerals of the source, complete in other cells or not. */
function listEntries(files: Files, id: string): Entry[] {
  const figures = readTable("figures", files.get("figures")).lines.flatMap(({ line, cells }): Entry[] => {
    const { source, paragraph, as_printed, nth = 1, flags = [] } = cells;
    if (source !== id || !paragraph || !as_printed) return [];
    const inferred = flags.includes("value_inferred");
    return [{ table: "figures", line, paragraph, as_printed, nth, reason: null, inferred }];
  });
  const dismissals = readTable("dismissals", files.get("dismissals")).lines.flatMap(
    ({ line, cells }): Entry[] => {
      const { source, paragraph, as_printed, nth = 1, reason = "wording" } = cells;
      if (source !== id || !paragraph || !as_printed) return [];
      return [{ table: "dismissals", line, paragraph, as_printed, nth, reason, inferred: false }];
    },
  );
  return [...figures, ...dismissals];
}

/** Rows of the draft that speak of another source: its account would change behind its text's back. */
function findForeign(merged: Merged, id: string): Problem[] {
  return tableNames.flatMap((table) =>
    readLines(table, merged).flatMap(({ line, cells }) => {
      const source = "source" in cells ? cells.source : undefined;
      if (source === undefined || source === id || merged.locate({ table, line }) === null) return [];
      return [
        { table, line, column: "source", message: `${source}, but the draft is of ${id} (write ${id})` },
      ];
    }),
  );
}

function readLines(table: TableName, { files }: Merged): readonly Line<TableName>[] {
  return readTable(table, files.get(table)).lines;
}
