// What /s/status.json tells pages that never change: whether their edition is the newest, and what was corrected since.
// They read it for ever as their day wrote it: parts may be added, none renamed or dropped.
import { selectOfEdition, sortNewest } from "./correction.ts";
import type { Correction, Data } from "./model.ts";
import { CORRECTION_KINDS } from "./vocabulary.ts";

/** Ids of corrections, the newest first, by the id of the figure or derived figure they are about. */
type ByFigure = Readonly<Record<string, readonly string[]>>;

/**
 * A frozen page of edition E with the numbers N is superseded where `latest` is not E; its corrections are those that
 * `editions[E].corrections` names for any of N. `figures` is the same whatever the edition.
 */
export interface Status {
  readonly latest: string | null;
  readonly editions: Readonly<Record<string, EditionStatus>>;
  readonly figures: ByFigure;
  readonly corrections: Readonly<Record<string, CorrectionStatus>>;
}

interface EditionStatus {
  readonly date: string;
  readonly state: "current" | "superseded";
  readonly successor: string | null;
  readonly corrections: ByFigure;
}

/** `said`: what a notice opens with. `href`: relative to the address of status.json. */
interface CorrectionStatus {
  readonly date: string;
  readonly kind: Correction["kind"];
  readonly said: string;
  readonly effect: string;
  readonly href: string;
}

/** The status of every edition, by the order of the table of editions: the last is the newest. */
export function describeStatus(data: Pick<Data, "editions" | "corrections">): Status {
  const corrections = sortNewest(data.corrections);
  const editions = data.editions.map(({ edition, date }, i) => {
    const successor = data.editions[i + 1]?.edition ?? null;
    const own = selectOfEdition(corrections, edition);
    const state = successor === null ? "current" : "superseded";
    return [edition, { date, state, successor, corrections: groupByFigure(own) }] as const;
  });
  return {
    latest: data.editions.at(-1)?.edition ?? null,
    editions: Object.fromEntries(editions),
    figures: groupByFigure(corrections),
    corrections: Object.fromEntries(corrections.map((correction) => [correction.id, describe(correction)])),
  };
}

function groupByFigure(corrections: readonly Correction[]): ByFigure {
  const ids = new Set(corrections.flatMap(({ figures }) => figures));
  const namesOf = (id: string): string[] =>
    corrections.filter(({ figures }) => figures.includes(id)).map((correction) => correction.id);
  return Object.fromEntries([...ids].sort().map((id) => [id, namesOf(id)]));
}

function describe({ id, date, kind, effect }: Correction): CorrectionStatus {
  return { date, kind, said: CORRECTION_KINDS[kind].said, effect, href: `../corrections/#${id}` };
}
