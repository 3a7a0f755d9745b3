// SHA256SUMS and PREVIOUS have one form: what is written is read back, and anything else is refused by line.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPrevious, formatSums, parsePrevious, parseSums } from "../src/data/sums.ts";

const A = "a".repeat(64);
const B = "0123456789abcdef".repeat(4);

describe("SHA256SUMS", () => {
  test("is a line a file, sorted by code unit", () => {
    const sums = { é: A, "data/figures.csv": B, PREVIOUS: A, "a-b/c": B, "a/c": A };
    expect(formatSums(new Map(Object.entries(sums)))).toBe(
      `${A}  PREVIOUS\n${B}  a-b/c\n${A}  a/c\n${B}  data/figures.csv\n${A}  é\n`,
    );
  });

  test("is read back as it was written", () => {
    const hex = fc.stringMatching(/^[0-9a-f]{64}$/);
    const part = fc.stringMatching(/^[\w -][\w. é金-]*$/u);
    const path = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join("/"));
    fc.assert(
      fc.property(fc.dictionary(path, hex, { minKeys: 1 }), (sums) => {
        const text = formatSums(new Map(Object.entries(sums)));
        expect(Object.fromEntries(parseSums(text))).toEqual(sums);
        expect(formatSums(parseSums(text))).toBe(text);
      }),
      { seed: 1 },
    );
  });

  const text = `${A}  a\n${B}  b\n`;
  test.each([
    { fault: "nothing", text: "", told: "SHA256SUMS:1: an empty list" },
    { fault: "no line feed at the end", text: text.trimEnd(), told: "SHA256SUMS:2: no line feed at the end" },
    { fault: "an empty line", text: `${text}\n`, told: 'SHA256SUMS:3: not a checksum: ""' },
    { fault: "CRLF", text: text.replaceAll("\n", "\r\n"), told: "SHA256SUMS:1: ends in CRLF" },
    { fault: "a byte order mark", text: `\ufeff${text}`, told: "SHA256SUMS:1: not a checksum" },
    { fault: "a short sum", text: `${A.slice(1)}  a\n`, told: "SHA256SUMS:1: not a checksum" },
    { fault: "a sum in capitals", text: `${A.toUpperCase()}  a\n`, told: "SHA256SUMS:1: not a checksum" },
    { fault: "one space", text: `${A} a\n`, told: "SHA256SUMS:1: not a checksum" },
    { fault: "the mark of binary mode", text: `${A} *a\n`, told: "SHA256SUMS:1: not a checksum" },
    { fault: "no path", text: `${A}  \n`, told: "SHA256SUMS:1: not a checksum" },
    { fault: "an absolute path", text: `${A}  /a\n`, told: "SHA256SUMS:1: absolute path" },
    { fault: "a path that leads out", text: `${A}  a/../../b\n`, told: "SHA256SUMS:1: roundabout path" },
    { fault: "a dot in a path", text: `${A}  ./a\n`, told: "SHA256SUMS:1: roundabout path" },
    { fault: "an empty part of a path", text: `${A}  a//b\n`, told: "SHA256SUMS:1: roundabout path" },
    { fault: "a folder", text: `${A}  a/\n`, told: "SHA256SUMS:1: roundabout path" },
    { fault: "a backslash", text: `${A}  a\\b\n`, told: "SHA256SUMS:1: backslash in a path" },
    { fault: "a tab", text: `${A}  a\tb\n`, told: "SHA256SUMS:1: control character in a path" },
    { fault: "a path twice", text: `${A}  a\n${B}  a\n`, told: 'SHA256SUMS:2: listed twice: "a"' },
    {
      fault: "a wrong order",
      text: `${A}  b\n${B}  a\n`,
      told: 'SHA256SUMS:2: out of order: "a" after "b"',
    },
    { fault: "itself", text: `${A}  SHA256SUMS\n`, told: "SHA256SUMS:1: lists itself" },
  ])("with $fault is refused", ({ text, told }) => {
    expect(() => parseSums(text)).toThrow(told);
  });

  test.each(["../a", "/a", "a\\b", "a\nb", `a\n${B}  b`, "SHA256SUMS", ""])(
    "is not written with the path %j",
    (path) => {
      expect(() => formatSums(new Map([[path, A]]))).toThrow(/^SHA256SUMS:1: .*\(/s);
    },
  );
});

describe("PREVIOUS", () => {
  const text = `${B}  ../2026-01-31-2/SHA256SUMS\n`;
  test("is one line that names the edition before and the sum of its list", () => {
    expect(formatPrevious({ edition: "2026-01-31-2", sha256: B })).toBe(text);
    expect(parsePrevious(text)).toEqual({ edition: "2026-01-31-2", sha256: B });
  });

  test.each([
    ["nothing", ""],
    ["no line feed", text.trimEnd()],
    ["CRLF", text.replace("\n", "\r\n")],
    ["two lines", text + text],
    ["another file", text.replace("SHA256SUMS", "README.txt")],
    ["another folder", text.replace("../", "../../")],
    ["no edition", text.replace("2026-01-31-2", "..")],
    ["a short sum", text.slice(1)],
  ])("with %s is refused", (_, text) => {
    expect(() => parsePrevious(text)).toThrow(/^PREVIOUS:1: not a link of the chain: .*\(one line/);
  });

  test("is not written for what is no edition or no sum", () => {
    expect(() => formatPrevious({ edition: "../x", sha256: A })).toThrow("PREVIOUS:1");
    expect(() => formatPrevious({ edition: "2026-01-31", sha256: "9F2C" })).toThrow("PREVIOUS:1");
  });
});
