// The loader for other people's pages: one classic script, from src/client/loader.ts.
import type { APIRoute } from "astro";
import { bundleScript } from "../components/script.ts";

export const GET: APIRoute = async () =>
  new Response(`${await bundleScript("loader")}\n`, { headers: { "Content-Type": "text/javascript" } });
