import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../charts/chart.ts";
import { charts } from "../../charts/index.ts";
import { chartPoster } from "../../charts/poster.ts";
import { liveOptions } from "../../images/live.ts";
import { renderPng } from "../../images/png.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const picture = renderPng(chartPoster(chart, liveOptions(chart)), { zoom: 2 });
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } });
};
