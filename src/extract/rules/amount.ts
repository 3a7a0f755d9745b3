// Amounts: a number with its unit, alone, as a range, or in a list that shares one unit.
import { one, scale, type Draft, type Numeral, type Page, type Reading, type Rule } from "../expression.ts";
import { readHedge } from "../hedge.ts";
import { readNounAfter, readNounBefore } from "../noun.ts";
import { readNumeral } from "../numeral.ts";
import { readCurrency, readUnit, type Unit } from "../unit.ts";
import * as en from "../words-en.ts";
import * as zh from "../words-zh.ts";

interface Term {
  start: number;
  end: number;
  numeral: Numeral;
  unit: Unit | null;
}

const RANGE = /\s?(?:[-–~～]|—(?!—)|至|到)\s?|\sto\s/y;
const LIST = /\s?(?:、|和|及|以及|与|或)\s?|,\s(?:and\s)?|\s(?:and|or)\s/y;
const MAX_TERMS = 8;
const SENTENCE = 160;

export const amountRules: Rule[] = [
  { name: "range: 1.2 to 1.5 trillion, 5%-6%, 3至5年", read: readRange },
  { name: "list under one unit: 6.47和2.29万亿元, 5.2 and 4.1 percent", read: readList },
  { name: "amount: 7.8 billion yuan, 3000余家, nearly 20%", read: readAmount },
];

function readTerm(page: Page, at: number): Term | null {
  const currency = readCurrency(page, at);
  const numeral = readNumeral(page, currency?.end ?? at);
  if (!numeral) return null;
  const start = Math.min(at, numeral.start);
  const short = currency ? page.match(/(m|k|mn)(?![a-z])/iy, numeral.end) : null;
  if (currency && short) {
    const times = short[1]?.toLowerCase() === "k" ? 1e3 : 1e6;
    const scaled = { ...numeral, value: scale(numeral.value, times), magnitude: times };
    return { start, end: numeral.end + short[0].length, numeral: scaled, unit: currency.unit };
  }
  const after = readUnit(page, numeral.end);
  if (!currency) return { start, end: after?.end ?? numeral.end, numeral, unit: after?.unit ?? null };
  return { start, end: after?.unit.kind === "money" ? after.end : numeral.end, numeral, unit: currency.unit };
}

function readAmount(page: Page, at: number): Reading | null {
  const term = readTerm(page, at);
  return term && one(describe(page, term));
}

function readRange(page: Page, at: number): Reading | null {
  const low = readTerm(page, at);
  const between = low !== null && /\bbetween\s+$/i.test(page.before(at));
  const joint = low && (page.match(RANGE, low.end) ?? (between ? page.match(/\sand\s/y, low.end) : null));
  const high = joint && readTerm(page, low.end + joint[0].length);
  if (!high || !joint) return null;
  const areWhole = (low.unit && high.unit) ?? (low.numeral.magnitude > 1 && high.numeral.magnitude > 1);
  if (areWhole && !between && isChange(page, at)) return null;
  if (low.unit && high.unit && low.unit.name !== high.unit.name) return null;
  if (low.unit && !high.unit && (low.unit.kind !== "money" || high.numeral.magnitude === 1)) return null;
  const shared = share(low, high);
  const [from, to] = [shared.numeral.value, high.numeral.value];
  if (typeof from !== "number" || typeof to !== "number" || (from >= to && !(between && high.unit))) return null;
  if (low.unit === null && high.unit === null && /至|到/.test(joint[0])) return null;
  return one(describe(page, join(low, { ...high, unit: high.unit ?? low.unit }, [from, to])));
}

/** Two numbers under one unit are one pair in English; Chinese lists, and longer ones, are figures of their own. */
function readList(page: Page, at: number): Reading | null {
  const terms = readTerms(page, at);
  const last = terms.at(-1);
  if (!last || terms.length < 2 || (!last.unit && last.numeral.magnitude === 1)) return null;
  const shared = terms.map((term) => share(term, last));
  const [a, b] = shared.map((term) => term.numeral.value);
  const joint = page.text.slice(terms[0]?.end, terms[1]?.start);
  if (terms.length === 2 && joint.trim() === ",") return null;
  if (terms.length === 2 && /and|or/.test(joint) && typeof a === "number" && typeof b === "number" && terms[0])
    return one(describe(page, join(terms[0], last, [a, b])));
  return { found: shared.map((term) => describe(page, term)), end: last.end };
}

/** Bare numbers joined as a list, up to the first that carries a unit. */
function readTerms(page: Page, at: number): Term[] {
  const terms: Term[] = [];
  for (let next = at; terms.length < MAX_TERMS; ) {
    const term = readTerm(page, next);
    if (!term || term.numeral.form === "han") return [];
    terms.push(term);
    if (term.unit || term.numeral.magnitude > 1) return terms;
    const joint = page.match(LIST, term.end);
    if (!joint) return [];
    next = term.end + joint[0].length;
  }
  return [];
}

/** A term with the unit and, if it has none of its own, the magnitude of the last one. */
function share(term: Term, last: Term): Term {
  const { numeral } = term;
  const isBare = numeral.magnitude === 1 && last.numeral.magnitude > 1 && numeral.form === last.numeral.form;
  const isOpen = term.unit === null || term.unit.kind === "money";
  const value = isBare && isOpen ? scale(numeral.value, last.numeral.magnitude) : numeral.value;
  const magnitude = isBare ? last.numeral.magnitude : numeral.magnitude;
  return { ...term, unit: term.unit ?? last.unit, numeral: { ...numeral, value, magnitude } };
}

function join(first: Term, last: Term, value: [number, number]): Term {
  return { ...last, start: first.start, numeral: { ...last.numeral, start: first.numeral.start, value } };
}

function isChange(page: Page, at: number): boolean {
  const before = page.before(at);
  return en.CHANGE_VERBS.test(before) || zh.CHANGE_VERBS.test(before);
}

function describe(page: Page, term: Term): Draft {
  const { start, end, numeral } = term;
  const unit = term.unit ?? inferUnit(page, term);
  const hedge = numeral.more ? "gt" : readHedge(page, { start, end, isPeriod: unit.kind === "duration" });
  const draft = { start, end, kind: unit.kind, value: scale(numeral.value, unit.scale), unit: unit.name || null, qualifier: hedge };
  return isIdiom(page, term) ? { ...draft, kind: "other", unit: "idiom", qualifier: null } : draft;
}

/** A bare number counts the noun beside it, or is money where its sentence speaks of money. */
function inferUnit(page: Page, term: Term): Unit {
  const noun = readNounAfter(page, term.end);
  const sentence = /[^.。;；\n]*(?:\.\d[^.。;；\n]*)*$/.exec(page.text.slice(Math.max(0, term.start - SENTENCE), term.start))?.[0] ?? "";
  const isLarge = term.numeral.magnitude >= 1e4;
  if (isLarge && /人民币\s?$/.test(sentence)) return { kind: "money", name: "CNY", scale: 1 };
  if (isLarge && zh.MONEY_NOUNS.test(sentence)) return { kind: "money", name: "CNY", scale: 1 };
  const counted = noun ?? readNounBefore(page, term.start);
  if (!isLarge || noun || /number of /i.test(sentence) || !en.MONEY_NOUNS.test(sentence))
    return { kind: "count", name: counted ?? "", scale: 1 };
  const currency = /yuan|RMB/i.test(sentence) ? "CNY" : sentence.includes("$") ? "USD" : "";
  return { kind: "money", name: currency, scale: 1 };
}

/** 一个, 一批 and a numeral without measure word are turns of phrase; so is the heading 单位：亿元. */
function isIdiom(page: Page, { start, numeral, unit }: Term): boolean {
  if (numeral.form !== "han") return false;
  if (/单位[::]\s?$/.test(page.before(start))) return true;
  return unit === null ? numeral.magnitude === 1 || numeral.value === null : unit.kind === "count" && numeral.value === 1;
}
