// Digests and addresses as people write them, and as files name them.

/** A digest, lower case; a folder or file of an edition (`path` below it, "" for the whole); or a live chart. */
export type Wanted =
  | { readonly digest: string }
  | { readonly edition: string; readonly path: string }
  | { readonly chart: string };

/** What a text asks for: an address with or without scheme and base path, an edition's name, or a digest with or without
 * "#", alone or in the line it is printed in. Null where there is none. */
export function readTyped(text: string): Wanted | null {
  const plain = text.trim();
  const frozen = /(?:(?:^|\/)s\/|^(?:edition )?)(\d{4}-\d\d-\d\d(?:-\d+)?)(?![\w-])\/?([^\s?#,;)]*)/i.exec(
    plain,
  );
  if (frozen?.[1] !== undefined) return { edition: frozen[1], path: frozen[2] ?? "" };
  const live = /(?:^|\/)(?:charts|embed)\/([a-z0-9-]+)/i.exec(plain);
  if (live?.[1] !== undefined) return { chart: live[1].toLowerCase() };
  const digest = /#\s*([0-9a-f]{1,64})(?!\w)/i.exec(plain) ?? /^([0-9a-f]{1,64})$/i.exec(plain);
  return digest?.[1] === undefined ? null : { digest: digest[1].toLowerCase() };
}

/**
 * What a file whose bytes are not ours says it is, most exact first: each a text for `readTyped`. A page says it in its
 * head, a picture or a citation in its words, a chart's JSON by its id.
 */
export function readClaims(text: string): string[] {
  const words = text.replace(/<(style|script)\b.*?<\/\1>|<[^>]*>/gs, " ");
  const id = find(text, /^\s*\{\s*"id":\s*"([a-z0-9-]+)"/);
  const claims = [
    findLink(text, "cite-as"),
    find(words, /((?:[\w.:/-]*\/)?\bs\/\d{4}-\d\d-\d\d[\w./-]*)/),
    find(words, /\bdata\s+(#[0-9a-f]{8})\b/),
    find(words, /((?:[\w.:/-]*\/)?\bcharts\/[a-z0-9-]+)/),
    findLink(text, "canonical"),
    id && `charts/${id}/`,
  ];
  return claims.filter((claim) => readTyped(claim) !== null);
}

function findLink(html: string, rel: string): string {
  return find(find(html, new RegExp(`(<link\\b[^>]*\\brel="?${rel}\\b[^>]*>)`)), /\bhref="?([^"\s>]+)/);
}

function find(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? "";
}
