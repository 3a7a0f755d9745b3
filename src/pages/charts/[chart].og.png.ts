import type { APIRoute, GetStaticPaths } from "astro";
import { chartCard } from "../../charts/card.ts";
import type { Chart } from "../../charts/chart.ts";
import { charts } from "../../charts/index.ts";
import { liveOptions } from "../../images/live.ts";
import { renderPng } from "../../images/png.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const picture = renderPng(chartCard(chart, liveOptions(chart)), { zoom: 1 });
  return new Response(new Uint8Array(picture), { headers: { "Content-Type": "image/png" } });
};
