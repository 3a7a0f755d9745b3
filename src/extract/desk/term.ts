// What the extractor finds, in the terms of the figures table: one table of hedges, one of units, one of counted nouns.
import type { Figure } from "../../data/schema.ts";
import type { Expression, Hedge } from "../expression.ts";

type Unit = Figure["unit"];

const QUALIFIERS: ReadonlyMap<Hedge, Figure["qualifier"]> = new Map([
  ["gt", "more_than"],
  ["ge", "at_least"],
  ["lt", "less_than"],
  ["le", "up_to"],
  ["almost", "nearly"],
  ["approx", "about"],
  [null, "exact"],
]);

/** Units of amounts and rates. `times`: how many of the table's units one of the extractor's is worth. */
const UNITS: Readonly<Record<string, { unit: Unit; times: number }>> = {
  CNY: { unit: "CNY", times: 1 },
  USD: { unit: "USD", times: 1 },
  percent: { unit: "percent", times: 1 },
  percentage_point: { unit: "percentage_points", times: 1 },
  multiple: { unit: "times", times: 1 },
  fraction: { unit: "percent", times: 100 },
};

/** Counted nouns by unit: English in the singular, Chinese as they stand after the number and its measure word. */
const NOUNS: readonly [Unit, string][] = [
  [
    "enterprises",
    "enterprise company firm business manufacturer startup start-up merchant 企业 公司 商户 主体",
  ],
  [
    "institutions",
    "institution bank lender insurer cooperative co-operative union agency unit 机构 银行 农商行 信用社 行社 单位 部门",
  ],
  ["products", "product 产品 款"],
  ["projects", "project 项目"],
  ["households", "household family 农户 家庭 户"],
  [
    "people",
    `person people staff employee worker manager official representative resident farmer student customer user
    participant 人 名 位 员工 客户经理 代表 人次`,
  ],
  ["outlets", "outlet store shop branch station 网点 支行 服务站 服务点"],
  ["boards", "board 专板"],
  ["sections", "section special_zone 专区 板块"],
  [
    "places",
    "place province municipality city county district township town village region 省份 省 城市 市 县 区 乡镇 村",
  ],
];
const BY_NOUN = new Map(NOUNS.flatMap(([unit, nouns]) => wordsOf(nouns).map((noun) => [noun, unit])));
const HAN = [...BY_NOUN].filter(([noun]) => isHan(noun)).sort(([a], [b]) => b.length - a.length);
const REACH = 12;

/** The figures' word for a hedge. */
export function nameQualifier(hedge: Hedge): Figure["qualifier"] {
  return QUALIFIERS.get(hedge) ?? "exact";
}

/** The figures' unit of an expression, and what to multiply its value by; `before` and `after`: what stands around it
 * in its paragraph. Null where the table knows no such unit. */
export function findUnit(
  { unit, text }: Pick<Expression, "unit" | "text">,
  around: { before: string; after: string },
): { unit: Unit; times: number } | null {
  const fixed = unit === null ? undefined : UNITS[unit];
  if (fixed) return fixed;
  const counted = isHan(text.at(-1) ?? "")
    ? readHan(unit ?? "", around)
    : readLatin(unit ?? skipName(around.after));
  return counted ? { unit: counted, times: 1 } : null;
}

/** "technology enterprises" counts enterprises: the last noun that is known. */
function readLatin(phrase: string): Unit | undefined {
  const words = phrase.toLowerCase().split(/\s+/u).map(singular);
  const known = words.flatMap(
    (word, i) => BY_NOUN.get(`${words[i - 1] ?? ""}_${word}`) ?? BY_NOUN.get(word) ?? [],
  );
  return known.at(-1);
}

/** 1.2万家|科技企业: the noun that follows, up to a comma; else the measure word; for 家 the noun before: 企业达|1.2万家. */
function readHan(measure: string, { before, after }: { before: string; after: string }): Unit | undefined {
  const next = /^[\p{Script=Han}“”"《》]*/u.exec(after)?.[0].slice(0, REACH) ?? "";
  const last = /[\p{Script=Han}“”"《》]*$/u.exec(before.slice(-REACH))?.[0] ?? "";
  const named = listNouns(next)[0] ?? BY_NOUN.get(measure.replace(/^个/u, ""));
  return named ?? (measure === "家" ? listNouns(last).at(-1) : undefined);
}

function listNouns(clause: string): Unit[] {
  return HAN.filter(([noun]) => noun.length > 1)
    .map(([noun, unit]) => ({ at: clause.indexOf(noun), unit }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ unit }) => unit);
}

/** A name in quotes between number and noun: 96 "Morning Star" stores. */
function skipName(after: string): string {
  return /^\s*["“][^"”]{1,60}["”]\s+(\p{L}+)/u.exec(after)?.[1] ?? "";
}

function singular(word: string): string {
  return word
    .replace(/[^\p{L}-]/gu, "")
    .replace(/ies$/u, "y")
    .replace(/(ch|sh)es$/u, "$1")
    .replace(/(?<!s)s$/u, "");
}

function wordsOf(list: string): string[] {
  return list.trim().split(/\s+/u);
}

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}
