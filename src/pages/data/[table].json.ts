import type { APIRoute, GetStaticPaths } from "astro";
import { data } from "../../data/index.ts";
import { tableNames, type TableName } from "../../data/schema.ts";

export const getStaticPaths = (() =>
  tableNames.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: TableName }> = ({ props: { table } }) =>
  new Response(`${JSON.stringify(data.rows[table], null, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
