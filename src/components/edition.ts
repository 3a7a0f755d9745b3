// An edition as a whole: how it is cited, its data package, the files that stand beside its charts.
import { readFileSync } from "node:fs";
import { charts } from "../charts/index.ts";
import { citationText, citeEdition, type Citation } from "../charts/citation.ts";
import { describeChart } from "../charts/package.ts";
import { plain, prose } from "../charts/prose.ts";
import { writeTable } from "../data/csv.ts";
import { data } from "../data/index.ts";
import { LICENCE } from "../data/licence.ts";
import { describePackage, describeTableFile, type DataPackage } from "../data/package.ts";
import { tableNames, type TableName } from "../data/schema.ts";
import { site, url } from "../site.ts";
import { publisher } from "./described.ts";
import { freezing, type Freezing } from "./freezing.ts";

/** The edition that is frozen, if any, for routes. */
export function listEditions(): { params: { edition: string }; props: { freezing: Freezing } }[] {
  return freezing === null ? [] : [{ params: { edition: freezing.edition }, props: { freezing } }];
}

/** The files at the top of an edition that are written from the data, by name. */
export const EDITION_FILES: Readonly<Record<string, (freezing: Freezing) => string>> = {
  "datapackage.json": (edition) => `${JSON.stringify(describeWhole(edition), null, 2)}\n`,
  "README.txt": writeReadme,
  "LICENSE.txt": () => readFileSync("LICENSE-DATA", "utf8"),
};

/** A table as an edition keeps it; that of the editions can only name those before it. */
export function writeFrozenTable(table: TableName): string {
  return writeTable(table, data.rows[table]);
}

/** How the whole edition is cited. */
export function citeWhole(edition: Freezing): Citation {
  const title = prose`${site.name}: ${site.tagline}`;
  const predecessor = edition.previous?.edition ?? null;
  return citeEdition({ title, sources: data.sources }, { site: site.name, url, edition, predecessor });
}

/** All tables and all charts of the edition, told to machines. */
export function describeWhole({ edition, date }: Freezing): DataPackage {
  const tables = tableNames.map((table) => {
    const file = describeTableFile(data, table);
    return { ...file, path: `data/${file.path}` };
  });
  const drawn = charts.map((chart) => {
    const file = describeChart(chart, { path: `${chart.id}/data.csv` });
    return { ...file, name: `chart-${file.name}` };
  });
  return describePackage(
    {
      name: `${site.slug}-${edition}`,
      id: url(`/s/${edition}/datapackage.json`),
      homepage: url(`/s/${edition}/`),
      title: `${site.name}, edition ${edition}`,
      description:
        "All tables and charts as they stood on the day of the edition. Nothing in it ever changes; corrections are told on the site.",
      version: edition,
      created: date,
      sources: data.sources,
      resources: [...tables, ...drawn],
    },
    publisher,
  );
}

function writeReadme(freezing: Freezing): string {
  const { edition, code, previous } = freezing;
  const name = `${site.name}, edition ${edition}`;
  const chartList = charts.map(({ id, title }) => `  ${id}/  ${plain(title)}`);
  return [
    name,
    "=".repeat(name.length),
    "",
    "A frozen copy of all charts and tables. It never changes. Corrections and newer editions:",
    url("/corrections/"),
    url("/editions/"),
    "",
    "Cite it as:",
    citationText(citeWhole(freezing)),
    "",
    "What is here",
    "  index.html        list of the charts; brief/index.html: all of them on one page, for paper",
    "  <chart>/          page, picture (PNG, SVG), data (CSV, JSON), citation files, provenance,",
    "                    and what a page needs to embed it (oembed, heights, snippets)",
    "  data/             the tables; datapackage.json describes them and the data of the charts",
    `  ${site.slug}-${edition}.zip   all of this in one file`,
    "  SHA256SUMS        checksum of every other file",
    ...(previous === null
      ? []
      : [`  PREVIOUS          checksum of the list of checksums of edition ${previous.edition}`]),
    "",
    "Charts",
    ...chartList,
    "",
    "How to check it",
    "  sha256sum -c SHA256SUMS     (on a Mac: shasum -a 256 -c SHA256SUMS)",
    `  Or drop any file on ${url("/verify/")}; nothing is uploaded. The ZIP does not hold SHA256SUMS: take it from`,
    `  ${url(`/s/${edition}/SHA256SUMS`)}`,
    "  The checksum of SHA256SUMS itself stands in the table of editions of the site and of its code.",
    "  The digest on a picture is the first eight digits of the SHA-256 of the data.json beside it.",
    "",
    `Made by commit ${code} of the site's code and tables. Licence: ${LICENCE.id}, see LICENSE.txt.`,
    "",
  ].join("\n");
}
