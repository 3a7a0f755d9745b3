// The files of a frozen chart; none but while an edition is frozen.
import type { APIRoute, GetStaticPaths } from "astro";
import type { Chart } from "../../../../charts/chart.ts";
import { listItems, type Freezing } from "../../../../components/freezing.ts";
import { ITEM_FILES } from "../../../../components/item.ts";

export const getStaticPaths = (() =>
  listItems().flatMap(({ params, props }) =>
    Object.entries(ITEM_FILES).map(([file, write]) => ({
      params: { ...params, file },
      props: { ...props, write },
    })),
  )) satisfies GetStaticPaths;

interface Props {
  chart: Chart;
  freezing: Freezing;
  write: (typeof ITEM_FILES)[string];
}

export const GET: APIRoute<Props> = ({ props: { chart, freezing, write } }) => {
  const body = write(chart, freezing);
  return new Response(typeof body === "string" ? body : new Uint8Array(body));
};
