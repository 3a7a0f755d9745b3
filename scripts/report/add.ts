// `add`: a text becomes a draft, its source row, candidate figures and obvious dismissals.
import { join } from "node:path";
import { readTable, writeTable } from "../../src/data/csv.ts";
import { isRealDate, slug } from "../../src/data/field.ts";
import type { Row, TableName } from "../../src/data/schema.ts";
import { type Draft, draftRows } from "../../src/extract/desk/draft.ts";
import type { Language } from "../../src/extract/expression.ts";
import { extract } from "../../src/extract/extract.ts";
import { Complaint } from "./complaint.ts";
import { DRAFTS, listDrafts, readDraft, readTables, writeDraft } from "./shelf.ts";
import { type Text, readText } from "./text.ts";

/** What the command line says of a report; what is missing is an editor's to fill in. */
export interface Report {
  id: string;
  publisher: string;
  date: string;
  title?: string | undefined;
  url?: string | undefined;
  link?: boolean | undefined;
  lang?: Language | undefined;
}

export interface Added {
  source: string;
  folder: string;
  paragraphs: number;
  figures: number;
  dismissals: number;
  open: number;
}

/** Tables a report may bring rows to besides its own three: their headings stand ready in the draft. */
const OTHERS = ["places", "actors", "instruments", "claims", "derived"] as const satisfies TableName[];

/** Drafts the rows of a text file and puts them on the shelf. `tell` hears of progress. Throws a Complaint for any bad
 * input; then nothing is written. */
export function addReport(
  file: string,
  { root, report, tell }: { root: string; report: Report; tell?: (line: string) => void },
): Added {
  const { id } = report;
  checkReport(report);
  const text = readText(file);
  const { rows } = readTables(root);
  checkNew(text, { id, root, sources: rows.sources });
  const lang = report.lang ?? guessLanguage(text.text);
  const taken = new Set([...rows.figures, ...rows.derived].map((row) => row.id));
  const options = { id, lang, date: report.date, vocabulary: rows, taken };
  const draft = draftRows(text.text, { ...options, ...(tell ? { tell: createTeller(text, tell) } : {}) });
  writeDraft(root, { id, files: printDraft(draft, describeSource(report, { text, lang })) });
  return {
    source: id,
    folder: join(DRAFTS, id),
    paragraphs: text.paragraphs,
    figures: draft.figures.length,
    dismissals: draft.dismissals.length,
    open: draft.open,
  };
}

function checkReport({ id, date, url, link }: Report): void {
  if (!slug.safeParse(id).success)
    throw new Complaint(`--id: "${id}" is not a slug (lower-case letters, digits and single hyphens)`);
  if (date.length !== 10 || !isRealDate(date))
    throw new Complaint(`--date: "${date}" is not a day (the day of publication, such as 2025-12-19)`);
  if (url !== undefined && !/^https?:\/\/\S+$/u.test(url))
    throw new Complaint(`--url: "${url}" is not an address (write it whole, with https://)`);
  if (link && url === undefined)
    throw new Complaint("--link: yes, but there is no address (give it with --url)");
}

/** A text is accounted for once, under one id. */
function checkNew(
  text: Text,
  { id, root, sources }: { id: string; root: string; sources: Row<"sources">[] },
): void {
  const drafts = listDrafts(root);
  if (sources.some((source) => source.id === id))
    throw new Complaint(`--id: "${id}" is taken, a source of that id is in the tables (choose another)`);
  if (drafts.includes(id))
    throw new Complaint(
      `--id: "${id}" is taken, its draft is in ${join(DRAFTS, id)} (choose another, or go on with it)`,
    );
  const known = sources.find(({ sha256 }) => sha256 === text.sha256)?.id;
  if (known) throw new Complaint(`${text.path}: known already, it is the text of ${known} in the tables`);
  const drafted = drafts.find((draft) =>
    readTable("sources", readDraft(root, draft).get("sources")).lines.some(
      ({ cells }) => cells.sha256 === text.sha256,
    ),
  );
  if (drafted) throw new Complaint(`${text.path}: known already, its draft is in ${join(DRAFTS, drafted)}`);
}

function guessLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > latin ? "zh" : "en";
}

function describeSource(report: Report, { text, lang }: { text: Text; lang: Language }): Row<"sources"> {
  const printed = extract(text.text, { date: report.date }).find(
    ({ kind, value }) => kind === "date" && value === report.date,
  );
  return {
    id: report.id,
    layer: "record",
    title: report.title ?? "",
    title_zh: null,
    publisher: report.publisher,
    url: report.url ?? null,
    link: report.link ?? false,
    published: report.date,
    event_date: null,
    date_printed: printed?.text ?? null,
    date_certainty: printed ? "printed" : "inferred",
    language: lang,
    translation: "unknown",
    paragraphs: text.paragraphs,
    sha256: text.sha256,
    note: null,
  };
}

function printDraft({ figures, dismissals }: Draft, source: Row<"sources">): Map<string, string> {
  return new Map([
    ["sources", writeTable("sources", [source])],
    ["figures", writeTable("figures", figures)],
    ["dismissals", writeTable("dismissals", dismissals)],
    ...OTHERS.map((table) => [table, writeTable(table, [])] as const),
  ]);
}

const LONG = 200_000;

/** Tells of every tenth of a long text; of a short one nothing, it is read at once. */
function createTeller({ text }: Text, tell: (line: string) => void) {
  let told = 0;
  return ({ paragraph, of }: { paragraph: number; of: number }) => {
    const tenth = Math.floor((10 * paragraph) / of);
    if (text.length < LONG || tenth === told) return;
    told = tenth;
    tell(`read ${paragraph} of ${of} paragraphs`);
  };
}
