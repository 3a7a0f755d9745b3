// Citations read back: files by citation-js, heads by rules of our own (PUBLISHING.md, "Citation").
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-csl";
import "@citation-js/plugin-ris";
import type { OpenPage } from "./site.ts";

/** What a reference manager gets from a file. `author`: the organisation, if it came through as one name. */
export interface Reference {
  id: unknown;
  type: unknown;
  title: string;
  author: string;
  url: unknown;
  issued: unknown;
  note: string;
}

/** Reads a .bib, .ris or .csl.json file of one item. Throws where it holds another number of items. */
export function readReference(text: string): Reference {
  const [item, ...more] = new Cite(text).data;
  if (!item || more.length > 0) throw new Error(`${more.length + 1} items, not one`);
  const people = item["author"] as { literal?: string; family?: string; given?: string }[];
  const names = people.map(({ literal, family, given }) =>
    given ? `${given}|${family ?? ""}` : (literal ?? family),
  );
  return {
    id: item["id"],
    type: item["type"],
    title: String(item["title"]).replaceAll(/<\/?span[^>]*>/g, ""),
    author: names.join("; "),
    url: item["URL"],
    issued: item["issued"],
    note: String(item["note"]),
  };
}

const UNWANTED = /^(dc\.creator|dc\.date|citation_journal_title)$/i;

/** Faults of the head of a page that is known by `address` and, if it is frozen, has a `date`, as "route: fault". */
export function listCitationFaults(
  { document, route }: OpenPage,
  expected: { organisation: string; title: string; address: string; licence: string; date?: string },
): string[] {
  const metas = [...document.head.querySelectorAll<HTMLMetaElement>("meta[name]")];
  const read = (name: string) => metas.filter((meta) => meta.name === name).map(({ content }) => content);
  const links = (rel: string) =>
    [...document.head.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"]`)].map(({ href }) => href);
  const { organisation, title, address, licence, date = "" } = expected;
  const wanted: [string, boolean][] = [
    ["z:itemType dataset", read("z:itemType").join() === "dataset"],
    ["its title", read("citation_title").join() === title],
    ["the organisation and a comma", read("citation_author").join() === `${organisation},`],
    [
      date === "" ? "no date of publication" : `date ${date}`,
      read("citation_publication_date").join() === date,
    ],
    ["its public address", read("citation_public_url").join() === address],
    ["its language", read("citation_language").join() === "en"],
    ["its licence", read("DC.rights").join() === licence && links("license").join() === licence],
    ["its address to cite", links("cite-as").join() === address],
    ["a description for machines", links("describedby").length > 0],
    ["nothing that leads Zotero astray", !metas.some(({ name }) => UNWANTED.test(name))],
  ];
  return wanted.flatMap(([want, isSo]) => (isSo ? [] : `${route}: wants ${want}`));
}
