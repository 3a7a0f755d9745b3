// Published editions, asked for over HTTP file by file.
import type { Row } from "../../src/data/schema.ts";
import { SUMS } from "../../src/data/sums.ts";
import { readList } from "./content.ts";
import { hash } from "./files.ts";

type Edition = Row<"editions">;

/** `site`: address of the home page, ending in "/"; `patience`: milliseconds to wait for a file. */
interface Host {
  site: string;
  patience: number;
}

/** A file to ask for, and the SHA-256 it must have. */
interface Wanted {
  address: string;
  sha256: string;
}

/** Files asked for at the same time. */
const AT_ONCE = 8;
const PUBLISH = "(publish the edition again, byte for byte)";

/** Asks a host for every file of every registered edition: SHA256SUMS first, held against editions.csv, then what it
 * lists. Returns the number of files asked for and the faults, lines `<address>: what is wrong (way out)`. A file that
 * no list names cannot be found over HTTP. Throws nothing for what a host does. */
export async function verifyLive(
  rows: readonly Edition[],
  { site, patience = 30_000 }: { site: string; patience?: number },
): Promise<{ files: number; faults: string[] }> {
  const lists = await mapFew(rows, (row) => askList(row, { site, patience }));
  const wanted = lists.flatMap((list) => list.wanted);
  const faults = await mapFew(wanted, async ({ address, sha256 }) => {
    const bytes = await ask(address, patience);
    if (typeof bytes === "string") return [`${address}: ${bytes} ${PUBLISH}`];
    return hash(bytes) === sha256 ? [] : [`${address}: not the bytes that ${SUMS} lists ${PUBLISH}`];
  });
  return {
    files: rows.length + wanted.length,
    faults: [...lists.flatMap((list) => list.faults), ...faults.flat()],
  };
}

/** What an edition's SHA256SUMS lists; nothing where it is not the registered one, for then it proves nothing. */
async function askList(
  { edition, sums_sha256 }: Edition,
  { site, patience }: Host,
): Promise<{ wanted: Wanted[]; faults: string[] }> {
  const home = `${site}s/${edition}/`;
  const refuse = (fault: string) => ({
    wanted: [],
    faults: [`${home}${SUMS}: ${fault}; the files of this edition were not asked for ${PUBLISH}`],
  });
  const bytes = await ask(home + SUMS, patience);
  if (typeof bytes === "string") return refuse(bytes);
  if (hash(bytes) !== sums_sha256)
    return refuse(`its sha256 is ${hash(bytes)}, but editions.csv registers ${sums_sha256}`);
  const listed = readList(bytes);
  if (typeof listed === "string") return refuse(listed);
  const wanted = [...listed].map(([path, sha256]) => ({ address: home + formatAddress(path), sha256 }));
  return { wanted, faults: [] };
}

/** A page is asked for by its folder, as readers do: many hosts redirect from its index.html. */
function formatAddress(path: string): string {
  return path
    .split("/")
    .map(encodeURIComponent)
    .join("/")
    .replace(/(?<=^|\/)index\.html$/, "");
}

/** The bytes at an address, or why there are none. */
async function ask(address: string, patience: number): Promise<Buffer | string> {
  try {
    const response = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(patience) });
    const bytes = Buffer.from(await response.arrayBuffer());
    if (response.status === 200) return bytes;
    const target = response.headers.get("location");
    return `status ${response.status}${target === null ? "" : `, redirected to ${target}`}`;
  } catch (error) {
    return `no answer: ${describeFailure(error)}`;
  }
}

/** fetch says only that it failed; the reason is in its cause. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? describeFailure(error.cause) : error.message || error.name;
}

/** Maps items in their order, a few at a time. */
async function mapFew<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [i, item] of queue) results[i] = await run(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}
