// All corrections, the newest first, with what each kind means and the address of each.
import type { APIRoute } from "astro";
import { sortNewest } from "../data/correction.ts";
import { CORRECTION_KINDS, data } from "../data/index.ts";
import { url } from "../site.ts";

export const GET: APIRoute = () => {
  const kinds = Object.entries(CORRECTION_KINDS).map(([kind, { meaning }]) => [kind, meaning]);
  const corrections = sortNewest(data.corrections).map((row) => ({
    ...row,
    url: url(`/corrections/#${row.id}`),
  }));
  const document = { kinds: Object.fromEntries(kinds) as Record<string, string>, corrections };
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
};
