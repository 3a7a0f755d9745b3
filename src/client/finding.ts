// What is to be said of one file or one typed text.
import { identify, type Answer, type Books } from "./identify.ts";
import { readClaims } from "./typed.ts";

/** `kind`: the verdict. `claim`: what a file whose bytes are not ours says it is; its places are those of the claim. */
export interface Finding {
  readonly name: string;
  readonly kind:
    | "current"
    | "currentCorrected"
    | "superseded"
    | "supersededCorrected"
    | "altered"
    | "unread"
    | Exclude<Answer["kind"], "found">;
  readonly source: "bytes" | "lines" | "typed";
  readonly places: Answer["places"];
  readonly claim: string | null;
}

/** A file as read: SHA-256 of its bytes; its words, null where it is no text; SHA-256 of those with plain line ends. */
export interface FileRead {
  readonly name: string;
  readonly hash: string;
  readonly text: string | null;
  readonly plainHash: string | null;
}

/** A file: ours; ours but for its line ends; or not ours, with what it says it is. */
export function examineFile({ name, hash, text, plainHash }: FileRead, books: Books): Finding {
  const answer = identify({ hash }, books);
  if (answer.places.length > 0) return conclude(answer, { name, source: "bytes" });
  const plain = plainHash === null ? answer : identify({ hash: plainHash }, books);
  if (plain.places.length > 0) return conclude(plain, { name, source: "lines" });
  const claims = readClaims(text ?? "").map((claim) => ({ claim, ...identify({ typed: claim }, books) }));
  const known = claims.find(({ places }) => places.length > 0) ?? claims[0];
  const { claim = null, places = [] } = known ?? {};
  return { name, kind: "altered", source: "bytes", places, claim };
}

/** A typed digest or address. */
export function examineTyped(typed: string, books: Books): Finding {
  return conclude(identify({ typed }, books), { name: typed.trim(), source: "typed" });
}

/** A file that the browser could not read. */
export function failToRead(name: string): Finding {
  return { name, kind: "unread", source: "bytes", places: [], claim: null };
}

/** What stands in the newest edition or live decides, though older editions may hold the same. */
function conclude({ kind, places }: Answer, about: Pick<Finding, "name" | "source">): Finding {
  if (kind !== "found") return { ...about, kind, places, claim: null };
  const recent = places.filter(({ state }) => state !== "superseded");
  const deciding = recent.length > 0 ? recent : places;
  const isCorrected = deciding.some(({ edition, corrections }) => edition !== null && corrections.length > 0);
  const verdict = recent.length > 0 ? "current" : "superseded";
  return { ...about, kind: isCorrected ? `${verdict}Corrected` : verdict, places, claim: null };
}
