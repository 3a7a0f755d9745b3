// The text of a report: read whole, UTF-8, checked. It is never stored: every command takes it again.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { splitParagraphs } from "../../src/data/phrase.ts";
import { Complaint } from "./complaint.ts";

/** A text as read, with what its source row records of it. */
export interface Text {
  path: string;
  text: string;
  sha256: string;
  paragraphs: number;
}

/** About 600 pages; a larger file is no report. */
const MOST_BYTES = 4_000_000;

/** Reads a text file. Throws a Complaint where it is missing, too large, binary, not UTF-8 or empty. */
export function readText(path: string): Text {
  const bytes = readBytes(path);
  if (bytes.includes(0))
    throw new Complaint(`${path}: binary, not a plain text (save the report as a .txt file)`);
  const text = decode(bytes, path);
  const paragraphs = splitParagraphs(text).length;
  if (paragraphs === 0) throw new Complaint(`${path}: empty (a report has at least one line of text)`);
  return { path, text, paragraphs, sha256: createHash("sha256").update(bytes).digest("hex") };
}

/** Where the text of a source is: the path given, else `<id>.txt` in `dir`. Throws a Complaint where neither is. */
export function findText(
  id: string,
  { file, dir }: { file?: string | undefined; dir?: string | undefined },
): string {
  if (file) return file;
  if (dir) return join(dir, `${id}.txt`);
  throw new Complaint(
    `no text of ${id} (give its file behind the id, or the folder of ${id}.txt with --dir or SOURCES_DIR)`,
  );
}

function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size > MOST_BYTES) {
      const megabytes = (size / 1e6).toFixed(1);
      throw new Complaint(
        `${path}: too large, ${megabytes} MB (at most ${MOST_BYTES / 1e6} MB: add the report alone, as plain text)`,
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason";
    throw new Complaint(`${path}: cannot be read, ${code} (name the file of the report's text)`);
  }
}

function decode(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const wayOut = `save it as UTF-8, such as: iconv -f gb18030 -t utf-8 ${path} > new.txt`;
    throw new Complaint(`${path}: not UTF-8 (${wayOut})`);
  }
}
