// What every picture of the live site is made with: the stylesheets and the stamp.
import type { Chart } from "../charts/chart.ts";
import type { Stamp } from "../charts/furniture.ts";
import { site, url } from "../site.ts";
import chartCss from "../styles/chart.css?raw";
import poster from "../styles/poster.css?raw";
import tokens from "../styles/tokens.css?raw";

/** Options of `chartPoster` and `chartCard` for a picture that follows the data as they change. */
export function liveOptions({ id }: Chart): { css: string; stamp: Stamp } {
  const address = url(`/charts/${id}/`).replace(/^https?:\/\//, "");
  return { css: tokens + chartCss + poster, stamp: { site: site.name, address, edition: null } };
}
