// What the sentence of a number suggests for the other cells of its row. Suggestions only: an editor decides.
import type { Figure, Row } from "../../data/schema.ts";
import { suggestMeasure, suggestStatus } from "./cue.ts";
import type { Index, Mention } from "./name.ts";
import type { Span } from "./quote.ts";

/** Cells of a figure that words around the number suggest; null or empty where none does. */
export type Suggestion = Pick<Figure, "status" | "priorities"> & {
  [Cell in "measure" | "actor" | "speaker" | "place"]: Figure[Cell] | null;
};

/** A paragraph with its names and the ends of its sentences and clauses, found once for all its numbers. */
export interface Named {
  text: string;
  sentences: number[];
  clauses: number[];
  places: Mention<Row<"places">>[];
  institutions: Mention<Row<"actors">>[];
  people: Mention<Row<"actors">>[];
  priorities: Mention<Row<"priorities">>[];
  instruments: Mention<Row<"instruments">>[];
}

const SENTENCE_END = /[.;!?](?=\s|$|\p{Script=Han})|[。；！？]/gu;
const CLAUSE_END = /[.,;!?](?=\s|$|\p{Script=Han})|[。，；！？]/gu;

/** Finds every name of the tables in a paragraph; of places the finest. */
export function nameAll(text: string, index: Index): Named {
  return {
    text,
    sentences: listEnds(text, SENTENCE_END),
    clauses: listEnds(text, CLAUSE_END),
    places: listFinest(index.places(text)),
    institutions: index.institutions(text),
    people: index.people(text),
    priorities: index.priorities(text),
    instruments: index.instruments(text),
  };
}

/** What its sentence suggests for the number at `span`, in `unit` (null where unknown). */
export function suggest(
  named: Named,
  { span, unit }: { span: Span; unit: Figure["unit"] | null },
): Suggestion {
  const sentence = findPart(named, { span, ends: named.sentences });
  const within = (part: Span) => named.text.slice(part.start, part.end);
  const near = <R>(mentions: readonly Mention<R>[]) => findNearest(mentions, { span, sentence });
  const actor = near(named.institutions);
  return {
    measure: suggestMeasure(
      { clause: within(findPart(named, { span, ends: named.clauses })), sentence: within(sentence) },
      unit,
    ),
    status: suggestStatus(named.text.slice(sentence.start, span.start)),
    actor: actor?.id ?? null,
    speaker: named.people.findLast(({ start }) => start < sentence.end)?.row.id ?? null,
    place: near(named.places)?.id ?? actor?.place ?? null,
    priorities: suggestPriorities(named, sentence),
  };
}

function listEnds(text: string, stops: RegExp): number[] {
  return Array.from(text.matchAll(stops), ({ index }) => index + 1);
}

/** The stretch between two ends that holds `span`. */
function findPart({ text }: Named, { span, ends }: { span: Span; ends: readonly number[] }): Span {
  return {
    start: ends.findLast((end) => end <= span.start) ?? 0,
    end: ends.find((end) => end >= span.end) ?? text.length,
  };
}

/** The last one of the sentence before the number, else the first after it. */
function findNearest<R>(
  mentions: readonly Mention<R>[],
  { span, sentence }: { span: Span; sentence: Span },
): R | undefined {
  const here = mentions.filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
  return (here.findLast(({ end }) => end <= span.start) ?? here.find(({ start }) => start >= span.end))?.row;
}

/** Without a place that only says where the one before it or after it lies: "Dalian, Liaoning", "福建福州". */
function listFinest(mentions: readonly Mention<Row<"places">>[]): Mention<Row<"places">>[] {
  return mentions.filter(({ row }, i) =>
    [mentions[i - 1], mentions[i + 1]].every((neighbour) => neighbour?.row.parent !== row.id),
  );
}

/** Stated where the sentence names the priority, editorial where it names one of its instruments. */
function suggestPriorities(named: Named, sentence: Span): Figure["priorities"] {
  const isHere = ({ start, end }: Span) => sentence.start <= start && end <= sentence.end;
  const basis = new Map<Figure["priorities"][number]["id"], "stated" | "editorial">();
  for (const { row } of named.instruments.filter(isHere))
    for (const { id } of row.priorities) basis.set(id, "editorial");
  for (const { row } of named.priorities.filter(isHere)) basis.set(row.id, "stated");
  return [...basis].map(([id, how]) => ({ id, basis: how }));
}
