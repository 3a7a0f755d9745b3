// The tables of an edition; none but while it is frozen.
import type { APIRoute, GetStaticPaths } from "astro";
import { listEditions, TABLES, writeFrozenTable } from "../../../../components/edition.ts";
import type { TableName } from "../../../../data/schema.ts";

export const getStaticPaths = (() =>
  listEditions().flatMap(({ params }) =>
    TABLES.map((table) => ({ params: { ...params, table }, props: { table } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: TableName }> = ({ props: { table } }) =>
  new Response(writeFrozenTable(table));
