// The Xinjiang scheme: one dot a firm, and what each would hold if the loans were spread evenly.
import { formatDerived, formatFigure } from "../data/format.ts";
import type { Data, Derived, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { drawDots } from "./forms/dots.ts";
import { drawFacts } from "./forms/facts.ts";
import { key } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { numberTable } from "./parts/table.ts";
import { cite, day, prose } from "./prose.ts";

interface Scheme {
  readonly loans: Figure;
  readonly firms: Figure;
  readonly lenders: Figure;
  readonly average: Derived;
}

const PITCH = 12;
const DOT = 9;

/** Loans, firms and lenders of the scheme for firms with an innovation score, and the average per firm. */
export function xinjiang(data: Data): Chart {
  const loans = data.figure("xinjiang-loans");
  const firms = data.figure("xinjiang-enterprises");
  const lenders = data.figure("xinjiang-institutions");
  const average = data.derivedFigure("xinjiang-average-loan");
  const title = prose`Innovation loans in Xinjiang average ${cite(average)} a firm`;
  const summary = prose`In Xinjiang, ${cite(lenders)} had ${cite(loans)} in loans outstanding to ${cite(firms)}, based on the firms’ innovation scores. That is ${cite(average)} a firm, by our calculation. One dot stands for one firm.`;
  return defineChart<Scheme>({
    id: "xinjiang",
    title,
    subtitle: prose`Loans outstanding to technology firms in Xinjiang, yuan, at the end of ${day((loans.as_of ?? "").slice(0, 7))}; the year is inferred`,
    summary,
    notes: [
      prose`An average says nothing on how the loans are spread: the newspaper gives no loan to any one firm.`,
    ],
    figures: [loans, firms, lenders],
    derived: [average],
    frames: ["narrow", "medium"],
    data: { loans, firms, lenders, average },
    table: numberTable([
      { what: "Loans outstanding", number: loans },
      { what: "Technology firms they cover", number: firms },
      { what: "Lenders", number: lenders },
      { what: "Loans per firm (our calculation)", number: average },
    ]),
    draw,
  });
}

function draw(d: Scheme, { frame, width }: DrawOptions): Picture {
  const beside = frame !== "narrow";
  const facts = drawFacts(
    [
      { number: formatFigure(d.loans), words: "loans outstanding" },
      { number: String(d.lenders.value), words: "lenders made them" },
      { number: String(d.firms.value), words: "technology firms owe them: one dot a firm" },
    ],
    { x: 0, y: 0, width: beside ? 184 : width, columns: 1 },
  );
  const grid = beside ? { x: 216, y: 0 } : { x: 0, y: facts.height + 20 };
  const columns = Math.floor((width - grid.x) / PITCH);
  const dots = drawDots(
    [
      { kind: "accent", count: 1 },
      { kind: "data", count: d.firms.value - 1 },
    ],
    { columns, pitch: PITCH, size: DOT },
  );
  const bottom = grid.y + dots.height + 12;
  const words = key(
    [
      {
        swatch: el("path", { class: "dots accent", "stroke-width": DOT, d: "M8 9h0" }),
        text: `${formatDerived(d.average)} a firm, if the loans were spread evenly: our calculation`,
      },
    ],
    { x: grid.x, y: bottom, width: width - grid.x },
  );
  const body = [
    facts.markup,
    el("g", { transform: `translate(${grid.x},${grid.y})`, children: [dots.markup] }),
    words.markup,
  ];
  const height = Math.max(facts.height, bottom + words.height);
  return { body, height };
}
