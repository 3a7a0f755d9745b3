// `status`: which numerals of a text are recorded, which dismissed, which still open, each with the words around it.
import { findPhrase, quoteAround, splitParagraphs } from "../../src/data/phrase.ts";
import { readTable } from "../../src/data/csv.ts";
import type { Figure } from "../../src/data/schema.ts";
import { type Request, examine } from "./examine.ts";
import { Complaint } from "./complaint.ts";

/** One row of the draft, or a numeral in no row (`line` null). `lacks`: what is wrong with it, column by column. */
export interface Item {
  table: "figures" | "dismissals" | null;
  line: number | null;
  paragraph: number | null;
  as_printed: string;
  context: string;
  says: string;
  lacks: string[];
}

export interface Status {
  source: string;
  paragraphs: number;
  numerals: number;
  recorded: Item[];
  dismissed: Item[];
  open: Item[];
}

/** Sorts every row of the draft and every numeral of the text: recorded, dismissed or open. Throws a Complaint as
 * `examine` does, and where a file of the draft cannot be read. */
export function readStatus(request: Request): Status {
  const examination = examine(request);
  const { closing, text, blocks } = examination;
  if (!closing) throw new Complaint(blocks.join("\n"));
  const paragraphs = splitParagraphs(text.text);
  const items = [
    ...listItems("figures", { examination, paragraphs }),
    ...listItems("dismissals", { examination, paragraphs }),
  ];
  const sound = items.filter(({ lacks }) => lacks.length === 0);
  const bare = closing.uncovered.map(({ text: as_printed, paragraph, start, end }): Item => ({
    table: null,
    line: null,
    paragraph,
    as_printed,
    context: quoteNear(paragraphs[paragraph - 1] ?? "", { start, end }),
    says: "",
    lacks: ["in no row (add it to figures.csv or dismissals.csv)"],
  }));
  const open = [...items.filter(({ lacks }) => lacks.length > 0), ...bare];
  return {
    source: request.id,
    paragraphs: paragraphs.length,
    numerals: closing.account.numerals,
    recorded: sound.filter(({ table }) => table === "figures"),
    dismissed: sound.filter(({ table }) => table === "dismissals"),
    open: open.sort((a, b) => (a.paragraph ?? 0) - (b.paragraph ?? 0)),
  };
}

interface Draft {
  examination: ReturnType<typeof examine>;
  paragraphs: string[];
}

function listItems(table: "figures" | "dismissals", { examination, paragraphs }: Draft): Item[] {
  const { merged, faults } = examination;
  const byLine = Map.groupBy(
    faults.filter((fault) => fault.table === table),
    ({ line }) => line,
  );
  return readTable(table, merged.files.get(table)).lines.flatMap(({ line, cells }) => {
    const own = merged.locate({ table, line });
    if (own === null) return [];
    const { paragraph = null, as_printed, nth = 1 } = cells;
    const lacks = (byLine.get(line) ?? []).map(({ column, message }) =>
      column ? `${column}: ${message}` : message,
    );
    return [
      {
        table,
        line: own,
        paragraph,
        as_printed: as_printed ?? "",
        context: findContext(paragraphs[(paragraph ?? 0) - 1] ?? "", { as_printed: as_printed ?? "", nth }),
        says: "reason" in cells ? cells.reason : describe(cells),
        lacks,
      },
    ];
  });
}

function findContext(paragraph: string, { as_printed, nth }: { as_printed: string; nth: number }): string {
  const start = findPhrase(paragraph, as_printed)[nth - 1];
  return start === undefined ? "" : quoteNear(paragraph, { start, end: start + as_printed.length });
}

const REACH = 40;

/** A few words on either side; of a text without spaces a few characters. */
function quoteNear(paragraph: string, { start, end }: { start: number; end: number }): string {
  const from = Math.max(0, start - REACH);
  return quoteAround(paragraph.slice(from, end + REACH), { start: start - from, end: end - from });
}

function describe({ id, value, unit, qualifier, measure }: Partial<Figure>): string {
  return [id, value, unit, qualifier, measure].filter((cell) => cell !== undefined).join(" ");
}
