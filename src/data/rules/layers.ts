// What a row must hold in the record, where every number is traced to its words, and in the context layer.
import type { Book } from "../book.ts";
import type { Source } from "../schema.ts";
import { type Rule, createRule } from "./rule.ts";

const SOURCED = ["figures", "dismissals", "instruments", "actors", "claims"] as const;
const TRACE = ["paragraph", "as_printed"] as const;
const SERIES = ["series", "regime", "confidence"] as const;
const TEXT = ["paragraphs", "sha256"] as const;

export const layerRules: Rule[] = [
  ...TEXT.map((column) =>
    createRule("sources", {
      column,
      needs: [column, "layer"],
      check: ({ [column]: cell, layer }) => {
        if (layer === "context")
          return cell !== null && "filled, but the layer is context (empty it: no text is kept)";
        return cell === null && "empty, but the layer is record (take it from the source's text)";
      },
    }),
  ),
  createRule("sources", {
    column: "url",
    needs: ["url", "link"],
    check: ({ url, link }) =>
      link && url === null && "empty, but link is yes (write the address, or link no)",
  }),
  ...SOURCED.map((table) =>
    createRule(table, {
      column: "paragraph",
      needs: ["source", "paragraph"],
      check: ({ source, paragraph }, book) => {
        const last = book.sources.byId.get(source)?.cells.paragraphs ?? Infinity;
        return (
          paragraph !== null &&
          paragraph > last &&
          `${paragraph} is beyond the source (it has ${last} paragraphs)`
        );
      },
    }),
  ),
  ...TRACE.map((column) =>
    createRule("figures", {
      column,
      needs: [column, "source"],
      check: ({ [column]: cell, source }, book) =>
        cell === null &&
        layerOf(book, source) === "record" &&
        `empty, but ${source} is of the record (say where the number stands)`,
    }),
  ),
  createRule("figures", {
    column: "paragraph",
    needs: ["paragraph", "source"],
    check: ({ paragraph, source }, book) =>
      paragraph !== null &&
      layerOf(book, source) === "context" &&
      `${paragraph}, but ${source} is of the context (leave it empty: no text is kept)`,
  }),
  createRule("figures", {
    column: "note",
    needs: ["as_printed", "note", "source"],
    check: ({ as_printed, note, source }, book) =>
      as_printed === null &&
      note === null &&
      layerOf(book, source) === "context" &&
      "empty, as as_printed is (name the table, row and column the number was read from)",
  }),
  ...SERIES.map((column) =>
    createRule("figures", {
      column,
      needs: [column, "source"],
      check: ({ [column]: cell, source }, book) =>
        cell !== null &&
        layerOf(book, source) === "record" &&
        `filled, but ${source} is of the record (only context figures have it)`,
    }),
  ),
  createRule("dismissals", {
    column: "source",
    needs: ["source"],
    check: ({ source }, book) =>
      layerOf(book, source) === "context" &&
      `${source} is of the context (only the record is accounted for: delete the row)`,
  }),
];

function layerOf(book: Book, source: string): Source["layer"] | undefined {
  return book.sources.byId.get(source)?.cells.layer;
}
