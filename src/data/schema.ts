// One schema per table. A column is a property; its type, its meaning and its links are said once, here:
// CSV cells, JSON, JSON Schema, TypeScript types and the data package all follow from it.
import { z } from "astro/zod";
import {
  adcode,
  amountIn,
  count,
  edition,
  geonames,
  idOf,
  iso3166,
  isoDate,
  isoDay,
  latitude,
  longitude,
  sha256,
  shortText,
  slug,
  text,
  url,
} from "./field.ts";
import {
  CORRECTION_KINDS,
  FLAGS,
  MEASURES,
  PRIORITIES,
  QUALIFIERS,
  REASONS,
  STATUSES,
  UNITS,
  keys,
} from "./vocabulary.ts";

const certainty = z.enum(["printed", "inferred", "unknown"]);
const priorities = z
  .array(z.strictObject({ id: idOf("priorities"), basis: z.enum(["stated", "editorial"]) }))
  .describe("Finance priorities it belongs to; stated by the source, or our editorial reading");
const source = idOf("sources").describe("Source document");
const paragraph = count.describe("Paragraph of the source text, counting non-empty lines from 1");

const sources = z.strictObject({
  id: slug.describe("Permanent id; the name of the source's text file without .txt"),
  layer: z
    .enum(["record", "context"])
    .describe("record: one of the documents the site accounts for; context: official figures around them"),
  title: text.describe("Title in English, ours where the source prints none"),
  title_zh: text.nullable().describe("Title in Chinese, if there is one"),
  publisher: text.nullable().describe("Publisher, if known"),
  url: url.nullable().describe("Where the copy was read; published only where link is yes"),
  link: z.boolean().describe("Whether we link to the copy"),
  published: isoDate.nullable().describe("Date of publication"),
  event_date: isoDate.nullable().describe("Date of the event it reports"),
  date_printed: text.nullable().describe("The date as the source prints it"),
  date_certainty: certainty.describe("Whether our date is printed, inferred or unknown"),
  language: z.enum(["en", "zh"]).describe("Language of the text we read"),
  translation: z.enum(["none", "human", "machine", "unknown"]).describe("How it came into that language"),
  paragraphs: count.nullable().describe("Number of non-empty lines of the text"),
  sha256: sha256.nullable().describe("SHA-256 of the text we read"),
  note: text.nullable().describe("What a reader must know of it"),
});

const amount = amountIn("unit");
const figures = z.strictObject({
  id: slug.describe("Permanent id, never reused"),
  source,
  paragraph: paragraph.nullable(),
  nth: count.default(1).describe("Which occurrence of the phrase in the paragraph"),
  as_printed: text.nullable().describe("The number phrase exactly as printed, at most 8 words"),
  label: shortText.describe("What it counts, in our words"),
  label_zh: shortText.nullable().describe("The same in Chinese"),
  value: amount.describe("The number, in base units"),
  unit: z.enum(keys(UNITS)).describe("Unit of value"),
  value_max: amount.nullable().describe("Upper end, where the figure is a range"),
  value_printed: amount.nullable().describe("The number as printed, where value is a mended one"),
  qualifier: z.enum(keys(QUALIFIERS)).describe("How the source hedges the number"),
  measure: z.enum(keys(MEASURES)).describe("What kind of quantity it is"),
  status: z.enum(keys(STATUSES)).describe("Done, promised, intended or planned"),
  actor: idOf("actors").nullable().describe("Institution that did it"),
  speaker: idOf("actors").nullable().describe("Person or institution that said it"),
  place: idOf("places").nullable().describe("Place the number is about"),
  priorities,
  as_of: isoDate.nullable().describe("Date a stock stood at this value"),
  period_start: isoDate.nullable().describe("First day of the period a flow covers"),
  period_end: isoDate.nullable().describe("Last day of that period"),
  date_certainty: certainty.describe("Whether the dates are printed, inferred or unknown"),
  date_printed: text.nullable().describe("The words for the date, as printed"),
  tier: z.enum(["finance", "event"]).describe("finance: may be charted; event: may be cited"),
  part_of: z.array(idOf("figures")).describe("Figures it is a part of"),
  duplicate_of: z.array(idOf("figures")).describe("Figures that state the same quantity"),
  conversion_of: z.array(idOf("figures")).describe("Figures it converts into another currency"),
  paired_with: z.array(idOf("figures")).describe("Figures it must be read with"),
  flags: z.array(z.enum(keys(FLAGS))).describe("Doubts about the figure"),
  note: text.nullable().describe("One sentence a reader needs; shown wherever the figure is shown"),
  series: slug.nullable().describe("Series of official statistics it belongs to"),
  regime: text.nullable().describe("Definition in force, where a series changed it"),
  confidence: z
    .enum(["high", "medium-high", "medium", "low"])
    .nullable()
    .describe("How sure we are of a context figure"),
});

const dismissals = z.strictObject({
  source,
  paragraph,
  as_printed: text.describe("The words that hold a numeral but no figure, exactly as printed"),
  nth: count.default(1).describe("Which occurrence of the phrase in the paragraph"),
  reason: z.enum(keys(REASONS)).describe("Why it is not a figure"),
});

const derived = z.strictObject({
  id: slug.describe("Permanent id; shares one list with the figures' ids"),
  label: shortText.describe("What it tells, in our words"),
  formula: text.describe(
    "Ids of figures or derived figures joined by + − × ÷ and brackets; a ratio in per cent is multiplied by 100",
  ),
  unit: z.enum(keys(UNITS)).describe("Unit of the result"),
  measure: z.enum(keys(MEASURES)).nullable().describe("Measure of the result, where it has one"),
  argument: text.describe("Why the figures may be put together"),
});

const instruments = z.strictObject({
  id: slug.describe("Permanent id"),
  name: text.describe("Name, as the source gives it or in our words"),
  name_zh: text.nullable().describe("Name in Chinese, where certain"),
  kind: z
    .enum([
      "product",
      "platform",
      "fund",
      "programme",
      "campaign",
      "model",
      "service",
      "policy",
      "alliance",
      "agreement",
    ])
    .describe("Type of instrument"),
  operator: idOf("actors").nullable().describe("Who runs it"),
  source,
  paragraph,
  place: idOf("places").nullable().describe("Where it is run"),
  priorities,
  does: text.describe("What it does, in our words"),
});

const actors = z.strictObject({
  id: slug.describe("Permanent id"),
  name: text.describe("Name in English, as the source gives it"),
  name_zh: text.nullable().describe("Name in Chinese, where certain"),
  kind: z.enum(["institution", "person"]).describe("Institution or person"),
  role: text.nullable().describe("A person's office, an institution's type"),
  of: idOf("actors").nullable().describe("Institution the person speaks for, or parent institution"),
  place: idOf("places").nullable().describe("Place it belongs to"),
  source,
  paragraph,
});

const claims = z.strictObject({
  id: slug.describe("Permanent id"),
  speaker: idOf("actors").nullable().describe("Who says it; empty: the document itself"),
  theme: z
    .enum([
      "direction",
      "innovation",
      "inclusion",
      "digital",
      "green",
      "elderly_care",
      "rural",
      "risk",
      "coordination",
      "environment",
      "talent",
      "products",
    ])
    .describe("Theme"),
  source,
  paragraph,
  priorities,
  says: text.describe("The recommendation or claim, in our words"),
});

const places = z.strictObject({
  id: slug.describe("Permanent id"),
  name: text.describe("Name in English"),
  name_zh: text.nullable().describe("Name in Chinese"),
  pinyin: text.nullable().describe("Pinyin with tone marks"),
  level: z.enum(["country", "region", "province", "prefecture", "county"]).describe("Administrative level"),
  parent: idOf("places").nullable().describe("Place it lies in; only china has none"),
  adcode: adcode.nullable().describe("GB/T 2260 code"),
  iso_3166_2: iso3166.nullable().describe("ISO 3166-2 code, provinces only"),
  geonames_id: geonames.nullable().describe("GeoNames id"),
  lon: longitude.nullable().describe("Longitude of the seat, degrees"),
  lat: latitude.nullable().describe("Latitude of the seat, degrees"),
  confidence: z.enum(["firm", "probable", "unresolved"]).describe("How sure we are which place is meant"),
  alternatives: text.nullable().describe("Other places of the name"),
  why: text.nullable().describe("Why this place, or why none"),
});

const prioritiesTable = z.strictObject({
  id: z.enum(PRIORITIES).describe("Permanent id"),
  name: text.describe("Name in English"),
  name_zh: text.describe("Name in Chinese"),
  mark: z.enum(["square", "triangle", "circle", "diamond", "cross"]).describe("Shape that stands for it"),
  meaning: text.describe("What it covers"),
});

const corrections = z.strictObject({
  id: slug.describe("Permanent id"),
  date: isoDay.describe("Day of the correction"),
  kind: z.enum(keys(CORRECTION_KINDS)).describe("Kind of correction"),
  figures: z.array(slug).describe("Figures affected"),
  editions: z.array(idOf("editions", edition)).describe("Editions affected"),
  old: text.nullable().describe("What stood before"),
  new: text.nullable().describe("What stands now"),
  why: text.describe("Why it was changed"),
  effect: text.describe("What it changes for readers"),
});

const editions = z.strictObject({
  edition: edition.describe("Edition"),
  date: isoDay.describe("Day it was frozen"),
  sums_sha256: sha256.describe("SHA-256 of its SHA256SUMS file"),
});

/** Every table: its row schema, its key column, whether it may be empty, and what it is for readers. */
export const tables = {
  sources: {
    row: sources,
    key: "id",
    mayBeEmpty: false,
    title: "Source documents",
    description: "The documents and statistics that figures come from, one row each.",
  },
  figures: {
    row: figures,
    key: "id",
    mayBeEmpty: false,
    title: "Figures",
    description:
      "Numbers as a source states them, one row each, with unit, hedge, measure, status, place and date.",
  },
  dismissals: {
    row: dismissals,
    key: null,
    mayBeEmpty: false,
    title: "Dismissed numerals",
    description: "Numerals of the source texts that are no figures, each with the reason.",
  },
  derived: {
    row: derived,
    key: "id",
    mayBeEmpty: true,
    title: "Derived figures",
    description: "Our own calculations from figures, each with its formula and the argument for it.",
  },
  instruments: {
    row: instruments,
    key: "id",
    mayBeEmpty: false,
    title: "Instruments",
    description:
      "Products, platforms, funds, programmes, campaigns, models and services that the sources name.",
  },
  actors: {
    row: actors,
    key: "id",
    mayBeEmpty: false,
    title: "Actors",
    description: "Institutions and people that act or speak in the sources.",
  },
  claims: {
    row: claims,
    key: "id",
    mayBeEmpty: false,
    title: "Claims",
    description: "Recommendations and claims of the sources, in our words.",
  },
  places: {
    row: places,
    key: "id",
    mayBeEmpty: false,
    title: "Places",
    description: "Places that rows are about, with how sure we are which place is meant.",
  },
  priorities: {
    row: prioritiesTable,
    key: "id",
    mayBeEmpty: false,
    title: "Finance priorities",
    description: "The five finance priorities that figures, instruments and claims may belong to.",
  },
  corrections: {
    row: corrections,
    key: "id",
    mayBeEmpty: true,
    title: "Corrections",
    description: "What was changed after publication, and why.",
  },
  editions: {
    row: editions,
    key: "edition",
    mayBeEmpty: true,
    title: "Editions",
    description: "Frozen editions of the site, each with the SHA-256 of its list of checksums.",
  },
} as const;

// prettier-ignore
export type TableName =
  | "sources" | "figures" | "dismissals" | "derived" | "instruments" | "actors"
  | "claims" | "places" | "priorities" | "corrections" | "editions";
export const tableNames = Object.keys(tables) as TableName[];

export type Row<T extends TableName> = z.infer<(typeof tables)[T]["row"]>;
/** All tables, typed, as build-data writes them: one array of rows a table. */
export type Rows = { [T in TableName]: Row<T>[] };
export type Source = Row<"sources">;
export type Figure = Row<"figures">;
