// The part of subset-font's interface that we use; the package brings no types.
declare module "subset-font" {
  interface Options {
    targetFormat?: "sfnt" | "woff2";
    variationAxes?: Record<string, number | { min: number; max: number }>;
    keepFeatures?: string[];
    preserveNameIds?: number[];
    keepAllGlyphs?: boolean;
  }
  /** The font cut down to the characters of `text` (undefined with keepAllGlyphs), in the target format. */
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>;
}
