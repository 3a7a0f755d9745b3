// English words and units the rules read. One table a notion; a new word is a new entry here and nothing else.
import type { Hedge } from "./expression.ts";

/** Number words below a hundred. */
export const SMALL: Record<string, number> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

export const MAGNITUDES: Record<string, number> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  trillion: 1e12,
  trln: 1e12,
  tn: 1e12,
  tln: 1e12,
};

export const ORDINALS: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
  thirteenth: 13,
  fourteenth: 14,
  fifteenth: 15,
  sixteenth: 16,
  seventeenth: 17,
  eighteenth: 18,
  nineteenth: 19,
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
};

/** What a fraction divides by: "two-thirds" is 2 / 3. */
export const DENOMINATORS: Record<string, number> = {
  half: 2,
  halves: 2,
  third: 3,
  thirds: 3,
  quarter: 4,
  quarters: 4,
  fourth: 4,
  fourths: 4,
  fifth: 5,
  fifths: 5,
  sixth: 6,
  sixths: 6,
  seventh: 7,
  sevenths: 7,
  eighth: 8,
  eighths: 8,
  ninth: 9,
  ninths: 9,
  tenth: 10,
  tenths: 10,
};

export const MULTIPLES: Record<string, number> = {
  double: 2,
  doubled: 2,
  doubles: 2,
  doubling: 2,
  twice: 2,
  twofold: 2,
  triple: 3,
  tripled: 3,
  triples: 3,
  tripling: 3,
  thrice: 3,
  threefold: 3,
  quadruple: 4,
  quadrupled: 4,
  quadruples: 4,
  quadrupling: 4,
  fourfold: 4,
  fivefold: 5,
  tenfold: 10,
  halved: 0.5,
  halving: 0.5,
};

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Currency signs and codes that stand before a number. */
export const CURRENCY_BEFORE: Record<string, string> = {
  US$: "USD",
  U$: "USD",
  $: "USD",
  USD: "USD",
  HK$: "HKD",
  HKD: "HKD",
  A$: "AUD",
  C$: "CAD",
  S$: "SGD",
  NT$: "TWD",
  "¥": "CNY",
  RMB: "CNY",
  Rmb: "CNY",
  "RMB¥": "CNY",
  CNY: "CNY",
  "CN¥": "CNY",
  Yuan: "CNY",
  yuan: "CNY",
  "€": "EUR",
  EUR: "EUR",
  "£": "GBP",
  GBP: "GBP",
  JPY: "JPY",
  SDR: "XDR",
};

/** Currency words that stand after a number (matched without regard to case). */
export const CURRENCY_AFTER: Record<string, string> = {
  yuan: "CNY",
  "yuan renminbi": "CNY",
  "renminbi yuan": "CNY",
  renminbi: "CNY",
  rmb: "CNY",
  "rmb yuan": "CNY",
  cny: "CNY",
  "us dollar": "USD",
  "us dollars": "USD",
  "u.s. dollar": "USD",
  "u.s. dollars": "USD",
  dollar: "USD",
  dollars: "USD",
  usd: "USD",
  "hong kong dollar": "HKD",
  "hong kong dollars": "HKD",
  "hk dollars": "HKD",
  hkd: "HKD",
  euro: "EUR",
  euros: "EUR",
  eur: "EUR",
  pounds: "GBP",
  "pounds sterling": "GBP",
  gbp: "GBP",
  yen: "JPY",
  "japanese yen": "JPY",
  jpy: "JPY",
  "swiss francs": "CHF",
  "singapore dollars": "SGD",
  "australian dollars": "AUD",
  rubles: "RUB",
  won: "KRW",
};

export const DURATIONS: Record<string, string> = {
  year: "year",
  yr: "year",
  month: "month",
  week: "week",
  "working day": "day",
  "business day": "day",
  "trading day": "day",
  "calendar day": "day",
  day: "day",
  hour: "hour",
  minute: "minute",
  second: "second",
  quarter: "quarter",
  decade: "decade",
  "consecutive year": "year",
  "straight year": "year",
  "consecutive month": "month",
  "straight month": "month",
  "consecutive quarter": "quarter",
  "straight quarter": "quarter",
};

/** Hedges before a number, by the words just before it. */
export const HEDGES_BEFORE: Record<string, Hedge> = {
  "more than": "gt",
  over: "gt",
  above: "gt",
  exceeding: "gt",
  exceeded: "gt",
  exceeds: "gt",
  exceed: "gt",
  "in excess of": "gt",
  "upwards of": "gt",
  "upward of": "gt",
  surpassed: "gt",
  surpassing: "gt",
  surpasses: "gt",
  surpass: "gt",
  topped: "gt",
  topping: "gt",
  "greater than": "gt",
  "higher than": "gt",
  "larger than": "gt",
  beyond: "gt",
  "at least": "ge",
  "no less than": "ge",
  "no fewer than": "ge",
  "not less than": "ge",
  "not lower than": "ge",
  "no lower than": "ge",
  "a minimum of": "ge",
  minimum: "ge",
  "less than": "lt",
  "fewer than": "lt",
  "lower than": "lt",
  under: "lt",
  below: "lt",
  "up to": "le",
  within: "le",
  "no more than": "le",
  "not more than": "le",
  "not exceeding": "le",
  "not exceed": "le",
  "at most": "le",
  "a maximum of": "le",
  "no higher than": "le",
  "as much as": "le",
  "as many as": "le",
  nearly: "almost",
  almost: "almost",
  "close to": "almost",
  nearing: "almost",
  approaching: "almost",
  "just under": "almost",
  about: "approx",
  around: "approx",
  approximately: "approx",
  approx: "approx",
  "approx.": "approx",
  roughly: "approx",
  some: "approx",
  circa: "approx",
  "an estimated": "approx",
  "~": "approx",
  ">": "gt",
  "≥": "ge",
  "<": "lt",
  "≤": "le",
};

/** Hedges after a number. */
export const HEDGES_AFTER: Record<string, Hedge> = {
  "or more": "ge",
  "and more": "ge",
  "and above": "ge",
  "or above": "ge",
  "and over": "ge",
  "or over": "ge",
  "or higher": "ge",
  "or less": "le",
  "or fewer": "le",
  "and below": "le",
  "or below": "le",
  "or so": "approx",
  "-plus": "gt",
  "-odd": "approx",
  "+": "gt",
};

/** Words that end a noun phrase: what a count counts stands before them. */
export const NOUN_ENDS = new Set(
  (
    "a an the this that these those its his her their our your all each every any some such than " +
    "of in on at by to from for with within without into onto over under above below between among across per as " +
    "since until till during through before after against toward towards about around like via amid versus and or but nor " +
    "is are was were be been being has have had having do does did will would can could may might shall should must " +
    "who whom whose which what when where why how if while because so yet also not no only just still already then there here " +
    "more less most least up down out off last next it he she they we i you said says according including compared plus " +
    "respectively year-on-year annually nationwide worldwide today yesterday tomorrow ago later earlier reached covering totaling totalling"
  ).split(" "),
);

/** Nouns that are plural, or counted, without an s. */
export const PLURALS = new Set(
  "people children women men staff personnel mu jin km kg kwh hectares tonnes police cattle sheep livestock poultry sq fish talent media data aircraft pupils households workforce".split(
    " ",
  ),
);

/** Words in s that are no plural noun. */
export const SINGULARS = new Set(
  "this thus plus less versus business basis process access various previous numerous across always perhaps economics news progress success loss gas bus status surplus census corpus focus class mass press congress".split(
    " ",
  ),
);
/** Nouns that only lead to the counted one: "two types of loans". */
export const CLASSIFIERS = new Set(
  "types type kinds kind sets pieces batches batch categories pairs groups series copies units sorts forms".split(
    " ",
  ),
);

/** Nouns in whose sentence a bare "1 trillion" is money. */
export const MONEY_NOUNS =
  /\b(?:loans?|lending|lent|credit|deposits?|financing|funds?|funding|capital|invest(?:ed|ments?)|assets?|liabilit(?:y|ies)|revenues?|incomes?|profits?|debts?|bonds?|balance|costs?|spending|turnover|exports?|imports?|trade|GDP|output|sales|yuan|RMB|dollars?|subsid(?:y|ies)|reserves?|premiums?|market value|capitali[sz]ation)\b/i;

/** After these a second amount is a new figure, not the far end of a range. */
export const CHANGE_VERBS =
  /\b(?:from|rose|risen|rise|rising|up|grew|grow|grown|growing|increas(?:e|es|ed|ing)|climb(?:ed|ing)?|gain(?:ed|ing)?|jump(?:ed|ing)?|surg(?:ed|ing)|fell|fallen|fall|falling|down|drop(?:ped|ping)?|declin(?:e|ed|ing)|decreas(?:e|ed|ing)|slid|slipp?ed|edged|expand(?:ed|ing)?|add(?:ed|ing)?|narrow(?:ed|ing)?|widen(?:ed|ing)?|advanc(?:ed|ing)|lowered|raised|cut|reduced|quicken(?:ed|ing)?|slow(?:ed|ing)?|by|of)(?: by| up| down)?(?: (?:about|around|nearly|almost|over|more than|some|a total of|approximately))?\s*$/i;
