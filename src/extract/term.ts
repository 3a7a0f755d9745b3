// One number with its unit, and what it amounts to.
import { scale, type Draft, type Numeral, type Page } from "./expression.ts";
import { readHedge } from "./hedge.ts";
import { readNounAfter, readNounBefore, sentenceBefore } from "./noun.ts";
import { readNumeral } from "./numeral.ts";
import { readCurrency, readUnit, type Unit } from "./unit.ts";
import * as en from "./words-en.ts";
import * as zh from "./words-zh.ts";

export interface Term {
  start: number;
  end: number;
  numeral: Numeral;
  /** As printed; null for a bare number, whose noun or currency is looked for around it. */
  unit: Unit | null;
}

const SHORT = /(?:(m|mn)|(k))(?![a-z])/iy;

/** The number that begins at a place, with the currency before it or the unit after it; null for none. */
export function readTerm(page: Page, at: number): Term | null {
  const currency = readCurrency(page, at);
  const numeral = readNumeral(page, currency?.end ?? at);
  if (!numeral) return null;
  const start = Math.min(at, numeral.start);
  const short = currency && page.match(SHORT, numeral.end);
  if (short) {
    const magnitude = short[1] ? 1e6 : 1e3;
    const scaled = { ...numeral, value: scale(numeral.value, magnitude), magnitude };
    return { start, end: numeral.end + short[0].length, numeral: scaled, unit: currency.unit };
  }
  const after = readUnit(page, numeral.end);
  if (after && isNegative(page, { at, unit: after.unit })) {
    return {
      start: at - 1,
      end: after.end,
      numeral: { ...numeral, value: scale(numeral.value, -1) },
      unit: after.unit,
    };
  }
  if (!currency) return { start, end: after?.end ?? numeral.end, numeral, unit: after?.unit ?? null };
  const end = after?.unit.kind === "money" ? after.end : numeral.end;
  return { start, end, numeral, unit: currency.unit };
}

/** A minus sign before a rate, and no dash between words or numbers: 同比-0.3%. */
function isNegative(page: Page, { at, unit }: { at: number; unit: Unit }): boolean {
  const isRate = unit.kind === "percent" || unit.kind === "percentage_point";
  return isRate && at > page.floor && /(?:^|[\s(:：,，为比长幅])-$/.test(page.before(at));
}

/** The expression a term makes: its unit found, its hedge read, turns of phrase told apart. */
export function draftTerm(page: Page, term: Term): Draft {
  const { start, end, numeral } = term;
  if (isIdiom(page, term)) {
    return { start, end, kind: "other", value: numeral.value, unit: "idiom", qualifier: null };
  }
  const { kind, name, scale: by } = term.unit ?? inferUnit(page, term);
  const qualifier = numeral.more ? "gt" : readHedge(page, { start, end, isPeriod: kind === "duration" });
  return { start, end, kind, value: scale(numeral.value, by), unit: name || null, qualifier };
}

/** A bare number counts the noun beside it, or is money where its sentence speaks of money. */
function inferUnit(page: Page, { start, end, numeral }: Term): Unit {
  const sentence = sentenceBefore(page, start);
  const isLarge = numeral.magnitude >= 1e4;
  if (isLarge && (sentence.trimEnd().endsWith("人民币") || zh.MONEY_NOUNS.test(sentence)))
    return money("CNY");
  const noun = readNounAfter(page, end);
  const isMoney = isLarge && !noun && !/number of /i.test(sentence) && en.MONEY_NOUNS.test(sentence);
  const counted = noun ?? page.match(/[一-龥]{2}/y, end)?.[0] ?? readNounBefore(page, start);
  if (!isMoney) return { kind: "count", name: counted ?? "", scale: 1 };
  if (/yuan|RMB/i.test(sentence)) return money("CNY");
  return money(sentence.includes("$") ? "USD" : "");
}

function money(name: string): Unit {
  return { kind: "money", name, scale: 1 };
}

/** 一个, 一批 and a numeral without measure word are turns of phrase; so is the heading 单位：亿元. */
function isIdiom(page: Page, { start, numeral, unit }: Term): boolean {
  if (numeral.form !== "han") return false;
  if (/单位:\s?$/.test(page.before(start))) return true;
  if (unit === null) return numeral.magnitude === 1 || numeral.value === null;
  return unit.kind === "count" && numeral.value === 1;
}
