// What frozen editions hold, against what the data say now. An edition never changes, so its readers learn of a change
// only by a correction: a number that changed without one is a fault.
import { z } from "astro/zod";
import type { Data } from "./model.ts";

/** A number in a chart of an edition. `said`: value, unit and hedge, or null where the chart's rows do not hold them. */
export interface Held {
  readonly edition: string;
  readonly chart: string;
  readonly id: string;
  readonly said: string | null;
}

/** The parts of a frozen chart's data.json that are read here. */
const frozenChart = z.object({
  id: z.string(),
  figures: z.array(z.string()),
  derived: z.array(z.object({ id: z.string(), value: z.number(), unit: z.string() })),
  rows: z.array(z.record(z.string(), z.unknown())),
});

/** The numbers of one chart, from the text of its data.json. Throws where that is no chart's. */
export function readHeld(text: string, edition: string): Held[] {
  const chart = frozenChart.parse(JSON.parse(text));
  const said = new Map(chart.rows.map((row) => [row["figure"], sayRow(row)]));
  const figures = chart.figures.map((id) => ({ id, said: said.get(id) ?? null }));
  const derived = chart.derived.map((number) => ({ id: number.id, said: say(number) }));
  return [...figures, ...derived].map((number) => ({ edition, chart: chart.id, ...number }));
}

/** Numbers that changed or went since they were frozen, and that no correction of that edition tells of. */
export function findUntold(
  held: readonly Held[],
  { figures, derived, corrections }: Pick<Data, "figures" | "derived" | "corrections">,
): string[] {
  const now = new Map([...figures, ...derived].map((number) => [number.id, say(number)]));
  const isTold = ({ id, edition }: Held): boolean =>
    corrections.some((row) => row.figures.includes(id) && row.editions.includes(edition));
  return held.flatMap((number) => {
    const current = now.get(number.id);
    if (current !== undefined && (number.said ?? current) === current) return [];
    if (isTold(number)) return [];
    const change = current === undefined ? "is gone" : `was ${number.said ?? ""}, is ${current}`;
    return `s/${number.edition}/${number.chart}: ${number.id}: ${change} (add a row to corrections.csv that names the figure and the edition)`;
  });
}

function sayRow({ value, unit, qualifier }: Record<string, unknown>): string | null {
  if (typeof value !== "number" || typeof unit !== "string") return null;
  return say({ value, unit, ...(typeof qualifier === "string" ? { qualifier } : {}) });
}

function say({ value, unit, qualifier }: { value: number; unit: string; qualifier?: string }): string {
  return [qualifier, value, unit].filter((part) => part !== undefined).join(" ");
}
