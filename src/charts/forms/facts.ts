// Facts: numbers that stand by themselves, each with its words, on no axis.
import { textBlock, wrap } from "../parts/label.ts";
import { el } from "../parts/svg.ts";

export interface Fact {
  readonly number: string;
  readonly words: string;
}

const GAP = 24;
const WORDS = 14;

/** The facts in columns, each under a rule, as markup and height in px. `x`, `y`: the top left corner; `size`: of the numbers, px. */
export function drawFacts(
  facts: readonly Fact[],
  o: { x: number; y: number; width: number; columns: number; size?: number },
): { markup: string; height: number } {
  const width = (o.width - GAP * (o.columns - 1)) / o.columns;
  let y = o.y;
  const rules: string[] = [];
  const texts: string[] = [];
  for (let row = 0; row < facts.length; row += o.columns) {
    const blocks = facts.slice(row, row + o.columns).map((fact, i) => {
      const x = o.x + i * (width + GAP);
      rules.push(`M${x} ${y + 0.5}h${width}`);
      return drawFact(fact, { x, y, width, size: o.size ?? 24 });
    });
    texts.push(...blocks.map(({ markup }) => markup));
    y += Math.max(...blocks.map(({ height }) => height)) + 16;
  }
  return { markup: el("path", { class: "line", d: rules.join("") }) + texts.join(""), height: y - o.y - 16 };
}

function drawFact({ number, words }: Fact, o: { x: number; y: number; width: number; size: number }) {
  const head = wrap(number, { width: o.width, size: o.size });
  const big = textBlock(head, { x: o.x, y: o.y + 8, size: o.size, leading: o.size * 1.15, class: "strong" });
  const small = textBlock(wrap(words, { width: o.width, size: WORDS }), {
    x: o.x,
    y: o.y + 12 + big.height,
    size: WORDS,
    class: "quiet",
  });
  return { markup: big.markup + small.markup, height: 12 + big.height + small.height };
}
