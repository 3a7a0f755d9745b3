// What official figures say of a priority for the whole country, growth and level, and which charts show such figures.
import { isWithin, selectFor } from "../data/selection.ts";
import type { Data, Figure, Place, Priority } from "../data/model.ts";
import type { Chart } from "./chart.ts";
import { cite, day, prose, type Prose } from "./prose.ts";

export interface National {
  readonly priority: Priority;
  /** Growth over a year, by day. */
  readonly growths: readonly Figure[];
  /** Loans outstanding nationwide, by day; empty where no level was found. */
  readonly levels: readonly Figure[];
}

/** The official figures of a priority that are about no single place. */
export function findNational(priority: Priority, data: Data): National {
  const figures = selectFor(data.context.figures, priority).filter((f) => f.place === null);
  const byDay = figures.sort((a, b) => (a.as_of ?? "").localeCompare(b.as_of ?? ""));
  return {
    priority,
    growths: byDay.filter((f) => f.series === "five-priorities-growth"),
    levels: byDay.filter((f) => f.measure === "loans_outstanding"),
  };
}

/** Growth and latest level in one sentence each; says so where no level was found. */
export function tellNational({ growths, levels }: National): Prose {
  const rates = growths.map((f) => prose`${cite(f)} over the year to ${day(f.as_of ?? "")}`);
  const growth = rates.flatMap((rate, i) => [i === 0 ? "" : ", ", ...rate]);
  const last = levels.at(-1);
  const level = last
    ? prose`The last national level we found is ${cite(last)}, on ${day(last.as_of ?? "")}, counted by ${last.regime ?? "a rule that the source does not name"}.`
    : prose`No national level found: growth tells nothing of size.`;
  return prose`${growth.length > 0 ? prose`Loans for it grew by ${growth}. ` : []}${level}`;
}

/** The charts that show official figures of this priority and of nothing else. */
export function listOwnCharts(charts: readonly Chart[], priority: Priority): Chart[] {
  return charts.filter(
    ({ figures }) =>
      figures.length > 0 &&
      figures.every((f) => f.layer === "context" && f.priorities.some((tag) => tag.priority === priority)),
  );
}

/** The charts that hold a document's figure at this place against official figures of its province. */
export function listScaleCharts(charts: readonly Chart[], place: Place): Chart[] {
  return charts.filter(({ layer, figures }) => {
    const placed = figures.filter((f) => f.place !== null);
    return (
      layer === "context" &&
      place.province !== null &&
      placed.some((f) => f.layer === "record" && isWithin(f.place, place)) &&
      placed.every((f) => f.place?.province === place.province)
    );
  });
}
