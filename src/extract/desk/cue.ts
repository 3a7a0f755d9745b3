// Words that suggest what kind of quantity a number is, and how firm. One table each; the first row that fits wins.
import type { Figure } from "../../data/schema.ts";
import { MEASURES, UNITS } from "../../data/vocabulary.ts";

type Measure = Figure["measure"];

/** Looked for in the sentence of the number. Every measure of the vocabulary that words can tell has a row. */
const MEASURE_CUES: readonly [Measure, RegExp][] = [
  ["attendance", /\battend|\bparticipants?\b|took part in the (?:conference|meeting)|参会|出席/iu],
  ["credit_pledged", /\bpledg|\bpromis(?:ed|es) .{0,40}credit|承诺|意向性?授信/iu],
  ["financing_intended", /\bintended\b|\bintention|\bintent\b|意向/iu],
  ["relending_quota", /\bre-?lending (?:quota|facility)|再贷款额度/iu],
  ["loan_contracts_signed", /\b(?:loan )?contracts? (?:worth|signed)|签约|签订贷款合同/iu],
  [
    "credit_granted",
    /\bcredit lines?\b|\blines? of credit\b|\bgrant(?:ed|ing) credit\b|\bcredit granted\b|授信/iu,
  ],
  ["single_loan", /\b(?:a|one|the first) (?:\S+ ){0,3}loan of\b|一笔.{0,12}贷款/iu],
  ["fund_size", /\bfunds?\b(?! raised)|基金/iu],
  ["equity_raised", /\bequity\b.{0,30}\b(?:raised|financing)|股权融资/iu],
  [
    "net_new_loans",
    /\bnew (?:\S+ )?loans\b|\bnet new\b|贷款.{0,12}(?:增加|新增|多增)|(?:新增|增加|多增).{0,12}贷款/iu,
  ],
  ["aggregate_financing", /\baggregate financing\b|社会融资规模/iu],
  ["total_assets", /\btotal assets\b|资产总额|总资产/iu],
  ["gdp", /\bGDP\b|\bgross domestic product\b|生产总值/u],
  ["loans_outstanding", /\boutstanding\b|\bloan balance\b|\bbalance of\b.{0,30}\bloans?\b|贷款余额/iu],
  ["credit_support", /\bcredit support\b|\bsupport\b.{0,30}\bcredit\b|信贷支持/iu],
  ["coverage_rate", /\bcover(?:s|ed|age|ing)?\b|覆盖率/iu],
  ["share", /(?:\bper ?cent|%) of\b|\bshare\b|\baccount(?:s|ed|ing) for\b|占|比重/iu],
  ["growth_rate", /\byear[- ]on[- ]year\b|\bgr(?:ew|owth|own)\b|\brose\b|\bincreas|同比|增长|增速/iu],
  ["change_rate", /\bfell\b|\bdeclin|\bdrop|\breduc|\bcut\b|\bdoubl|\btripl|下降|减少|翻番/iu],
  ["staff", /\bstaff\b|\bemploy|\bmanagers?\b|员工|客户经理/iu],
];

/** Measures of plain counts, by their unit. */
const COUNTS: Readonly<Partial<Record<Figure["unit"], Measure>>> = {
  enterprises: "enterprises",
  institutions: "institutions",
  products: "products",
  projects: "projects",
  households: "households",
  outlets: "outlets",
  boards: "boards",
  sections: "platform_sections",
  places: "places",
};

const STATUS_CUES: readonly [Figure["status"], RegExp][] = [
  ["pledged", /\bpledg|\bpromis|承诺/iu],
  ["intended", /\bintended\b|\bintent|意向/iu],
  ["planned", /\bplans? to\b|\bwill\b|\baims? to\b|\bis to\b|\bby 20[3-9]\d\b|将|力争|计划|拟/iu],
];

/** A clause that tells by how much an amount changed says nothing of the stock its sentence is about. */
const CHANGE = /\bincreas|\brose by\b|\badded\b|增加|新增|多增|少增/iu;

/** The measure that the words around a number in `unit` suggest, its clause before its sentence; null where no word
 * tells. */
export function suggestMeasure(
  { clause, sentence }: { clause: string; sentence: string },
  unit: Figure["unit"] | null,
): Measure | null {
  if (unit === null) return null;
  const { of } = UNITS[unit];
  const find = (words: string) =>
    MEASURE_CUES.find(([measure, cue]) => MEASURES[measure].of === of && cue.test(words))?.[0];
  const isChange = of === "money" && CHANGE.test(clause);
  const cue = find(clause) ?? (isChange ? undefined : find(sentence));
  return (of === "count" && cue !== "attendance" ? COUNTS[unit] : undefined) ?? cue ?? null;
}

/** How firm the words before a number make it: reported, unless they promise, intend or plan. */
export function suggestStatus(before: string): Figure["status"] {
  return STATUS_CUES.find(([, words]) => words.test(before))?.[0] ?? "reported";
}
