// The edition that a build freezes: `npm run freeze` says so in its environment. In every other build there is none, and
// the pages under /s/<edition>/ are the files of public/s, which no build touches.
import type { Chart } from "../charts/chart.ts";
import { charts } from "../charts/index.ts";
import { data } from "../data/index.ts";
import type { EditionName } from "../data/model.ts";
import { holds } from "./editions.ts";

/** `code`: the commit whose code and tables make it. `previous`: the edition before it, by the table of editions. */
export interface Freezing extends EditionName {
  readonly code: string;
  readonly previous: EditionName | null;
}

/** A path of an edition's item, for routes. */
interface ItemPath {
  readonly params: { readonly edition: string; readonly chart: string };
  readonly props: { readonly chart: Chart; readonly freezing: Freezing };
}

export const freezing = readFreezing(process.env);

/** Throws where only one of the two is said. */
function readFreezing({ FREEZE_EDITION: edition, FREEZE_CODE: code }: NodeJS.ProcessEnv): Freezing | null {
  if (edition === undefined && code === undefined) return null;
  if (!edition || !code) throw new Error("FREEZE_EDITION and FREEZE_CODE go together (use: npm run freeze)");
  return {
    edition,
    date: edition.slice(0, "2026-01-31".length),
    code,
    previous: data.editions.at(-1) ?? null,
  };
}

/** The item of every chart, where an edition is frozen. */
export function listItems(): ItemPath[] {
  if (freezing === null) return [];
  const { edition } = freezing;
  return charts.map((chart) => ({ params: { edition, chart: chart.id }, props: { chart, freezing } }));
}

/** The edition before, where it holds the chart too. */
export function predecessorOf({ id }: Chart, { previous }: Pick<Freezing, "previous">): string | null {
  return previous !== null && holds(previous.edition, id) ? previous.edition : null;
}
