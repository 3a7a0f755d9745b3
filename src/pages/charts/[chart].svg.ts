import type { APIRoute, GetStaticPaths } from "astro";
import { charts } from "../../charts/index.ts";
import type { Chart } from "../../charts/chart.ts";
import { chartSvg } from "../../charts/publish.ts";
import chartCss from "../../styles/chart.css?raw";
import tokens from "../../styles/tokens.css?raw";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const frame = chart.frames.at(-1) ?? "narrow";
  const picture = chartSvg(chart, { frame, css: tokens + chartCss });
  return new Response(picture, { headers: { "Content-Type": "image/svg+xml" } });
};
