// Asked by /verify/; described in data/digests.ts. What is live follows from the routes themselves: each is asked for
// its bytes, so that none is listed that is not served.
import type { APIRoute } from "astro";
import { readFrozen } from "../../components/frozen.ts";
import { describeDigests } from "../../data/digests.ts";
import { data } from "../../data/index.ts";

interface Served {
  params: Record<string, string>;
  props: unknown;
}
interface Endpoint {
  getStaticPaths?: () => Served[];
  GET: (context: Served) => Response | Promise<Response>;
}

const endpoints = import.meta.glob<Endpoint>("../{charts,data,figures}/*.ts", { eager: true });

export const GET: APIRoute = async () => {
  const digests = describeDigests(await readLive(), readFrozen("public/s", data.editions));
  return new Response(`${JSON.stringify(digests)}\n`, { headers: { "Content-Type": "application/json" } });
};

/** The bytes of every file of charts, tables and figures, by path below the site's root. */
async function readLive(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [module, { getStaticPaths, GET }] of Object.entries(endpoints))
    for (const served of getStaticPaths?.() ?? [{ params: {}, props: {} }]) {
      const path = module
        .replace(/^\.\.\/|\.ts$/g, "")
        .replaceAll(/\[(\w+)\]/g, (_, name: string) => served.params[name] ?? "");
      files.set(path, new Uint8Array(await (await GET(served)).arrayBuffer()));
    }
  return files;
}
