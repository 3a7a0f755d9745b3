// Numbers written in figures or words, English and Chinese: where they stand in a text and what they are worth.

/** A number found in a text. `unit`: worth of one unit of its last printed digit; `scale`: worth of the
 * magnitude words it ends on (1 where there is none). */
export interface Numeral {
  start: number;
  end: number;
  value: number;
  unit: number;
  scale: number;
}

interface Token {
  kind: "digits" | "word" | "scale";
  start: number;
  end: number;
  value: number;
  unit: number;
}

// prettier-ignore
const WORDS: ReadonlyMap<string, number> = new Map(Object.entries({
  zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18,
  nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
}));
// prettier-ignore
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries({
  dozen: 12, hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12,
  k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12,
  十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 成: 1e1,
}));

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?(?!\d|(?:st|nd|rd|th)\b)`;
const WORD = String.raw`\b(?:${[...WORDS.keys()].filter(isLatin).join("|")})\b|[零〇一二两兩三四五六七八九]`;
const SCALE = String.raw`\b(?:dozen|hundred|thousand|million|billion|trillion)\b|(?<=\d ?)(?:tn|bn|mn|m|k)\b|百(?!分)|[十千万萬亿億]|(?<=[一二两三四五六七八九\d])成`;
const TOKEN = new RegExp(`(?<digits>${DIGITS})|(?<word>${WORD})|(?<scale>${SCALE})`, "giu");

/**
 * Every number of `text`, in order: `7.8 billion`, `24,400`, `one hundred and fifty`, `1.2万亿`, `两成` (20).
 * Ordinals and years in Chinese digits are no numbers here.
 */
export function findNumerals(text: string): Numeral[] {
  const runs: Token[][] = [];
  for (const next of findTokens(text)) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && isJoined(last, { next, gap: text.slice(last.end, next.start) })) run.push(next);
    else runs.push([next]);
  }
  return runs.flatMap((run) => addUp(run) ?? []);
}

function isLatin(word: string): boolean {
  return /^[a-z]+$/.test(word);
}

function findTokens(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const { digits, word, scale = "" } = match.groups ?? {};
    const place = { start: match.index, end: match.index + match[0].length, unit: 1 };
    if (digits) {
      const unit = Number(`1e-${digits.split(".")[1]?.length ?? 0}`);
      return { ...place, kind: "digits", value: Number(digits.replaceAll(",", "")), unit };
    }
    if (word) return { ...place, kind: "word", value: WORDS.get(word.toLowerCase()) ?? NaN };
    return { ...place, kind: "scale", value: SCALES.get(scale.toLowerCase()) ?? NaN };
  });
}

/** Whether two neighbours belong to one number: `twenty-one`, `7.8 billion`, `hundred and fifty`, `十二`. */
function isJoined(last: Token, { next, gap }: { next: Token; gap: string }): boolean {
  if (gap === "-") return next.kind === "scale" || (next.kind === "word" && last.kind === "word");
  return /^\s*$/u.test(gap) || (last.kind === "scale" && /^\s+and\s+$/iu.test(gap));
}

/** A scale multiplies what is smaller than it and adds to what is larger: 二百五十万 = 250 × 10⁴, 两亿三千万. */
function addUp(run: Token[]): Numeral | undefined {
  const parts: number[] = [];
  let [unit, scale, room] = [1, 1, Infinity];
  for (const { kind, value, unit: printed } of run) {
    if (kind === "scale") {
      let sum = value > room ? (parts.pop() ?? 0) : 0; // 1000 thousand, 10000万亿
      while ((parts.at(-1) ?? Infinity) < value) sum += parts.pop() ?? 0;
      parts.push((sum || 1) * value);
      [unit, scale, room] = sum ? [unit * value, scale * value, value] : [value, value, value];
    } else if (value > 0 || parts.length === 0) {
      if (value >= room) return undefined; // 二〇二五, "nineteen ninety": digits in a row, not a number
      parts.push(value);
      [unit, scale, room] = [printed, 1, kind === "word" && value >= 20 ? 10 : printed];
    }
  }
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return undefined;
  const value = parts.reduce((sum, part) => sum + part, 0);
  return { start: first.start, end: last.end, value: trim(value), unit: trim(unit), scale };
}

/** Takes off what binary fractions add: 91905.41 × 10⁸ is 9190541000000. */
function trim(value: number): number {
  return Number(value.toPrecision(15));
}
