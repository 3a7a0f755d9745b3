// A figure is as new as its last correction, else as its source; of an undated source, as the newest one that has a date.
import type { APIRoute } from "astro";
import { NEWEST, respondFeed } from "../components/feed.ts";
import { selectCorrections, sortNewest } from "../data/correction.ts";
import { data, formatFigure, formatWhen } from "../data/index.ts";

export const GET: APIRoute = () =>
  respondFeed({
    title: "figures",
    route: "/figures.atom",
    page: "/figures/",
    entries: data.figures.map((figure) => {
      const [correction] = sortNewest(selectCorrections(data.corrections, [figure.id]));
      const { published, event_date, title } = figure.source;
      return {
        title: `${figure.label}: ${formatFigure(figure)}`,
        route: `/figures/${figure.id}/`,
        updated: correction?.date ?? published ?? event_date ?? NEWEST,
        summary: `${formatWhen(figure)}. ${title}`,
      };
    }),
  });
