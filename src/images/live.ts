// What every picture is made with: the stylesheets and the stamp.
import type { Chart } from "../charts/chart.ts";
import type { Stamp } from "../charts/furniture.ts";
import { shortUrl, site } from "../site.ts";
import chartCss from "../styles/chart.css?raw";
import poster from "../styles/poster.css?raw";
import tokens from "../styles/tokens.css?raw";

/** What `chartPoster` and `chartCard` are told besides the chart. */
interface PictureOptions {
  readonly css: string;
  readonly stamp: Stamp;
}

/** Options of a picture that follows the data as they change. */
export function liveOptions({ id }: Chart): PictureOptions {
  return stamped(`/charts/${id}/`, null);
}

/** Options of a picture that an edition keeps. */
export function frozenOptions({ id }: Chart, edition: string): PictureOptions {
  return stamped(`/s/${edition}/${id}/`, edition);
}

function stamped(route: string, edition: string | null): PictureOptions {
  const address = shortUrl(route);
  return { css: tokens + chartCss + poster, stamp: { site: site.name, address, edition } };
}
