import type { APIRoute } from "astro";
import { respondFeed } from "../components/feed.ts";
import { data } from "../data/index.ts";

export const GET: APIRoute = () =>
  respondFeed({
    title: "editions",
    route: "/editions.atom",
    page: "/editions/",
    entries: data.editions.toReversed().map(({ edition, date, sums_sha256 }) => ({
      title: `Edition ${edition}`,
      route: `/editions/#edition-${edition}`,
      updated: date,
      summary: `All charts as they stood on that day. SHA-256 of its SHA256SUMS: ${sums_sha256}`,
    })),
  });
