// Tables → checked, typed JSON and a JSON Schema per table: `npm run data [-- --tables DIR --out DIR]`.
import { parseArgs } from "node:util";
import { z } from "astro/zod";
import { checkTables } from "../src/data/check.ts";
import { formatProblem } from "../src/data/problem.ts";
import { type Rows, tableNames, tables } from "../src/data/schema.ts";
import { readCsvFiles, writeFolder } from "./folder.ts";

/** Reads and checks the CSV files of `from`; writes `<table>.json` and `<table>.schema.json` to `to`, or nothing
 * when there is a problem. Returns the problems as lines of text. Throws what the file system throws. */
export function buildData({ from, to }: { from: string; to: string }): string[] {
  const { rows, problems } = checkTables(readCsvFiles(from));
  if (problems.length === 0) writeFolder(to, new Map([...printRows(rows), ...printSchemas()]));
  return problems.map((problem) => formatProblem(problem, from));
}

/** One row a line, so that a change of a row is a change of a line. */
function printRows(rows: Rows): [name: string, text: string][] {
  return tableNames.map((table) => {
    const lines = rows[table].map((row) => `\n  ${JSON.stringify(row)}`);
    return [`${table}.json`, `[${lines.join(",")}\n]\n`];
  });
}

function printSchemas(): [name: string, text: string][] {
  return tableNames.map((table) => {
    const { row, title, description } = tables[table];
    const schema = z.toJSONSchema(z.array(row).meta({ title, description }), { io: "output" });
    return [`${table}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
  });
}

if (import.meta.main) {
  try {
    const { values } = parseArgs({
      options: {
        tables: { type: "string", default: "src/data/tables" },
        out: { type: "string", default: "src/data/generated" },
      },
    });
    const problems = buildData({ from: values.tables, to: values.out });
    for (const problem of problems) console.error(problem);
    if (problems.length > 0) process.exitCode = 1;
    else console.log(`${tableNames.length} tables are sound and written to ${values.out}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
