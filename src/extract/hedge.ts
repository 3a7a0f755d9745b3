// The hedge of a figure: the words just before and just after it.
import { anyOf, type Hedge, type Page } from "./expression.ts";
import * as en from "./words-en.ts";
import * as zh from "./words-zh.ts";

const WORDS = Object.keys(en.HEDGES_BEFORE).filter((w) => /^[a-z]/.test(w));
const SIGNS = Object.keys(en.HEDGES_BEFORE).filter((w) => !/^[a-z]/.test(w));
const BEFORE_EN = new RegExp(`(?:(?<![a-z])(${anyOf(WORDS)})[\\s-]+|(${anyOf(SIGNS)})\\s?)$`, "i");
/** 签约, 节约, 最近 … end in a hedge's sign and hedge nothing; 最高可达 still does. */
const BEFORE_ZH = new RegExp(
  `(?<![最附临靠签节合预违条公履契邀制]|[^至不]多)(${anyOf(Object.keys(zh.HEDGES_BEFORE))})(?:了|可?达到?|可[贷获借]?|有|为)?[\\s“"]?(?:人民币)?$`,
);
const BEFORE_MAGNITUDE = new RegExp(
  `(?<![通经以之])(${anyOf(Object.keys(zh.HEDGES_BEFORE_MAGNITUDE))})[百千万亿半]$`,
);
const AFTER_EN = new RegExp(
  `^(?: [a-z]+)?(?: |(?=[-+]))(${anyOf(Object.keys(en.HEDGES_AFTER))})(?![a-z\\d])`,
  "i",
);
const AFTER_ZH = new RegExp(`^(?:\\(含\\))?[期的]?(${anyOf(Object.keys(zh.HEDGES_AFTER))})(?!简称|统称|称)`);
/** 两年内 bounds a duration; 3家内资银行 bounds nothing. 一年多, 5亿元多 say more. */
const AFTER_DURATION = /^(?:(内)(?![外部资容涵地])|(多)(?![元家种个年项方次层样边维]))/;

/** The hedge of the amount from `start` to `end`; `isPeriod` for durations, where 近 means "the last". */
export function readHedge(page: Page, figure: { start: number; end: number; isPeriod: boolean }): Hedge {
  const before = page.before(figure.start);
  const first = page.text[figure.start] ?? "";
  const bare = BEFORE_MAGNITUDE.exec(before + first)?.[1];
  if (bare) return zh.HEDGES_BEFORE_MAGNITUDE[bare] ?? null;
  const hedge = hedgeBefore(before);
  return hedge.isPeriod && figure.isPeriod
    ? null
    : (hedge.said ?? hedgeAfter(page.after(figure.end), figure.isPeriod));
}

function hedgeBefore(before: string): { said: Hedge; isPeriod: boolean } {
  const english = BEFORE_EN.exec(before);
  const word = (english?.[1] ?? english?.[2] ?? BEFORE_ZH.exec(before)?.[1] ?? "").toLowerCase();
  return { said: en.HEDGES_BEFORE[word] ?? zh.HEDGES_BEFORE[word] ?? null, isPeriod: word === "近" };
}

function hedgeAfter(after: string, isPeriod: boolean): Hedge {
  const word = AFTER_EN.exec(after)?.[1]?.toLowerCase() ?? AFTER_ZH.exec(after)?.[1];
  if (word) return en.HEDGES_AFTER[word] ?? zh.HEDGES_AFTER[word] ?? null;
  const [, within, more] = (isPeriod && AFTER_DURATION.exec(after)) || [];
  if (within) return "le";
  return more ? "gt" : null;
}
