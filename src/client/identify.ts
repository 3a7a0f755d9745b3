// What a file or a printed digest is: the places where its bytes or its data stand, and whether those still hold.
import type { Digests, Shelf } from "../data/digests.ts";
import type { Status } from "../data/status.ts";
import { readTyped } from "./typed.ts";

/** `hash`: SHA-256 of a file, hex; `typed`: a printed digest or the address of an item, as people write them. */
export type Query = { readonly hash: string } | { readonly typed: string };

export interface Answer {
  /** `ambiguous`: a digest that several files share; `missing`: an address of ours that leads nowhere. */
  readonly kind: "found" | "ambiguous" | "unknown" | "missing" | "short" | "unreadable";
  /** Live first, then the newest edition; empty unless found or ambiguous. */
  readonly places: readonly Place[];
}

/** `path`: a file, or a folder ending in "/"; below the site's root where `edition` is null (live), else below the
 * edition. `item`, `live`: addresses below the root; `live` is null where nothing follows the data there. */
export interface Place {
  readonly edition: string | null;
  readonly path: string;
  readonly title: string | null;
  readonly state: "live" | "current" | "superseded";
  readonly successor: string | null;
  readonly latest: string | null;
  /** Whether the chart's data are those of the live chart; null where it is no frozen chart, or no longer live. */
  readonly isUnchanged: boolean | null;
  /** Made since an edition was frozen; of what is live, those that it holds. */
  readonly corrections: readonly Status["corrections"][string][];
  readonly item: string;
  readonly live: string | null;
  /** Of what is superseded: the same chart in the newest edition, or that edition. */
  readonly newest: string | null;
}

/** What the site says of itself: /s/digests.json and /s/status.json. */
export interface Books {
  readonly digests: Digests;
  readonly status: Status;
}

const WHOLE = 64;
const PRINTED = 8;

/** Looks a file or a typed text up. Throws nothing: what is not there is an answer too. */
export function identify(query: Query, books: Books): Answer {
  if ("hash" in query) return findDigest(query.hash, books);
  const wanted = readTyped(query.typed);
  if (wanted === null) return { kind: "unreadable", places: [] };
  if ("digest" in wanted) {
    if (wanted.digest.length < PRINTED) return { kind: "short", places: [] };
    return findDigest(wanted.digest, books);
  }
  const place = "edition" in wanted ? findFrozen(wanted, books) : findLive(wanted.chart, books);
  return place === null ? { kind: "missing", places: [] } : { kind: "found", places: [place] };
}

/** A whole SHA-256 is that of any file; what is printed is short and stands for a chart's data, before anything else. */
function findDigest(digest: string, books: Books): Answer {
  const { live, editions } = books.digests;
  const shelves: [string | null, Shelf][] = [[null, live], ...Object.entries(editions).reverse()];
  const hits = shelves.flatMap(([edition, { files }]) =>
    Object.entries(files)
      .filter(([, hex]) => hex.startsWith(digest))
      .map(([path, hex]) => ({ edition, path, hex })),
  );
  const data = hits.filter((hit) => digest.length < WHOLE && isData(hit));
  const chosen = data.length > 0 ? data : hits;
  if (chosen.length === 0) return { kind: "unknown", places: [] };
  const kind = new Set(chosen.map(({ hex }) => hex)).size > 1 ? "ambiguous" : "found";
  return { kind, places: chosen.map((hit) => placeOf(hit, books)) };
}

function isData({ edition, path }: { edition: string | null; path: string }): boolean {
  return (edition === null ? /^charts\/[^/.]+\.json$/ : /^[^/]+\/data\.json$/).test(path);
}

/** An address of an item, a file or the whole edition, in whatever case it was typed. */
function findFrozen({ edition, path }: { edition: string; path: string }, books: Books): Place | null {
  const shelf = books.digests.editions[edition];
  if (!shelf) return null;
  const file = path.replace(/\/$/, "").toLowerCase();
  const page = `${file}/index.html`.replace(/^\//, "");
  for (const known of Object.keys(shelf.files)) {
    if (known.toLowerCase() === file) return placeOf({ edition, path: known }, books);
    if (known === page) return placeOf({ edition, path: known.replace("index.html", "") }, books);
  }
  return null;
}

function findLive(chart: string, books: Books): Place | null {
  if (!(chart in books.digests.live.charts)) return null;
  return placeOf({ edition: null, path: `charts/${chart}/` }, books);
}

function placeOf({ edition, path }: { edition: string | null; path: string }, books: Books): Place {
  return edition === null ? livePlace(path, books) : frozenPlace({ edition, path }, books);
}

function livePlace(path: string, { digests, status }: Books): Place {
  const [, folder = "", id = ""] = /^([^/]+)\/([^/.]+)/.exec(path) ?? [];
  const chart = folder === "charts" ? digests.live.charts[id] : undefined;
  const page = folder === "data" ? "data/" : `${folder}/${id}/`;
  const numbers = chart?.numbers ?? (folder === "figures" ? [id] : []);
  return {
    edition: null,
    path,
    title: chart?.title ?? null,
    state: "live",
    successor: null,
    latest: status.latest,
    isUnchanged: null,
    corrections: listCorrections(status, pick(status.figures, numbers)),
    item: page,
    live: page,
    newest: null,
  };
}

function frozenPlace({ edition, path }: { edition: string; path: string }, books: Books): Place {
  const { digests, status } = books;
  const { latest } = status;
  const { files = {}, charts = {} } = digests.editions[edition] ?? {};
  const [id = ""] = path.split("/");
  const chart = charts[id];
  const corrected = status.editions[edition]?.corrections ?? {};
  const now = chart && digests.live.files[`charts/${id}.json`];
  return {
    edition,
    path,
    title: chart?.title ?? null,
    state: latest === edition ? "current" : "superseded",
    successor: status.editions[edition]?.successor ?? null,
    latest,
    isUnchanged: now === undefined ? null : files[`${id}/data.json`] === now,
    corrections: listCorrections(status, pick(corrected, chart?.numbers ?? Object.keys(corrected))),
    item: itemOf({ edition, id }, digests),
    live: now === undefined ? null : `charts/${id}/`,
    newest: latest === null || latest === edition ? null : itemOf({ edition: latest, id }, digests),
  };
}

/** The chart in the edition, or the edition where it has no such chart. */
function itemOf({ edition, id }: { edition: string; id: string }, { editions }: Digests): string {
  return editions[edition]?.charts[id] ? `s/${edition}/${id}/` : `s/${edition}/`;
}

function pick(byFigure: Status["figures"], numbers: readonly string[]): Set<string> {
  return new Set(numbers.flatMap((number) => byFigure[number] ?? []));
}

function listCorrections({ corrections }: Status, ids: ReadonlySet<string>): Place["corrections"] {
  return Object.entries(corrections).flatMap(([id, correction]) => (ids.has(id) ? [correction] : []));
}
