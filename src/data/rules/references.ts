// Links between tables, as the registry of the schema names them.
import { z } from "astro/zod";
import { type Book, cellOf } from "../book.ts";
import { listColumns } from "../cell.ts";
import { links } from "../field.ts";
import { type TableName, tableNames, tables } from "../schema.ts";
import { findNear, singular } from "../wording.ts";
import type { Rule } from "./rule.ts";

interface Reference {
  to: TableName;
  id: string;
}

export const referenceRules: Rule[] = tableNames.flatMap((table) => {
  const { row, key } = tables[table];
  return listColumns(row).map(
    ({ name: column, schema }): Rule =>
      (book) =>
        book[table].lines.flatMap((line) => {
          const own = key && cellOf(line, key);
          return listReferences(schema, cellOf(line, column)).flatMap((reference) => {
            const message = checkReference(book, {
              ...reference,
              isOwn: reference.to === table && reference.id === own,
            });
            return message ? [{ table, line: line.line, column, message }] : [];
          });
        }),
  );
});

/** Every id in a value of a column with this schema, with the table it must be found in. */
function listReferences(schema: z.core.$ZodType, value: unknown): Reference[] {
  if (schema instanceof z.ZodNullable) return listReferences(schema.unwrap(), value);
  if (schema instanceof z.ZodArray)
    return Array.isArray(value) ? value.flatMap((item) => listReferences(schema.element, item)) : [];
  if (schema instanceof z.ZodObject) {
    const cells = new Map<string, unknown>(Object.entries(value ?? {}));
    return listColumns(schema).flatMap((field) => listReferences(field.schema, cells.get(field.name)));
  }
  const to = links.get(schema)?.to;
  return to && typeof value === "string" ? [{ to, id: value }] : [];
}

function checkReference(book: Book, { to, id, isOwn }: Reference & { isOwn: boolean }) {
  if (isOwn) return `"${id}" is the row itself (link to another row)`;
  const { isReadable, byId } = book[to];
  // Of a file that cannot be read nothing is known; its own problem comes first.
  if (!isReadable || byId.has(id)) return undefined;
  const near = findNear(id, byId.keys());
  return `unknown ${singular(to)} "${id}" (${near ? `did you mean ${near}?` : `add it to ${to}.csv, or mend the id`})`;
}
