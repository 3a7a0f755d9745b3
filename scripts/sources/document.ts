// A source text against its passport: the row of the sources table.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../../src/data/account.ts";
import { splitParagraphs } from "../../src/data/phrase.ts";
import type { Problem } from "../../src/data/problem.ts";
import type { Source } from "../../src/data/schema.ts";

interface Reading {
  /** Absent where there is no text. */
  document?: Document;
  problems: Problem[];
}

/** Reads `<dir>/<id>.txt` and holds it against its row: there, of this SHA-256, of so many paragraphs. */
export function readDocument(source: Source & { line: number }, dir: string): Reading {
  const { id, line } = source;
  const path = join(dir, `${id}.txt`);
  if (!existsSync(path)) {
    const message = `no text at ${path} (put it there, or name its folder with --dir)`;
    return { problems: [{ table: "sources", line, column: "id", message }] };
  }
  const bytes = readFileSync(path);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const document = { id, line, text: bytes.toString(), sha256 };
  return { document, problems: checkPassport(source, document) };
}

function checkPassport({ sha256, paragraphs }: Source, { line, ...document }: Document): Problem[] {
  const problems: Problem[] = [];
  const count = splitParagraphs(document.text).length;
  if (sha256 !== document.sha256) {
    const message = `the text has ${document.sha256} (restore the text that was read, or read this one anew)`;
    problems.push({ table: "sources", line, column: "sha256", message });
  }
  if (paragraphs !== count) {
    const message = `the text has ${count} (count the non-empty lines)`;
    problems.push({ table: "sources", line, column: "paragraphs", message });
  }
  return problems;
}
