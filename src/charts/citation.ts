// How a chart, a figure or the data are cited: the original source first, then this site. Text in words, tags for
// reference managers (checked against what Zotero reads), links. The build has no clock: an edition has a date of
// publication, a live page has none, and the day of reading is added where it is read.
import { LICENCE } from "../data/licence.ts";
import type { EditionName, Source } from "../data/model.ts";
import type { Chart } from "./chart.ts";
import { day, plain, prose, tally, type Prose } from "./prose.ts";

/** What is cited: at `route` as it is now. `sources`: the original ones, the first named first. */
export interface Work {
  readonly id: string;
  readonly kind: "chart" | "figure" | "data" | "all charts and tables";
  readonly title: Prose;
  readonly route: string;
  readonly sources: readonly Source[];
}

/**
 * `edition`: the frozen one that is cited, or null for what follows the data. `predecessor`: name of the newest edition
 * before it that holds the same. `url` makes a full address of a route.
 */
export interface CitationOptions {
  readonly site: string;
  readonly url: (route: string) => string;
  readonly edition: EditionName | null;
  readonly predecessor?: string | null;
}

export interface Citation extends Omit<Work, "route"> {
  readonly organisation: string;
  /** The address to cite: the edition's own, or that of the live page. */
  readonly address: string;
  /** The page that follows the data. */
  readonly latest: string;
  readonly edition: EditionName | null;
  /** The address of the edition before it. */
  readonly predecessor: string | null;
}

/** Sources a citation in words names; files name them all. */
const NAMED = 3;

/** The citation of a chart, live or as an edition froze it. */
export function citeChart(chart: Chart, options: CitationOptions): Citation {
  const route = `/charts/${chart.id}/`;
  const work = { id: chart.id, kind: "chart", title: chart.title, route, sources: chart.sources } as const;
  return citeFrozen(work, { ...options, path: `${chart.id}/` });
}

/** The citation of an edition as a whole. */
export function citeEdition(
  { title, sources }: Pick<Work, "title" | "sources">,
  options: CitationOptions & { readonly edition: EditionName },
): Citation {
  const work = { id: "edition", kind: "all charts and tables", title, route: "/data/", sources } as const;
  return citeFrozen(work, { ...options, path: "" });
}

/** `path`: where the work stands in an edition. */
function citeFrozen(
  work: Work,
  { path, predecessor = null, ...options }: CitationOptions & { readonly path: string },
): Citation {
  const { edition, url } = options;
  const addressIn = (name: string): string => url(`/s/${name}/${path}`);
  const live = {
    ...citeWork(work, options),
    predecessor: predecessor === null ? null : addressIn(predecessor),
  };
  if (edition === null) return live;
  return { ...live, id: `${live.id}-${edition.edition}`, address: addressIn(edition.edition), edition };
}

/** The citation of a live page. */
export function citeWork(work: Work, { site, url }: Pick<CitationOptions, "site" | "url">): Citation {
  const { route, ...rest } = work;
  const address = url(route);
  const name = site.toLowerCase().replaceAll(" ", "-");
  return {
    ...rest,
    id: `${name}-${work.id}`,
    organisation: site,
    address,
    latest: address,
    edition: null,
    predecessor: null,
  };
}

/** The citation in words, up to its address: `China Daily, “Title”, 19 December 2025. Local Ledger, “Title” (chart, live version), ` */
export function citationProse({ sources, title, organisation, kind, edition }: Citation): Prose {
  const form = edition === null ? prose`live version` : prose`edition of ${day(edition.date)}`;
  return [...sourcesProse(sources, NAMED), ...prose`. ${organisation}, “${title}” (${kind}, ${form}), `];
}

/** The citation as one string, address included. */
export function citationText(citation: Citation): string {
  return plain(citationProse(citation)) + citation.address;
}

/** Sources in one line, the first `most` of them. */
export function sourcesProse(sources: readonly Source[], most = sources.length): Prose {
  const named = sources
    .slice(0, most)
    .flatMap((source, i) => (i === 0 ? sourceProse(source) : ["; ", ...sourceProse(source)]));
  const rest = sources.length - most;
  if (rest <= 0) return named;
  return [...named, ...prose`; and ${tally(rest, { one: "more source", many: "more sources" })}`];
}

/** `<meta>` tags as [name, content]. The comma after the organisation keeps Zotero from taking it for a person. */
export function citationTags({
  title,
  organisation,
  address,
  edition,
}: Citation): (readonly [string, string])[] {
  const date = edition === null ? [] : [["citation_publication_date", edition.date] as const];
  return [
    ["z:itemType", "dataset"],
    ["citation_title", plain(title)],
    ["citation_author", `${organisation},`],
    ...date,
    ["citation_public_url", address],
    ["citation_language", "en"],
    ["DC.rights", LICENCE.url],
  ];
}

/** `<link>` elements as [rel, address]; `describedby`: addresses of what describes the work to machines. */
export function citationLinks(
  { address, latest, edition, predecessor }: Citation,
  { describedby }: { describedby: readonly string[] },
): (readonly [string, string])[] {
  return [
    ["cite-as", address],
    ["license", LICENCE.url],
    ...describedby.map((description) => ["describedby", description] as const),
    ...(edition === null ? [] : [["latest-version", latest] as const]),
    ...(predecessor === null ? [] : [["predecessor-version", predecessor] as const]),
  ];
}

/** One source: who published it, its title, its date as far as it is known. */
function sourceProse({ publisher, title, published, event_date, date_printed }: Source): Prose {
  const date = published ?? event_date;
  const when = date === null ? undatedProse(date_printed) : prose`${day(date)}`;
  return publisher === null ? prose`“${title}”, ${when}` : prose`${publisher}, “${title}”, ${when}`;
}

function undatedProse(printed: string | null): Prose {
  return printed === null ? prose`no date` : prose`${printed}, year not printed`;
}
