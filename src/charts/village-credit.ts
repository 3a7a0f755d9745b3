// Coverage of one village credit programme, as dots in two hundred; another county stands apart.
import { formatFigure } from "../data/format.ts";
import type { Data, Figure } from "../data/model.ts";
import { defineChart, type Chart, type DrawOptions, type Picture } from "./chart.ts";
import { drawDots } from "./forms/dots.ts";
import { drawFacts } from "./forms/facts.ts";
import { key } from "./parts/label.ts";
import { el } from "./parts/svg.ts";
import { numberTable } from "./parts/table.ts";
import { cite, prose, tally } from "./prose.ts";

/** Fewest dots that show half a per cent whole. */
const DOTS = 200;
const COLUMNS = 20;

interface Village {
  readonly coverage: Figure;
  readonly managers: Figure;
  readonly stores: Figure;
}

/** Lai'an's coverage, managers and stores; Yongren's households as a note of their own. */
export function villageCredit(data: Data): Chart {
  const coverage = data.figure("laian-coverage");
  const managers = data.figure("laian-managers");
  const stores = data.figure("laian-stores");
  const households = data.figure("yongren-households");
  const title = prose`Village credit coverage is ${cite(coverage)}, but of what is not said`;
  const summary = prose`${coverage.actor?.name ?? ""} says that its programme to grant credit village by village covers ${cite(coverage)}: ${tally(countCovered(coverage))} dots of ${tally(DOTS)}. The report does not say what it is a share of. The bank has posted ${cite(managers)} to villages as customer managers and runs ${cite(stores)} called “Jin Nong Xin e-Home”.`;
  return defineChart<Village>({
    id: "village-credit",
    title,
    subtitle: prose`Coverage of the village credit programme in Lai’an County, Anhui, as its bank tells it; no date printed`,
    summary,
    notes: [
      prose`The English says “for the whole village”. We read it as a programme that grants credit village by village; a limit granted is not a loan.`,
      prose`Elsewhere, ${households.place?.name ?? ""} in ${households.place?.province?.name ?? ""} speaks of credit files for ${cite(households)}. The English leaves open whether they are done or planned.`,
    ],
    figures: [coverage, managers, stores, households],
    frames: ["narrow", "medium"],
    data: {
      coverage,
      managers,
      stores,
    },
    table: numberTable([
      { what: "Lai’an: coverage, base not stated", number: coverage },
      { what: "Lai’an: customer managers in villages", number: managers },
      { what: "Lai’an: “Jin Nong Xin e-Home” stores", number: stores },
    ]),
    draw,
  });
}

function countCovered({ value }: Figure): number {
  return Math.round((value / 100) * DOTS);
}

function draw(d: Village, { frame, width }: DrawOptions): Picture {
  const beside = frame !== "narrow";
  const size = beside ? 330 : width;
  const covered = countCovered(d.coverage);
  const dots = drawCoverage(covered, size);
  const words = key(
    [
      {
        swatch: el("g", {
          transform: "translate(2,3)",
          children: [drawDots([{ kind: "hollow", count: 1 }], { columns: 1, pitch: 12, size: 12 }).markup],
        }),
        text: `${DOTS - covered} of ${DOTS} dots is empty; a dot is half a per cent. Of what, the report does not say.`,
      },
    ],
    { x: 0, y: dots.height + 10, width: size },
  );
  const below = dots.height + 10 + words.height;
  const facts = drawFacts(
    [
      { number: formatFigure(d.coverage), words: "coverage, base not stated" },
      { number: String(d.managers.value), words: "customer managers in villages" },
      { number: String(d.stores.value), words: "“Jin Nong Xin e-Home” stores" },
    ],
    beside
      ? { x: size + 32, y: 0, width: width - size - 32, columns: 1 }
      : { x: 0, y: below + 12, width, columns: 1 },
  );
  const height = beside ? Math.max(below, facts.height) : below + 12 + facts.height;
  const body = [dots.markup, words.markup, facts.markup];
  return { body, height };
}

function drawCoverage(covered: number, size: number) {
  const pitch = size / COLUMNS;
  return drawDots(
    [
      { kind: "data", count: covered },
      { kind: "hollow", count: DOTS - covered },
    ],
    { columns: COLUMNS, pitch, size: pitch - 3 },
  );
}
