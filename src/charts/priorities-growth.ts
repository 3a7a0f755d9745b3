// How fast loans for each priority grew over a year, against all loans: growth, which says nothing of size.
import { comparable } from "../data/comparable.ts";
import { formatDate, formatFigure } from "../data/format.ts";
import type { Data, Figure, Priority } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { drawRanks, REFERENCE, type Rank } from "./forms/ranks.ts";
import { listTicks } from "./parts/axis.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { key } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { priorityShape } from "./parts/symbol.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, day, prose, tally } from "./prose.ts";

/** One number of a priority, and that of all loans on the same day. */
interface Growth {
  readonly priority: Priority;
  readonly figure: Figure;
  readonly reference: Figure;
}

interface Drawn {
  readonly growths: readonly Growth[];
  readonly references: readonly Figure[];
  readonly scale: Scale;
}

/** Every priority on each day for which all loans are known, too. Throws where the rates are not of one kind. */
export function prioritiesGrowth(data: Data): Chart {
  const references = data.figures.filter((f) => f.series === "all-loans" && f.measure === "growth_rate");
  const growths = data.priorities.flatMap((priority) => listGrowths(priority, { data, references }));
  const figures = growths.map(({ figure }) => figure);
  const ahead = data.priorities.filter((priority) =>
    growths.every((g) => g.priority !== priority || g.figure.value > g.reference.value),
  );
  const [first, last] = [references[0], references.at(-1)];
  const title = prose`Loans for ${tally(ahead.length)} priorities grew faster than loans as a whole`;
  const summary = prose`Growth over a year, not size. ${growths.flatMap(({ priority, figure }) => prose`${priority.name}: ${cite(figure)} to ${day(figure.as_of ?? "")}. `)}${references.flatMap((f) => prose`All loans: ${cite(f)} to ${day(f.as_of ?? "")}. `)}`;
  return defineChart<Drawn>({
    id: "priorities-growth",
    title,
    subtitle: prose`Growth of loans outstanding over a year, per cent, to ${day(first?.as_of ?? "")} and to ${day(last?.as_of ?? "")}: growth, not size`,
    summary,
    notes: [
      prose`A loan can count under several priorities. So the rates and the loans behind them are never added up, stacked or split. No national amount was found for pension or digital finance.`,
      prose`Inclusive finance is wider here than loans to micro and small firms. Pension stands for loans to the elderly-care industry, digital for loans to the industries of the digital economy. The later rates are known from one abstract only.`,
    ],
    figures: [...figures, ...references],
    frames: ["narrow", "medium"],
    data: {
      growths,
      references,
      scale: openScale(comparable([...figures, ...references])),
    },
    table: table(
      [
        ...growths.map(({ priority, figure }) => ({ name: priority.name, figure })),
        ...references.map((figure) => ({ name: "All loans", figure })),
      ],
      [
        { key: "loans", label: "Loans for", cell: ({ name }) => name },
        { key: "growth", label: "Growth over a year", cell: ({ figure }) => [cite(figure)] },
        { key: "day", label: "Year up to", cell: ({ figure }) => [day(figure.as_of ?? "")] },
        ...figureColumns<{ figure: Figure }>(({ figure }) => figure),
        ...contextColumns<{ figure: Figure }>(({ figure }) => figure),
      ],
    ),
    draw,
  });
}

function listGrowths(
  priority: Priority,
  { data, references }: { data: Data; references: readonly Figure[] },
): Growth[] {
  return references.flatMap((reference) =>
    data.figures
      .filter((f) => f.series === "five-priorities-growth" && f.as_of === reference.as_of)
      .filter((f) => f.priorities.some((tag) => tag.priority === priority))
      .map((figure) => ({ priority, figure, reference })),
  );
}

/** The fastest of the last day first. */
function ranksOf(growths: readonly Growth[]): Rank[] {
  const groups = [...Map.groupBy(growths, ({ priority }) => priority)];
  const latest = (own: readonly Growth[]): number => own.at(-1)?.figure.value ?? 0;
  return groups
    .sort(([, a], [, b]) => latest(b) - latest(a))
    .map(([priority, own]) => ({
      name: priority.name.replace(/ finance$/i, ""),
      mark: { class: `${priority.id} filled`, shape: priorityShape(priority) },
      dots: own.map(({ figure, reference }) => ({
        item: figure,
        words: formatDate((figure.as_of ?? "").slice(0, 7)),
        reference,
      })),
    }));
}

function draw(d: Drawn, { frame, width }: DrawOptions): Picture {
  const ticks = listTicks(d.scale, { unit: "percent" });
  const ranks = drawRanks(ranksOf(d.growths), {
    ...{ scale: d.scale, ticks, width },
    beside: frame === "narrow" ? 0 : 110,
  });
  const rates = d.references.map((f) => `${formatFigure(f)} to ${formatDate((f.as_of ?? "").slice(0, 7))}`);
  const words = key(
    [
      {
        swatch: el("path", { class: "hedge", d: `M8 9${REFERENCE}` }),
        text: `All loans: ${rates.join(", ")}`,
      },
    ],
    { x: 0, y: ranks.height + 12, width },
  );
  return { body: [ranks.markup, words.markup], height: ranks.height + 12 + words.height };
}
