// What a line may join. A line says that the way between two numbers is known to lie between them; so it joins
// nothing that was counted in two ways, nothing of which only a bound is known, and nothing across a missing date.
import { comparable, type Comparable } from "./comparable.ts";
import type { Figure } from "./model.ts";
import { QUALIFIERS } from "./vocabulary.ts";

declare const joined: unique symbol;
/** Figures that have passed `joinable`: what draws a line asks for these. */
export type Line<T extends Figure = Figure> = Comparable<T> & { readonly [joined]: true };

/** Months from one figure to the next. */
interface Rhythm {
  readonly months: number;
}

/**
 * The same figures, if a line may join them in this order: comparable without exception (so of one regime), none of
 * them a bound, each `months` after the one before. Throws naming ids and obstacle.
 */
export function joinable<T extends Figure>(figures: readonly T[], rhythm: Rhythm): Line<T> {
  const sound = comparable(figures);
  if (isLine(sound, rhythm)) return sound;
  throw new Error(`no line: ${listBreaks(sound, rhythm).join("; ")} (show dots, with a gap between them)`);
}

/** The longest lines of two figures and more, in the order of the figures; what stands alone stays a dot. */
export function listLines<T extends Figure>(figures: readonly T[], rhythm: Rhythm): Line<T>[] {
  const runs: T[][] = [];
  for (const figure of figures) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && last.regime === figure.regime && listBreaks([last, figure], rhythm).length === 0)
      run.push(figure);
    else runs.push([figure]);
  }
  return runs.filter((run) => run.length > 1).map((run) => joinable(run, rhythm));
}

function isLine<T extends Figure>(figures: Comparable<T>, rhythm: Rhythm): figures is Line<T> {
  return listBreaks(figures, rhythm).length === 0;
}

function listBreaks(figures: readonly Figure[], { months }: Rhythm): string[] {
  const bounds = figures.filter(isBound).map(({ id, qualifier }) => `${id} is a bound, ${qualifier}`);
  const gaps = figures.flatMap((figure, i) => {
    const before = figures[i - 1];
    if (!before || countFrom(before, figure) === months) return [];
    return [`from ${before.id} to ${figure.id} it is not ${months} months`];
  });
  return [...bounds, ...gaps];
}

/** True for "more than", "nearly" and their like: the true number lies on one side of it. */
function isBound({ qualifier }: Figure): boolean {
  const { bound } = QUALIFIERS[qualifier];
  return bound === "above" || bound === "below";
}

/** Whole months between the dates of two stocks; NaN for anything else. */
function countFrom(before: Figure, after: Figure): number {
  const [from = NaN, to = NaN] = [before, after].map(({ as_of }) => {
    const [year = NaN, month = NaN] = (as_of ?? "").split("-").map(Number);
    return year * 12 + month;
  });
  return to - from;
}
