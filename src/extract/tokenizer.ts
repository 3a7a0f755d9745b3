// Finds every numeral and number word of a text: what is found here must be a figure or a dismissal, or the account of
// numbers does not close. It imports nothing and knows nothing of extraction: it is the other pair of eyes. It errs on
// the side of finding more and never judges: the "one" of "one another" and the 一 of 统一 are found too.

/** A numeral or number word; `start` and `end` are UTF-16 offsets: `text.slice(start, end) === numeral.text`. */
export interface Numeral {
  start: number;
  end: number;
  text: string;
}

/**
 * English number words; whole words only. Left out: words that only imply a number (single, both, pair, couple, dual,
 * several, few, decade, secondary), names of units (percent, seconds), and "once", which is mostly "as soon as".
 */
const ENGLISH = {
  cardinals: `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million billion trillion dozen`,
  plurals: `tens hundreds thousands millions billions trillions dozens
    twenties thirties forties fifties sixties seventies eighties nineties`,
  ordinals: `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
    fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth
    eightieth ninetieth hundredth thousandth millionth billionth firstly secondly thirdly fourthly fifthly`,
  fractions: `half halves halve halved halving quarter quarters thirds fourths fifths sixths sevenths eighths ninths
    tenths twentieths hundredths thousandths`,
  multiples: `twice thrice double doubles doubled doubling triple triples tripled tripling treble trebles trebled
    quadruple quadrupled quadrupling quintuple quintupled twofold threefold fourfold fivefold sixfold sevenfold
    eightfold ninefold tenfold hundredfold thousandfold`,
};

/** Chinese characters and words; they count wherever they stand, inside longer words too. */
const CHINESE = {
  digits: "〇零一二两兩三四五六七八九",
  magnitudes: "十廿卅百千万萬亿億兆",
  /** "half", "a few", "two of", and the "first" of 首批 and 首次. */
  others: "半几幾俩首",
  /** The digits of cheques, in runs of two or more: alone, 陆 and 伍 are mostly "land" and "ranks". */
  formal: "壹贰叁肆伍陆柒捌玖拾佰仟",
  doubled: "翻番 翻倍 加倍 倍增",
};

/** A character of a Latin word or numeral; ①, ½ and Ⅳ are numerals. */
const GLUE = String.raw`[\p{Script=Latin}\p{N}]`;

/** A run of letters and digits that holds a digit: 345,800 · 1.0018 · 40.7% · 29th · 5G · 90m · ２０２５. */
const DIGITS = [
  String.raw`(?<!${GLUE})${GLUE}*\p{N}`,
  String.raw`(?:${GLUE}|[.．](?=\p{N})|,(?=\p{N}{3}(?!\p{N})))*`,
  `[%％‰]?`,
].join("");

const HAN = [
  `[${CHINESE.digits}${CHINESE.magnitudes}${CHINESE.others}]`,
  `[${CHINESE.formal}]{2,}`,
  ...wordsOf(CHINESE.doubled),
].join("|");

const WORD = `(?:${Object.values(ENGLISH).flatMap(wordsOf).flatMap(casesOf).join("|")})`;

/** Roman numerals of two letters or more, in capitals: Basel III, but not Xi. */
const ROMAN = "[IVX]{2,}";

const NUMERAL = new RegExp(
  `(?:${DIGITS}|${HAN})+|(?<!${GLUE})(?:${WORD}(?:-(?:and-)?${WORD})*|${ROMAN})(?!${GLUE})`,
  "gu",
);

/** Every numeral and number word of `text` in reading order, none overlapping: "7.8 billion" is two, "two-thirds" one. */
export function findNumerals(text: string): Numeral[] {
  return Array.from(text.matchAll(NUMERAL), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/);
}

/** first, First, FIRST */
function casesOf(word: string): string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}
