// What the platform's cumulative total is made of: the part raised in the year of the briefing, and all before it.
import { assertComposition } from "../data/comparable.ts";
import type { Data, Derived, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { placeWaffle } from "./forms/waffle.ts";
import { key, textBlock } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { figureColumns, table } from "./parts/table.ts";
import { cite, day, opening, plain, prose, yuan, type Prose } from "./prose.ts";

/** Yuan a square stands for: a hundredth of the total, near enough. */
const PER_SQUARE = 1e10;

interface Composition {
  readonly whole: Figure;
  readonly ytd: Figure;
  readonly before: Derived;
}

/** Composition of the platform's financing. Throws when whole, part and rest do not belong together. */
export function platform(data: Data): Chart {
  const whole = data.figure("platform-cumulative");
  const ytd = data.figure("platform-ytd");
  const growth = data.figure("platform-growth");
  const before = data.derivedFigure("platform-start");
  assertComposition({ whole, parts: [ytd], rest: before });
  const start = day(ytd.period_start ?? "");
  const share = data.derivedFigure("platform-share-ytd");
  const title = prose`${opening(cite(share))} of the money raised so far came in ${day(year(ytd))}`;
  const summary = prose`The national industry-finance platform had helped firms raise ${cite(whole)} in all. Of that, ${cite(ytd)} came since ${start}. By subtraction, ${cite(before)} had been raised before. One square stands for ${yuan(PER_SQUARE)}.`;
  return defineChart<Composition>({
    id: "platform",
    title,
    subtitle: prose`Financing raised through the national platform, all years, yuan, as told on ${day(whole.as_of ?? "")}`,
    summary,
    notes: notes(growth, before),
    figures: [whole, ytd, growth],
    derived: [before, share, data.derivedFigure("platform-growth-ytd")],
    frames: ["narrow", "medium"],
    data: { whole, ytd, before },
    table: table(
      [
        { part: "All years", number: whole },
        { part: "Since the start of the year", number: ytd },
        { part: "Before that year (our calculation)", number: before },
      ],
      [
        { key: "part", label: "Part", cell: (row) => row.part },
        { key: "amount", label: "Amount", cell: (row) => [cite(row.number)] },
        ...figureColumns<{ number: Figure | Derived }>((row) => row.number),
      ],
    ),
    draw,
  });
}

function notes(growth: Figure, before: Derived): Prose[] {
  return [
    prose`The ministry also gave ${cite(growth)} growth “year on year”. That is what you get when the new money is divided by ${cite(before)}, the total at the start of the year. It does not compare this year’s flow with last year’s.`,
    prose`The source does not say what part of the financing is loans, nor on which day it counted. Squares are whole, so the drawing rounds.`,
  ];
}

function year({ period_start }: Figure): string {
  return (period_start ?? "").slice(0, 4);
}

function draw(d: Composition, { frame, width }: DrawOptions): Picture {
  const beside = frame !== "narrow";
  const size = beside ? 260 : width;
  const total = textBlock([plain([cite(d.whole)])], { x: 0, y: 0, size: beside ? 20 : 18, class: "strong" });
  const top = total.height + 10;
  const waffle = placeWaffle(
    [
      { name: "before", value: d.before.value },
      { name: "ytd", value: d.ytd.value },
    ],
    { perSquare: PER_SQUARE, columns: 10, size },
  );
  const swatch = (name: string) => el("rect", { class: name, y: 2, width: 14, height: 14 });
  const words = key(
    [
      { swatch: swatch("accent"), text: plain([cite(d.ytd), " since ", day(d.ytd.period_start ?? "")]) },
      { swatch: swatch("data"), text: plain([cite(d.before), " before that: our calculation"]) },
      { swatch: swatch("line"), text: `One square is ${yuan(PER_SQUARE).text}` },
    ],
    beside
      ? { x: size + 32, y: top, width: width - size - 32 }
      : { x: 0, y: top + waffle.height + 16, width },
  );
  const [before = "", ytd = ""] = waffle.parts.map((part) => part.d);
  const grid = el("g", {
    transform: `translate(0,${top})`,
    children: [el("path", { class: "data", d: before }), el("path", { class: "accent", d: ytd })],
  });
  const height = beside ? top + waffle.height : top + waffle.height + 16 + words.height;
  return { body: [total.markup, grid, words.markup], height };
}
