// Ladder: things on ordered rungs. A rung says how firm they are; nothing is measured by length.
import type { DrawOptions } from "../chart.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el } from "../parts/svg.ts";
import { squarePath } from "../parts/symbol.ts";

export interface Rung {
  readonly name: string;
  readonly meaning: string;
  /** Its items are the thing to look at. */
  readonly stressed?: boolean;
  readonly items: readonly { readonly text: string; readonly promised: boolean }[];
}

export interface LadderData {
  /** What the two ends mean, the upper one first. */
  readonly ends: readonly [string, string];
  readonly rungs: readonly Rung[];
  /** What fits no rung, with the reason. */
  readonly beside: Rung;
}

const SIZE = 14;
const LEADING = 17;
/** Side of an item's mark, px. */
const MARK = 12;
/** A mark's class and its upper left corner, px. */
interface Mark {
  readonly class: "data" | "accent" | "promised";
  readonly x: number;
  readonly y: number;
}

/** Left edge of the words: the rail stands before it. */
const RAIL = 24;

/** The ladder as markup and its height in px: a rail with a rung for each kind, its items beside or below its name. */
export function drawLadder(
  data: LadderData,
  o: Pick<DrawOptions, "frame" | "width">,
): { body: string[]; height: number } {
  const head = put(data.ends[0], { x: 0, y: 0, width: o.width, class: "quiet" });
  const top = head.height + 10;
  let y = top;
  const texts: string[] = [head.markup];
  const marks: Mark[] = [];
  const rungs: number[] = [];
  const draw = (rung: Rung): void => {
    const drawn = drawRung(rung, { ...o, y });
    texts.push(drawn.markup);
    marks.push(...drawn.marks);
    y += drawn.height + (o.frame === "narrow" ? 6 : 14);
  };
  for (const rung of data.rungs) {
    rungs.push(y + 9);
    draw(rung);
  }
  const rail = `M6.5 ${top}V${y - 8}${rungs.map((at) => `M0 ${at}h14`).join("")}`;
  const foot = put(data.ends[1], { x: 0, y, width: o.width, class: "quiet" });
  y += foot.height + 18;
  texts.push(foot.markup);
  draw(data.beside);
  // Where room is short, the names of the rungs say what the key would.
  const words = o.frame === "narrow" ? { markup: "", height: 0 } : drawKey({ y: y + 4, width: o.width });
  return {
    body: [el("path", { class: "line", d: rail }), ...drawMarks(marks), ...texts, words.markup],
    height: y + 4 + words.height,
  };
}

function drawKey(o: { y: number; width: number }) {
  const swatch = (name: Mark["class"]) =>
    el("path", { class: name, d: squarePath({ x: 1, y: 3, side: 11 }) });
  const items = [
    { swatch: swatch("data"), text: "reported" },
    { swatch: swatch("promised"), text: "promised or intended" },
  ];
  return key(items, { ...o, x: 0 });
}

/** One path a class. */
function drawMarks(marks: readonly Mark[]): string[] {
  return [...Map.groupBy(marks, (mark) => mark.class)].map(([name, like]) =>
    el("path", { class: name, d: like.map(({ x, y }) => squarePath({ x, y, side: MARK })).join("") }),
  );
}

function drawRung(rung: Rung, o: Pick<DrawOptions, "frame" | "width"> & { y: number }) {
  const beside = o.frame !== "narrow";
  const middle = beside ? Math.min(Math.round(o.width * 0.44), 380) : RAIL;
  const width = (beside ? middle - 20 : o.width) - RAIL;
  const name = put(rung.name, { x: RAIL, y: o.y, width, class: "strong" });
  const meaning = put(rung.meaning, { x: RAIL, y: o.y + name.height, width, class: "quiet" });
  const label = name.height + meaning.height;
  let y = beside ? o.y : o.y + label + 4;
  const marks: Mark[] = [];
  const items = rung.items.map(({ text, promised }) => {
    const block = put(text, { x: middle + MARK + 8, y, width: o.width - middle - MARK - 8 });
    const name = rung.stressed ? "accent" : "data";
    marks.push({ class: promised ? "promised" : name, x: middle, y: Math.round(y + 3) });
    y += block.height + 4;
    return block.markup;
  });
  return {
    markup: name.markup + meaning.markup + items.join(""),
    marks,
    height: Math.max(label, y - o.y),
  };
}

function put(words: string, o: { x: number; y: number; width: number; class?: string }) {
  return textBlock(wrap(words, { width: o.width, size: SIZE }), { ...o, size: SIZE, leading: LEADING });
}
