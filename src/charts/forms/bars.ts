// Table-bars as a picture: the table that a page shows, drawn for files. Same rows, same groups, same bars.
import type { DrawOptions } from "../chart.ts";
import { QUALIFIERS } from "../../data/vocabulary.ts";
import { BAR, barPaths, scalePaths, type Bar, type Placed } from "../parts/bar.ts";
import { key, textBlock, wrap } from "../parts/label.ts";
import { el, print } from "../parts/svg.ts";
import { isBar, pageTable, printCell, type Table } from "../parts/table.ts";
import { plain } from "../prose.ts";

type Size = Pick<DrawOptions, "frame" | "width">;

interface Line {
  readonly name: string;
  /** Its other columns of words. */
  readonly about: string;
  readonly amount: string;
  readonly bar: Bar | null;
  /** The end of the bar's scale, or what stands where there is no bar. */
  readonly words: string;
}

/** A part of the picture from its own top: text, and the bars that are drawn with all others. */
interface Block {
  readonly markup: string;
  readonly bars?: readonly Placed[];
  readonly height: number;
}

/** Left edges of the columns and the width of the last, px; where they are not beside one another, each is below the last. */
interface Grid {
  readonly beside: boolean;
  readonly amount: number;
  readonly bar: number;
  readonly width: number;
}

const SIZE = 14;
/** Room for the cap of a bar that fills its scale, px. */
const CAP = 12;

/** The picture as markup and its height in px: a row's words, its numeric column, its bar or what stands instead. */
export function drawBars(table: Table, size: Size): { body: string[]; height: number } {
  const { columns, groups } = pageTable(table);
  const grid = gridOf(size);
  const bars = columns.find((c) => table.rows.some((row) => isBar(row[c.key])));
  const amount = columns.find((c) => c.numeric);
  const [name, ...about] = columns.filter((c) => c !== bars && c !== amount).map(({ key }) => key);
  const blocks = groups.flatMap(({ heading, rows }) => [
    drawHeading(printCell(heading), grid),
    ...rows.map((row) => {
      const cell = row[bars?.key ?? ""];
      const line: Line = {
        name: printCell(row[name ?? ""]),
        about: about.map((key) => printCell(row[key])).join("; "),
        amount: printCell(row[amount?.key ?? ""]),
        bar: isBar(cell) ? cell : null,
        words: isBar(cell) ? plain(cell.end ?? []) : printCell(cell),
      };
      return grid.beside ? drawBeside(line, grid) : drawBelow(line, grid);
    }),
  ]);
  const drawn = table.rows.flatMap((row) => Object.values(row).filter(isBar));
  const head = drawn.some(({ end }) => end) ? [] : [drawScale(bars?.label ?? "", grid)];
  return stack([...head, ...blocks, drawKey(drawn, size.width)]);
}

function gridOf({ frame, width }: Size): Grid {
  if (frame === "narrow") return { beside: false, amount: 0, bar: 0, width: width - CAP };
  const bar = Math.round(width * 0.62);
  return { beside: true, amount: Math.round(width * 0.36), bar, width: width - bar - CAP };
}

function drawHeading(words: string, grid: Grid): Block {
  if (words === "") return { markup: "", height: 0 };
  const heading = put(words, { x: 0, y: 8, width: grid.bar + grid.width, size: 16, class: "strong" });
  return { markup: heading.markup, height: heading.height + 20 };
}

/** What the scale is, where the rows do not say it. */
function drawScale(words: string, grid: Grid): Block {
  const text = put(words, { x: grid.bar, y: 0, width: grid.width, class: "quiet" });
  return { markup: text.markup, height: text.height + 8 };
}

function drawBeside({ amount, bar, words, ...line }: Line, { width, ...grid }: Grid): Block {
  const label = putLabel(line, grid.amount - 16);
  const number = put(amount, { x: grid.amount, y: 0, width: grid.bar - grid.amount - 16, class: "strong" });
  const under = bar ? BAR + 4 : 0;
  const note = put(words, { x: grid.bar, y: under, width, class: "quiet", end: bar !== null });
  return {
    markup: label.markup + number.markup + note.markup,
    bars: bar ? [{ bar, x: grid.bar, y: 1, width }] : [],
    height: Math.max(label.height, number.height, under + note.height) + 12,
  };
}

function drawBelow({ amount, bar, words, ...line }: Line, { width }: Grid): Block {
  const label = putLabel(line, width);
  const number = put(amount, { x: 0, y: label.height, width, class: "strong" });
  const top = label.height + number.height + 3;
  const under = top + (bar ? BAR + 4 : 0);
  const note = put(words, { x: 0, y: under, width, class: "quiet", end: bar !== null });
  return {
    markup: label.markup + number.markup + note.markup,
    bars: bar ? [{ bar, x: 0, y: top, width }] : [],
    height: under + note.height + 14,
  };
}

function putLabel({ name, about }: Pick<Line, "name" | "about">, width: number) {
  const head = put(name, { x: 0, y: 0, width, class: "strong" });
  const rest = put(about, { x: 0, y: head.height, width, class: "quiet" });
  return { markup: head.markup + rest.markup, height: head.height + rest.height };
}

/** What the marks at hand mean. */
function drawKey(bars: readonly Bar[], width: number): Block {
  const like: Bar = { share: 1, qualifier: "exact", promised: false };
  const hedges = [...new Set(bars.map(({ qualifier }) => qualifier))].filter((hedge) => hedge !== "exact");
  const kinds = [
    { bar: like, words: "reported", width: 12 },
    { bar: { ...like, promised: true }, words: "promised or intended", width: 12 },
  ];
  const caps = hedges.map((qualifier) => ({
    bar: { ...like, qualifier },
    words: `“${QUALIFIERS[qualifier].words}”`,
    width: 6,
  }));
  const shown = [...(bars.some(({ promised }) => promised) ? kinds : []), ...caps];
  const items = shown.map(({ bar, words, width: length }) => ({
    swatch: barPaths([{ bar, x: 0, y: 2, width: length }]).join(""),
    text: words,
  }));
  return key(items, { x: 0, y: 8, width });
}

/** Wrapped words; `end`: set flush right. */
function put(
  words: string,
  o: { x: number; y: number; width: number; size?: number; class?: string; end?: boolean },
): { markup: string; height: number } {
  if (words === "") return { markup: "", height: 0 };
  const size = o.size ?? SIZE;
  const x = o.end ? o.x + o.width : o.x;
  const lines = wrap(words, { width: o.width, size });
  return textBlock(lines, { x, y: o.y, size, class: o.class, anchor: o.end ? "end" : undefined });
}

/** Blocks one below the other; all their bars in one path a class. */
function stack(blocks: readonly Block[]): { body: string[]; height: number } {
  let top = 0;
  const bars: Placed[] = [];
  const texts = blocks.map(({ markup, bars: own = [], height }) => {
    const text = el("g", { transform: `translate(0,${print(top, "block")})`, children: [markup] });
    bars.push(...own.map((placed) => ({ ...placed, y: placed.y + top })));
    top += height;
    return text;
  });
  return { body: [...texts, ...scalePaths(bars), ...barPaths(bars)], height: top };
}
