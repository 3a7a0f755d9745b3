// The one place that knows the site's name and addresses. SITE_URL (origin, no path) and
// BASE_PATH (sub-path such as "/ledger/") override the defaults at build time.

const base = `/${(process.env["BASE_PATH"] ?? "").replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
const origin = (process.env["SITE_URL"] ?? "https://local-ledger.example").replace(/\/+$/, "");

const name = "Local Ledger";

/** `slug`: the name in names of files, packages and citations. */
export const site = {
  name,
  slug: name.toLowerCase().replaceAll(" ", "-"),
  tagline: "How local finance in China says it serves the real economy",
  origin,
  base,
  repository: `${origin}${base}data/`,
  contact: `${origin}${base}corrections/`,
} as const;

/** Path of a route ("/figures/x/") under the site's base; throws unless the route starts with "/". */
export function href(route: string): string {
  if (!route.startsWith("/")) throw new Error(`href: route "${route}" must start with "/"`);
  return site.base + route.slice(1);
}

/** Absolute address of a route: origin, base, route. Throws as `href` does. */
export function url(route: string): string {
  return site.origin + href(route);
}

/** The address of a route as print and pictures say it: without "https://". Throws as `href` does. */
export function shortUrl(route: string): string {
  return url(route).replace(/^https?:\/\//, "");
}
