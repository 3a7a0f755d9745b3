const FULL_WIDTH = /[\uFF01-\uFF5E\u3000\uFFE5\u00A0\u2009\u202F\u2212\u2011]/g;
const OTHERS: Record<string, string> = {
  "\u3000": " ",
  "\u00A0": " ",
  "\u2009": " ",
  "\u202F": " ",
  "\u2212": "-",
  "\u2011": "-",
  "\uFFE5": "¥",
};

/**
 * Folds full-width signs, odd spaces and odd minus signs to ASCII, one code unit to one, so that offsets stay.
 * The full-width comma is a thousands mark only between full-width digits; elsewhere it parts two clauses.
 */
export function fold(text: string): string {
  return text.replace(FULL_WIDTH, (sign, at: number) => {
    const plain = OTHERS[sign];
    if (plain) return plain;
    if (sign === "，" && !(isWideDigit(text[at - 1]) && isWideDigit(text[at + 1]))) return sign;
    return String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });
}

function isWideDigit(sign: string | undefined): boolean {
  return sign !== undefined && sign >= "\uFF10" && sign <= "\uFF19";
}
