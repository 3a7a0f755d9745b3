// All tables told to machines, as Data Package 2.0.
import type { APIRoute } from "astro";
import { dataPackage } from "../../components/described.ts";

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(dataPackage, null, 2)}\n`, {
    headers: { "Content-Type": "application/json" },
  });
