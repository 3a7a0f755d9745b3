// Amounts: a number with its unit, alone, as a range, or in a list that shares one unit.
import { one, scale, type Page, type Reading, type Rule } from "../expression.ts";
import { draftTerm, readTerm, type Term } from "../term.ts";
import * as en from "../words-en.ts";
import * as zh from "../words-zh.ts";

const RANGE = /\s?(?:[-–~～]|—(?!—)|至|到)\s?|\sto\s/y;
const LIST = /\s?(?:、|和|及|以及|与|或)\s?|,\s(?:and\s)?|\s(?:and|or)\s/y;
const MAX_TERMS = 8;

export const amountRules: Rule[] = [
  { name: "range: 1.2 to 1.5 trillion, 5%-6%, 3至5年, between 11.5 and 43 percent", read: readRange },
  { name: "list under one unit: 6.47和2.29万亿元, 5.2 and 4.1 percent", read: readList },
  { name: "amount: 7.8 billion yuan, 3000余家, nearly 20%", read: readAmount },
];

function readAmount(page: Page, at: number): Reading | null {
  const term = readTerm(page, at);
  return term && one(draftTerm(page, term));
}

function readRange(page: Page, at: number): Reading | null {
  const low = readTerm(page, at);
  if (!low) return null;
  const isBetween = /\bbetween\s+$/i.test(page.before(at));
  const joint = page.match(RANGE, low.end) ?? (isBetween ? page.match(/\sand\s/y, low.end) : null);
  const high = joint && readTerm(page, low.end + joint[0].length);
  if (!high || !isOneUnit(low, high) || (isWhole(low, high) && !isBetween && isChange(page, at))) return null;
  if (/至|到/.test(joint[0]) && !high.unit) return null;
  const pair = join(low, high);
  if (!pair) return null;
  const [from, to] = pair.numeral.value;
  return from < to || (isBetween && high.unit) ? one(draftTerm(page, pair)) : null;
}

/** The far end must carry the unit of the near one, if that has any; only a currency before it is shared forward. */
function isOneUnit(low: Term, high: Term): boolean {
  if (!low.unit) return true;
  if (high.unit) return low.unit.name === high.unit.name;
  const isLarge = high.numeral.magnitude > 1 || Number(high.numeral.value) >= 1000;
  return low.unit.kind === "money" && isLarge;
}

/** Both ends could stand alone: then a verb of change before them makes them two figures. */
function isWhole(low: Term, high: Term): boolean {
  return Boolean(low.unit && high.unit) || (low.numeral.magnitude > 1 && high.numeral.magnitude > 1);
}

/** Two numbers under one unit are one pair in English; Chinese lists, and longer ones, are figures of their own. */
function readList(page: Page, at: number): Reading | null {
  const terms = readTerms(page, at);
  const [first, last] = [terms[0], terms.at(-1)];
  if (!first || !last || terms.length < 2 || (!last.unit && last.numeral.magnitude === 1)) return null;
  const joint = page.text.slice(first.end, terms[1]?.start).trim();
  if (terms.length > 2 || !/^(?:,|and|or)$/.test(joint)) {
    return { found: terms.map((term) => draftTerm(page, share(term, last))), end: last.end };
  }
  const pair = joint === "," ? null : join(first, last);
  return pair && one(draftTerm(page, pair));
}

/** Bare numbers joined as a list, up to the first that carries a unit. */
function readTerms(page: Page, at: number): Term[] {
  const terms: Term[] = [];
  for (let next = at; terms.length < MAX_TERMS;) {
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

/** A term with the unit of the last one and, if it has none of its own, its magnitude. */
function share(term: Term, last: Term): Term {
  const { numeral, unit } = term;
  const isBare = numeral.magnitude === 1 && numeral.form === last.numeral.form && unit?.kind !== "percent";
  const magnitude = isBare ? last.numeral.magnitude : 1;
  return {
    ...term,
    unit: unit ?? last.unit,
    numeral: { ...numeral, value: scale(numeral.value, magnitude), magnitude: numeral.magnitude * magnitude },
  };
}

/** Two terms as one, with both values; null where one of them is vague or a range itself. */
function join(first: Term, last: Term): (Term & { numeral: { value: [number, number] } }) | null {
  const [from, to] = [share(first, last).numeral.value, last.numeral.value];
  if (typeof from !== "number" || typeof to !== "number") return null;
  const numeral = { ...last.numeral, start: first.numeral.start, value: [from, to] as [number, number] };
  return { start: first.start, end: last.end, unit: last.unit ?? first.unit, numeral };
}

function isChange(page: Page, at: number): boolean {
  const before = page.before(at);
  return en.CHANGE_VERBS.test(before) || zh.CHANGE_VERBS.test(before);
}
