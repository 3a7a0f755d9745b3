// Which characters a TrueType font draws, after the OpenType specification 1.9 (table cmap).

/** Code points of a font's Unicode subtables (formats 4 and 12). Throws where the font has none. */
export function readCodePoints(font: Buffer): ReadonlySet<number> {
  const cmap = findCmap(font);
  const points = new Set<number>();
  for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
    const subtable = cmap.subarray(cmap.readUInt32BE(record + 4));
    for (const [first, last] of listRanges(subtable))
      for (let point = first; point <= last; point += 1) points.add(point);
  }
  if (points.size === 0) throw new Error("font: no Unicode characters; cut it again (npm run fonts)");
  return points;
}

function findCmap(font: Buffer): Buffer {
  for (let entry = 12; entry < 12 + 16 * font.readUInt16BE(4); entry += 16)
    if (font.toString("latin1", entry, entry + 4) === "cmap")
      return font.subarray(font.readUInt32BE(entry + 8));
  throw new Error("font: no table cmap; cut it again (npm run fonts)");
}

/** First and last code of each run. A subset font holds no code it has no glyph for. */
function listRanges(subtable: Buffer): [number, number][] {
  const format = subtable.readUInt16BE(0);
  if (format === 12)
    return Array.from({ length: subtable.readUInt32BE(12) }, (_, i) => [
      subtable.readUInt32BE(16 + 12 * i),
      subtable.readUInt32BE(20 + 12 * i),
    ]);
  if (format !== 4) return [];
  const size = subtable.readUInt16BE(6);
  const runs = Array.from({ length: size / 2 }, (_, i): [number, number] => [
    subtable.readUInt16BE(16 + size + 2 * i),
    subtable.readUInt16BE(14 + 2 * i),
  ]);
  return runs.filter(([first]) => first !== 0xffff);
}
