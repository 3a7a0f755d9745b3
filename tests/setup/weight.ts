// What a page weighs on the way to a reader.
import { brotliCompressSync, constants } from "node:zlib";

/** Files a visit asks for, by path; kB are 1,000 bytes, compressed by Brotli at quality 11. */
export interface Weight {
  requests: number;
  /** All but the fonts, kB. */
  text: number;
  /** As they are, since they come compressed, kB. */
  fonts: number;
  /** Scripts in files of their own and in the page, kB. */
  scripts: number;
}

/** Weighs what was asked for, bytes by path. */
export function weigh(files: ReadonlyMap<string, Uint8Array>): Weight {
  const fonts = [...files].filter(([path]) => isFont(path)).map(([, bytes]) => bytes.length);
  const text = [...files].filter(([path]) => !isFont(path)).map(([, bytes]) => pack(bytes));
  const scripts = [...files].flatMap(([path, bytes]) =>
    path.endsWith(".js") ? [pack(bytes)] : listInline(bytes).map(pack),
  );
  return { requests: files.size, text: addUp(text), fonts: addUp(fonts), scripts: addUp(scripts) };
}

function isFont(path: string): boolean {
  return path.endsWith(".woff2");
}

/** Scripts that stand in a page; data blocks are none. */
function listInline(bytes: Uint8Array): Uint8Array[] {
  const html = new TextDecoder().decode(bytes);
  const scripts = html.matchAll(
    /<script(?![^>]*(?:\bsrc=|\btype="application\/(?:ld\+)?json"))[^>]*>(.+?)<\/script>/gs,
  );
  return Array.from(scripts, ([, script]) => new TextEncoder().encode(script));
}

function pack(bytes: Uint8Array): number {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

function addUp(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
