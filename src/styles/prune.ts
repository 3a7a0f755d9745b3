// A stylesheet without what a document does not use, for embeds, whose every byte counts. Reads the flat CSS of this
// folder: rules, at-rules with rules in them, no nesting of selectors.
import { JSDOM } from "jsdom";

const { DOMParser } = new JSDOM().window;

/** A rule or at-rule: what stands before its braces and between them. */
interface Block {
  readonly prelude: string;
  readonly body: string;
}

/** The CSS without rules that meet no element of the document, and without custom properties that nothing reads. */
export function pruneCss(css: string, html: string): string {
  const document = new DOMParser().parseFromString(html, "text/html");
  const kept = keepUsed(css.replaceAll(/\/\*[\s\S]*?\*\//g, ""), document);
  const read = new Set(Array.from(kept.matchAll(/var\((--[\w-]+)/g), ([, name]) => name));
  return kept.replaceAll(/--[\w-]+\s*:[^;{}]*;/g, (declaration) => {
    const [name = "", value = ""] = declaration.split(/\s*:\s*/);
    return read.has(name) ? `${name}:${value}` : "";
  });
}

function keepUsed(css: string, document: Document): string {
  return readBlocks(css)
    .map(({ prelude, body }) => {
      if (/^@(media|supports|container)\b/.test(prelude)) {
        const inside = keepUsed(body, document);
        return inside === "" ? "" : `${prelude}{${inside}}`;
      }
      if (prelude.startsWith("@")) return `${prelude}{${body}}`;
      const selectors = splitList(prelude).filter((selector) => isUsed(selector, document));
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
  for (let i = 0; i < css.length && depth >= 0; i++) {
    if (css[i] === "{" && depth++ === 0) open = i;
    if (css[i] === "}" && --depth === 0) {
      blocks.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, i).trim() });
      start = i + 1;
    }
  }
  if (depth !== 0) throw new Error(`css: braces do not match after "${css.slice(start, start + 40).trim()}"`);
  return blocks;
}

/** Selectors of a list; a comma inside brackets parts nothing. */
function splitList(prelude: string): string[] {
  return prelude.split(/,(?![^([]*[)\]])/).map((selector) => selector.trim());
}

/** True unless no element can ever be met. What a reader or the query may change is taken as given. */
function isUsed(selector: string, document: Document): boolean {
  if (selector.includes("[data-theme") || selector.includes("[data-chrome")) return true;
  const settled = selector
    .replaceAll("[open]", ":is(*)")
    .replaceAll(/::[\w-]+|:(hover|focus-visible|focus|target|active)\b/g, "");
  return settled.trim() === "" || document.querySelector(settled) !== null;
}
