// `accept`: the rows of a draft move into the tables, all or none, and the account of its text is published.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  rmdirSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Account } from "../../src/data/account.ts";
import type { TableName } from "../../src/data/schema.ts";
import { type Files, readCsvFiles, writeFolder } from "../folder.ts";
import { Complaint } from "./complaint.ts";
import { type Examination, type Request, examine } from "./examine.ts";
import { ACCOUNT, DRAFTS, TABLES } from "./shelf.ts";

/** Accepted rows by table. */
export interface Accepted {
  source: string;
  rows: Partial<Record<TableName, number>>;
}

const LOCK = join(DRAFTS, ".accepting");

/** Moves the draft's rows below those of the tables, which keep every byte, and its account into the published one; then
 * takes the draft off the shelf. Throws a Complaint, and changes nothing, while something blocks. */
export function acceptDraft(request: Request): Accepted {
  const { root, id } = request;
  return holdLock(root, () => {
    const examination = examine(request);
    const { blocks, closing, merged } = examination;
    if (blocks.length > 0 || !closing)
      throw new Complaint(`${blocks.join("\n")}\nnothing was moved (${blocks.length} to mend)`);
    const account = printAccounts(root, closing.account);
    writeTables(root, examination);
    replaceFile(join(root, ACCOUNT), account);
    rmSync(join(root, DRAFTS, id), { recursive: true });
    return { source: id, rows: merged.added };
  });
}

/** Two at a time would each write the tables without the other's rows. */
function holdLock<R>(root: string, action: () => R): R {
  const lock = join(root, LOCK);
  if (!existsSync(join(root, DRAFTS))) return action();
  try {
    mkdirSync(lock);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new Complaint(
      `${LOCK}: another accept is at work (wait for it; if it was cut off, delete the folder)`,
    );
  }
  try {
    return action();
  } finally {
    rmdirSync(lock);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}

/** The whole folder in one step. What is in it but is no table would be lost, so it must not be there. */
function writeTables(root: string, { tables, merged }: Examination): void {
  const folder = join(root, TABLES);
  const strays = readdirSync(folder).filter((name) => !tables.has(name.replace(/\.csv$/u, "")));
  if (strays.length > 0)
    throw new Complaint(`${TABLES}: ${strays.join(", ")} is no table (take it out of the folder first)`);
  if (!isSame(readCsvFiles(folder), tables))
    throw new Complaint(`${TABLES}: changed meanwhile (run the command again)`);
  writeFolder(
    folder,
    new Map([...merged.files].map(([name, file]) => [`${name}.csv`, Buffer.from(file).toString()])),
  );
}

function isSame(now: Files, then: Files): boolean {
  return [...then].every(([name, file]) => Buffer.from(file).equals(now.get(name) ?? new Uint8Array()));
}

/** The published accounts with the new one at the end, as check-sources prints them: in the order of the sources. */
function printAccounts(root: string, account: Account): string {
  return `${JSON.stringify([...readAccounts(join(root, ACCOUNT)), account], null, 2)}\n`;
}

function readAccounts(path: string): Account[] {
  if (!existsSync(path)) return [];
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Account[];
  } catch {
    throw new Complaint(
      `${ACCOUNT}: cannot be read (write it anew: npm run check-sources -- --dir <folder> --write)`,
    );
  }
}

function replaceFile(path: string, text: string): void {
  writeFileSync(`${path}.part`, text);
  renameSync(`${path}.part`, path);
}
