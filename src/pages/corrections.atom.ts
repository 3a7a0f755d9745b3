import type { APIRoute } from "astro";
import { respondFeed } from "../components/feed.ts";
import { sortNewest } from "../data/correction.ts";
import { CORRECTION_KINDS, data } from "../data/index.ts";

export const GET: APIRoute = () =>
  respondFeed({
    title: "corrections",
    route: "/corrections.atom",
    page: "/corrections/",
    entries: sortNewest(data.corrections).map(({ id, date, kind, figures, effect, why }) => ({
      title: `${CORRECTION_KINDS[kind].said}: ${figures.join(", ") || effect}`,
      route: `/corrections/#${id}`,
      updated: date,
      summary: `${effect} ${why}`,
    })),
  });
