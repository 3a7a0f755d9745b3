// Evidence map of credit by region: where the documents tie an amount to a place, and in which measure.
import { formatWhen, MEASURES, STATUSES } from "../data/index.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart } from "./chart.ts";
import { drawEvidence } from "./forms/evidence.ts";
import { BORDERS, evidenceOf, listLocated } from "./located.ts";
import { explainFlags, flagOf } from "./parts/amount.ts";
import { figureColumns, table } from "./parts/table.ts";
import { cite, nameOf, opening, prose, type Prose, tally } from "./prose.ts";

/** Amounts in yuan that have a place; each province of the data layer, with or without one. */
export function regions(data: Data): Chart {
  const amounts = listLocated(data);
  const measures = [...new Set(amounts.map((f) => f.measure))];
  const title = prose`${opening(tally(amounts.length))} amounts have a place, in ${tally(measures.length)} measures: do not rank them`;
  const summary = prose`${amounts.flatMap((f, i) => [i === 0 ? "" : " ", ...sentence(f)])}`;
  return defineChart({
    id: "regions",
    title,
    subtitle: prose`Amounts of credit that the documents tie to a place, yuan. Same size for all; the shape tells the measure`,
    summary,
    notes: [...explainFlags(amounts), prose`${BORDERS} Places: GeoNames, CC BY.`],
    figures: amounts,
    frames: ["narrow", "medium", "wide"],
    data: evidenceOf(data, amounts),
    table: table(amounts, [
      { key: "place", label: "place", in: "row", cell: ({ place }) => place?.id ?? null },
      { key: "province", label: "province", in: "row", cell: ({ place }) => place?.province?.id ?? null },
      { key: "name", label: "Place", cell: ({ place }) => (place ? nameOf(place) : null) },
      { key: "amount", label: "Amount", cell: (f) => [cite(f), flagOf(f)] },
      {
        key: "kind",
        label: "Measure",
        cell: (f) => `${MEASURES[f.measure].words}, ${STATUSES[f.status].words}`,
      },
      { key: "date", label: "Date", cell: (f) => formatWhen(f) },
      ...figureColumns<Figure>((f) => f),
    ]),
    draw: drawEvidence,
  });
}

function sentence(figure: Figure): Prose {
  return prose`${figure.place?.name ?? ""}: ${cite(figure)}, ${MEASURES[figure.measure].words}.`;
}
