// The central bank's re-lending for technology: what it may lend, in steps, and what banks have signed; two panels.
import { comparable } from "../data/comparable.ts";
import { formatDate, formatWhen } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { MEASURES } from "../data/vocabulary.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { placePanels } from "./forms/panels.ts";
import type { Span } from "./forms/span.ts";
import { drawTimelines, type Mark, type Timeline, type TimelinePanel } from "./forms/timeline.ts";
import { listTicks, writeShort } from "./parts/axis.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { textBlock, wrap } from "./parts/label.ts";
import { priorityShape } from "./parts/symbol.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { capital, cite, prose, type Prose } from "./prose.ts";

interface Panel {
  readonly name: string;
  readonly figures: readonly Figure[];
  readonly scale: Scale;
  /** A quota holds until it is changed; contracts add up. */
  readonly steps: boolean;
}

interface Drawn {
  readonly panels: readonly Panel[];
  readonly mark: Mark;
}

/** Quota and contracts, each on a scale of its own. Throws where one of them is missing. */
export function relending(data: Data): Chart {
  const panels: Panel[] = [
    { name: "Quota: the most the central bank may lend", steps: true, ...openPanel("relending_quota", data) },
    {
      name: "Contracts: loans that banks have agreed, so far",
      steps: false,
      ...openPanel("loan_contracts_signed", data),
    },
  ];
  const figures = panels.flatMap((panel) => panel.figures);
  const quota = panels[0]?.figures ?? [];
  const [from, to] = [quota[0], quota.at(-1)];
  if (!from || !to) throw new Error("relending: the quota has no figures");
  const title = prose`The technology re-lending quota rose from ${cite(from, writeShort(from))} to ${cite(to)}`;
  const [quotas, contracts] = panels.map((panel) => list(panel.figures));
  const summary = prose`The central bank lends to banks that lend for technology. Its quota, the most it may lend, stood at ${quotas ?? ""}. Contracts that banks had signed with firms came to ${contracts ?? ""}. Quota and contracts are unlike, so each has its own axis.`;
  return defineChart<Drawn>({
    id: "relending",
    title,
    subtitle: prose`The central bank’s quota for technology and equipment, and the loan contracts that banks have signed under it, yuan`,
    summary,
    notes: [
      prose`A quota is the most the central bank may lend to banks. Contracts are loans that banks agree with firms, not use of the quota. So each panel has its own axis, and we never divide one by the other.`,
      ...notesOnDays(figures),
    ],
    figures,
    frames: ["narrow", "medium"],
    data: {
      panels,
      mark: { class: "technology filled", shape: priorityShape(data.priority("technology")) },
    },
    table: table(figures, [
      { key: "what", label: "What", cell: (f) => capital(MEASURES[f.measure].words) },
      { key: "amount", label: "Amount", cell: (f) => [cite(f)] },
      { key: "when", label: "Day", cell: (f) => formatWhen(f) },
      ...figureColumns<Figure>((f) => f),
      ...contextColumns<Figure>((f) => f),
    ]),
    draw,
  });
}

/** Amounts with their days: "a on one day, b on another and c on a third". */
function list(figures: readonly Figure[]): Prose {
  return figures.flatMap((f, i) => {
    const glue = i === figures.length - 1 ? " and " : ", ";
    return prose`${i === 0 ? "" : glue}${cite(f)} on ${formatWhen(f)}`;
  });
}

/** Whose day no source prints. */
function notesOnDays(figures: readonly Figure[]): Prose[] {
  const inferred = figures.filter((f) => f.date_certainty === "inferred");
  const names = inferred.flatMap((f, i) => [i === 0 ? "" : " and of ", cite(f)]);
  if (inferred.length === 0) return [];
  return [
    prose`No source of ours prints the day of ${names}. The receipts of the numbers say how we worked it out.`,
  ];
}

function openPanel(measure: Figure["measure"], data: Data): Pick<Panel, "figures" | "scale"> {
  const figures = data.figures
    .filter((f) => f.series === "relending-tech" && f.measure === measure)
    .sort((a, b) => (a.as_of ?? "").localeCompare(b.as_of ?? ""));
  return { figures, scale: openScale(comparable(figures)) };
}

function draw(d: Drawn, { frame, width }: DrawOptions): Picture {
  const columns = frame === "narrow" ? 1 : 2;
  const placed = placePanels(d.panels.length, { width, columns, gap: 28, height: 270 });
  const dates = d.panels.flatMap(({ figures }) => figures.map((f) => f.as_of ?? "")).sort();
  const span: Span = [`${dates[0]?.slice(0, 4)}-01-01`, `${Number(dates.at(-1)?.slice(0, 4)) + 1}-01-01`];
  const headings = d.panels.map(({ name }, i) => {
    const { x = 0, y = 0, width: room = width } = placed.panels[i] ?? {};
    // Strong letters, and the fonts of embeds, are wider than the estimate.
    return textBlock(wrap(name, { width: room * 0.9, size: 15 }), { x, y, size: 15, class: "strong" }).markup;
  });
  const panels = d.panels.flatMap((panel, i): TimelinePanel[] => {
    const own = placed.panels[i];
    if (!own) return [];
    const area = { ...own, y: own.y + 48, height: own.height - 48 };
    return [{ timeline: timelineOf(panel, { span, mark: d.mark }), area }];
  });
  return { body: [...headings, drawTimelines(panels)], height: placed.height };
}

function timelineOf({ figures, scale, steps }: Panel, { span, mark }: { span: Span; mark: Mark }): Timeline {
  return {
    ...{ scale, steps, spans: [span], inset: 34 },
    ticks: listTicks(scale, { unit: "CNY" }),
    moments: figures.map((f) => ({
      item: f,
      date: f.as_of ?? "",
      mark,
      lines: [writeShort(f)],
      more: [formatDate(f.as_of ?? "")],
    })),
  };
}
