// What changed in the data from one edition to the next. Read cell by cell as text: the columns of an old edition may not
// be those of today.
import Papa from "papaparse";

/** A row by column. */
type Cells = Readonly<Record<string, string>>;

/** A row that is in both editions, with the cells that differ. */
export interface Changed {
  readonly id: string;
  readonly label: string;
  readonly cells: readonly { readonly column: string; readonly before: string; readonly after: string }[];
}

export interface Difference {
  readonly added: readonly Cells[];
  readonly changed: readonly Changed[];
  readonly withdrawn: readonly Cells[];
}

/** The difference of two CSV files whose rows have an `id` and a `label`, in the order of the later file; columns that only one of them has are left out. */
export function compareTables(before: string, after: string): Difference {
  const [old, now] = [readRows(before), readRows(after)];
  const rows = [...now.values()];
  return {
    added: rows.filter(({ id = "" }) => !old.has(id)),
    changed: rows.flatMap((row) => compareRows(old.get(row["id"] ?? ""), row)),
    withdrawn: [...old.values()].filter(({ id = "" }) => !now.has(id)),
  };
}

function readRows(csv: string): Map<string, Cells> {
  const { data } = Papa.parse<Cells>(csv, { header: true, skipEmptyLines: true });
  return new Map(data.map((row) => [row["id"] ?? "", row]));
}

function compareRows(old: Cells | undefined, row: Cells): Changed[] {
  if (!old) return [];
  const cells = Object.entries(row).flatMap(([column, after]) => {
    const before = old[column];
    return before === undefined || before === after ? [] : [{ column, before, after }];
  });
  return cells.length === 0 ? [] : [{ id: row["id"] ?? "", label: row["label"] ?? "", cells }];
}
