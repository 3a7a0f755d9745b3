// Columns as Table Schema 2.0 describes them (https://datapackage.org/standard/table-schema/), read off the zod schemas.
import { z } from "astro/zod";
import { type Column, listColumns } from "./cell.ts";
import { links, units } from "./field.ts";
import { type TableName, tables } from "./schema.ts";

/** A column of a CSV file. `unit`, or the column that names it, is an addition of ours. */
export interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean" | "date" | "list";
  readonly title?: string;
  readonly description?: string;
  readonly unit?: string | { readonly column: string };
  readonly delimiter?: string;
  readonly itemType?: "string";
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: Constraints;
}

interface Constraints {
  readonly required?: true;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** `reference` without a resource: the table itself. */
interface ForeignKey {
  readonly fields: readonly string[];
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

export interface TableSchema {
  readonly $schema: string;
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
}

/** What the JSON Schema of a column says that a constraint can say too. */
const CONSTRAINTS = ["enum", "pattern", "minLength", "maxLength", "minimum", "maximum"] as const;

/** The schema of a table's CSV file. Ids in lists are left to the rules: Table Schema has no keys for items. */
export function describeTable(name: TableName): TableSchema {
  const { row, key } = tables[name];
  const columns = listColumns(row);
  const foreignKeys = columns.flatMap((column) => linkColumn(column, name));
  return {
    ...describeFields(columns.map(describeColumn)),
    ...(key === null ? {} : { primaryKey: [key] }),
    ...(foreignKeys.length === 0 ? {} : { foreignKeys }),
  };
}

/** The schema of a CSV file without keys: an empty cell is a missing value. */
export function describeFields(fields: readonly Field[]): TableSchema {
  return { $schema: "https://datapackage.org/profiles/2.0/tableschema.json", fields, missingValues: [""] };
}

/** One column: type, meaning, unit and constraints. */
export function describeColumn({ name, schema }: Column): Field {
  const { isOptional, inner } = unwrap(schema);
  const isRequired = !isOptional && !(inner instanceof z.ZodArray);
  const constraints = { ...(isRequired ? { required: true as const } : {}), ...constraintsOf(inner) };
  const { description = z.toJSONSchema(inner).description } = z.toJSONSchema(schema, { io: "output" });
  const unit = units.get(inner);
  return {
    name,
    ...typeOf(inner),
    ...(description === undefined ? {} : { description }),
    ...(unit === undefined ? {} : { unit: "unit" in unit ? unit.unit : unit }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

function typeOf(schema: z.core.$ZodType): Pick<Field, "type"> & Partial<Field> {
  if (schema instanceof z.ZodArray) return { type: "list", delimiter: ";", itemType: "string" };
  if (schema instanceof z.ZodBoolean) return { type: "boolean", trueValues: ["yes"], falseValues: ["no"] };
  const { type, format } = z.toJSONSchema(schema);
  if (format === "date") return { type: "date" };
  return { type: type === "integer" || type === "number" ? type : "string" };
}

function constraintsOf(schema: z.core.$ZodType): Constraints {
  if (schema instanceof z.ZodArray) return {};
  const json = z.toJSONSchema(schema);
  const said = CONSTRAINTS.filter((name) => json[name] !== undefined && json.format === undefined);
  return Object.fromEntries(said.map((name) => [name, json[name]]));
}

function linkColumn({ name, schema }: Column, table: TableName): ForeignKey[] {
  const to = links.get(unwrap(schema).inner)?.to;
  const key = to && tables[to].key;
  if (!to || !key) return [];
  return [{ fields: [name], reference: { ...(to === table ? {} : { resource: to }), fields: [key] } }];
}

/** A default is always printed, so its column is never empty. */
function unwrap(schema: z.core.$ZodType): { isOptional: boolean; inner: z.core.$ZodType } {
  if (schema instanceof z.ZodNullable) return { ...unwrap(schema.unwrap()), isOptional: true };
  if (schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return { isOptional: false, inner: schema };
}
