// Published tables held against one another, by rules of their own: PUBLISHING.md, "URLs".
import { Ajv2020 } from "ajv/dist/2020.js";

/** A cell of a published JSON table. */
export type Cell = string | number | boolean | null | Cell[] | { readonly [name: string]: string };

/** What does not fit a JSON Schema (draft 2020-12), as "path message"; empty where all fits. Formats are left to zod. */
export function findUnfit(schema: unknown, value: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, validateFormats: false });
  const validate = ajv.compile(schema as object);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ""}`);
}

/** A JSON cell as its CSV cell: lists with ";", tags as "id:basis", yes and no, null as nothing. */
export function printCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (Array.isArray(cell)) return cell.map(printCell).join(";");
  if (typeof cell === "object") return Object.values(cell).join(":");
  return String(cell);
}

/** Where a page's table differs from a file's rows, in the columns that both have. */
export function listUnlike(
  table: Element | null | undefined,
  file: { rows: readonly Record<string, Cell>[]; columns: readonly { key: string; label: string }[] },
): string[] {
  if (!table) return ["the page has no table"];
  const heads = [...table.querySelectorAll("thead th")].map(readText);
  const rows = [...table.querySelectorAll("tbody tr")].map((row) => [...row.children].map(readText));
  if (rows.length !== file.rows.length)
    return [`${rows.length} rows on the page, ${file.rows.length} in the file`];
  return rows.flatMap((row, i) =>
    file.columns.flatMap(({ key, label }) => {
      const shown = row[heads.indexOf(label)];
      const written = printCell(file.rows[i]?.[key] ?? null);
      return shown === written
        ? []
        : `row ${i + 1}: ${label}: "${shown ?? ""}" on the page, "${written}" in the file`;
    }),
  );
}

function readText({ textContent }: Element): string {
  return textContent.replaceAll(/\s+/g, " ").trim();
}
