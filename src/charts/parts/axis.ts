// Value axes in words: what stands at gridlines, and numbers beside them without repeating the unit.
import { ticks } from "d3";
import { formatDerived, formatFigure, formatNumber, formatValue } from "../../data/format.ts";
import type { Derived, Figure } from "../../data/model.ts";
import { UNITS } from "../../data/vocabulary.ts";
import type { Scale } from "./bar.ts";

/** Steps from nought up, in a small panel two, the unit said at the highest only: "0", "0.5", "1", "1.5 trillion yuan". */
export function listTicks(
  scale: Scale,
  { unit, small = false }: { unit: Figure["unit"]; small?: boolean },
): { value: number; text: string }[] {
  const highest = formatValue(scale.end, unit);
  const size = scale.end / Number(highest.replace(/[^\d.].*$/, "") || scale.end);
  const values = small ? [0, scale.end / 2, scale.end] : ticks(0, scale.end, 4);
  return values.map((value) => ({
    value,
    text: value === scale.end ? highest : formatNumber(unit === "CNY" ? value / size : value),
  }));
}

/**
 * A number as it stands beside its axis, hedge included, unit left out: "more than 1.2 trillion". `scaled`: without the
 * word that the axis says, too.
 */
export function writeShort(item: Figure | Derived, { scaled = false } = {}): string {
  const text = "formula" in item ? formatDerived(item) : formatFigure(item);
  const short = item.unit === "percent" ? text : text.replace(new RegExp(` ${UNITS[item.unit].many}$`), "");
  return scaled ? short.replace(/ (trillion|billion|million)$/, "") : short;
}
