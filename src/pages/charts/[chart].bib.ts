import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../charts/chart.ts";
import { citeChart } from "../../charts/citation.ts";
import { charts } from "../../charts/index.ts";
import { REFERENCES } from "../../charts/reference.ts";
import { site, url } from "../../site.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

const { type, write } = REFERENCES["bib"];

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(write(citeChart(chart, { site: site.name, url, edition: null })), {
    headers: { "Content-Type": type },
  });
