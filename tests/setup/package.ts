// Data packages checked by rules of our own, after the standard (https://datapackage.org/standard): the shape of the
// description, and the cells of the files it describes.
import Papa from "papaparse";

const SLUG = "^[a-z0-9._-]+$";
const ADDRESS = "^https?://\\S+$";
const text = { type: "string", minLength: 1 };
const names = { type: "array", minItems: 1, uniqueItems: true, items: text };
const shapeOf = (properties: object, required: readonly string[]) => ({
  type: "object",
  properties,
  required,
  additionalProperties: false,
});

const constraints = shapeOf(
  {
    required: { const: true },
    enum: names,
    pattern: { type: "string", format: "regex" },
    minLength: { type: "integer" },
    maxLength: { type: "integer" },
    minimum: { type: "number" },
    maximum: { type: "number" },
  },
  [],
);

const field = shapeOf(
  {
    name: text,
    type: { enum: ["string", "number", "integer", "boolean", "date", "list"] },
    title: text,
    description: text,
    unit: { anyOf: [text, shapeOf({ column: text }, ["column"])] }, // ours
    delimiter: { const: ";" },
    itemType: { const: "string" },
    trueValues: names,
    falseValues: names,
    constraints: { ...constraints, minProperties: 1 },
  },
  ["name", "type"],
);

const tableSchema = shapeOf(
  {
    $schema: { const: "https://datapackage.org/profiles/2.0/tableschema.json" },
    fields: { type: "array", minItems: 1, items: field },
    missingValues: { const: [""] },
    primaryKey: names,
    foreignKeys: {
      type: "array",
      minItems: 1,
      items: shapeOf({ fields: names, reference: shapeOf({ resource: text, fields: names }, ["fields"]) }, [
        "fields",
        "reference",
      ]),
    },
  },
  ["$schema", "fields", "missingValues"],
);

const resource = shapeOf(
  {
    $schema: { const: "https://datapackage.org/profiles/2.0/dataresource.json" },
    name: { type: "string", pattern: SLUG },
    type: { const: "table" },
    path: { type: "string", pattern: "^(https?://\\S+|[a-z0-9][a-z0-9./-]*)$" },
    title: text,
    description: text,
    format: { const: "csv" },
    mediatype: { const: "text/csv" },
    encoding: { const: "utf-8" },
    bytes: { type: "integer", minimum: 1 },
    hash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" },
    schema: tableSchema,
  },
  ["$schema", "name", "type", "path", "format", "encoding", "bytes", "hash", "schema"],
);

/** The shape of a Data Package 2.0 as this site writes them, as a JSON Schema. */
export const PACKAGE_SHAPE = shapeOf(
  {
    $schema: { const: "https://datapackage.org/profiles/2.0/datapackage.json" },
    name: { type: "string", pattern: SLUG },
    id: { type: "string", pattern: ADDRESS },
    title: text,
    description: text,
    homepage: { type: "string", pattern: ADDRESS },
    version: text,
    created: { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$" },
    keywords: names,
    licenses: {
      type: "array",
      minItems: 1,
      items: shapeOf({ name: text, title: text, path: text }, ["name"]),
    },
    contributors: {
      type: "array",
      minItems: 1,
      items: shapeOf({ title: text, path: text, roles: names }, ["title"]),
    },
    sources: {
      type: "array",
      minItems: 1,
      items: shapeOf({ title: text, path: { type: "string", pattern: ADDRESS } }, ["title"]),
    },
    resources: { type: "array", minItems: 1, items: resource },
  },
  ["$schema", "name", "id", "licenses", "contributors", "sources", "resources"],
);

/** The parts of a described file that its cells are held against. */
export interface Described {
  readonly name: string;
  readonly schema: {
    readonly fields: readonly DescribedField[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
    }[];
  };
}

export interface DescribedField {
  readonly name: string;
  readonly type: string;
  readonly description?: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly enum?: readonly string[];
    readonly pattern?: string;
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly minimum?: number;
    readonly maximum?: number;
  };
}

/** What in the files is not as described, as "name:line: column: cell". `files`: CSV text by the resource's name. */
export function listMisfits(resources: readonly Described[], files: ReadonlyMap<string, string>): string[] {
  const rows = new Map(resources.map(({ name }) => [name, readRows(files.get(name) ?? "")]));
  return resources.flatMap((resource) => {
    const { name, schema } = resource;
    const [heading = [], ...body] = rows.get(name) ?? [];
    const wanted = schema.fields.map((field) => field.name);
    if (heading.join() !== wanted.join()) return [`${name}: heading ${heading.join()}, not ${wanted.join()}`];
    const cells = body.flatMap((row, i) =>
      schema.fields.flatMap((field, column) => {
        const cell = row[column] ?? "";
        return isFit(field, cell) ? [] : [`${name}:${i + 2}: ${field.name}: "${cell}"`];
      }),
    );
    return [...cells, ...listTwice(resource, body), ...listLoose(resource, rows)];
  });
}

function readRows(csv: string): string[][] {
  return Papa.parse<string[]>(csv.trimEnd()).data;
}

function isFit(
  { type, trueValues = [], falseValues = [], constraints = {} }: DescribedField,
  cell: string,
): boolean {
  if (cell === "") return constraints.required !== true;
  const number = Number(cell);
  const {
    pattern,
    minLength = 0,
    maxLength = Infinity,
    minimum = -Infinity,
    maximum = Infinity,
  } = constraints;
  const isOfType: Record<string, boolean> = {
    string: cell.length >= minLength && cell.length <= maxLength,
    number: /^-?\d+(\.\d+)?$/.test(cell) && number >= minimum && number <= maximum,
    integer: /^-?\d+$/.test(cell) && number >= minimum && number <= maximum,
    boolean: [...trueValues, ...falseValues].includes(cell),
    date: /^\d{4}-\d{2}-\d{2}$/.test(cell),
    list: cell.split(";").every((item) => item !== ""),
  };
  if (isOfType[type] !== true) return false;
  if (constraints.enum && !constraints.enum.includes(cell)) return false;
  return pattern === undefined || new RegExp(pattern, "u").test(cell);
}

/** Keys that stand twice. */
function listTwice({ name, schema }: Described, body: readonly string[][]): string[] {
  const { primaryKey, fields } = schema;
  if (!primaryKey) return [];
  const at = fields.findIndex((field) => field.name === primaryKey[0]);
  const keys = body.map((row) => row[at] ?? "");
  return keys.filter((key, i) => keys.indexOf(key) < i).map((key) => `${name}: "${key}" twice`);
}

/** Keys of other tables that are not there. */
function listLoose({ name, schema }: Described, rows: ReadonlyMap<string, string[][]>): string[] {
  const readColumn = (table: string, column = ""): string[] => {
    const [heading = [], ...body] = rows.get(table) ?? [];
    return body.map((row) => row[heading.indexOf(column)] ?? "");
  };
  return (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const known = new Set(readColumn(reference.resource ?? name, reference.fields[0]));
    const loose = readColumn(name, fields[0]).filter((key) => key !== "" && !known.has(key));
    return loose.map((key) => `${name}: ${fields[0] ?? ""}: no "${key}"`);
  });
}
