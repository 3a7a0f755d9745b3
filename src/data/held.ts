// What frozen editions hold, against what the data say now. An edition never changes, so its readers learn of a change
// only by a correction: a number that changed without one is a fault.
import { z } from "astro/zod";
import Papa from "papaparse";
import { sortNewest } from "./correction.ts";
import { formatValue } from "./format.ts";
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

/**
 * Numbers that changed or went since they were frozen, and that no correction of that edition tells of. A row tells of a
 * change where its `new` prints the present value of one of its figures, or where it has none.
 */
export function findUntold(
  held: readonly Held[],
  { figures, derived, corrections }: Pick<Data, "figures" | "derived" | "corrections">,
): string[] {
  const now = new Map([...figures, ...derived].map((number) => [number.id, say(number)]));
  const printed = new Map(
    [...figures, ...derived].map(({ id, value, unit }) => [id, formatValue(value, unit)]),
  );
  // The latest row must tell what stands now: else a second change would hide behind the first one's row.
  const isTold = ({ id, edition }: Held): boolean => {
    const [latest] = sortNewest(
      corrections.filter((row) => row.figures.includes(id) && row.editions.includes(edition)),
    );
    if (!latest) return false;
    const { figures: named, new: text } = latest;
    return text === null || named.some((figure) => text.includes(printed.get(figure) ?? "\0"));
  };
  const once = new Map(held.map((number) => [`${number.edition} ${number.id}`, number]));
  return [...once.values()].flatMap((number) => {
    const current = now.get(number.id);
    if (number.said === current || isTold(number)) return [];
    const change = current === undefined ? "is gone" : `was ${number.said}, is ${current}`;
    return `s/${number.edition}/${number.chart ?? "data"}: ${number.id}: ${change} (add a row to corrections.csv that names the figure and the edition, and tells the present value as new)`;
  });
}

function say({ value, unit, qualifier }: { value: number; unit: string; qualifier?: string }): string {
  return [qualifier, value, unit].filter((part) => part !== undefined).join(" ");
}
