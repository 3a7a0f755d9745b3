import type { APIRoute, GetStaticPaths } from "astro";
import { writeTable } from "../../data/csv.ts";
import { data } from "../../data/index.ts";
import { tableNames, type TableName } from "../../data/schema.ts";

export const getStaticPaths = (() =>
  tableNames.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: TableName }> = ({ props: { table } }) =>
  new Response(writeTable(table, data.rows[table]), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
