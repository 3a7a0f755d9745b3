// Data Package 2.0 (https://datapackage.org): what is in a folder of CSV files, told to machines. One generator for the
// tables, for a chart and for an edition; schema.org's Dataset is made of the same description.
import { createHash } from "node:crypto";
import { describeTable, type TableSchema } from "./columns.ts";
import { writeTable } from "./csv.ts";
import { LICENCE } from "./licence.ts";
import type { Data, Source } from "./model.ts";
import { type TableName, tables } from "./schema.ts";

/** One CSV file. `path` is relative to the package, or a full address. */
export interface Resource {
  readonly $schema: string;
  readonly name: string;
  readonly type: "table";
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly bytes: number;
  readonly hash: string;
  readonly schema: TableSchema;
}

export interface DataPackage {
  readonly $schema: string;
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly homepage: string;
  readonly version?: string;
  readonly created?: string;
  readonly keywords: readonly string[];
  readonly licenses: readonly { name: string; title: string; path: string }[];
  readonly contributors: readonly { title: string; path: string; roles: readonly string[] }[];
  readonly sources: readonly { title: string; path?: string }[];
  readonly resources: readonly Resource[];
}

/** `id`: address of the description itself; `homepage`: of the page for readers; `created`: ISO day, if one is known. */
export interface Contents {
  readonly name: string;
  readonly id: string;
  readonly homepage: string;
  readonly title: string;
  readonly description: string;
  readonly version?: string;
  readonly created?: string;
  readonly sources: readonly Source[];
  readonly resources: readonly Resource[];
}

const KEYWORDS = ["China", "regional finance", "local finance", "bank lending", "real economy", "credit"];

/** The description of a folder of files. Sources come with their address only where we link to them. */
export function describePackage(contents: Contents, publisher: { title: string; path: string }): DataPackage {
  const { name, id, title, description, homepage, version, created, sources, resources } = contents;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name,
    id,
    title,
    description,
    homepage,
    ...(version === undefined ? {} : { version }),
    ...(created === undefined ? {} : { created: `${created}T00:00:00Z` }),
    keywords: KEYWORDS,
    licenses: [{ name: LICENCE.id, title: LICENCE.title, path: LICENCE.url }],
    contributors: [{ ...publisher, roles: ["publisher"] }],
    sources: sources.map(describeSource),
    resources,
  };
}

/** A table of the data as the file `<table>.csv`. */
export function describeTableFile(data: Data, table: TableName): Resource {
  const { title, description } = tables[table];
  const csv = writeTable(table, data.rows[table]);
  return describeFile({ name: table, path: `${table}.csv`, title, description, csv }, describeTable(table));
}

/** A CSV file by its text. `name`: lower-case letters, digits and hyphens. */
export function describeFile(
  { csv, ...file }: Pick<Resource, "name" | "path" | "title" | "description"> & { csv: string },
  schema: TableSchema,
): Resource {
  return {
    $schema: "https://datapackage.org/profiles/2.0/dataresource.json",
    ...file,
    type: "table",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    bytes: Buffer.byteLength(csv),
    hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
    schema,
  };
}

function describeSource({ title, publisher, url }: Source): { title: string; path?: string } {
  return {
    title: publisher === null ? title : `${title} (${publisher})`,
    ...(url === null ? {} : { path: url }),
  };
}
