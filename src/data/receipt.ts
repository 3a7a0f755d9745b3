// A receipt: everything a reader may ask of a number, as short lines of text. Components only print it.
import {
  formatDate,
  formatDerived,
  formatFigure,
  formatRange,
  formatUsd,
  formatWhen,
  formatYi,
} from "./format.ts";
import type { Data, Derived, Figure } from "./model.ts";
import { strings } from "../strings.ts";
import { FLAGS, MEASURES, QUALIFIERS, STATUSES } from "./vocabulary.ts";

export interface Receipt {
  readonly id: string;
  /** The words as printed, or the formula of a derived figure. */
  readonly quote: string;
  readonly printed: boolean;
  readonly lines: readonly { term: string; text: string }[];
  readonly notes: readonly string[];
  /** The printed words at the source, where we link to it. */
  readonly address: string | null;
}

const terms = strings.receipt;

/** The figure or derived figure of an id: the two share one list. Throws, naming the nearest ids, when there is none. */
export function findNumber(id: string, data: Data): Figure | Derived {
  return data.derived.find((d) => d.id === id) ?? data.figure(id);
}

/** The receipt of a figure or derived figure; amounts in US$ use the newspaper's implied rate. */
export function receiptOf(number: Figure | Derived, data: Data): Receipt {
  return "formula" in number ? derivedReceipt(number) : figureReceipt(number, data);
}

function figureReceipt(figure: Figure, data: Data): Receipt {
  const said = [figure.speaker?.name, figure.speaker?.role].filter(Boolean).join(", ");
  const lines = [
    { term: terms.what, text: figure.label },
    { term: terms.measure, text: `${MEASURES[figure.measure].words}, ${STATUSES[figure.status].words}` },
    { term: terms.saidBy, text: said },
    { term: terms.doneBy, text: figure.actor?.name ?? "" },
    { term: terms.document, text: documentLine(figure) },
    { term: terms.date, text: formatWhen(figure) },
    { term: terms.amount, text: amounts(figure, data) },
  ];
  return {
    id: figure.id,
    quote: figure.as_printed ?? formatFigure(figure),
    printed: figure.as_printed !== null,
    lines: lines.filter((line) => line.text !== ""),
    notes: [...(figure.note ? [figure.note] : []), ...figure.flags.map((flag) => FLAGS[flag])],
    address: addressOf(figure),
  };
}

function derivedReceipt(derived: Derived): Receipt {
  const inputs = derived.inputs.map((i) => ("formula" in i ? formatDerived(i) : formatFigure(i)));
  return {
    id: derived.id,
    quote: `${terms.calculation}: ${derived.label}`,
    printed: false,
    lines: [
      { term: terms.formula, text: derived.formula },
      { term: terms.from, text: inputs.join("; ") },
      { term: terms.result, text: formatDerived(derived) },
      { term: terms.range, text: formatRange(derived) },
    ],
    notes: [derived.argument],
    address: null,
  };
}

function documentLine({ source, paragraph }: Figure): string {
  const where = paragraph === null ? source.title : `${source.title}, ${terms.paragraph} ${paragraph}`;
  return source.published ? `${where} (${formatDate(source.published)})` : where;
}

/** In 亿元 always; in US$ for the record only, whose newspaper implies the rate. Hedge and doubt stand at the amount. */
function amounts(figure: Figure, data: Data): string {
  if (figure.unit !== "CNY") return "";
  const yi = `${QUALIFIERS[figure.qualifier].words} ${formatYi(figure.value)}`.trimStart();
  if (figure.layer === "context") return yi;
  const rate = data.derivedFigure("newspaper-exchange-rate").value;
  const doubt = figure.flags.includes("suspected_magnitude") ? `. ${terms.doubt}` : "";
  return `${yi}; ${formatUsd(figure.value, rate)} ${terms.rate}${doubt}`;
}

/** A link to the words themselves (text fragment, WICG), for sources that we link to. */
function addressOf({ source, as_printed }: Figure): string | null {
  if (source.url === null) return null;
  if (as_printed === null) return source.url;
  return `${source.url}#:~:text=${encodeURIComponent(as_printed).replaceAll("-", "%2D")}`;
}
