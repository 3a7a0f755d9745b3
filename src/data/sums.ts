// SHA256SUMS and PREVIOUS of an edition, in the one form that `sha256sum -c` reads: PUBLISHING.md, "Editions".

/** The list of an edition's files, by path to SHA-256. It lists all of them but itself. */
export const SUMS = "SHA256SUMS";
/** The file that chains an edition to the one before it; the first edition has none. */
export const PREVIOUS = "PREVIOUS";

/** What PREVIOUS names: the edition before, and the SHA-256 of that edition's SHA256SUMS. */
export interface Previous {
  readonly edition: string;
  readonly sha256: string;
}

const LINE = /^(?<sha256>[0-9a-f]{64}) {2}(?<path>.+)$/su;
const PREVIOUS_LINE = /^(?<sha256>[0-9a-f]{64}) {2}\.\.\/(?<edition>[0-9-]+)\/SHA256SUMS\n$/;

/** The text of SHA256SUMS, from SHA-256 (64 hex digits) by path. Throws what `parseSums` throws. */
export function formatSums(sums: ReadonlyMap<string, string>): string {
  const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = sorted.map(([path, sha256]) => `${sha256}  ${path}`);
  readLines(lines);
  return lines.map((line) => `${line}\n`).join("");
}

/** SHA-256 by path, from the text of SHA256SUMS. Throws an error that names the first line not in the one form. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.split("\n");
  if (lines.pop() !== "")
    throw new Error(`${SUMS}:${lines.length + 1}: no line feed at the end (end every line)`);
  return readLines(lines);
}

/** The text of PREVIOUS. Throws what `parsePrevious` throws. */
export function formatPrevious({ edition, sha256 }: Previous): string {
  const text = `${sha256}  ../${edition}/${SUMS}\n`;
  parsePrevious(text);
  return text;
}

/** What the text of PREVIOUS names. Throws where it is anything but the one line. */
export function parsePrevious(text: string): Previous {
  const { sha256, edition } = PREVIOUS_LINE.exec(text)?.groups ?? {};
  if (sha256 === undefined || edition === undefined)
    throw new Error(
      `${PREVIOUS}:1: not a link of the chain: ${JSON.stringify(text)} ` +
        `(one line: 64 lower-case hexadecimal digits, two spaces, ../<edition>/${SUMS})`,
    );
  return { sha256, edition };
}

function readLines(lines: readonly string[]): Map<string, string> {
  if (lines.length === 0) throw new Error(`${SUMS}:1: an empty list (list at least one file)`);
  const sums = new Map<string, string>();
  let last = "";
  for (const [i, line] of lines.entries()) {
    const { sha256 = "", path = "" } = LINE.exec(line)?.groups ?? {};
    const problem = findProblem(line, path) ?? findDisorder(path, last);
    if (problem !== undefined) throw new Error(`${SUMS}:${i + 1}: ${problem}`);
    sums.set(path, sha256);
    last = path;
  }
  return sums;
}

/** What is wrong with a line by itself. `path` is empty where the line has not the form of one. */
function findProblem(line: string, path: string): string | undefined {
  const quoted = JSON.stringify(line);
  if (line.endsWith("\r")) return `ends in CRLF: ${quoted} (end lines in LF alone)`;
  if (path === "")
    return `not a checksum: ${quoted} (64 lower-case hexadecimal digits, two spaces, the path)`;
  if (path.startsWith("/")) return `absolute path: ${quoted} (begin at the edition's folder)`;
  if (path.includes("\\")) return `backslash in a path: ${quoted} (divide paths by /)`;
  if (/\p{Cc}/u.test(path)) return `control character in a path: ${quoted} (rename the file)`;
  if (path.split("/").some((part) => ["", ".", ".."].includes(part)))
    return `roundabout path: ${quoted} (no "..", no ".", no empty part)`;
  if (path === SUMS) return `lists itself: ${quoted} (delete the line)`;
  return undefined;
}

function findDisorder(path: string, last: string): string | undefined {
  if (path === last) return `listed twice: "${path}" (delete one line)`;
  return path < last ? `out of order: "${path}" after "${last}" (sort paths by code unit)` : undefined;
}
