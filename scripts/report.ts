// The report desk: from a new report to published figures, in four steps. The guide is REPORTS.md.
// npm run report -- add <file> --id … --publisher … --date … | status <id> | check <id> | accept <id>  [--json]
import { parseArgs } from "node:util";
import { acceptDraft } from "./report/accept.ts";
import { type Report, addReport } from "./report/add.ts";
import { Complaint } from "./report/complaint.ts";
import { type Request, examine } from "./report/examine.ts";
import { printAccepted, printAdded, printStatus } from "./report/print.ts";
import { readStatus } from "./report/status.ts";

const USAGE = `usage: npm run report -- add <file> --id <id> --publisher <name> --date <YYYY-MM-DD>
                            [--title <title>] [--url <address>] [--link yes|no] [--lang en|zh]
       npm run report -- status <id> [<file>] [--dir <folder>]
       npm run report -- check  <id> [<file>] [--dir <folder>]
       npm run report -- accept <id> [<file>] [--dir <folder>]
       --json prints the result as JSON; SOURCES_DIR stands in for --dir`;

/** Which options a command takes, besides --json. */
const OPTIONS = {
  add: ["id", "publisher", "date", "title", "url", "link", "lang"],
  status: ["dir"],
  check: ["dir"],
  accept: ["dir"],
} as const;
type Command = keyof typeof OPTIONS;
type Values = ReturnType<typeof readLine>["values"];

/** What a command found or did: lines for people, data for --json, and whether something blocks. */
interface Result {
  lines: string[];
  data: unknown;
  blocked?: boolean;
}

function readLine(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        ...{
          id: text,
          publisher: text,
          date: text,
          title: text,
          url: text,
          link: text,
          lang: text,
          dir: text,
        },
        json: { type: "boolean", default: false },
      },
    });
  } catch (error) {
    const [problem] = error instanceof Error ? error.message.split(". ") : [];
    throw new Complaint(`${problem ?? "unreadable"}\n${USAGE}`);
  }
}

/** Where the desk works: the project, the folder of the source texts, who hears of progress. */
interface Desk {
  root: string;
  dir: string | undefined;
  tell: (line: string) => void;
}

/** Runs a command line, such as `["status", "gansu-daily-rural"]`. Returns what to print, and whether something blocks.
 * Throws a Complaint for bad input. */
export function runReport(args: string[], desk: Desk): { output: string[]; blocked: boolean } {
  const { values, positionals } = readLine(args);
  const [command, ...words] = positionals;
  if (!isCommand(command)) throw new Complaint(command ? `unknown command "${command}"\n${USAGE}` : USAGE);
  const taken: readonly string[] = OPTIONS[command];
  const strange = Object.keys(values).find((name) => name !== "json" && !taken.includes(name));
  if (strange) throw new Complaint(`--${strange} is no option of ${command}\n${USAGE}`);
  const most = command === "add" ? 1 : 2;
  if (words.length === 0 || words.length > most) throw new Complaint(USAGE);
  const { lines, data, blocked = false } = run(command, { words, values, desk });
  return { output: values.json ? [JSON.stringify(data, null, 2)] : lines, blocked };
}

function isCommand(word: string | undefined): word is Command {
  return word !== undefined && Object.hasOwn(OPTIONS, word);
}

function run(
  command: Command,
  {
    words: [first = "", file],
    values,
    desk: { root, dir, tell },
  }: { words: string[]; values: Values; desk: Desk },
): Result {
  if (command === "add") {
    const added = addReport(first, { root, report: readReport(values), tell });
    return { lines: printAdded(added), data: added };
  }
  const request: Request = { root, id: first, file, dir: values.dir ?? dir };
  if (command === "status") {
    const status = readStatus(request);
    return { lines: printStatus(status), data: status };
  }
  if (command === "check") {
    const { blocks } = examine(request);
    const ready = `${first}: nothing blocks (next: npm run report -- accept ${first})`;
    return {
      lines: blocks.length > 0 ? [...blocks, `${first}: ${blocks.length} to mend`] : [ready],
      data: { source: first, blocks },
      blocked: blocks.length > 0,
    };
  }
  const accepted = acceptDraft(request);
  return { lines: printAccepted(accepted), data: accepted };
}

function readReport({ title, url, ...values }: Values): Report {
  return {
    id: demand("id", values.id),
    publisher: demand("publisher", values.publisher),
    date: demand("date", values.date),
    title,
    url,
    link: readChoice("link", { value: values.link, choices: ["yes", "no"] }) === "yes",
    lang: readChoice("lang", { value: values.lang, choices: ["en", "zh"] }),
  };
}

function demand(name: "id" | "publisher" | "date", value: string | undefined): string {
  const examples = { id: "gansu-daily-rural", publisher: '"Gansu Daily"', date: "2025-12-19" };
  if (value) return value;
  throw new Complaint(`--${name} is missing (such as --${name} ${examples[name]})`);
}

function readChoice<T extends string>(
  name: string,
  { value, choices }: { value: string | undefined; choices: readonly T[] },
): T | undefined {
  const choice = choices.find((known) => known === value);
  if (value !== undefined && choice === undefined)
    throw new Complaint(`--${name}: "${value}" is none of ${choices.join(", ")}`);
  return choice;
}

if (import.meta.main) {
  try {
    const desk = { root: ".", dir: process.env["SOURCES_DIR"], tell: (line: string) => console.error(line) };
    const { output, blocked } = runReport(process.argv.slice(2), desk);
    for (const line of output) console.log(line);
    if (blocked) process.exitCode = 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
