// The provinces of a rate as a table of bars, from the highest share down; those without a share come last, with the reason.
import { openScale } from "./parts/bar.ts";
import { table, type Column, type Table } from "./parts/table.ts";
import { cite, type Prose } from "./prose.ts";
import { countBeside, type Gap, type Rate, type Share } from "./rate.ts";

/** Stands at provinces of whose GDP we are less sure. */
export const DOUBT = "†";

type Row = Share | Gap;

/** The ranking of a rate, its bars on one scale and in the colours of the map; in files also what each share is made of. */
export function rankingOf(rate: Rate): Table {
  return table<Row>([...rate.shares, ...rate.gaps], [...shownColumns(rate), ...fileColumns(rate)]);
}

/** A few rows of the ranking, on its scale. */
export function excerptOf(rate: Rate, shares: readonly Share[]): Table {
  return table<Row>(shares, shownColumns(rate));
}

/** One table of several with the same columns. */
export function joinTables(tables: readonly Table[]): Table {
  return { columns: tables[0]?.columns ?? [], rows: tables.flatMap(({ rows }) => rows) };
}

function shownColumns(rate: Rate): Column<Row>[] {
  const scale = openScale(rate.fill);
  return [
    { key: "place", label: "place", in: "row", cell: ({ place }) => place.id },
    { key: "code", label: "code", in: "aside", cell: ({ place }) => place.iso_3166_2?.slice(3) ?? null },
    { key: "province", label: "Province", cell: nameOf },
    {
      key: "share",
      label: "Share of GDP",
      numeric: true,
      cell: (row) => ("derived" in row ? [cite(row.derived)] : row.words),
    },
    {
      key: "bar",
      label: "On one scale",
      in: "page",
      cell: (row) => ("derived" in row ? { ...scale.bar(row.derived), tone: `step-${row.step}` } : null),
    },
  ];
}

function fileColumns(rate: Rate): Column<Row>[] {
  const field = (key: string, of: (row: Row) => string | number | null): Column<Row> => ({
    key,
    label: key,
    in: "file",
    cell: of,
  });
  const ofShare = (key: string, of: (share: Share) => string | number): Column<Row> =>
    field(key, (row) => ("derived" in row ? of(row) : null));
  return [
    field("iso_3166_2", ({ place }) => place.iso_3166_2),
    field("measure", () => rate.fill[0]?.measure ?? null),
    field("period_start", () => rate.shares[0]?.amount.period_start ?? null),
    field("period_end", () => rate.shares[0]?.amount.period_end ?? null),
    ofShare("figure", ({ derived }) => derived.id),
    ofShare("value", ({ derived }) => derived.value),
    ofShare("unit", ({ derived }) => derived.unit),
    ofShare("rank", (share) => countBeside(rate, share).above + 1),
    ofShare("class", ({ step }) => step),
    field("amount_figure", ({ amount }) => amount?.id ?? null),
    field("amount_cny", ({ amount }) => amount?.value ?? null),
    ofShare("gdp_figure", ({ gdp }) => gdp.id),
    ofShare("gdp_cny", ({ gdp }) => gdp.value),
    ofShare("gdp_confidence", ({ gdp }) => gdp.confidence ?? ""),
  ];
}

function nameOf(row: Row): Prose {
  return "derived" in row && row.isDoubtful ? [row.place.name, " ", DOUBT] : [row.place.name];
}
