// npm run extract -- <file|-> [--lang en|zh|auto] [--date YYYY-MM-DD] [--format table|jsonl]
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { extract, type ExtractOptions } from "../src/extract/extract.ts";
import type { Expression } from "../src/extract/expression.ts";

const USAGE =
  "usage: npm run extract -- <file|-> [--lang en|zh|auto] [--date YYYY-MM-DD] [--format table|jsonl]";

/** A complaint for the person at the terminal: printed without a stack trace. */
class Complaint extends Error {}

/** What the person at the terminal can mend: our complaints, and those of the option reader. */
function isComplaint(error: Error): boolean {
  return error instanceof Complaint || ("code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
}

function readOptions(): { file: string; format: "table" | "jsonl"; options: ExtractOptions } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      lang: { type: "string", default: "auto" },
      date: { type: "string" },
      format: { type: "string", default: "table" },
    },
  });
  const [file, ...rest] = positionals;
  if (!file || rest.length > 0) throw new Complaint(USAGE);
  const { lang, date, format } = values;
  if (lang !== "en" && lang !== "zh" && lang !== "auto")
    throw new Complaint(`--lang: "${lang}" is none of en, zh, auto`);
  if (format !== "table" && format !== "jsonl")
    throw new Complaint(`--format: "${format}" is none of table, jsonl`);
  if (date !== undefined && !isDay(date))
    throw new Complaint(`--date: "${date}" is not a day such as 2025-11-30`);
  return { file, format, options: { lang, ...(date ? { date } : {}) } };
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.valueOf()) && day.toISOString().startsWith(text)
  );
}

function readText(file: string): string {
  const name = file === "-" ? "standard input" : file;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file === "-" ? 0 : file);
  } catch (error) {
    throw new Complaint(
      `${name}: cannot be read (${error instanceof Error && "code" in error ? String(error.code) : "unknown reason"})`,
    );
  }
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Complaint(
      `${name}: not UTF-8 text; save it as UTF-8 (for example: iconv -f gb18030 -t utf-8 old.txt > new.txt)`,
    );
  }
}

function printTable(found: Expression[]): void {
  const rows = found.map((x) => [
    `${x.start}-${x.end}`,
    x.text.replaceAll(/\s+/g, " "),
    x.kind,
    Array.isArray(x.value) ? x.value.join(" to ") : String(x.value ?? ""),
    x.unit ?? "",
    x.qualifier ?? "",
  ]);
  const table = [["place", "text", "kind", "value", "unit", "qualifier"], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((i) => Math.max(...table.map((row) => row[i]?.length ?? 0)));
  for (const row of table)
    console.log(
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  console.log(`${found.length} ${found.length === 1 ? "expression" : "expressions"}`);
}

try {
  const { file, format, options } = readOptions();
  const found = extract(readText(file), options);
  if (format === "jsonl") process.stdout.write(found.map((x) => `${JSON.stringify(x)}\n`).join(""));
  else printTable(found);
} catch (error) {
  if (!(error instanceof Error) || !isComplaint(error)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
