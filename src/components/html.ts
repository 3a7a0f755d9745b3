// Prose as HTML: each mention becomes the element that says what it is (a button with a receipt, data, time, lang).
import type { Prose, Run } from "../charts/prose.ts";
import { escape } from "../charts/parts/svg.ts";
import type { Actor, Source } from "../data/model.ts";
import { href } from "../site.ts";

/** How figures in a sentence lead to their words. Without receipts (embeds) they are plain text. */
interface Look {
  readonly receipts?: boolean;
  /** One of very many: a link to the figure's page takes the place of the receipt. */
  readonly many?: boolean;
}

/** HTML of a sentence; figures become buttons that open the receipt `receipt-<id>` of the page, if not told otherwise. */
export function proseHtml(sentence: Prose, look: Look = {}): string {
  return sentence.map((run) => runHtml(run, look)).join("");
}

/** Text as HTML: escaped, each run of Chinese in an element that names the language. */
export function textHtml(text: string): string {
  const chinese = /[\d.]*\p{Script=Han}[\p{Script=Han}\d、，。：；《》（）]*/gu;
  return escape(text).replaceAll(chinese, (run) => `<span lang="zh-Hans">${run}</span>`);
}

function runHtml(run: Run, { receipts = true, many = false }: Look): string {
  if (typeof run === "string") return textHtml(run);
  const text = escape(run.text);
  switch (run.kind) {
    case "figure":
      if (!receipts) return `<data value="${run.value}">${text}</data>`;
      if (many) return `<a href="${href(`/figures/${run.value}/`)}" data-from="${run.value}">${text}</a>`;
      return `<button type="button" class="number-button" popovertarget="receipt-${run.value}">${text}</button>`;
    case "count":
      return `<data value="${run.value}">${text}</data>`;
    case "date":
      return `<time datetime="${run.value}">${text}</time>`;
    case "row":
      return `<span data-row>${text}</span>`;
    case "zh":
      return `<span lang="zh-Hans">${text}</span>`;
  }
}

function rowHtml(text: string): string {
  return `<span data-row>${textHtml(text)}</span>`;
}

/** Titles and publishers of sources in one line, linked to their pages or plain. */
export function sourcesHtml(sources: readonly Source[], { linked }: { linked: boolean }): string {
  const title = ({ title, publisher }: Source): string =>
    `${rowHtml(title)}${publisher ? ` (${rowHtml(publisher)})` : ""}`;
  const link = (source: Source): string => `<a href="${href(`/sources/${source.id}/`)}">${title(source)}</a>`;
  return sources.map(linked ? link : title).join("; ");
}

/** Who said it, linked to the list of actors, with the office. */
export function speakerHtml({ id, name, role }: Actor): string {
  const link = `<a href="${href("/actors/")}#${id}" data-row>${escape(name)}</a>`;
  return role === null ? link : `${link}, <span data-row>${textHtml(role)}</span>`;
}

/** Ids of the receipts a page needs, in the order in which its HTML first mentions them. */
export function receiptIds(html: string): string[] {
  return [...new Set(Array.from(html.matchAll(/popovertarget="receipt-([a-z0-9-]+)"/g), (m) => m[1] ?? ""))];
}

/** The HTML with each number button carrying the number of its endnote, for print. */
export function numberNotes(html: string, ids: readonly string[]): string {
  return html.replaceAll(
    /popovertarget="receipt-([a-z0-9-]+)"/g,
    (whole, id: string) => `${whole} data-note="${ids.indexOf(id) + 1}"`,
  );
}
