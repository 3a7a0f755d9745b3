// The hedge of a figure: the words just before and just after it.
import { anyOf, type Hedge, type Page } from "./expression.ts";
import * as en from "./words-en.ts";
import * as zh from "./words-zh.ts";

const WORDS = Object.keys(en.HEDGES_BEFORE).filter((w) => /^[a-z]/.test(w));
const SIGNS = Object.keys(en.HEDGES_BEFORE).filter((w) => !/^[a-z]/.test(w));
const BEFORE_EN = new RegExp(`(?:(?<![a-z])(${anyOf(WORDS)})\\s+|(${anyOf(SIGNS)})\\s?)$`, "i");
/** 签约, 节约, 最近 … end in a hedge's sign and hedge nothing; 最高可达 still does. */
const BEFORE_ZH = new RegExp(
  `(?<![最附临靠签节合预违条公履契邀制]|[^至不]多)(${anyOf(Object.keys(zh.HEDGES_BEFORE))})(?:了|可?达到?|有|为)?[\\s“"]?(?:人民币)?$`,
);
const BEFORE_MAGNITUDE = new RegExp(`(${anyOf(Object.keys(zh.HEDGES_BEFORE_MAGNITUDE))})$`);
const AFTER_EN = new RegExp(`^(?: [a-z]+)?(?: |(?=[-+]))(${anyOf(Object.keys(en.HEDGES_AFTER))})(?![a-z])`, "i");
const AFTER_ZH = new RegExp(`^[期的]?(${anyOf(Object.keys(zh.HEDGES_AFTER))})(?!简称|统称|称)`);
/** 两年内 bounds a duration; 3家内资银行 bounds nothing. 一年多, 5亿元多 say more. */
const AFTER_DURATION = /^(?:(内)(?![外部资容涵地])|(多)(?![元家种个年项方次层样边维]))/;

/** The hedge of the amount at `span`; `isPeriod` for durations, where 近 means "the last". */
export function readHedge(page: Page, figure: { start: number; end: number; isPeriod: boolean }): Hedge {
  const before = page.before(figure.start);
  const after = page.after(figure.end);
  return hedgeBefore(before, page.text[figure.start] ?? "", figure.isPeriod) ?? hedgeAfter(after, figure.isPeriod);
}

function hedgeBefore(before: string, first: string, isPeriod: boolean): Hedge {
  const english = BEFORE_EN.exec(before);
  if (english) return en.HEDGES_BEFORE[(english[1] ?? english[2] ?? "").toLowerCase()] ?? null;
  const magnitude = /[百千万亿半]/.test(first) ? BEFORE_MAGNITUDE.exec(before)?.[1] : undefined;
  if (magnitude && !/(?:通|经|以|之)[过上]$/.test(before)) return zh.HEDGES_BEFORE_MAGNITUDE[magnitude] ?? null;
  const word = BEFORE_ZH.exec(before)?.[1] ?? "";
  if (isPeriod && word === "近") return null;
  return zh.HEDGES_BEFORE[word] ?? null;
}

function hedgeAfter(after: string, isPeriod: boolean): Hedge {
  const english = AFTER_EN.exec(after)?.[1];
  if (english) return en.HEDGES_AFTER[english.toLowerCase()] ?? null;
  const chinese = AFTER_ZH.exec(after)?.[1];
  if (chinese) return zh.HEDGES_AFTER[chinese] ?? null;
  const bound = isPeriod ? AFTER_DURATION.exec(after) : null;
  if (!bound) return null;
  return bound[1] ? "le" : "gt";
}
