// How firm each amount of money is: on rungs from money that is owed to money that firms say they mean to agree.
import { formatFigure } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart } from "./chart.ts";
import { drawLadder, type Rung } from "./forms/ladder.ts";
import { explainFlags, flagOf, isPromised, listAmounts } from "./parts/amount.ts";
import { figureColumns, table } from "./parts/table.ts";
import { cite, prose, tally, type Prose } from "./prose.ts";

/** Said in words, and in drawings by the lack of a place. */
const NATIONWIDE = "Nationwide";

interface Step {
  readonly name: string;
  readonly meaning: string;
  readonly measures: readonly Figure["measure"][];
  /** The source leaves no doubt that it was lent. */
  readonly lent?: boolean;
}

/** From firm to soft: how sure it is that a borrower has the money. The order is ours. */
const STEPS: readonly Step[] = [
  { name: "Balance", meaning: "lent, and owed on a given day", measures: ["loans_outstanding"], lent: true },
  { name: "One loan", meaning: "lent, to one borrower", measures: ["single_loan"], lent: true },
  {
    name: "Facilitated",
    meaning: "raised with a platform’s help",
    measures: ["platform_financing_cumulative", "platform_financing_ytd"],
  },
  { name: "Line", meaning: "a limit; it may never be drawn", measures: ["credit_granted"] },
  { name: "Equity", meaning: "shares sold; firms not named", measures: ["equity_raised"] },
  { name: "Fund", meaning: "a size named, not money spent", measures: ["fund_size"] },
  { name: "Intent", meaning: "meant; nothing is signed", measures: ["financing_intended"] },
  { name: "Pledge", meaning: "promised for years to come", measures: ["credit_pledged"] },
];
/** “Support”, and any kind of money that has no rung yet. */
const BESIDE: Step = {
  name: "On no rung",
  meaning: "the report does not say what it is",
  measures: ["credit_support"],
};

interface Amount {
  readonly figure: Figure;
  readonly step: Step;
}

/** Every amount in yuan on its rung, or beside the ladder. */
export function firmness(data: Data): Chart {
  const figures = listAmounts(data.record.figures);
  const amounts = [...STEPS, BESIDE].flatMap((step) =>
    figures.filter((f) => stepOf(f) === step).map((figure) => ({ figure, step })),
  );
  const lent = amounts.filter(({ step }) => step.lent);
  const title = prose`Only ${tally(lent.length)} of ${tally(figures.length)} sums are loans that were surely made`;
  const summary = prose`From firm to soft. ${[...STEPS, BESIDE].flatMap((step) => sentence(step, amounts))}`;
  return defineChart({
    id: "firmness",
    title,
    subtitle: prose`Amounts in the documents, yuan, by how sure it is that a borrower has the money; no lengths`,
    summary,
    notes: [
      prose`The order of the rungs is ours. It ranks kinds of words, not sums: a firm sum is not a large one.`,
      ...explainFlags(figures),
    ],
    figures,
    frames: ["narrow", "medium"],
    data: {
      ends: ["Firm: the money has reached a borrower", "Soft: the money may come"],
      rungs: STEPS.map((step) => rungOf(step, amounts)),
      beside: rungOf(BESIDE, amounts),
    },
    table: table(amounts, [
      {
        key: "rung",
        label: "Rung",
        group: true,
        cell: ({ step }) => `${step.name}: ${step.meaning}`,
      },
      { key: "what", label: "What", cell: ({ figure }) => prose`${figure.label}` },
      { key: "amount", label: "Amount", numeric: true, cell: ({ figure }) => [cite(figure), flagOf(figure)] },
      ...figureColumns<Amount>(({ figure }) => figure),
    ]),
    draw: drawLadder,
  });
}

function stepOf({ measure }: Figure): Step {
  return STEPS.find(({ measures }) => measures.includes(measure)) ?? BESIDE;
}

function rungOf(step: Step, amounts: readonly Amount[]): Rung {
  const here = amounts.filter((amount) => amount.step === step);
  return {
    name: step.name,
    meaning: step.meaning,
    stressed: step.lent ?? false,
    items: here.map(({ figure }) => ({
      text: `${whereOf(figure).replace(`${NATIONWIDE}: `, "")}${formatFigure(figure)}${flagOf(figure)}`,
      promised: isPromised(figure),
    })),
  };
}

/** A part follows its whole. */
function whereOf({ part_of, place }: Figure): string {
  return part_of.length > 0 ? "of which " : `${place?.name ?? NATIONWIDE}: `;
}

function sentence(step: Step, amounts: readonly Amount[]): Prose {
  const here = amounts.filter((amount) => amount.step === step);
  const parts = here.flatMap(({ figure }, i) => [
    i === 0 ? "" : "; ",
    ...prose`${whereOf(figure)}${cite(figure)}${flagOf(figure)}`,
  ]);
  return prose`${step.name} (${step.meaning}). ${parts}. `;
}
