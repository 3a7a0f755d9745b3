import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../charts/chart.ts";
import { charts } from "../../charts/index.ts";
import { oembed, oembedXml } from "../../charts/oembed.ts";
import { site, url } from "../../site.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(oembedXml(oembed(chart, { site: site.name, url })), {
    headers: { "Content-Type": "text/xml" },
  });
