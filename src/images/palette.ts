// Pixels to a PNG of at most 256 colours, after the PNG specification (third edition). Drawings have few colours, so this
// loses next to nothing and makes files a third as large. fflate packs alike on every machine, which zlib does not.
import { crc32 } from "node:zlib";
import { zlibSync } from "fflate";

/** An opaque picture: four bytes a pixel (red, green, blue, alpha), row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST = 256;

/** The picture as an indexed PNG. Colours beyond the 256 most frequent become the nearest of those; alpha is dropped. */
export function encodePng({ width, height, pixels }: Pixels): Buffer {
  const words = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  const colourAt = (pixel: number): number => words.getUint32(pixel * 4) >>> 8;
  const palette = choosePalette(countColours(width * height, colourAt));
  const indexOf = new Map(palette.map((colour, index) => [colour, index]));
  const rows = Buffer.alloc((width + 1) * height); // each row after a zero: no filter, the best for flat colour
  let [last, index] = [-1, 0];
  for (let y = 0, pixel = 0; y < height; y += 1)
    for (let x = 1; x <= width; x += 1, pixel += 1) {
      const colour = colourAt(pixel);
      if (colour !== last) index = indexOf.get(colour) ?? findNearest(colour, palette);
      rows[y * (width + 1) + x] = index;
      last = colour;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // bits an index; colour by palette
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(palette.flatMap(split))),
    chunk("IDAT", Buffer.from(zlibSync(rows, { level: 6 }))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** How often each colour stands; runs of one colour are counted as they end. */
function countColours(count: number, colourAt: (pixel: number) => number): Map<number, number> {
  const counts = new Map<number, number>();
  for (let start = 0, pixel = 1; pixel <= count; pixel += 1) {
    const colour = colourAt(start);
    if (pixel < count && colourAt(pixel) === colour) continue;
    counts.set(colour, (counts.get(colour) ?? 0) + pixel - start);
    start = pixel;
  }
  return counts;
}

/** The most frequent first; of two as frequent, the darker. */
function choosePalette(counts: Map<number, number>): number[] {
  const colours = [...counts].sort(([a, n], [b, m]) => m - n || a - b);
  return colours.slice(0, MOST).map(([colour]) => colour);
}

function findNearest(colour: number, palette: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = split(colour);
  const distances = palette.map((other) => {
    const [r = 0, g = 0, b = 0] = split(other);
    return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
  });
  return distances.indexOf(Math.min(...distances));
}

function split(colour: number): number[] {
  return [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
