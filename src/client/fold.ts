// Text as a reader may type it: without marks and case, Chinese by pairs of characters, decimals whole.

/** Words of a text for search: "Lǐ Lìhuī" gives "li", "lihui"; 融资平台 gives 融资, 资平, 平台; "40.7%" gives "40.7". */
export function tokenize(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[’'`]/g, "").toLowerCase();
  return (folded.match(/\d+(?:[.,]\d+)*|[a-z]+|\p{Script=Han}+/gu) ?? []).flatMap(split);
}

function split(word: string): string[] {
  if (/^\d/.test(word)) return [word.replaceAll(",", "")];
  if (!/\p{Script=Han}/u.test(word)) return [word];
  const characters = Array.from(word);
  if (characters.length < 3) return [word];
  return characters.slice(1).map((character, i) => `${characters[i] ?? ""}${character}`);
}
