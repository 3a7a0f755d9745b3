// The named instruments by type and finance priority: products, models, platforms and more, one mark each.
import { selectFor } from "../data/selection.ts";
import type { Data, Instrument, Priority } from "../data/model.ts";
import { defineChart, type Chart } from "./chart.ts";
import { drawMatrix, type MatrixData } from "./forms/matrix.ts";
import { priorityShape, shortName } from "./parts/symbol.ts";
import { table, type Column, type Table } from "./parts/table.ts";
import { capital, count, prose, tally, type Prose } from "./prose.ts";

interface Cell {
  readonly kind: string;
  readonly priority: Priority | null;
  readonly stated: number;
  readonly editorial: number;
}

/** A mark for what belongs to no priority. */
const NONE = { id: "unassigned", name: "None", shape: "m-3.5 0a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0z" };

/** Types by priorities; an instrument with several priorities counts in each. */
export function instruments(data: Data): Chart {
  const all = data.record.instruments;
  const kinds = [...Map.groupBy(all, ({ kind }) => kind)].toSorted((a, b) => b[1].length - a[1].length);
  const cells = kinds.flatMap(([kind, own]) =>
    [...data.priorities, null].map((priority) => cellOf({ kind, priority }, own)),
  );
  const title = titleOf(data.priorities, all);
  const summary = summaryOf(data.priorities, all);
  return defineChart({
    id: "instruments",
    title,
    subtitle: prose`Products, models, platforms and other instruments that the documents name, by type and finance priority`,
    summary,
    notes: [
      prose`Marks count names, not money. An instrument with several priorities has a mark under each.`,
    ],
    figures: [],
    sources: data.record.sources.filter((source) => all.some((i) => i.source === source)),
    frames: ["narrow", "medium", "wide"],
    data: matrixOf(data.priorities, cells),
    table: tableOf(data.priorities, cells),
    draw: drawMatrix,
  });
}

/** Types as rows; the files hold what is stated and what is our reading apart. */
function tableOf(priorities: readonly Priority[], cells: readonly Cell[]): Table {
  const kinds = [...Map.groupBy(cells, ({ kind }) => kind)];
  const columns = [...priorities, null].flatMap((priority): Column<(typeof kinds)[number]>[] => {
    const id = priority?.id ?? "none";
    const of = (own: readonly Cell[]) => own.find((cell) => cell.priority === priority);
    return [
      {
        key: id,
        label: priority ? shortName(priority) : NONE.name,
        in: "page",
        numeric: true,
        cell: ([, own]) => printCount(of(own)),
      },
      { key: `${id}_stated`, label: id, in: "file", cell: ([, own]) => of(own)?.stated ?? 0 },
      { key: `${id}_editorial`, label: id, in: "file", cell: ([, own]) => of(own)?.editorial ?? 0 },
    ];
  });
  return table(kinds, [{ key: "type", label: "Type", cell: ([kind]) => capital(kind) }, ...columns]);
}

function printCount(
  { stated, editorial }: Pick<Cell, "stated" | "editorial"> = { stated: 0, editorial: 0 },
): Prose {
  if (stated + editorial === 0) return ["–"];
  return stated === 0 ? [count(editorial)] : prose`${count(stated + editorial)} (${count(stated)} stated)`;
}

function cellOf({ kind, priority }: Pick<Cell, "kind" | "priority">, own: readonly Instrument[]): Cell {
  if (!priority)
    return { kind, priority, stated: 0, editorial: own.filter((i) => i.priorities.length === 0).length };
  const here = selectFor(own, priority);
  const stated = here.filter((i) =>
    i.priorities.some((t) => t.priority === priority && t.basis === "stated"),
  );
  return { kind, priority, stated: stated.length, editorial: here.length - stated.length };
}

/** The two priorities that fewest instruments serve. */
function titleOf(priorities: readonly Priority[], all: readonly Instrument[]): Prose {
  const [fewest, second] = countsOf(priorities, all).toSorted((a, b) => a.count - b.count);
  return prose`Of ${tally(all.length)} named instruments, ${tally(fewest?.count ?? 0)} serve ${fewest?.name ?? ""} and ${tally(second?.count ?? 0)} ${second?.name ?? ""} finance`;
}

function summaryOf(priorities: readonly Priority[], all: readonly Instrument[]): Prose {
  const counts = countsOf(priorities, all).toSorted((a, b) => b.count - a.count);
  const list = counts.flatMap(({ name, count: own }, i) => [
    i === 0 ? "" : ", ",
    ...prose`${name} ${tally(own)}`,
  ]);
  const without = all.filter((i) => i.priorities.length === 0).length;
  return prose`The documents name ${tally(all.length)} instruments. By finance priority: ${list}; ${tally(without)} belong to none. An instrument with several priorities counts in each.`;
}

function countsOf(priorities: readonly Priority[], all: readonly Instrument[]) {
  return priorities.map((p) => ({ name: shortName(p).toLowerCase(), count: selectFor(all, p).length }));
}

function matrixOf(priorities: readonly Priority[], cells: readonly Cell[]): MatrixData {
  const kinds = [...new Set(cells.map(({ kind }) => kind))];
  return {
    counted: { one: "instrument", many: "instruments" },
    meaning: "",
    rows: kinds.map((kind) => ({ id: kind, name: capital(kind) })),
    columns: [...priorities.map((p) => ({ id: p.id, name: shortName(p), shape: priorityShape(p) })), NONE],
    cells: cells.map(({ kind, priority, stated, editorial }) => ({
      row: kind,
      column: priority?.id ?? NONE.id,
      filled: stated,
      outlined: editorial,
      counts: [],
      route: priority ? `/instruments/?type=${kind}&priority=${priority.id}` : null,
    })),
  };
}
