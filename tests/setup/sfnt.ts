// A small reader of OpenType fonts, after the OpenType specification 1.9 (tables cmap, head, hhea, hmtx).
import subsetFont from "subset-font";

/** What tests ask of a font: which characters it draws, and its measures in units of `unitsPerEm`. */
export interface Font {
  characters: Set<string>;
  unitsPerEm: number;
  ascent: number;
  descent: number;
  /** Advance width at the font's default weight. Throws where the font lacks the character. */
  measureAdvance: (character: string) => number;
}

/** Reads a TrueType or woff2 font. Throws where a table is missing. */
export async function readFont(bytes: Buffer): Promise<Font> {
  const plain = await subsetFont(bytes, undefined, { keepAllGlyphs: true, targetFormat: "sfnt" });
  const table = findTables(plain);
  const glyphs = readCmap(table("cmap"));
  const hhea = table("hhea");
  const hmtx = table("hmtx");
  const metrics = hhea.readUInt16BE(34);
  return {
    characters: new Set([...glyphs.keys()].map((code) => String.fromCodePoint(code))),
    unitsPerEm: table("head").readUInt16BE(18),
    ascent: hhea.readInt16BE(4),
    descent: -hhea.readInt16BE(6),
    measureAdvance: (character) => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0);
      if (glyph === undefined) throw new Error(`no glyph for "${character}"`);
      return hmtx.readUInt16BE(4 * Math.min(glyph, metrics - 1));
    },
  };
}

function findTables(font: Buffer): (tag: string) => Buffer {
  return (tag) => {
    for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16) {
      if (font.toString("latin1", entry, entry + 4) !== tag) continue;
      return font.subarray(font.readUInt32BE(entry + 8)).subarray(0, font.readUInt32BE(entry + 12));
    }
    throw new Error(`the font has no table "${tag}"`);
  };
}

/** Code point to glyph, from the subtable for Unicode's basic plane (format 4), the only one our fonts need. */
function readCmap(cmap: Buffer): Map<number, number> {
  for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
    const subtable = cmap.subarray(cmap.readUInt32BE(record + 4));
    if (subtable.readUInt16BE(0) === 4) return readSegments(subtable);
  }
  throw new Error("the font has no cmap of format 4");
}

/** Four parallel arrays say of each segment: last code, first code, what to add, where its glyphs are listed. */
function readSegments(subtable: Buffer): Map<number, number> {
  const glyphs = new Map<number, number>();
  const size = subtable.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = subtable.readUInt16BE(at);
    const first = subtable.readUInt16BE(at + size + 2);
    const delta = subtable.readUInt16BE(at + 2 * size + 2);
    const listing = at + 3 * size + 2;
    const offset = subtable.readUInt16BE(listing);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const listed = offset === 0 ? code : subtable.readUInt16BE(listing + offset + 2 * (code - first));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) % 0x10000;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}
