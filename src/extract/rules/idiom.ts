// Number words that are no numbers: one of, 进一步, 四川.
import { draft, one, type Rule } from "../expression.ts";
import * as zh from "../words-zh.ts";

/** For each numeral sign the set words around it, and where in the word it stands. */
const SILENT = new Map<string, { word: string; offset: number }[]>();
for (const word of zh.SILENT)
  Array.from(word).forEach((sign, offset) => {
    if (/[零一二两三四五六七八九十百千万亿半陆第]/.test(sign))
      SILENT.set(sign, [...(SILENT.get(sign) ?? []), { word, offset }]);
  });

export const idiomRules: Rule[] = [
  {
    name: "word that holds a numeral's sign, reported as nothing: 统一, 半导体",
    read(page, at) {
      const inside = SILENT.get(page.text[at] ?? "")?.find(({ word, offset }) =>
        page.text.startsWith(word, at - offset),
      );
      return inside ? { found: [], end: at - inside.offset + inside.word.length } : null;
    },
  },
  {
    name: "one that counts nothing: one of, the other one, one-stop",
    lang: "en",
    read(page, at) {
      const match = page.match(
        /one(?= of\b| another\b| by one\b|-stop|-size|-on-one|-off|-sided|-time|[.,;:)]| is | for the | or more | or another|'s|’s| can | must | has | way | thing | hand | side | that | who | which )/iy,
        at,
      );
      const before = page.before(at);
      if (!match || /[A-Za-z\d]$|(?:hundred|and|only) $/i.test(before)) return null;
      return one(draft([at, at + 3], { kind: "other", value: 1, unit: "idiom" }));
    },
  },
  {
    name: "set phrase with an ordinal: second-hand, third-party, first-class, first-time",
    lang: "en",
    read(page, at) {
      const match = page.match(
        /(?:first|second|third|double)(?=[- ]?(?:hand|party|parties|class|rate|tier|line|digits?)\b|-time\b)/iy,
        at,
      );
      return match && one(draft([at, at + match[0].length], { kind: "other", unit: "idiom" }));
    },
  },
];
