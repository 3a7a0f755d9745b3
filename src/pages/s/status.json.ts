// Asked by frozen pages; described in data/status.ts.
import type { APIRoute } from "astro";
import { data } from "../../data/index.ts";
import { describeStatus } from "../../data/status.ts";

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(describeStatus(data), null, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
