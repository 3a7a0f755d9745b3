// The ledger of money: every amount in yuan, each measure on a scale of its own; what was promised stands apart.
import { comparable, describeKind, type Composition } from "../data/comparable.ts";
import type { Data, Derived, Figure } from "../data/model.ts";
import { MEASURES } from "../data/vocabulary.ts";
import { defineChart, type Chart } from "./chart.ts";
import { drawBars } from "./forms/bars.ts";
import { explainFlags, flagOf, isDoubted, isPromised, listAmounts } from "./parts/amount.ts";
import { openScale, openWhole, type Scale } from "./parts/bar.ts";
import { figureColumns, table, type Cell, type Table } from "./parts/table.ts";
import { cite, nameOf, opening, prose, type Prose, tally, yuan } from "./prose.ts";

const NATIONWIDE = "Nationwide";

interface Entry {
  readonly figure: Figure;
  /** None for an amount in doubt. */
  readonly scale: Scale | null;
  /** What the scale measures: for a part, its whole's measure. */
  readonly measure: Figure["measure"];
}

/** Amounts of the record by kind of promise, then in order of place; measures stay together. */
export function ledger(data: Data): Chart {
  const amounts = listAmounts(data.record.figures);
  const entries = [false, true].flatMap((promised) =>
    openPanels(
      amounts.filter((f) => isPromised(f) === promised),
      data,
    ),
  );
  const promised = amounts.filter(isPromised);
  const wholes = amounts.filter((f) => !isPromised(f) && !f.part_of.some((whole) => amounts.includes(whole)));
  const title = prose`${opening(tally(wholes.length))} sums are reported; ${tally(promised.length)} are only promised or intended`;
  const summary = summarise(entries);
  const rows = tableOf(entries);
  return defineChart({
    id: "ledger",
    title,
    subtitle: prose`Amounts of money in the documents, yuan. Each measure has a scale of its own, so lengths compare only where the measure is the same`,
    summary,
    notes: [
      ...explainFlags(amounts),
      prose`A filled bar is a sum that is reported; a hollow dashed bar is one that is promised or intended. An open end means “more than”. A tilde means “about”.`,
      prose`A credit line is a limit that may never be drawn. A fund’s size is not money it has invested.`,
    ],
    figures: entries.map(({ figure }) => figure),
    frames: ["narrow", "medium", "wide"],
    show: "table",
    data: rows,
    table: rows,
    draw: drawBars,
  });
}

function tableOf(entries: readonly Entry[]): Table {
  return table(entries, [
    {
      key: "kind",
      label: "Kind",
      group: true,
      cell: ({ figure }) => (isPromised(figure) ? "Promised or intended" : "Reported"),
    },
    { key: "place", label: "Place", cell: ({ figure: { place } }) => (place ? nameOf(place) : NATIONWIDE) },
    { key: "what", label: "What it is", cell: ({ figure }) => prose`${figure.label}` },
    {
      key: "amount",
      label: "Amount",
      numeric: true,
      cell: ({ figure }) => [cite(figure), flagOf(figure)],
    },
    { key: "bar", label: "On the scale of its measure", cell: barCell },
    ...figureColumns<Entry>(({ figure }) => figure),
  ]);
}

/** The amounts, kind by kind, each with the scale it stands on; a part stands on that of its whole. */
function openPanels(amounts: readonly Figure[], data: Data): Entry[] {
  const sorted = amounts.toSorted((a, b) => placeKey(a).localeCompare(placeKey(b), "en"));
  const compositions = listCompositions(
    amounts.filter((f) => !isDoubted(f)),
    data,
  );
  const wholeOf = (figure: Figure) =>
    compositions.find(({ whole, parts }) => figure === whole || parts.includes(figure));
  const panels = Map.groupBy(sorted, (figure) => wholeOf(figure)?.whole.id ?? describeKind(figure));
  return [...panels.values()].flatMap((panel) => {
    const drawn = panel.filter((figure) => !isDoubted(figure));
    const [first] = drawn;
    const composition = first && wholeOf(first);
    const scale = composition ? openWhole(composition) : openOwn(drawn);
    return panel.map((figure) => ({
      figure,
      scale: isDoubted(figure) ? null : scale,
      measure: composition?.whole.measure ?? figure.measure,
    }));
  });
}

function openOwn(figures: readonly Figure[]): Scale | null {
  return figures.length === 0 ? null : openScale(comparable(figures));
}

/** Wholes among the amounts whose rest is a row of `derived`: that row is computed from the whole and all its parts. */
function listCompositions(amounts: readonly Figure[], data: Data): Composition[] {
  return amounts.flatMap((whole) => {
    const parts = whole.parts.filter((part) => amounts.includes(part));
    const terms = new Set<Figure | Derived>([whole, ...parts]);
    const rest = data.derived.find(
      ({ inputs, unit }) =>
        unit === whole.unit && inputs.length === terms.size && inputs.every((i) => terms.has(i)),
    );
    return parts.length > 0 && rest ? [{ whole, parts, rest }] : [];
  });
}

/** By name of place; what is nationwide comes last. */
function placeKey({ place }: Figure): string {
  return place?.name ?? "\uffff";
}

function barCell({ figure, scale, measure }: Entry): Cell {
  if (!scale) return "⚑ Not drawn: its size is in doubt";
  const [whole] = figure.part_of;
  const words =
    whole && measure === whole.measure
      ? prose`part of ${cite(whole)}, on its scale`
      : MEASURES[measure].words;
  return { ...scale.bar(figure), end: prose`scale to ${yuan(scale.end)}: ${words}` };
}

/** In sentences, the reported sums first. */
function summarise(entries: readonly Entry[]): Prose {
  const tell = (promised: boolean) =>
    entries.filter(({ figure }) => isPromised(figure) === promised).flatMap(({ figure }) => sentence(figure));
  return prose`These sums are reported.${tell(false)} These are only promised or intended.${tell(true)}`;
}

function sentence(figure: Figure): Prose {
  const [whole] = figure.part_of;
  const where = figure.place ? prose`In ${figure.place.name}` : prose`${NATIONWIDE}`;
  const opener = whole ? prose`Out of ${cite(whole)}` : where;
  const doubt = isDoubted(figure) ? " Its size is in doubt." : "";
  return prose` ${opener}, ${cite(figure)} counts as ${MEASURES[figure.measure].words}.${doubt}`;
}
