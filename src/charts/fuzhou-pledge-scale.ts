// Fuzhou's pledge beside sizes that are known: unlike kinds, so numbers and words in rows, and no bars.
import { formatFigure, formatWhen, MEASURES, STATUSES } from "../data/index.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { explainFlags, flagOf } from "./parts/amount.ts";
import { textBlock, wrap } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, prose } from "./prose.ts";

/** The pledge first, then what it can be held against. Nothing here shares a scale. */
export function fuzhouPledgeScale(data: Data): Chart {
  const pledge = data.figure("fuzhou-pledge");
  const half = data.figure("fujian-new-loans-all-2025-h1");
  const assets = data.figure("fujian-rural-credit-assets-2021");
  const figures = [
    pledge,
    half,
    data.figure("fujian-new-loans-all-2024"),
    data.figure("platform-ytd"),
    assets,
  ];
  const share = data.derivedFigure("fuzhou-pledge-fujian-assets");
  const title = prose`As printed, one city’s pledge tops half a year’s new loans`;
  const summary = prose`${cite(pledge)} was pledged in Fuzhou. ⚑ ${pledge.note ?? ""} Beside it: ${figures.slice(1).flatMap((f, i) => prose`${i === 0 ? "" : "; "}${f.label}, ${cite(f)}`)}. They are unlike kinds. Only their order of size may be read.`;
  return defineChart({
    id: "fuzhou-pledge-scale",
    title,
    subtitle: prose`Unlike kinds of numbers, yuan, on no scale and in no rank: read only the order of size`,
    summary,
    notes: [
      prose`${explainFlags([pledge]).flat()} We show it as printed.`,
      prose`Set against all that Fujian’s rural lenders owned some years before, the pledge is ${cite(share)}. That is our calculation. A promise is no asset and no loan. The assets come from one analyst’s table, which is not official.`,
    ],
    figures,
    derived: [share],
    frames: ["narrow", "medium"],
    show: "table",
    data: figures,
    table: table(figures, [
      { key: "what", label: "What", cell: (f) => prose`${f.label}` },
      { key: "amount", label: "Amount", cell: (f) => [cite(f), flagOf(f)] },
      { key: "kind", label: "Kind", cell: (f) => kindOf(f) },
      { key: "when", label: "Date", cell: (f) => formatWhen(f) },
      ...figureColumns<Figure>((f) => f),
      ...contextColumns<Figure>((f) => f),
    ]),
    draw,
  });
}

function kindOf({ measure, status }: Figure): string {
  return `${MEASURES[measure].words}, ${STATUSES[status].words}`;
}

/** The rows as text: a picture of a table, for files. */
function draw(figures: readonly Figure[], { frame, width }: DrawOptions): Picture {
  const beside = frame === "narrow" ? 0 : 190;
  const room = { width: width - beside, size: 14 };
  let y = 0;
  const rows = figures.map((figure) => {
    const top = y;
    const amount = textBlock([formatFigure(figure) + flagOf(figure)], {
      x: 0,
      y: top + 10,
      size: 18,
      class: "strong",
    });
    const under = beside > 0 ? 0 : amount.height;
    const words = [...wrap(figure.label, room), ...wrap(`${kindOf(figure)}, ${formatWhen(figure)}`, room)];
    const block = textBlock(words, { x: beside, y: top + 10 + under, size: 14 });
    y += Math.max(amount.height, under + block.height) + 20;
    return { top, markup: amount.markup + block.markup };
  });
  const rules = rows.map(({ top }) => `M0 ${Math.round(top)}.5h${width}`).join("");
  return { body: [el("path", { class: "line", d: rules }), ...rows.map(({ markup }) => markup)], height: y };
}
