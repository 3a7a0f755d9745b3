// The fonts every page needs at once, to be preloaded: addresses as the build publishes them.
import sans from "./fonts/ledger-sans.woff2?url";
import serif from "./fonts/ledger-serif.woff2?url";

/** Addresses of the upright text fonts, base included; italics and pinyin are fetched only where a page uses them. */
export const fontFiles = [sans, serif];
