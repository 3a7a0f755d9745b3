// Ordinals: 70th, second-largest, 第三.
import { anyOf, draft, one, type Rule } from "../expression.ts";
import { parseHan } from "../numeral-han.ts";
import { ORDINALS, SMALL } from "../words-en.ts";

const TENS = anyOf(Object.keys(SMALL).filter((word) => word.endsWith("ty")));
const WORD = new RegExp(`(?:(${TENS})-)?(${anyOf(Object.keys(ORDINALS))})(?:ly(?=,))?(?![a-z])`, "iy");
const OPENS = /(?:^|[.!?:;。]\s+|\n\s*)$/;

export const ordinalRules: Rule[] = [
  {
    name: "ordinal in digits: 70th, 29th",
    read(page, at) {
      const match = page.match(/(\d{1,4})(?:st|nd|rd|th)(?![a-z])/iy, at);
      return match && one(draft([at, at + match[0].length], { kind: "ordinal", value: Number(match[1]) }));
    },
  },
  {
    name: "ordinal in words: second-largest, twenty-first; First, … opens a list",
    lang: "en",
    read(page, at) {
      const match = page.match(WORD, at);
      if (!match || /[A-Za-z]/.test(page.text[at - 1] ?? "")) return null;
      const value =
        (SMALL[match[1]?.toLowerCase() ?? ""] ?? 0) + (ORDINALS[match[2]?.toLowerCase() ?? ""] ?? 0);
      const span: [number, number] = [at, at + match[0].length];
      const isMark = page.text[span[1]] === "," && OPENS.test(page.before(at));
      return one(
        isMark
          ? draft(span, { kind: "other", value, unit: "list_number" })
          : draft(span, { kind: "ordinal", value }),
      );
    },
  },
  {
    name: "number one: No. 1",
    read(page, at) {
      const match = page.match(/\d{1,3}(?![\d/])/y, at);
      return match && /\bNo\.? ?$/i.test(page.before(at))
        ? one(draft([at, at + match[0].length], { kind: "ordinal", value: Number(match[0]) }))
        : null;
    },
  },
  {
    name: "Chinese ordinal: 第三, 第29届",
    lang: "zh",
    read(page, at) {
      const match = page.match(
        /第 ?(?:(\d{1,5})|([一二三四五六七八九十百]{1,6}))(?:届|名|位|批|次|轮|期|条|个|家|款|例|章|大)?/y,
        at,
      );
      if (!match) return null;
      const value = match[1] ? Number(match[1]) : parseHan(match[2] ?? "");
      return one(draft([at, at + match[0].length], { kind: "ordinal", value }));
    },
  },
];
