// Bytes → the records of a CSV file, each with the line it begins on. Nothing here knows a table.
import Papa from "papaparse";
import type { Problem } from "./problem.ts";

const BAD_QUOTE =
  'unterminated quote, or text after a closing one (end the cell with ", and write "" for a quote inside it)';

export type Fault = Omit<Problem, "table">;

/** A record of the file; a quoted cell may hold line feeds, so `line` is not its index. */
export interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Reads UTF-8 (or a string) with LF and RFC 4180 quotes; an empty file has no records. Never throws: where
 * there is a fault, `records` is empty. */
export function readRecords(file: Uint8Array | string): { records: RawRow[]; faults: Fault[] } {
  const text = typeof file === "string" ? file : decode(file);
  if (typeof text !== "string") return { records: [], faults: [text] };
  const faults = checkCharacters(text);
  if (faults.length > 0 || text.trim() === "") return { records: [], faults };
  const { data, errors } = Papa.parse<string[]>(text.replace(/\n$/, ""), { delimiter: ",", newline: "\n" });
  const records = numberLines(data);
  const [error] = errors;
  if (!error) return { records, faults: [] };
  return { records: [], faults: [faultOf(records[error.row ?? 0]?.line ?? 1, BAD_QUOTE)] };
}

/** A fault of a whole line, or of the whole file where `line` is null. */
export function faultOf(line: number | null, message: string): Fault {
  return { line, column: null, message };
}

function decode(bytes: Uint8Array): string | Fault {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  try {
    return decoder.decode(bytes);
  } catch {
    return faultOf(findBadLine(bytes, decoder), "not UTF-8 (save the file as UTF-8)");
  }
}

/** No byte inside a UTF-8 character is a line feed, so lines can be decoded one by one. */
function findBadLine(bytes: Uint8Array, decoder: TextDecoder): number {
  for (let [line, start] = [1, 0]; ; line += 1) {
    const end = bytes.indexOf(10, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    start = end + 1;
  }
}

function checkCharacters(text: string): Fault[] {
  const faults: Fault[] = [];
  const lineAt = (at: number): number => text.slice(0, at).split("\n").length;
  if (text.startsWith("\uFEFF"))
    faults.push(faultOf(1, "byte order mark (save the file as UTF-8 without BOM)"));
  const feed = text.indexOf("\r");
  if (feed >= 0) faults.push(faultOf(lineAt(feed), "carriage return (save the file with LF line ends)"));
  const control = text.search(/[\0-\x08\v\f\x0E-\x1F\x7F]/);
  if (control >= 0) {
    const code = text.charCodeAt(control).toString(16).toUpperCase().padStart(4, "0");
    faults.push(faultOf(lineAt(control), `control character U+${code} (delete it)`));
  }
  return faults;
}

function numberLines(data: string[][]): RawRow[] {
  let next = 1;
  return data.map((cells) => {
    const line = next;
    next += cells.reduce((feeds, cell) => feeds + cell.split("\n").length - 1, 1);
    return { line, cells };
  });
}
