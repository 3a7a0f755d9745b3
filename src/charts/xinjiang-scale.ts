// Xinjiang's innovation-score loans inside its technology loans, its loans for the priorities, and all its loans.
import { comparable, type Comparable } from "../data/comparable.ts";
import { formatFigure, formatWhen } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { placeSquares, type Square } from "./forms/nest.ts";
import { writeShort } from "./parts/axis.ts";
import { textBlock, wrap } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, prose } from "./prose.ts";

/** Names as they stand at the squares; the labels of the rows are too long there. */
const NAMES: Readonly<Record<string, string>> = {
  "xinjiang-rmb-loans-2025-12": "all RMB loans",
  "xinjiang-five-priorities-loans-2025-12": "loans for the finance priorities",
  "xinjiang-technology-loans-2025-08": "technology loans",
  "xinjiang-loans": "loans by innovation score",
};

/** Four stocks of one region, on three days. Throws where they are not of one measure. */
export function xinjiangScale(data: Data): Chart {
  const figures = Object.keys(NAMES).map((id) => data.figure(id));
  const [all, priorities, technology, scheme] = figures;
  if (!all || !priorities || !technology || !scheme) throw new Error("xinjiang-scale: a figure is missing");
  const share = data.derivedFigure("xinjiang-innovation-loans-share");
  const title = prose`Xinjiang’s innovation-score loans: ${cite(share)} of its technology loans`;
  const summary = prose`Loans outstanding in Xinjiang, as squares with true areas: ${figures.flatMap((f, i) => prose`${i === 0 ? "" : "; "}${NAMES[f.id] ?? f.label}, ${cite(f)}, ${formatWhen(f)}`)}. The smallest is ${cite(share)} of the technology loans.`;
  return defineChart({
    id: "xinjiang-scale",
    title,
    subtitle: prose`Loans outstanding in Xinjiang, yuan; areas are true, the days are not the same`,
    summary,
    notes: [
      prose`The days differ: ${formatWhen(scheme)}, ${formatWhen(technology)} and ${formatWhen(all)}. So this tells the order of size, and the share is our calculation.`,
      prose`The largest square counts RMB loans only; of the others the currencies are not said. That one kind of loan lies wholly inside the next follows from what they are called; no source prints it. Where a loan serves several priorities, no source says whether it counts once.`,
    ],
    figures,
    derived: [share],
    frames: ["narrow", "medium"],
    data: comparable(figures, { despite: ["layer", "regime"] }),
    table: table(figures, [
      { key: "what", label: "Loans", cell: (f) => NAMES[f.id] ?? f.label },
      { key: "amount", label: "Amount", cell: (f) => [cite(f)] },
      { key: "when", label: "Day", cell: (f) => formatWhen(f) },
      { key: "told", label: "Where it is told", cell: (f) => prose`${f.source.title}` },
      ...figureColumns<Figure>((f) => f),
      ...contextColumns<Figure>((f) => f),
    ]),
    draw,
  });
}

function draw(figures: Comparable<Figure>, { frame, width }: DrawOptions): Picture {
  const size = frame === "narrow" ? width : 440;
  const squares = placeSquares(figures, size);
  const areas = squares.map(({ item, side, ...corner }, i) =>
    el("rect", { class: classOf(item, i), ...corner, width: side, height: side }),
  );
  const words = frame === "narrow" ? drawBelow(squares, { width, size }) : drawInside(squares);
  return { body: [...areas, ...words.markup], height: Math.max(size, words.height) };
}

function classOf({ layer }: Figure, depth: number): string {
  if (layer === "record") return "accent";
  return depth % 2 === 0 ? "nest" : "nest inner";
}

/** In each square, in the band that the next one leaves free; the smallest has no room and is named beside. */
function drawInside(squares: readonly Square<Figure>[]): { markup: string[]; height: number } {
  const markup = squares.map(({ item, y, side }, i) => {
    const isSmall = side < 40;
    const x = isSmall ? side + 8 : 10;
    const lines = linesOf(item, (isSmall ? (squares[i - 1]?.side ?? side) : side) - x - 6);
    const top = isSmall ? y + side - lines.length * 17 : y + 8;
    return textBlock(lines, { x, y: top, size: 14, leading: 17, class: "lead" }).markup;
  });
  return { markup, height: 0 };
}

function drawBelow(
  squares: readonly Square<Figure>[],
  { width, size }: { width: number; size: number },
): { markup: string[]; height: number } {
  const inside = squares
    .slice(0, -1)
    .map(
      ({ item, y }) => textBlock([writeShort(item)], { x: 8, y: y + 6, size: 13.2, class: "strong" }).markup,
    );
  let y = size + 14;
  const rows = squares.map(({ item }) => {
    const block = textBlock(linesOf(item, width), { x: 0, y, size: 14, leading: 17, class: "lead" });
    y += block.height + 8;
    return block.markup;
  });
  return { markup: [...inside, ...rows], height: y };
}

function linesOf(figure: Figure, width: number): string[] {
  return [
    formatFigure(figure),
    ...wrap(`${NAMES[figure.id] ?? figure.label}, ${formatWhen(figure)}`, { width, size: 14 }),
  ];
}
