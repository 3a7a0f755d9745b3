// What this site publishes, told to machines: the tables as a data package, each chart as one of its own.
import type { Chart } from "../charts/chart.ts";
import { describeChart } from "../charts/package.ts";
import { plain } from "../charts/prose.ts";
import { data } from "../data/index.ts";
import { describePackage, describeTableFile, type Contents, type DataPackage } from "../data/package.ts";
import { tableNames } from "../data/schema.ts";
import { site, url } from "../site.ts";
import type { Freezing } from "./freezing.ts";

/** Who publishes it all. */
export const publisher = { title: site.name, path: url("/") };

/** All tables, as /data/datapackage.json. */
export const dataPackage: DataPackage = describePackage(
  {
    name: site.slug,
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
  return describeOne(chart, {
    name: `${site.slug}-${chart.id}`,
    homepage,
    path: url(`/charts/${chart.id}.csv`),
  });
}

/** A chart and its CSV file as an edition keeps them. */
export function describeItem(chart: Chart, { edition, date }: Freezing): DataPackage {
  const homepage = url(`/s/${edition}/${chart.id}/`);
  const name = `${site.slug}-${chart.id}-${edition}`;
  return describeOne(chart, {
    name,
    homepage,
    path: `${homepage}data.csv`,
    version: edition,
    created: date,
  });
}

/** `path`: where its CSV file is. */
function describeOne(
  chart: Chart,
  { path, homepage, ...rest }: Pick<Contents, "name" | "homepage" | "version" | "created"> & { path: string },
): DataPackage {
  return describePackage(
    {
      ...rest,
      id: homepage,
      homepage,
      title: plain(chart.title),
      description: `${plain(chart.subtitle)}. ${plain(chart.summary)}`,
      sources: chart.sources,
      resources: [describeChart(chart, { path })],
    },
    publisher,
  );
}
