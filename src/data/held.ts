// What frozen editions hold, against what the data say now. An edition never changes, so its readers learn of a change
// only by a correction: a number that changed without one is a fault.
import { z } from "astro/zod";
import Papa from "papaparse";
import type { Data } from "./model.ts";

/** A number of an edition. `chart`: one that shows it, or null for the table. `said`: value, unit and hedge. */
export interface Held {
  readonly edition: string;
  readonly chart: string | null;
  readonly id: string;
  readonly said: string;
}

/** The parts of a frozen chart's data.json that are read here. */
const frozenChart = z.object({
  id: z.string(),
  figures: z.array(z.string()),
  derived: z.array(z.object({ id: z.string(), value: z.number(), unit: z.string() })),
});

/** The figures of an edition, from the text of its figures.csv, whose columns may be those of another day. */
export function readHeldTable(csv: string, edition: string): Held[] {
  const { data } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  return data.map(({ id = "", value, unit = "", qualifier = "" }) => ({
    edition,
    chart: null,
    id,
    said: say({ value: Number(value), unit, qualifier }),
  }));
}

/** The numbers of one chart, from the text of its data.json and the figures of its edition. Throws where that is no chart's. */
export function readHeld(text: string, table: readonly Held[]): Held[] {
  const chart = frozenChart.parse(JSON.parse(text));
  const edition = table[0]?.edition ?? "";
  const shown = new Set(chart.figures);
  const figures = table.filter(({ id }) => shown.has(id));
  const derived = chart.derived.map((number) => ({ edition, id: number.id, said: say(number) }));
  return [...figures, ...derived].map((number) => ({ ...number, chart: chart.id }));
}

/** Numbers that changed or went since they were frozen, and that no correction of that edition tells of. */
export function findUntold(
  held: readonly Held[],
  { figures, derived, corrections }: Pick<Data, "figures" | "derived" | "corrections">,
): string[] {
  const now = new Map([...figures, ...derived].map((number) => [number.id, say(number)]));
  const isTold = ({ id, edition }: Held): boolean =>
    corrections.some((row) => row.figures.includes(id) && row.editions.includes(edition));
  const once = new Map(held.map((number) => [`${number.edition} ${number.id}`, number]));
  return [...once.values()].flatMap((number) => {
    const current = now.get(number.id);
    if (number.said === current || isTold(number)) return [];
    const change = current === undefined ? "is gone" : `was ${number.said}, is ${current}`;
    return `s/${number.edition}/${number.chart ?? "data"}: ${number.id}: ${change} (add a row to corrections.csv that names the figure and the edition)`;
  });
}

function say({ value, unit, qualifier }: { value: number; unit: string; qualifier?: string }): string {
  return [qualifier, value, unit].filter((part) => part !== undefined).join(" ");
}
