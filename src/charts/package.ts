// A chart's CSV file as a data package describes it.
import { listColumns } from "../data/cell.ts";
import { describeColumn, describeFields, type Field } from "../data/columns.ts";
import { describeFile, type Resource } from "../data/package.ts";
import { tables } from "../data/schema.ts";
import type { Chart } from "./chart.ts";
import { fileRows, tableCsv } from "./parts/table.ts";
import { plain } from "./prose.ts";

const COLUMNS = new Map(listColumns(tables.figures.row).map((column) => [column.name, column]));

/** The chart's rows as a resource at `path`, relative to the package or a full address. Columns it shares with the figures mean the same. */
export function describeChart(chart: Chart, { path }: { path: string }): Resource {
  const rows = fileRows(chart.table);
  const labels = new Map(chart.table.columns.map(({ key, label }) => [key, label]));
  const fields = Object.keys(rows[0] ?? {}).map((name): Field => {
    const isNumber = rows.every((row) => row[name] === null || typeof row[name] === "number");
    return { name, type: isNumber ? "number" : "string", ...meaningOf(name, labels.get(name) ?? name) };
  });
  const described = { name: chart.id, path, title: plain(chart.title), description: plain(chart.summary) };
  return describeFile({ ...described, csv: tableCsv(chart.table) }, describeFields(fields));
}

/** Constraints stay out: a chart's rows hold our calculations too, which have no measure of the list. */
function meaningOf(name: string, label: string): Pick<Field, "title" | "description" | "unit"> {
  if (name === "figure") return { description: "Id of the figure, or of our calculation" };
  const column = COLUMNS.get(name);
  if (!column || label !== name) return { title: label };
  const { description, unit } = describeColumn(column);
  return { ...(description === undefined ? {} : { description }), ...(unit === undefined ? {} : { unit }) };
}
