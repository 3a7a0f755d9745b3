import type { APIRoute, GetStaticPaths } from "astro";
import { charts } from "../../charts/index.ts";
import type { Chart } from "../../charts/chart.ts";
import { chartJson } from "../../charts/publish.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(chartJson(chart), { headers: { "Content-Type": "application/json" } });
