// How high the embed is, px by width, with its title and ("min") without it: for hosts that reserve the box.
import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../../charts/chart.ts";
import { heightsOf } from "../../../charts/heights.ts";
import { charts } from "../../../charts/index.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) => {
  const { full, min } = heightsOf(chart.id);
  return new Response(`${JSON.stringify({ ...full, min }, null, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
};
