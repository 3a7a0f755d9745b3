// The ways back: which rows belong to a place, a source, a priority or an actor. All keep the order of the rows.
import type { Actor, Figure, Place, Priority, Source, Tag } from "./model.ts";

interface Acted {
  readonly actor?: Actor | null;
  readonly speaker?: Actor | null;
  readonly operator?: Actor | null;
  readonly of?: Actor | null;
}

/** The rows at `place` or at any place inside it. */
export function selectAt<T extends { readonly place: Place | null }>(rows: readonly T[], place: Place): T[] {
  return rows.filter((row) => isWithin(row.place, place));
}

/** The rows that come from `source`. */
export function selectFrom<T extends { readonly source: Source }>(rows: readonly T[], source: Source): T[] {
  return rows.filter((row) => row.source === source);
}

/** The rows of `priority`, whether the source says so or we do. */
export function selectFor<T extends { readonly priorities: readonly Tag[] }>(
  rows: readonly T[],
  priority: Priority,
): T[] {
  return rows.filter((row) => row.priorities.some((tag) => tag.priority === priority));
}

/** The rows that `actor`, or anyone who belongs to it, did, said or runs; of actors, those who belong to it. */
export function selectBy<T extends Acted>(rows: readonly T[], actor: Actor): T[] {
  return rows.filter((row) =>
    [row.actor, row.speaker, row.operator, row.of].some((someone) => isMember(someone ?? null, actor)),
  );
}

/** True if `place` is `outer` or lies inside it. */
export function isWithin(place: Place | null, outer: Place): boolean {
  return place !== null && (place === outer || isWithin(place.parent, outer));
}

function isMember(actor: Actor | null, whole: Actor): boolean {
  return actor !== null && (actor === whole || isMember(actor.of, whole));
}

/** The figures to be counted: of tier finance, and each quantity once, though it is told twice or in two currencies. */
export function selectCounted(figures: readonly Figure[]): Figure[] {
  return figures.filter((f) => f.tier === "finance" && f.duplicate_of.length + f.conversion_of.length === 0);
}
