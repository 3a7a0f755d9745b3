// A project on its own for tests of the report desk: the tables of this one in a temporary folder, and an editor's work.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { runReport } from "../../scripts/report.ts";
import { Complaint } from "../../scripts/report/complaint.ts";

export type Cells = Record<string, string>;

/** What an editor does to a draft: cells by the words of a figure, figures to dismiss with their reason, new rows. */
export interface Curation {
  source: Cells;
  figures: Record<string, Cells>;
  dismissals: Record<string, string>;
  rows: Record<string, Cells[]>;
}

export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

export interface Project {
  root: string;
  /** Runs `npm run report -- …` there; `status` as the process would end. */
  run: (...args: string[]) => Ended;
  remove: () => void;
}

/** The folder of the made-up texts. */
export const TEXTS = resolve("tests/desk");

/** Copies the tables and the published account, nothing else; run from the folder of the project. */
export function createProject(): Project {
  const root = mkdtempSync(join(tmpdir(), "ledger-desk-"));
  mkdirSync(join(root, "src/data"), { recursive: true });
  for (const path of ["src/data/tables", "src/data/account.json"])
    cpSync(path, join(root, path), { recursive: true });
  return {
    root,
    run: (...args) => runDesk(root, args),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** The command line without a process of its own, which would cost half a second a test. */
function runDesk(root: string, args: string[]): Ended {
  const told: string[] = [];
  try {
    const { output, blocked } = runReport(args, {
      root,
      dir: undefined,
      tell: (line) => void told.push(line),
    });
    return { status: blocked ? 1 : 0, stdout: joinLines(output), stderr: joinLines(told) };
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    return { status: 1, stdout: "", stderr: joinLines([...told, error.message]) };
  }
}

function joinLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}

/** The work an editor does on the made-up text `<id>.txt`. */
export function readCuration(id: string): Curation {
  return JSON.parse(readFileSync(join(TEXTS, `${id}.json`), "utf8")) as Curation;
}

/** Edits the draft of `id` as an editor would, cell by cell and row by row. Throws where a phrase is not in the draft. */
export function curate(root: string, { id, curation }: { id: string; curation: Curation }): void {
  const { source, figures, dismissals, rows } = curation;
  editTable(root, { id, table: "sources", edit: (lines) => lines.map((cells) => ({ ...cells, ...source })) });
  const moved: Cells[] = [];
  editTable(root, {
    id,
    table: "figures",
    edit: (lines) => {
      const phrases = lines.map((cells) => cells["as_printed"] ?? "");
      const lost = [...Object.keys(figures), ...Object.keys(dismissals)].filter(
        (phrase) => !phrases.includes(phrase),
      );
      if (lost.length > 0)
        throw new Error(`not drafted: ${lost.join(", ")} (there are ${phrases.join(", ")})`);
      moved.push(
        ...lines.flatMap(({ as_printed = "", paragraph = "", nth = "" }) => {
          const reason = dismissals[as_printed];
          return reason ? [{ source: id, as_printed, paragraph, nth, reason }] : [];
        }),
      );
      return lines
        .filter(({ as_printed = "" }) => !(as_printed in dismissals))
        .map((cells) => ({ ...cells, ...figures[cells["as_printed"] ?? ""] }));
    },
  });
  editTable(root, { id, table: "dismissals", edit: (lines) => [...lines, ...moved] });
  for (const [table, added] of Object.entries(rows))
    editTable(root, {
      id,
      table,
      edit: (lines) => [...lines, ...added.map((cells) => ({ source: id, ...cells }))],
    });
}

/** Rewrites one CSV file of a draft. */
function editTable(
  root: string,
  { id, table, edit }: { id: string; table: string; edit: (lines: Cells[]) => Cells[] },
): void {
  const path = join(root, "src/data/drafts", id, `${table}.csv`);
  const { data, meta } = Papa.parse<Cells>(readFileSync(path, "utf8").trimEnd(), { header: true });
  const columns = meta.fields ?? [];
  const rows = edit(data).map((cells) => columns.map((column) => cells[column] ?? ""));
  writeFileSync(path, `${Papa.unparse([columns, ...rows], { newline: "\n" })}\n`);
}

/** Every file under src/data of a project, path to content: what must not change while something is wrong. */
export function readAll(root: string): Map<string, string> {
  const folder = join(root, "src/data");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1), readFileSync(path, "utf8")]),
  );
}
