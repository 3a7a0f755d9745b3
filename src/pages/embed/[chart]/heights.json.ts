// How high the embed is, px by width, with its title and ("min") without it: for hosts that reserve the box.
import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../../charts/chart.ts";
import { heightsJson } from "../../../charts/heights.ts";
import { charts } from "../../../charts/index.ts";

export const getStaticPaths = (() =>
  charts.map((chart) => ({ params: { chart: chart.id }, props: { chart } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ chart: Chart }> = ({ props: { chart } }) =>
  new Response(heightsJson(chart.id), { headers: { "Content-Type": "application/json" } });
