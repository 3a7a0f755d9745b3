import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../charts/chart.ts";
import { charts } from "../../charts/index.ts";
import { chartPoster } from "../../charts/poster.ts";
import { liveOptions } from "../../images/live.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(chartPoster(chart, liveOptions(chart)), { headers: { "Content-Type": "image/svg+xml" } });
