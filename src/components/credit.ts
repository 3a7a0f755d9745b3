// The credit line of an embed: who said it and when, in as few words as a small frame allows.
import { escape } from "../charts/parts/svg.ts";
import { formatDate, type Source } from "../data/index.ts";
import { textHtml } from "./html.ts";

/** Sources named; the page of the chart names the rest. */
const NAMED = 3;

/** Sources as HTML, each by publisher, or title where none is known, and date: "China Daily, 19 December 2025; and 4 more". */
export function creditHtml(sources: readonly Source[]): string {
  const named = sources.slice(0, NAMED).map(sourceHtml).join("; ");
  const rest = sources.length - NAMED;
  return rest > 0 ? `${named}; and <data value="${rest}">${rest}</data> more` : named;
}

function sourceHtml(source: Source): string {
  return `<span data-row>${textHtml(source.publisher ?? source.title)}</span>, ${dateHtml(source)}`;
}

/** The day it was published, else that of what it reports, else what it prints of a date. */
function dateHtml({ published, event_date, date_printed }: Source): string {
  const iso = published ?? event_date;
  if (iso !== null) return `<time datetime="${iso}">${formatDate(iso)}</time>`;
  return date_printed === null
    ? "no date printed"
    : `<span data-row>${escape(date_printed)}</span>, year not printed`;
}
