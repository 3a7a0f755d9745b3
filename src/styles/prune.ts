// A stylesheet without what a document does not use, for embeds, whose every byte counts. Reads the flat CSS of this
// folder: rules, at-rules with rules in them, no nesting of selectors.

/** A rule or at-rule: what stands before its braces and between them. */
interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** The CSS without rules whose classes or elements `html` lacks, and without custom properties that nothing reads. */
export function pruneCss(css: string, html: string): string {
  const kept = keepUsed(css.replaceAll(/\/\*[\s\S]*?\*\//g, ""), readNames(html));
  const read = new Set(Array.from(kept.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  return kept.replaceAll(/(--[\w-]+)\s*:[^;{}]*;/g, (whole, name: string) => (read.has(name) ? whole : ""));
}

function keepUsed(css: string, names: ReadonlySet<string>): string {
  return readBlocks(css)
    .map(({ prelude, body }) => {
      if (/^@(media|supports|container)\b/.test(prelude)) {
        const inside = keepUsed(body, names);
        return inside === "" ? "" : `${prelude}{${inside}}`;
      }
      if (prelude.startsWith("@")) return `${prelude}{${body}}`;
      const selectors = splitList(prelude).filter((selector) => isUsed(selector, names));
      return selectors.length === 0 ? "" : `${selectors.join(",")}{${body}}`;
    })
    .join("");
}

/** Throws on a brace too many or too few. */
function readBlocks(css: string): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  for (let i = 0; i < css.length; i++) {
    if (css[i] === "{" && depth++ === 0) open = i;
    if (css[i] === "}" && --depth === 0) {
      blocks.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, i).trim() });
      start = i + 1;
    }
    if (depth < 0) break;
  }
  if (depth !== 0) throw new Error(`css: braces do not match after "${css.slice(start, start + 40).trim()}"`);
  return blocks;
}

/** Selectors of a list; a comma inside brackets parts nothing. */
function splitList(prelude: string): string[] {
  return prelude.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim());
}

/** True unless the selector names a class or an element that the document lacks. What stands in brackets is not looked at. */
function isUsed(selector: string, names: ReadonlySet<string>): boolean {
  const plain = selector.replaceAll(/\([^)]*\)|\[[^\]]*\]|::?[\w-]+/g, " ");
  return Array.from(plain.matchAll(/\.?[a-z][\w-]*/gi), ([name]) => name).every((name) => names.has(name));
}

/** The elements of a document ("p") and its classes (".note"); the frame around the content counts too. */
function readNames(html: string): Set<string> {
  const elements = Array.from(html.matchAll(/<([a-z][\w-]*)/gi), ([, name]) => name ?? "");
  const classes = Array.from(html.matchAll(/\sclass="([^"]*)"/g), ([, list]) => (list ?? "").split(/\s+/));
  return new Set([
    "html",
    "body",
    "main",
    ".embed",
    ...elements,
    ...classes.flat().map((name) => `.${name}`),
  ]);
}
