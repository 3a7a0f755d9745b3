// Where a site's addresses lead.
import { site } from "../../src/site.ts";
import { isFrozen, type OpenPage, type Site } from "./site.ts";

/** An address on a page: `loaded` if the browser asks for it by itself. */
interface Address {
  text: string;
  loaded: boolean;
}

/** Elements that make the browser ask for something, and the attribute that says what. */
const LOADERS: Record<string, string> = {
  "link:not([rel~=canonical], [rel~=license], [rel~=alternate])": "href",
  "img, script, iframe, source, video, audio, embed, input, track": "src",
  "img, source": "srcset",
  "image, use": "href",
  object: "data",
  video: "poster",
};
const LINKS: Record<string, string> = {
  "a, area, link[rel~=canonical], link[rel~=alternate]": "href",
  form: "action",
};
/** Attributes that name elements of the same page. */
const POINTERS = ["popovertarget", "aria-labelledby", "aria-describedby", "aria-controls", "for"];

/** Links to pages, files and anchors that are not there, and to what lies outside `base`, as "route: address". */
export function listDead(site: Site, base = "/"): string[] {
  const ids = new Map(site.pages.map((page) => [page.file, new Set(listIds(page))]));
  return site.pages.flatMap((page) => {
    const dead = listAddresses(page).filter(
      ({ text }) => !leadsSomewhere(resolve(text, { page, base }), { site, base, ids }),
    );
    return [
      ...dead.map(({ text }) => `${page.route}: ${text}`),
      ...listPointers(page).flatMap((id) =>
        ids.get(page.file)?.has(id) ? [] : `${page.route}: no element #${id}`,
      ),
    ];
  });
}

/**
 * Full addresses of the site, and addresses in stylesheets, that do not start with `base`, as "file: address". The
 * files of an edition keep the address it was frozen at.
 */
export function listOutside({ files, read }: Site, base: string): string[] {
  const address = new RegExp(`${site.origin}(/[^\\s"'<>]*)|url\\(["']?(/[^)"']*)`, "g");
  return files
    .filter((file) => /\.(css|html|json|svg|txt|xml)$/.test(file) && !isFrozen(file))
    .flatMap((file) =>
      Array.from(read(file).matchAll(address), ([text, page, url]) => ({
        text,
        path: page ?? url ?? "",
      }))
        .filter(({ path }) => !path.startsWith(base))
        .map(({ text }) => `${file}: ${text}`),
    );
}

/** What pages and stylesheets make the browser load from another origin, as "file: address". */
export function listForeign(built: Site): string[] {
  const styles = built.files.filter((file) => file.endsWith(".css"));
  return [
    ...built.pages.flatMap((page) =>
      listLoaded(page).flatMap((text) => (isForeign(text) ? `${page.file}: ${text}` : [])),
    ),
    ...styles.flatMap((file) =>
      listUrls(built.read(file)).flatMap((text) => (isForeign(text) ? `${file}: ${text}` : [])),
    ),
  ];
}

/** What a page makes the browser ask for, in its own style and policy too, but for data: addresses. */
export function listLoaded(page: OpenPage): string[] {
  const loaded = listAddresses(page).filter((address) => address.loaded);
  const styles = [...page.document.querySelectorAll("style, [style]")];
  const urls = styles.flatMap((e) => listUrls(`${e.getAttribute("style") ?? ""} ${e.textContent}`));
  return [...loaded.map(({ text }) => text), ...urls].filter((text) => !text.startsWith("data:"));
}

function listAddresses({ document }: OpenPage): Address[] {
  const find = (table: Record<string, string>, loaded: boolean) =>
    Object.entries(table).flatMap(([selector, attribute]) =>
      [...document.querySelectorAll(selector)].flatMap((element) => {
        const text = element.getAttribute(attribute);
        return text === null ? [] : [{ text, loaded }];
      }),
    );
  return [...find(LOADERS, true), ...find(LINKS, false)];
}

function listUrls(css: string): string[] {
  const urls = css.matchAll(/url\(\s*["']?(.*?)["']?\s*\)|@import\s+["'](.*?)["']/g);
  return Array.from(urls, ([, url, imported]) => url ?? imported ?? "");
}

function listIds({ document }: OpenPage): string[] {
  return [...document.querySelectorAll("[id]")].map(({ id }) => id);
}

function listPointers({ document }: OpenPage): string[] {
  return POINTERS.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].flatMap((e) => e.getAttribute(name)?.split(/\s+/) ?? []),
  );
}

function resolve(text: string, { page, base }: { page: OpenPage; base: string }): URL {
  return new URL(text, site.origin + base + page.route.slice(1));
}

function isForeign(text: string): boolean {
  return !text.startsWith("data:") && new URL(text, site.origin).origin !== site.origin;
}

interface Place {
  site: Site;
  base: string;
  ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Addresses elsewhere are taken on trust; here, the file must be there, and on pages the anchor. */
function leadsSomewhere(
  { origin, pathname, hash, protocol }: URL,
  { site: built, base, ids }: Place,
): boolean {
  if (protocol === "data:" || origin !== site.origin) return true;
  if (!pathname.startsWith(base)) return false;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  const anchor = decodeURIComponent(hash.slice(1));
  return built.files.includes(file) && (anchor === "" || ids.get(file)?.has(anchor) === true);
}

/** What an address in a text ends before. */
const ADDRESS = /https?:\/\/[^\s"'<>),;\\]+/g;

/** Addresses anywhere in the texts of a site, links or not, that begin with none of the allowed ones, as "file: address". */
export function listPrinted(built: Site, allowed: readonly string[]): string[] {
  return built.files
    .filter((file) => /\.(css|csv|html|js|json|svg|txt|xml)$/.test(file))
    .flatMap((file) => {
      const found = new Set(built.read(file).replaceAll("&amp;", "&").match(ADDRESS));
      return [...found]
        .filter((address) => !allowed.some((start) => address.startsWith(start)))
        .map((address) => `${file}: ${address}`);
    });
}
