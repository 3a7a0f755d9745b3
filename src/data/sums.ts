// SHA256SUMS files, as `sha256sum -c` reads them.

/** The SHA-256 (hex) of each path of a SHA256SUMS text. Throws, naming the line, on one that is no checksum and path. */
export function parseSums(text: string): Map<string, string> {
  const lines = text.replace(/\n$/, "").split("\n");
  return new Map(
    lines.map((line, i) => {
      const [, hex, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
      if (!hex || !path) throw new Error(`SHA256SUMS:${i + 1}: no checksum and path: ${line}`);
      return [path, hex];
    }),
  );
}
