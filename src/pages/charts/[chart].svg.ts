import type { APIRoute, GetStaticPaths } from "astro";
import { charts } from "../../charts/index.ts";
import type { Chart } from "../../charts/chart.ts";
import { standalone } from "../../charts/parts/svg.ts";
import { sourceLine } from "../../charts/publish.ts";
import chartCss from "../../styles/chart.css?raw";
import tokens from "../../styles/tokens.css?raw";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const widest = chart.frames.at(-1) ?? "narrow";
  const file = { css: tokens + chartCss, source: sourceLine(chart), licence: "CC BY 4.0" };
  return new Response(standalone(chart.draw(widest), file), { headers: { "Content-Type": "image/svg+xml" } });
};
