// Inclusive loans to micro and small firms, by the banking regulator's count alone: dots at uneven dates, no line.
import { comparable } from "../data/comparable.ts";
import { formatWhen } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { drawTimelines, type Mark, type Timeline } from "./forms/timeline.ts";
import { listTicks, writeShort } from "./parts/axis.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { priorityShape } from "./parts/symbol.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, day, prose } from "./prose.ts";

interface Drawn {
  readonly figures: readonly Figure[];
  readonly scale: Scale;
  readonly mark: Mark;
}

/** The regulator's series by date. Throws where it is empty or of more than one count. */
export function inclusiveLoans(data: Data): Chart {
  const figures = data.figures
    .filter((f) => f.series === "inclusive-mse-loans-nfra")
    .sort((a, b) => (a.as_of ?? "").localeCompare(b.as_of ?? ""));
  const [first, last] = [figures[0], figures.at(-1)];
  if (!first || !last) throw new Error("inclusive-loans: the series has no figures");
  const title = prose`Inclusive loans to small firms reached ${cite(last)}`;
  const summary = prose`By the banking regulator’s count, inclusive loans to micro and small firms stood at ${figures.flatMap((f, i) => prose`${i === 0 ? "" : "; "}${cite(f)} on ${day(f.as_of ?? "")}`)}.`;
  return defineChart<Drawn>({
    id: "inclusive-loans",
    title,
    subtitle: prose`Inclusive loans to micro and small firms, all banks, yuan, ${day(first.as_of ?? "")} to ${day(last.as_of ?? "")}`,
    summary,
    notes: [
      prose`Counted: ${first.regime ?? ""}. The central bank counts otherwise and changed its count more than once, so its numbers are not shown.`,
      prose`The days are uneven, so no line joins the dots. The later numbers are rounded by their sources. “Inclusive finance” in the growth rates is wider than these loans.`,
    ],
    figures,
    frames: ["narrow", "medium"],
    data: {
      figures,
      mark: { class: "inclusive filled", shape: priorityShape(data.priority("inclusive")) },
      scale: openScale(comparable(figures)),
    },
    table: table(figures, [
      { key: "when", label: "Day", cell: (f) => formatWhen(f) },
      { key: "loans", label: "Inclusive loans outstanding", cell: (f) => [cite(f)] },
      ...figureColumns<Figure>((f) => f),
      ...contextColumns<Figure>((f) => f),
    ]),
    draw,
  });
}

function draw(d: Drawn, { frame, width }: DrawOptions): Picture {
  const ends = [d.figures[0], d.figures.at(-1)];
  const years = ends.map((f) => Number(f?.as_of?.slice(0, 4)));
  const [first = NaN, last = NaN] = years;
  const height = frame === "narrow" ? 260 : 300;
  const timeline: Timeline = {
    scale: d.scale,
    spans: [[`${first}-07-01`, `${last + 1}-01-01`]],
    ticks: listTicks(d.scale, { unit: "CNY" }),
    moments: d.figures.map((f) => ({
      item: f,
      date: f.as_of ?? "",
      mark: d.mark,
      lines: ends.includes(f) ? [writeShort(f)] : [],
    })),
  };
  const picture = drawTimelines([{ timeline, area: { x: 0, y: 0, width, height } }]);
  return { body: [picture], height };
}
