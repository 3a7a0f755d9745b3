// Words shared with a source: the project may quote number phrases, never ten consecutive words of a source text.
const LENGTH = 10;
const WORD = /[a-z0-9.%]+/g;

/** Every run of ten consecutive words of the source texts with the id of its source, and all their words. */
interface Runs {
  sources: ReadonlyMap<string, string>;
  words: ReadonlySet<string>;
}

/** Ten words or more that stand in a source too. `line` counts from 1, `opening` is the first three of the words. */
interface Overlap {
  source: string;
  line: number;
  length: number;
  opening: string;
}

/** Indexes source texts for `findOverlaps`. Words are lower-case runs of a–z, 0–9, full stop and per cent sign. */
export function indexRuns(texts: readonly { id: string; text: string }[]): Runs {
  const sources = new Map<string, string>();
  const words = new Set<string>();
  for (const { id, text } of texts) {
    const all = text.toLowerCase().match(WORD) ?? [];
    all.forEach((word, index) => {
      words.add(word);
      if (index + LENGTH <= all.length) sources.set(all.slice(index, index + LENGTH).join(" "), id);
    });
  }
  return { sources, words };
}

/** The stretches of `text` that share ten or more consecutive words with an indexed source, in reading order. */
export function findOverlaps(text: string, { sources, words }: Runs): Overlap[] {
  const found: Overlap[] = [];
  const lower = text.toLowerCase();
  let run: RegExpExecArray[] = []; // the last words, back to one that stands in no source
  let open: Overlap | undefined;
  for (const match of lower.matchAll(WORD)) {
    run = words.has(match[0]) ? [...run.slice(1 - LENGTH), match] : [];
    const source = sources.get(run.map(([word]) => word).join(" "));
    if (source !== undefined && source === open?.source) open.length += 1;
    else {
      open = source === undefined ? undefined : startOverlap(source, { run, lower });
      if (open) found.push(open);
    }
  }
  return found;
}

function startOverlap(source: string, { run, lower }: { run: RegExpExecArray[]; lower: string }): Overlap {
  const line = lower.slice(0, run[0]?.index).split("\n").length;
  return {
    source,
    line,
    length: run.length,
    opening: run
      .slice(0, 3)
      .map(([word]) => word)
      .join(" "),
  };
}
