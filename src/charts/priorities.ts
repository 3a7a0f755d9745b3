// The five priorities against the documents: what each document counts, names and says of each priority.
import type { Claim, Data, Figure, Instrument, Priority, Source } from "../data/model.ts";
import { selectCounted } from "../data/selection.ts";
import { defineChart, type Chart } from "./chart.ts";
import { drawMatrix, type MatrixData } from "./forms/matrix.ts";
import { priorityShape, shortName } from "./parts/symbol.ts";
import { table } from "./parts/table.ts";
import { prose, tally, type Prose } from "./prose.ts";

interface Cell {
  readonly priority: Priority;
  readonly source: Source;
  readonly stated: readonly Figure[];
  readonly editorial: readonly Figure[];
  readonly named: readonly Instrument[];
  readonly said: readonly Claim[];
}

/** Priorities by documents of the record; figures of the finance tier only. */
export function priorities(data: Data): Chart {
  const figures = selectCounted(data.record.figures).filter((f) => f.priorities.length > 0);
  const rows = { ...data.record, figures };
  const cells = data.priorities.flatMap((priority) =>
    data.record.sources.map((source) => cellOf({ priority, source }, rows)),
  );
  const title = titleOf(data.priorities, cells);
  const summary = summaryOf(data.priorities, { cells, figures });
  return defineChart({
    id: "priorities",
    title,
    subtitle: prose`Figures, named instruments and claims in ${tally(data.record.sources.length)} documents, by finance priority`,
    summary,
    notes: [prose`Marks say how much was counted, not how much was lent.`],
    figures,
    sources: data.record.sources,
    frames: ["narrow", "medium", "wide"],
    data: matrixOf(data, cells),
    table: table(cells, [
      { key: "priority", label: "Priority", group: true, cell: (c) => c.priority.name },
      { key: "source", label: "Document", cell: (c) => c.source.title },
      { key: "stated", label: "Figures, stated", numeric: true, cell: (c) => c.stated.length },
      { key: "editorial", label: "Figures, our reading", numeric: true, cell: (c) => c.editorial.length },
      { key: "named", label: "Instruments named", numeric: true, cell: (c) => c.named.length },
      { key: "said", label: "Claims", numeric: true, cell: (c) => c.said.length },
      { key: "figures", label: "figures", in: "file", cell: (c) => idsOf([...c.stated, ...c.editorial]) },
    ]),
    draw: drawMatrix,
  });
}

function cellOf(
  { priority, source }: Pick<Cell, "priority" | "source">,
  rows: Pick<Data, "figures" | "instruments" | "claims">,
): Cell {
  const here = <R extends Figure | Instrument | Claim>(list: readonly R[]) =>
    list.filter((row) => row.source === source && row.priorities.some((t) => t.priority === priority));
  const isStated = (f: Figure) => f.priorities.some((t) => t.priority === priority && t.basis === "stated");
  const figures = here(rows.figures);
  return {
    priority,
    source,
    stated: figures.filter(isStated),
    editorial: figures.filter((f) => !isStated(f)),
    named: here(rows.instruments),
    said: here(rows.claims),
  };
}

function matrixOf(data: Data, cells: readonly Cell[]): MatrixData {
  return {
    counted: { one: "figure", many: "figures" },
    meaning: "named: products and other instruments; said: claims",
    rows: data.priorities.map((p) => ({ id: p.id, name: shortName(p), shape: priorityShape(p) })),
    columns: data.record.sources.map((s) => ({ id: s.id, name: s.title })),
    cells: cells.map((c) => ({
      row: c.priority.id,
      column: c.source.id,
      filled: c.stated.length,
      outlined: c.editorial.length,
      counts: [
        { name: "named", count: c.named.length },
        { name: "said", count: c.said.length },
      ],
      route: `/priorities/${c.priority.id}/#${c.source.id}`,
    })),
  };
}

function titleOf(all: readonly Priority[], cells: readonly Cell[]): Prose {
  const bare = all.filter((p) => countOf(p, cells) === 0);
  if (bare.length === 0) return prose`Every finance priority has a figure in these documents`;
  const spoken = cells.some((c) => bare.includes(c.priority) && c.named.length + c.said.length > 0);
  const names = join(bare.map((p) => prose`${shortName(p)}`));
  return spoken
    ? prose`${names} finance is talked about, but has no figure`
    : prose`${names} finance has no figure`;
}

function summaryOf(
  all: readonly Priority[],
  { cells, figures }: { cells: readonly Cell[]; figures: readonly Figure[] },
): Prose {
  const counts = all.map((p) => {
    const count = countOf(p, cells);
    return prose`${shortName(p).toLowerCase()} ${count === 0 ? "none" : tally(count)}`;
  });
  return prose`${tally(figures.length, { one: "figure", many: "figures" })} belong to a priority, some to more than one: ${join(counts)}.`;
}

function countOf(priority: Priority, cells: readonly Cell[]): number {
  const here = cells.filter((c) => c.priority === priority);
  return here.reduce((sum, c) => sum + c.stated.length + c.editorial.length, 0);
}

function idsOf(figures: readonly Figure[]): string {
  return figures.map((f) => f.id).join(";");
}

function join(parts: readonly Prose[]): Prose {
  const glue = (i: number) => (i === parts.length - 1 ? " and " : ", ");
  return parts.flatMap((part, i) => (i === 0 ? [...part] : [glue(i), ...part]));
}
