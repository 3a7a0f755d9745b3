// What proves the list of an edition itself: its row in editions.csv, and the edition that follows it.
import { dirname } from "node:path";
import type { Row } from "../../src/data/schema.ts";
import { PREVIOUS, type Previous, SUMS, parsePrevious } from "../../src/data/sums.ts";
import { RESTORE, hash, readBytes } from "./files.ts";

type Edition = Row<"editions">;

const RESTORE_BOTH = "(restore both from version control)";

/** Holds the SHA256SUMS of the edition in folder `home` against its row. Returns one line at most; none where there is
 * no such file. Throws what the file system throws. */
export function checkRegistered(home: string, { sums_sha256 }: Edition): string[] {
  const bytes = readBytes(`${home}/${SUMS}`);
  if (bytes === undefined || hash(bytes) === sums_sha256) return [];
  return [
    `${home}/${SUMS}: its sha256 is ${hash(bytes)}, but editions.csv registers ${sums_sha256} ${RESTORE_BOTH}`,
  ];
}

/** Holds the PREVIOUS of the edition in folder `home` against the edition before it in editions.csv: its name, and the
 * sha256 of its SHA256SUMS as it lies there. Returns one line at most. Throws what the file system throws. */
export function checkPrevious(home: string, before: Edition | undefined): string[] {
  const text = readBytes(`${home}/${PREVIOUS}`)?.toString();
  const sums = before && readBytes(`${dirname(home)}/${before.edition}/${SUMS}`);
  const problem =
    before === undefined
      ? findNeedless(text)
      : findBroken(text, { edition: before.edition, sha256: sums ? hash(sums) : before.sums_sha256 });
  return problem === undefined ? [] : [`${home}/${problem}`];
}

function findNeedless(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const wayOut = "restore the first row and its folder from version control";
  return `${PREVIOUS}: names an edition, but editions.csv has none before this one (${wayOut})`;
}

/** Why the text is not the link to the edition before; undefined where it is. */
function findBroken(text: string | undefined, before: Previous): string | undefined {
  if (text === undefined) return `${PREVIOUS}: missing, the chain to ${before.edition} is broken ${RESTORE}`;
  const named = readPrevious(text);
  if (typeof named === "string") return `${named} ${RESTORE}`;
  if (named.edition !== before.edition)
    return `${PREVIOUS}: names ${named.edition}, but editions.csv has ${before.edition} before this one ${RESTORE_BOTH}`;
  if (named.sha256 === before.sha256) return undefined;
  const difference = `names ${named.sha256}, but the sha256 of ../${before.edition}/${SUMS} is ${before.sha256}`;
  return `${PREVIOUS}: ${difference} ${RESTORE_BOTH}`;
}

/** What the text names, or what is wrong with it. */
function readPrevious(text: string): Previous | string {
  try {
    return parsePrevious(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
