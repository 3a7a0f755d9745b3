// How high each embed is, as measured by `npm run heights`. An embed is laid out in steps: between two of these widths it
// looks as at the narrower one, so that a host can reserve the exact box at any width.
import measured from "./heights.json" with { type: "json" };

/** Widths of a host's column, px, at which embeds are measured. */
export const WIDTHS = [280, 320, 375, 480, 600, 800] as const;
/** `min` leaves the title out: the query option `chrome`. */
export const CHROMES = ["full", "min"] as const;

export type Chrome = (typeof CHROMES)[number];
/** Height in px by width in px. */
export type Heights = Readonly<Record<`${(typeof WIDTHS)[number]}`, number>>;
/** What heights.json holds, by chart. */
export type HeightTable = Readonly<Record<string, Readonly<Record<Chrome, Heights>>>>;

/** Stands in for a chart that is not measured yet; a test refuses it until `npm run heights` has been run. */
const UNMEASURED: Heights = { 280: 600, 320: 600, 375: 600, 480: 600, 600: 600, 800: 600 };

/** The heights of a chart's embed. */
export function heightsOf(id: string): Readonly<Record<Chrome, Heights>> {
  const table: HeightTable = measured;
  return table[id] ?? { full: UNMEASURED, min: UNMEASURED };
}

/** The JSON text for hosts: heights of the embed by width; under "min" those without its title. */
export function heightsJson(id: string): string {
  const { full, min } = heightsOf(id);
  return `${JSON.stringify({ ...full, min }, null, 2)}\n`;
}

/** Height in px of a chart's embed in a column `width` px wide: that of the widest step that fits it. */
export function heightAt(id: string, { width, chrome = "full" }: { width: number; chrome?: Chrome }): number {
  const step = WIDTHS.findLast((w) => w <= width) ?? WIDTHS[0];
  return heightsOf(id)[chrome][step];
}
