// Results as lines for a plain terminal: no colour, no cursor, nothing wider than it must be.
import type { Accepted } from "./accept.ts";
import type { Added } from "./add.ts";
import type { Item, Status } from "./status.ts";

/** What `add` did, and what comes next. */
export function printAdded({ source, folder, paragraphs, figures, dismissals, open }: Added): string[] {
  return [
    `${folder}: drafted from ${paragraphs} paragraphs`,
    `  figures to complete  ${figures}`,
    `  dismissed            ${dismissals}`,
    `  left open            ${open}`,
    `next: edit the rows, then npm run report -- status ${source}`,
  ];
}

/** Open rows come last, where they stay in sight. */
export function printStatus({ source, paragraphs, numerals, recorded, dismissed, open }: Status): string[] {
  const counts = `recorded ${recorded.length}, dismissed ${dismissed.length}, open ${open.length}`;
  return [
    `${source}: ${paragraphs} paragraphs, ${numerals} numerals: ${counts}`,
    ...printGroup("recorded", recorded),
    ...printGroup("dismissed", dismissed),
    ...printGroup("open", open),
  ];
}

/** What `accept` moved. */
export function printAccepted({ source, rows }: Accepted): string[] {
  const list = Object.entries(rows).map(([table, count]) => `${table} ${count}`);
  return [
    `${source}: accepted, rows moved: ${list.join(", ")}`,
    `next: keep the text as ${source}.txt in the folder of the source texts, then npm start`,
  ];
}

function printGroup(name: string, items: readonly Item[]): string[] {
  return items.length === 0 ? [] : ["", name, ...items.flatMap(printItem)];
}

function printItem({ table, line, paragraph, as_printed, context, says, lacks }: Item): string[] {
  const place = table === null ? "no row" : `${table}.csv:${line ?? ""}`;
  return [
    `  ${place.padEnd(18)} paragraph ${paragraph ?? "?"}: "${as_printed}"${says ? `  ${says}` : ""}`,
    `    ${context ? `… ${context} …` : "not found in the paragraph"}`,
    ...lacks.map((lack) => `    ! ${lack}`),
  ];
}
