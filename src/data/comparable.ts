// The gate of every shared scale and sort: numbers stand side by side only if they are of one kind
// (EDITORIAL.md, "Comparable").
import { countMonths, findDateKind } from "./date.ts";
import type { Derived, Figure } from "./model.ts";

declare const passed: unique symbol;
/** Numbers that have passed `comparable`: what draws a scale or sorts asks for these. */
export type Comparable<T extends Figure | Derived> = readonly T[] & { readonly [passed]: true };

/**
 * What a drawing may declare to be in order, because it shows it: `layer`, both layers on one scale, each marked;
 * `regime`, several definitions with a gap between them; `suspected_magnitude`, such figures with their warning.
 */
export type Exception = "layer" | "regime" | "suspected_magnitude";

/** A whole, its parts, and what remains of it as a derived figure (none: the parts are all of it). */
export interface Composition {
  readonly whole: Figure;
  readonly parts: readonly Figure[];
  readonly rest?: Derived;
}

/** What must not differ. A derived figure answers for the figures it rests on (see `listKin`). */
const KINDS = {
  measure: (item: Figure | Derived) => item.measure ?? `none of its own, ${item.id}`,
  unit: (item: Figure | Derived) => item.unit,
  status: (item: Figure | Derived) => listKin(item, (figure) => figure.status),
  "kind of date": (item: Figure | Derived) => listKin(item, describeTime),
  layer: (item: Figure | Derived) => item.layer,
  regime: (item: Figure | Derived) => listKin(item, (figure) => figure.regime ?? "none"),
};
type Field = keyof typeof KINDS;
const FIELDS: readonly Field[] = ["measure", "unit", "status", "kind of date", "layer", "regime"];

/** What a drawing declares; without it, nothing is excepted. */
interface Declaration {
  readonly despite?: readonly Exception[];
}

/**
 * The same numbers, if they may share a scale: same measure, unit, status, kind of date, layer and regime; tier
 * finance; not both ends of a duplicate or conversion; no vendor's claim; none of suspected magnitude. Throws naming ids and field.
 */
export function comparable<T extends Figure | Derived>(
  items: readonly T[],
  declaration: Declaration = {},
): Comparable<T> {
  if (isComparable(items, declaration)) return items;
  const obstacles = listObstacles(items, declaration).join("; ");
  throw new Error(`not comparable: ${obstacles} (give each kind a panel and scale of its own)`);
}

/** What kind of number it is, as text: numbers of one kind, and they alone, may share a scale. */
export function describeKind(item: Figure | Derived): string {
  return FIELDS.map((field) => `${field}: ${KINDS[field](item)}`).join("; ");
}

/**
 * Throws unless `parts` and `rest` make up `whole` and may share one composition: each part says it is `part_of`
 * the whole, the rest is computed from all of them, unit, status and layer are the same, they add up, and they do
 * not belong to several priorities, since one loan may count under each of those.
 */
export function assertComposition({ whole, parts, rest }: Composition): void {
  const items = [whole, ...parts, ...(rest ? [rest] : [])];
  const strangers = parts.filter((part) => !part.part_of.includes(whole));
  const unused = rest ? [whole, ...parts].filter((figure) => !rest.figures.includes(figure)) : [];
  const sum = parts.reduce((total, part) => total + part.value, rest?.value ?? 0);
  const obstacles = [
    ...listDifferences(items, ["unit", "status", "layer"]),
    ...listExclusions(items, []),
    ...listOverlaps(parts),
    ...strangers.map((part) => `${part.id} is not part_of ${whole.id}`),
    ...unused.map((figure) => `the rest is computed without ${figure.id}`),
    ...(Math.abs(sum - whole.value) > 1e-9 * Math.abs(whole.value)
      ? [`the parts add up to ${sum}, but ${whole.id} is ${whole.value}`]
      : []),
  ];
  if (obstacles.length > 0)
    throw new Error(
      `no composition: ${obstacles.join("; ")} (declare part_of, and the rest as whole − parts)`,
    );
}

function isComparable<T extends Figure | Derived>(
  items: readonly T[],
  declaration: Declaration,
): items is Comparable<T> {
  return listObstacles(items, declaration).length === 0;
}

function listObstacles(items: readonly (Figure | Derived)[], { despite = [] }: Declaration): string[] {
  const fields = FIELDS.filter((field) => !despite.some((exception) => exception === field));
  return [...listDifferences(items, fields), ...listExclusions(items, despite), ...listTwins(items)];
}

function listDifferences(items: readonly (Figure | Derived)[], fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    const groups = Map.groupBy(items, KINDS[field]);
    const sides = [...groups].map(([kind, group]) => `${kind} (${listIds(group)})`);
    return groups.size > 1 ? [`${field} differs: ${sides.join(", ")}`] : [];
  });
}

function listExclusions(items: readonly (Figure | Derived)[], despite: readonly Exception[]): string[] {
  const events = items.filter((item) => listFigures(item).some(({ tier }) => tier !== "finance"));
  const claimed = items.filter((item) =>
    listFigures(item).some(({ flags }) => flags.includes("vendor_claim")),
  );
  const doubtful = items.filter((item) =>
    listFigures(item).some(({ flags }) => flags.includes("suspected_magnitude")),
  );
  return [
    ...(events.length > 0 ? [`tier is not finance: ${listIds(events)}`] : []),
    ...(claimed.length > 0 ? [`flags hold vendor_claim: ${listIds(claimed)}`] : []),
    ...(doubtful.length > 0 && !despite.includes("suspected_magnitude")
      ? [`flags hold suspected_magnitude: ${listIds(doubtful)}`]
      : []),
  ];
}

function listTwins(items: readonly (Figure | Derived)[]): string[] {
  const isHere = (figure: Figure): boolean => items.includes(figure);
  return items.flatMap((item) =>
    "formula" in item
      ? []
      : [
          ...item.duplicate_of.filter(isHere).map(({ id }) => `${item.id} is duplicate_of ${id}`),
          ...item.conversion_of.filter(isHere).map(({ id }) => `${item.id} is conversion_of ${id}`),
        ],
  );
}

/** Parts of different priorities: what serves two of them would be counted twice. */
function listOverlaps(parts: readonly Figure[]): string[] {
  const tagged = parts.filter(({ priorities }) => priorities.length > 0);
  const named = new Set(tagged.flatMap(({ priorities }) => priorities.map(({ priority }) => priority.id)));
  return named.size > 1 ? [`priorities overlap (${[...named].join(", ")}): ${listIds(tagged)}`] : [];
}

/** A field of a figure; for a derived figure, that of the figures of its own measure, or else of all it rests on. */
function listKin(item: Figure | Derived, read: (figure: Figure) => string): string {
  const figures = listFigures(item);
  const kin = figures.filter(({ measure }) => measure === item.measure);
  return [...new Set((kin.length > 0 ? kin : figures).map(read))].sort().join(" and ");
}

/** "stock", "undated", "flow" where an end is open, "flow over 3 months": a quarter is no year. */
function describeTime(figure: Figure): string {
  const months = countMonths(figure);
  return months === null ? findDateKind(figure) : `flow over ${months} months`;
}

function listFigures(item: Figure | Derived): readonly Figure[] {
  return "formula" in item ? item.figures : [item];
}

function listIds(items: readonly { readonly id: string }[]): string {
  return items.map(({ id }) => id).join(", ");
}
