// The technology-finance programme: lenders, projects, equity and a share of firms, side by side and not as a funnel.
import { formatFigure } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { QUALIFIERS } from "../data/vocabulary.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { drawDots } from "./forms/dots.ts";
import { drawFacts, type Fact } from "./forms/facts.ts";
import { textBlock, wrap } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { numberTable } from "./parts/table.ts";
import { capital, cite, day, prose } from "./prose.ts";

const DOTS = 100;
const COLUMNS = 10;
const PITCH = 22;

interface Programme {
  readonly facts: readonly Fact[];
  readonly share: Figure;
}

/** Four numbers of the programme; the share of firms as dots in a hundred. */
export function technologyProgramme(data: Data): Chart {
  const lenders = data.figure("programme-institutions");
  const projects = data.figure("programme-projects");
  const equity = data.figure("equity-financing");
  const share = data.figure("valuation-share");
  const rise = data.figure("valuation-times");
  const title = prose`${cite(share, capital(formatFigure(share)))} of the programme’s firms ${cite(rise)} in value, base not stated`;
  const summary = prose`The ministry’s technology-finance programme has ${cite(lenders)} and presents ${cite(projects)} to lenders. Equity raised under it is ${cite(equity)}. The valuation of ${cite(share)} of its firms has ${cite(rise)}; of how many firms, and since when, is not said.`;
  return defineChart<Programme>({
    id: "technology-programme",
    title,
    subtitle: prose`Technology-finance programme of the industry ministry, nationwide, as told on ${day(share.as_of ?? "")} (date inferred)`,
    summary,
    notes: [
      prose`The numbers are not steps of one path: no source says which projects met which lenders, or which firms raised the equity.`,
      prose`It is a share of the firms, not a rise of ${cite(share)} in value. The base is not stated.`,
    ],
    figures: [lenders, projects, equity, share, rise],
    frames: ["narrow", "medium"],
    data: {
      facts: [
        { number: hedged(lenders), words: "leading financial institutions joined" },
        {
          number: String(projects.value),
          words: "projects presented to lenders; how many got money is not said",
        },
        { number: capital(formatFigure(equity)), words: "equity raised; by which firms is not said" },
      ],
      share,
    },
    table: numberTable([
      { what: "Financial institutions that joined", number: lenders },
      { what: "Projects presented to lenders", number: projects },
      { what: "Equity raised", number: equity },
      { what: "Share of firms whose valuation rose", number: share },
      { what: "Rise in the valuation of those firms", number: rise },
    ]),
    draw,
  });
}

/** The bare number with its hedge, where the words beside it say the unit. */
function hedged({ qualifier, value }: Figure): string {
  return capital(`${QUALIFIERS[qualifier].words} ${value}`.trim());
}

function draw(d: Programme, { frame, width }: DrawOptions): Picture {
  const beside = frame !== "narrow";
  const left = beside ? 250 : width;
  const facts = drawFacts(d.facts, { x: 0, y: 0, width: left, columns: 1 });
  const at = beside ? { x: left + 40, y: 0 } : { x: 0, y: facts.height + 16 };
  const room = width - at.x;
  const head = drawFacts(
    [{ number: capital(formatFigure(d.share)), words: "of the firms doubled in value; base not stated" }],
    {
      ...at,
      width: room,
      columns: 1,
    },
  );
  const top = at.y + head.height + 14;
  const dots = drawDots(
    [
      { kind: "hollow", count: d.share.value - 1 },
      { kind: "broken", count: 1 },
      { kind: "rest", count: DOTS - d.share.value },
    ],
    { columns: COLUMNS, pitch: PITCH, size: 16 },
  );
  const note = wrap(
    "One dot is one per cent of the firms. Rings: doubled in value. The broken ring says “nearly”.",
    {
      width: room,
      size: 14,
    },
  );
  const words = textBlock(note, { x: at.x, y: top + dots.height + 8, size: 14, class: "quiet" });
  const grid = el("g", { transform: `translate(${at.x},${top})`, children: [dots.markup] });
  const height = Math.max(facts.height, top + dots.height + 8 + words.height);
  return { body: [facts.markup, head.markup, grid, words.markup], height };
}
