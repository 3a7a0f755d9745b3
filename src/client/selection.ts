// What an explorer shows: rows that match the words and every facet chosen. Pure, so that it can be tested without a page.
import MiniSearch from "minisearch";
import { tokenize } from "./fold.ts";

/** A row as the page carries it: `facets` are "key:value" pairs, `text` all that may be searched. */
export interface ExplorerRow {
  readonly id: string;
  readonly facets: ReadonlySet<string>;
  readonly text: string;
}

/** Words and chosen facet values ("" for any), by the names of the form's fields. */
export type Query = ReadonlyMap<string, string>;

/** A function from a query to the ids of the rows that match it. Field "q" holds the words, all others are facets. */
export function createSelector(rows: readonly ExplorerRow[]): (query: Query) => ReadonlySet<string> {
  // Not before there are words to look for: while the page opens it would hold everything up.
  let index: MiniSearch<ExplorerRow> | undefined;
  const find = (words: string): ReadonlySet<string> => {
    index ??= openIndex(rows);
    return new Set(index.search(words, options).map(({ id }) => String(id)));
  };
  return (query) => {
    const words = query.get("q")?.trim() ?? "";
    const found = words === "" ? null : find(words);
    const chosen = [...query].filter(([key, value]) => key !== "q" && key !== "sort" && value !== "");
    const matches = rows.filter(
      (row) =>
        (found?.has(row.id) ?? true) && chosen.every(([key, value]) => row.facets.has(`${key}:${value}`)),
    );
    return new Set(matches.map(({ id }) => id));
  };
}

function openIndex(rows: readonly ExplorerRow[]): MiniSearch<ExplorerRow> {
  const index = new MiniSearch<ExplorerRow>({ fields: ["text"], tokenize, processTerm: (term) => term });
  index.addAll(rows);
  return index;
}

const options = {
  combineWith: "AND" as const,
  prefix: (term: string) => !/^\d/.test(term),
  fuzzy: (term: string) => (/^[a-z]{5,}$/.test(term) ? 0.25 : false),
};
