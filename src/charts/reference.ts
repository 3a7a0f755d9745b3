// A citation as files that reference managers read: BibTeX, RIS, CSL-JSON. `@misc`, since Zotero makes nothing of
// `@dataset`; no date where nothing is dated, and no day of reading, which only the reader knows.
import { LICENCE } from "../data/licence.ts";
import { sourcesProse, type Citation } from "./citation.ts";
import { plain } from "./prose.ts";

/** The kinds of files by suffix, with their media types. */
export const REFERENCES = {
  bib: { type: "application/x-bibtex", write: writeBibtex },
  ris: { type: "application/x-research-info-systems", write: writeRis },
  "csl.json": { type: "application/vnd.citationstyles.csl+json", write: writeCsl },
} as const;

/** A BibTeX entry. Braces keep the organisation whole, and capitals as they are. */
function writeBibtex(citation: Citation): string {
  const { id, organisation, address, edition } = citation;
  const [year, month, dayOfMonth] = edition?.date.split("-") ?? [];
  const fields = [
    ["author", `{${escapeTex(organisation)}}`],
    ["title", keepCapitals(plain(citation.title))],
    ["year", year],
    ["month", month && String(Number(month))],
    ["day", dayOfMonth && String(Number(dayOfMonth))],
    ["publisher", escapeTex(organisation)],
    ["url", address],
    ["language", "english"],
    ["note", escapeTex(describeOrigin(citation))],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@misc{${id},\n${lines.join("\n")}\n}\n`;
}

/** An RIS record. The comma after the organisation keeps it whole. */
function writeRis(citation: Citation): string {
  const { id, organisation, address, edition } = citation;
  const date = edition?.date.replaceAll("-", "/");
  const lines = [
    ["TY", "DATA"],
    ["ID", id],
    ["TI", plain(citation.title)],
    ["AU", `${organisation},`],
    ["PB", organisation],
    ["PY", date?.slice(0, 4)],
    ["DA", date],
    ["ET", edition?.edition],
    ["LA", "en"],
    ["UR", address],
    ["N1", describeOrigin(citation)],
    ["ER", ""],
  ];
  return lines
    .flatMap(([tag, value]) => (value === undefined ? [] : [`${tag ?? ""}  - ${value}\n`]))
    .join("");
}

/** A CSL-JSON list of one item, of type dataset. */
function writeCsl(citation: Citation): string {
  const { id, organisation, address, edition } = citation;
  const item = {
    id,
    type: "dataset",
    title: plain(citation.title),
    author: [{ literal: organisation }],
    publisher: organisation,
    ...(edition === null
      ? {}
      : { issued: { "date-parts": [edition.date.split("-").map(Number)] }, version: edition.edition }),
    URL: address,
    language: "en",
    note: describeOrigin(citation),
  };
  return `${JSON.stringify([item], null, 2)}\n`;
}

/** Live or frozen, and all original sources. */
function describeOrigin({ kind, edition, sources }: Citation): string {
  const form =
    edition === null ? `Live ${kind}: follows the data` : `Frozen ${kind}, edition ${edition.edition}`;
  const word = sources.length === 1 ? "source" : "sources";
  return `${form}. Original ${word}: ${plain(sourcesProse(sources))}. Licence: ${LICENCE.id}`;
}

/** Words with a capital, but for the first of the title, in braces: styles that write titles small leave them alone. */
function keepCapitals(title: string): string {
  return title
    .split(" ")
    .map((word, i) => (i > 0 && /\p{Lu}/u.test(word) ? `{${escapeTex(word)}}` : escapeTex(word)))
    .join(" ");
}

function escapeTex(text: string): string {
  const named: Readonly<Record<string, string>> = {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
  };
  return text.replace(/[\\~^&%$#_{}]/g, (sign) => named[sign] ?? `\\${sign}`);
}
