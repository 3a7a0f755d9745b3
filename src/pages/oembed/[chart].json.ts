import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../charts/chart.ts";
import { charts } from "../../charts/index.ts";
import { oembed } from "../../charts/oembed.ts";
import { site, url } from "../../site.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const response = oembed(chart, { site: site.name, url });
  return new Response(`${JSON.stringify(response, null, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
};
