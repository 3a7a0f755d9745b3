// Where words stand in a source text: the paragraphs of the contract, whole-word occurrences, a few words of context.

/** The paragraphs of a source text: its non-empty lines. Paragraph 1 is the first of the list. */
export function splitParagraphs(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}

/** Where `phrase` stands in `text` as whole words: UTF-16 offsets, ascending. "20" does not stand in "2026". */
export function findPhrase(text: string, phrase: string): number[] {
  const found: number[] = [];
  if (phrase === "") return found;
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!isInsideWord(text, at) && !isInsideWord(text, at + phrase.length)) found.push(at);
  }
  return found;
}

/** The stretch `start`–`end` of `text` with up to three words on either side. */
export function quoteAround(text: string, { start, end }: { start: number; end: number }): string {
  const before = /(?:\S+\s+){0,3}\S*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const after = /^\S*(?:\s+\S+){0,3}/u.exec(text.slice(end))?.[0] ?? "";
  return before + text.slice(start, end) + after;
}

/** True if the cut at offset `at` would part two letters or digits of a Latin word or number. */
function isInsideWord(text: string, at: number): boolean {
  return /^[\p{Script=Latin}\p{N}]{2}$/u.test(text.slice(Math.max(at - 1, 0), at + 1));
}
