// The tables of an edition; none but while it is frozen.
import type { APIRoute, GetStaticPaths } from "astro";
import { listEditions, writeFrozenTable } from "../../../../components/edition.ts";
import { tableNames, type TableName } from "../../../../data/schema.ts";

export const getStaticPaths = (() =>
  listEditions().flatMap(({ params }) =>
    tableNames.map((table) => ({ params: { ...params, table }, props: { table } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: TableName }> = ({ props: { table } }) =>
  new Response(writeFrozenTable(table));
