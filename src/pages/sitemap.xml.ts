// The sitemap follows from the routes themselves: every page file, with the paths it says it has.
import type { APIRoute } from "astro";
import { escape } from "../charts/parts/svg.ts";
import { describeEditions } from "../components/editions.ts";
import { url } from "../site.ts";

interface PageModule {
  getStaticPaths?: () => { params: Record<string, string | undefined> }[];
}

const pages = import.meta.glob<PageModule>(["./**/*.astro", "!./404.astro", "!./embed/[[]*/**", "!./s/**"], {
  eager: true,
});

export const GET: APIRoute = () => {
  const entries = [...routes(), ...listFrozen()].map(
    (route) => `  <url><loc>${escape(url(route))}</loc></url>`,
  );
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    "</urlset>",
    "",
  ];
  return new Response(xml.join("\n"), { headers: { "Content-Type": "application/xml" } });
};

function routes(): string[] {
  return Object.entries(pages).flatMap(([file, page]) => {
    const pattern = `/${file.slice(2).replace(/(index)?\.astro$/, "")}`.replace(/([^/])$/, "$1/");
    const paths = page.getStaticPaths?.() ?? [{ params: {} }];
    return paths.map(({ params }) =>
      pattern.replaceAll(/\[(\w+)\]/g, (_, name: string) => params[name] ?? ""),
    );
  });
}

/** Pages of editions, which are files. */
function listFrozen(): string[] {
  return describeEditions().flatMap(({ edition, items }) => {
    const home = `/s/${edition}/`;
    return [home, `${home}brief/`, ...items.map(({ id }) => `${home}${id}/`)];
  });
}
