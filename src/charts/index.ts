// Every published chart, in the order of the gallery. A chart is one file here and one line in this list.
import { data } from "../data/index.ts";
import { openCharts, type Chart } from "./chart.ts";

export const charts = openCharts(
  [
    (await import("./platform.ts")).platform,
    (await import("./platform-growth.ts")).platformGrowth,
    (await import("./platform-reach.ts")).platformReach,
    (await import("./ledger.ts")).ledger,
    (await import("./xinjiang.ts")).xinjiang,
    (await import("./village-credit.ts")).villageCredit,
    (await import("./reach.ts")).reach,
    (await import("./technology-programme.ts")).technologyProgramme,
    (await import("./firmness.ts")).firmness,
    (await import("./instruments.ts")).instruments,
    (await import("./dates.ts")).dates,
    (await import("./credit.ts")).creditByRegion,
    (await import("./regions.ts")).regions,
    (await import("./priorities.ts")).priorities,
    (await import("./priorities-growth.ts")).prioritiesGrowth,
    (await import("./priorities-total.ts")).prioritiesTotal,
    (await import("./green-loans.ts")).greenLoans,
    (await import("./inclusive-loans.ts")).inclusiveLoans,
    (await import("./relending.ts")).relending,
    (await import("./xinjiang-scale.ts")).xinjiangScale,
    (await import("./fuzhou-pledge-scale.ts")).fuzhouPledgeScale,
  ],
  data,
);

/** The chart of an id. Throws, listing the ids, where there is none, so that no page loses a chart in silence. */
export function findChart(id: string): Chart {
  const chart = charts.find((c) => c.id === id);
  if (chart) return chart;
  throw new Error(`no chart "${id}"; the charts are ${charts.map((c) => c.id).join(", ")}`);
}
