// Words that error messages share.

/** The name of one thing of a list: `places` → `place`, `priorities` → `priority`. */
export function singular(plural: string): string {
  return plural.replace(/ies$/, "y").replace(/s$/, "");
}

/** The known term that `term` most likely was meant to be: at most a third of its letters differ; or undefined. */
export function findNear(term: string, known: Iterable<string>): string | undefined {
  let [near, limit]: [string | undefined, number] = [undefined, Math.floor(term.length / 3) + 1];
  for (const candidate of known) {
    if (Math.abs(candidate.length - term.length) >= limit) continue;
    const distance = measureDistance(term, candidate);
    if (distance < limit) [near, limit] = [candidate, distance];
  }
  return near;
}

/** Levenshtein distance: letters to insert, delete or replace. */
function measureDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    above = row;
  }
  return above[b.length] ?? 0;
}
