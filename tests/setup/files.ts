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

/** Rows that a page's table has and a file lacks, or the other way round, in the columns that both have. */
export function listUnlike(
  table: Element | null | undefined,
  file: { rows: readonly Record<string, Cell>[]; columns: readonly { key: string; label: string }[] },
): string[] {
  if (!table) return ["the page has no table"];
  const shown = readTable(table).map((cells) =>
    file.columns.map(({ label }) => cells.get(label) ?? cells.get(GROUP)),
  );
  const written = file.rows.map((row) => file.columns.map(({ key }) => tidy(printCell(row[key] ?? null))));
  const [here, there] = [shown, written].map((rows) => rows.map((row) => row.join(" | ")));
  return [
    ...listMissing(here, there).map((row) => `on the page only: ${row}`),
    ...listMissing(there, here).map((row) => `in the file only: ${row}`),
  ];
}

/** The column that a table shows as headings over its rows, without a label of its own. */
const GROUP = "";

/** Cells of each row by the label of their column. */
function readTable(table: Element): Map<string, string>[] {
  const labels = [...table.querySelectorAll("thead th")].map(readText);
  let group = "";
  return [...table.querySelectorAll("tbody tr")].flatMap((row) => {
    const heading = row.querySelector("th[scope=rowgroup]");
    if (heading) group = readText(heading);
    return heading
      ? []
      : new Map([
          [GROUP, group],
          ...[...row.children].map((cell, i): [string, string] => [labels[i] ?? "", readText(cell)]),
        ]);
  });
}

function listMissing(rows: readonly string[] = [], others: readonly string[] = []): string[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function readText({ textContent }: Element): string {
  return tidy(textContent);
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
