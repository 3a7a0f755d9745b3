// Dates that contradict one another. Reduced dates (2025, 2025-11) are compared as far as both go.
import type { Book } from "../book.ts";
import type { Figure } from "../schema.ts";
import { type Rule, createRule } from "./rule.ts";

const FIGURE_DATES = ["as_of", "period_start", "period_end"] as const;
const SOURCE_DATES = ["published", "event_date"] as const;

export const dateRules: Rule[] = [
  ...FIGURE_DATES.map((column) =>
    createRule("figures", {
      column,
      needs: [column, "date_certainty"],
      check: ({ [column]: date, date_certainty }) => checkCertainty(date, date_certainty),
    }),
  ),
  ...SOURCE_DATES.map((column) =>
    createRule("sources", {
      column,
      needs: [column, "date_certainty"],
      check: ({ [column]: date, date_certainty }) => checkCertainty(date, date_certainty),
    }),
  ),
  createRule("sources", {
    column: "event_date",
    needs: ["event_date", "published"],
    check: ({ event_date, published }) =>
      isLater(event_date, published) &&
      `${event_date} is after the publication on ${published} (a report follows its event)`,
  }),
  createRule("figures", { column: "as_of", needs: ["as_of", "source"], check: checkPublished }),
  createRule("figures", {
    column: "period_end",
    needs: ["period_end", "source", "status"],
    check: ({ period_end, source, status }, book) =>
      status === "reported" && checkPublished({ as_of: period_end, source }, book),
  }),
  createRule("figures", {
    column: "period_end",
    needs: ["period_start", "period_end"],
    check: ({ period_start, period_end }) =>
      isLater(period_start, period_end) && `${period_end} is before period_start ${period_start} (swap them)`,
  }),
];

function checkCertainty(date: string | null, certainty: Figure["date_certainty"]) {
  return (
    date !== null &&
    certainty === "unknown" &&
    `${date}, but date_certainty is unknown (leave the date empty, or write inferred and say in note from what)`
  );
}

function checkPublished({ as_of, source }: { as_of: string | null; source: string }, book: Book) {
  const published = book.sources.byId.get(source)?.cells.published ?? null;
  return (
    isLater(as_of, published) &&
    `${as_of} is after ${source} was published, on ${published} (a source cannot report what is to come)`
  );
}

function isLater(date: string | null, other: string | null): boolean {
  if (date === null || other === null) return false;
  const length = Math.min(date.length, other.length);
  return date.slice(0, length) > other.slice(0, length);
}
