import type { APIRoute, GetStaticPaths } from "astro";
import { data } from "../../data/index.ts";
import type { Row } from "../../data/schema.ts";

export const getStaticPaths = (() =>
  data.rows.figures.map((row) => ({ params: { figure: row.id }, props: { row } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ row: Row<"figures"> }> = ({ props: { row } }) =>
  new Response(`${JSON.stringify(row, null, 2)}\n`, { headers: { "Content-Type": "application/json" } });
