// The JSON Schemas as build-data wrote them.
import type { APIRoute, GetStaticPaths } from "astro";

const schemas = import.meta.glob<string>("../../data/generated/*.schema.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

export const getStaticPaths = (() =>
  Object.entries(schemas).map(([path, schema]) => ({
    params: { table: path.replace(/^.*\/|\.schema\.json$/g, "") },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: string }> = ({ props: { schema } }) =>
  new Response(schema, { headers: { "Content-Type": "application/schema+json" } });
