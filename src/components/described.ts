// What this site publishes, told to machines: the tables as a data package, each chart as one of its own.
import type { Chart } from "../charts/chart.ts";
import { describeChart } from "../charts/package.ts";
import { plain } from "../charts/prose.ts";
import { data } from "../data/index.ts";
import { describePackage, describeTableFile, type DataPackage } from "../data/package.ts";
import { tableNames } from "../data/schema.ts";
import { site, url } from "../site.ts";

const publisher = { title: site.name, path: url("/") };
const slug = site.name.toLowerCase().replaceAll(" ", "-");

/** All tables, as /data/datapackage.json. */
export const dataPackage: DataPackage = describePackage(
  {
    name: slug,
    id: url("/data/datapackage.json"),
    homepage: url("/data/"),
    title: `${site.name}: ${site.tagline}`,
    description:
      "Numbers of documents and official statistics on regional and local finance in China, each traced to the words it came from, with its measure, hedge, status, place and date. Unlike numbers must not be added up.",
    sources: data.sources,
    resources: tableNames.map((table) => describeTableFile(data, table)),
  },
  publisher,
);

/** A live chart and its CSV file. */
export function describeLive(chart: Chart): DataPackage {
  const homepage = url(`/charts/${chart.id}/`);
  return describePackage(
    {
      name: `${slug}-${chart.id}`,
      id: homepage,
      homepage,
      title: plain(chart.title),
      description: `${plain(chart.subtitle)}. ${plain(chart.summary)}`,
      sources: chart.sources,
      resources: [describeChart(chart, { path: url(`/charts/${chart.id}.csv`) })],
    },
    publisher,
  );
}
