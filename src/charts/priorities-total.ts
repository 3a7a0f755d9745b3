// Loans for the five priorities together, within all loans: one bar, never split.
import { comparable } from "../data/comparable.ts";
import { formatDerived, formatFigure } from "../data/format.ts";
import type { Data, Derived, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { openScale, type Scale } from "./parts/bar.ts";
import { textBlock, wrap } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { contextColumns, figureColumns, table } from "./parts/table.ts";
import { cite, day, prose, tally } from "./prose.ts";

interface Drawn {
  readonly loans: Figure;
  readonly all: Derived;
  readonly scale: Scale;
}

/** The one level there is, as a part of all loans. Throws where the two are not of one kind. */
export function prioritiesTotal(data: Data): Chart {
  const loans = data.figure("five-priorities-loans-2025-08");
  const share = data.figure("five-priorities-share-2025-08");
  const growth = data.figure("five-priorities-growth-2025-08");
  const all = data.derivedFigure("all-loans-2025-08");
  const title = prose`Loans for the ${tally(data.priorities.length)} priorities are ${cite(share)} of all loans`;
  const summary = prose`On ${day(loans.as_of ?? "")}, loans for the ${tally(data.priorities.length)} priorities came to ${cite(loans)}, each loan counted once. That is ${cite(share)} of all loans, which makes ${cite(all)} in all. Over a year they had grown by ${cite(growth)}.`;
  return defineChart<Drawn>({
    id: "priorities-total",
    title,
    subtitle: prose`Loans outstanding in China, RMB and foreign currency, yuan, ${day(loans.as_of ?? "")}`,
    summary,
    notes: [
      prose`One bar, because it cannot be split: a loan that serves several priorities counts under each of them, but once in this total. So the ${tally(data.priorities.length)} do not add up to it.`,
      prose`All loans are our calculation: the amount divided by its share, as one report gives them. It was read in an abstract that we do not link to.`,
    ],
    figures: [loans, share, growth],
    derived: [all],
    frames: ["narrow", "medium"],
    data: {
      loans,
      all,
      scale: openScale(comparable<Figure | Derived>([loans, all])),
    },
    table: table<{ name: string; item: Figure | Derived }>(
      [
        { name: "Loans for the priorities together, each counted once", item: loans },
        { name: "All loans (our calculation)", item: all },
        { name: "Share of all loans", item: share },
        { name: "Growth over a year", item: growth },
      ],
      [
        { key: "what", label: "What", cell: ({ name }) => name },
        { key: "number", label: "Number", cell: ({ item }) => [cite(item)] },
        ...figureColumns<{ item: Figure | Derived }>(({ item }) => item),
        ...contextColumns<{ item: Figure | Derived }>(({ item }) => item),
      ],
    ),
    draw,
  });
}

function draw({ loans, all, scale }: Drawn, { width }: DrawOptions): Picture {
  const part = (width * scale.bar(loans).share) / scale.bar(all).share;
  const above = textBlock([formatFigure(loans)], { x: 0, y: 0, size: 18, class: "strong" });
  const named = textBlock(wrap("loans for the priorities together, each counted once", { width, size: 14 }), {
    ...{ x: 0, y: above.height, size: 14 },
  });
  const top = above.height + named.height + 6;
  const bar = [
    el("rect", { class: "land", y: top, width, height: 34 }),
    el("rect", { class: "data", y: top, width: part, height: 34 }),
    el("rect", { class: "line", x: 0.5, y: top, width: width - 1, height: 34 }),
  ];
  const below = textBlock([formatDerived(all)], {
    ...{ x: width, y: top + 42, size: 18, class: "strong", anchor: "end" },
  });
  const whole = textBlock(["all loans: our calculation"], {
    ...{ x: width, y: top + 42 + below.height, size: 14, anchor: "end" },
  });
  return {
    body: [above.markup, named.markup, ...bar, below.markup, whole.markup],
    height: top + 42 + below.height + whole.height,
  };
}
