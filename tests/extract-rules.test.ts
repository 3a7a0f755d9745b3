// Every rule has its examples here: the words it reads, and what it makes of them.
import { describe, expect, it } from "vitest";
import { readPage, extract } from "../src/extract/extract.ts";
import { openPage, type Hedge, type Kind, type Value } from "../src/extract/expression.ts";
import { fold } from "../src/extract/fold.ts";
import { rules } from "../src/extract/rules.ts";

type Example = [
  sentence: string,
  words: string,
  kind: Kind,
  value: Value,
  unit?: string | null,
  hedge?: Hedge,
];

const EXAMPLES: Record<string, Example[]> = {
  address: [
    ["Read www.example.org/2024/a12.html today", "www.example.org/2024/a12.html", "other", null, "url"],
    ["邮箱abc123@example.cn，欢迎来信", "abc123@example.cn", "other", null, "email"],
  ],
  telephone: [
    ["Phone 0550-61234567-208", "0550-61234567-208", "other", null, "phone"],
    ["Call (010) 6619-4114", "(010) 6619-4114", "other", null, "phone"],
    ["客服热线95588", "95588", "other", null, "phone"],
  ],
  "slogan in quotation marks": [
    ["the “three loves and two helps” drive", "three loves and two helps", "name_or_slogan", null, null],
    ['a "one village, one product" drive', "one village, one product", "name_or_slogan", null, null],
    ["开展“三亲两帮”活动", "三亲两帮", "name_or_slogan", null, null],
  ],
  plan: [["during the 15th Five-Year Plan period", "15th Five-Year Plan", "name_or_slogan", null, null]],
  "plan without its number": [
    ["the Three-Year Action Plan for villages", "Three-Year Action Plan", "name_or_slogan", null, null],
  ],
  "century in a name": [["told 21st Century Finance", "21st Century", "name_or_slogan", null, null]],
  "plus sign in a slogan": [["a 1+N model", "1+N", "name_or_slogan", null, null]],
  "index or list": [
    ["the CSI 300 fell", "300", "name_or_slogan", null, null],
    ["沪深300指数", "300", "name_or_slogan", null, null],
  ],
  "list of the strongest": [["一家世界名企500强公司", "500强", "name_or_slogan", null, null]],
  "version in a name": [["平台2.0版上线", "2.0", "name_or_slogan", null, null]],
  "set name in capitals": [["after the Two Sessions", "Two Sessions", "name_or_slogan", null, null]],
  "repeated slogan": [
    ["the one town, one industry scheme", "one town, one industry", "name_or_slogan", null, null],
  ],
  "repeated slogan in Chinese": [["推行一镇一业一行的做法", "一镇一业一行", "name_or_slogan", null, null]],
  "set name in Chinese": [
    ["十四五时期", "十四五", "name_or_slogan", null, null],
    ["服务三农", "三农", "name_or_slogan", null, null],
  ],
  "footnote in brackets": [["as shown [2] before", "2", "other", 2, "footnote"]],
  "footnote sign": [["as shown³ before", "³", "other", 3, "footnote"]],
  "glued footnote": [
    ["under the agreement1 with", "1", "other", 1, "footnote"],
    ["growth.3 The next", "3", "other", 3, "footnote"],
  ],
  "list number at the head of a line": [
    ["Aims:\n1. Lend more", "1.", "other", 1, "list_number"],
    ["目标\n2、多贷", "2、", "other", 2, "list_number"],
  ],
  "list number within a line": [["要求如下：1.增加贷款", "1.", "other", 1, "list_number"]],
  "list number in brackets": [["It will (1) lend and (2) train", "1", "other", 1, "list_number"]],
  "circled list number": [["②加强服务", "②", "other", 2, "list_number"]],
  "Chinese list number": [
    ["措施：三是减费", "三是", "other", 3, "list_number"],
    ["一、总体要求", "一、", "other", 1, "list_number"],
    ["（十二）加强管理", "十二", "other", 12, "list_number"],
  ],
  "list number after 其": [["其一，扩面", "一", "other", 1, "list_number"]],
  label: [["Group 2: Banks", "2", "other", 2, "label"]],
  "label in Chinese": [["见表3", "3", "other", 3, "label"]],
  "document number": [
    ["Press Release No. 24/118", "24/118", "other", null, "code"],
    ["〔2024〕15号文", "15", "other", null, "code"],
  ],
  "document year": [["银办〔2024〕9号", "2024", "other", null, "code"]],
  "page of a newspaper": [["（ 03 版 ）", "03 版", "other", null, "code"]],
  "size or rota": [
    ["open 24x7 for all", "24x7", "other", null, "code"],
    ["7×24小时服务", "7×24小时", "other", null, "code"],
    ["a 800*600 screen", "800*600", "other", null, "code"],
  ],
  rota: [["open 24/7 for all", "24/7", "other", null, "code"]],
  version: [["release 1.12.3 is out", "1.12.3", "other", null, "code"]],
  "registered number": [["Registration Number: 140522", "140522", "other", null, "code"]],
  "leading zero": [["seat 0104477", "0104477", "other", null, "code"]],
  "securities code": [["某银行（601234）公告", "601234", "other", null, "code"]],
  "long run of digits": [["order 20240315001 shipped", "20240315001", "other", null, "code"]],
  "run of digits and commas": [["ids 3,1,4,1,5 in", "3,1,4,1,5", "other", null, "code"]],
  "digits on a line of their own": [["Likes\n12\nShare", "12", "other", null, "code"]],
  "page furniture": [["Forum >>0 Comment(s)", "0", "other", null, "code"]],
  "letters and digits in one": [
    ["before COVID-19 came", "COVID-19", "other", null, "name"],
    ["建成5G基站", "5G", "other", null, "name"],
  ],
  "Chinese day span": [["11月8日至10日举行", "11月8日至10日", "date", "--11-08/--11-10"]],
  "Chinese day": [
    ["２０２０年１１月２日", "２０２０年１１月２日", "date", "2020-11-02"],
    ["4月2日,会议召开", "4月2日", "date", "--04-02"],
  ],
  "Chinese month span": [["2023年1-9月，贷款增加", "2023年1-9月", "date", "2023-01/2023-09"]],
  "Chinese month": [
    ["截至5月底", "5月底", "date", "--05"],
    ["十月初，秋收", "十月初", "date", "--10"],
  ],
  "Chinese quarters": [["前三季度增加", "前三季度", "date", "Q1/Q3"]],
  "Chinese quarter span": [["1-3季度", "1-3季度", "date", "Q1/Q3"]],
  "Chinese quarter": [["2015年一季度末", "2015年一季度末", "date", "2015-Q1"]],
  "Chinese half": [["上半年投放", "上半年", "date", "H1"]],
  "Chinese first months": [["前11个月新增", "前11个月", "date", "--01/--11"]],
  "Chinese years": [["2016—2020年", "2016—2020年", "date", "2016/2020"]],
  "Chinese list of years": [["2022、2023年连增", "2022", "date", "2022"]],
  "Chinese decade": [["上世纪90年代", "上世纪90年代", "date", "1990"]],
  "Chinese year": [
    ["2024年末余额", "2024年末", "date", "2024"],
    ["二〇二四年", "二〇二四年", "date", "2024"],
  ],
  "Chinese day alone": [["今天（26日）举行", "26日", "date", "---26"]],
  "Chinese time": [["上午9时30分", "9时30分", "date", "T09:30"]],
  "day span": [["from July 1-3, 2024", "July 1-3, 2024", "date", "2024-07-01/2024-07-03"]],
  day: [
    ["On October 15, 2024 it", "October 15, 2024", "date", "2024-10-15"],
    ["On July 13, the", "July 13", "date", "--07-13"],
  ],
  "day first": [["on 13 July 2024", "13 July 2024", "date", "2024-07-13"]],
  "month span": [["From January to June, it", "January to June", "date", "--01/--06"]],
  "months between": [["between January and June 2025", "January and June 2025", "date", "2025-01/2025-06"]],
  month: [
    ["in May 2013", "May 2013", "date", "2013-05"],
    ["by the end of June, it", "June", "date", "--06"],
  ],
  "quarter or half": [
    ["the second quarter of 2024", "second quarter of 2024", "date", "2024-Q2"],
    ["the first half of this year", "first half of this year", "date", "H1"],
  ],
  "first quarters or months": [
    ["in the first three quarters", "first three quarters", "date", "Q1/Q3"],
    ["the first six months of 2024", "first six months of 2024", "date", "2024-H1"],
    ["the first 11 months", "first 11 months", "date", "--01/--11"],
  ],
  "short quarter or half": [
    ["in Q3 2024", "Q3 2024", "date", "2024-Q3"],
    ["loans in H1", "H1", "date", "H1"],
    ["profit of 1Q25", "1Q25", "date", "2025-Q1"],
  ],
  "fiscal year": [["ROE in FY2023 was", "FY2023", "date", "2023"]],
  "ISO-like day": [["Updated: 2021-03-09 08:15", "2021-03-09 08:15", "date", "2021-03-09T08:15"]],
  "short ISO day": [["Date: 16-03-05 10:20", "16-03-05 10:20", "date", "2016-03-05T10:20"]],
  "American day": [["on 10/15/2024", "10/15/2024", "date", "2024-10-15"]],
  years: [
    ["the plan (2016–2020)", "2016–2020", "date", "2016/2020"],
    ["over 2024-25", "2024-25", "date", "2024/2025"],
  ],
  "years between": [["between 2015 and 2020", "2015 and 2020", "date", "2015/2020"]],
  "month in digits": [["as of 2025-11", "2025-11", "date", "2025-11"]],
  year: [
    ["founded in 2009 and", "2009", "date", "2009"],
    ["by end-2024, it", "end-2024", "date", "2024"],
    ["2023全国大会", "2023", "date", "2023"],
  ],
  "time of day": [["at 3:30 p.m. today", "3:30 p.m.", "date", "T15:30"]],
  "spelled fraction": [
    ["almost two-thirds of firms", "two-thirds", "other", 2 / 3, "fraction", "almost"],
    ["covering over one-third of", "one-third", "other", 1 / 3, "fraction", "gt"],
  ],
  "fraction after a": [["more than a third of firms", "a third", "other", 1 / 3, "fraction", "gt"]],
  "share of a few": [
    ["one in five firms", "one in five", "other", 0.2, "fraction"],
    ["Nearly eight in 10 adults", "eight in 10", "other", 0.8, "fraction", "almost"],
  ],
  "fraction in digits": [["约1/3的商户", "1/3", "other", 1 / 3, "fraction", "approx"]],
  "half a year": [
    ["After half a year of work", "half a year", "duration", 0.5, "year"],
    ["历时半年", "半年", "duration", 0.5, "year"],
  ],
  "half a point": [
    ["by half a percentage point", "half a percentage point", "percentage_point", 0.5, "percentage_point"],
  ],
  "half a month or day": [["用了半个月", "半个月", "duration", 0.5, "month"]],
  "half a day": [["只要半天", "半天", "duration", 0.5, "day"]],
  "half an hour": [["within half an hour", "half an hour", "duration", 0.5, "hour", "le"]],
  "year and a half": [["用了一年半", "一年半", "duration", 1.5, "year"]],
  half: [
    ["nearly half of loans", "half", "other", 0.5, "fraction", "almost"],
    ["占一半以上", "一半", "other", 0.5, "fraction", "ge"],
  ],
  "half after a hedge in Chinese": [["占比过半，", "半", "other", 0.5, "fraction", "gt"]],
  "percent in words": [["百分之九十八点五", "百分之九十八点五", "percent", 98.5, "percent"]],
  "per mille in words": [["千分之三", "千分之三", "percent", 0.3, "percent"]],
  "Chinese fraction": [["占三分之二", "三分之二", "other", 2 / 3, "fraction"]],
  "tenths and a half": [["占三成五", "三成五", "percent", 35, "percent"]],
  "multiple in a word": [
    ["output doubled", "doubled", "other", 2, "multiple"],
    ["nearly tripled", "tripled", "other", 3, "multiple", "almost"],
  ],
  "multiple with a hyphen": [["a two-fold rise", "two-fold", "other", 2, "multiple"]],
  "doubling in Chinese": [
    ["利润翻了一番", "翻了一番", "other", 2, "multiple"],
    ["翻两番", "翻两番", "other", 4, "multiple"],
  ],
  "ordinal in digits": [["its 70th birthday", "70th", "ordinal", 70, null]],
  "ordinal in words": [
    ["the second-largest lender", "second", "ordinal", 2, null],
    ["Done. First, we lend", "First", "other", 1, "list_number"],
  ],
  "number one": [["ranked No. 1 there", "1", "ordinal", 1, null]],
  "Chinese ordinal": [["第29届年会", "第29届", "ordinal", 29, null]],
  "one that counts nothing": [["one of the banks", "one", "other", 1, "idiom"]],
  "set phrase with an ordinal": [["a first-class bank", "first", "other", null, "idiom"]],
  range: [
    ["1.2 to 1.5 trillion yuan", "1.2 to 1.5 trillion yuan", "money", [1.2e12, 1.5e12], "CNY"],
    ["US$1.4 billion to US$1.5 billion", "US$1.4 billion to US$1.5 billion", "money", [1.4e9, 1.5e9], "USD"],
    ["between 11.5 and 43 percent", "11.5 and 43 percent", "percent", [11.5, 43], "percent"],
    ["RMB 30,000 - 50,000 each", "RMB 30,000 - 50,000", "money", [30000, 50000], "CNY"],
    ["贷款5000万至1亿元", "5000万至1亿元", "money", [5e7, 1e8], "CNY"],
    ["期限3到5年", "3到5年", "duration", [3, 5], "year"],
  ],
  "list under one unit": [
    ["rose 12.3 and 8.1 percent", "12.3 and 8.1 percent", "percent", [12.3, 8.1], "percent"],
    ["分别为6.47和2.29万亿元", "6.47", "money", 6.47e12, "CNY"],
    ["下降0.87、0.43、0.21个百分点", "0.43", "percentage_point", 0.43, "percentage_point"],
  ],
  amount: [
    ["more than 7.8 billion yuan in", "7.8 billion yuan", "money", 7.8e9, "CNY", "gt"],
    ["RMB 398.95 billion", "RMB 398.95 billion", "money", 398.95e9, "CNY"],
    ["yuan ($348 million) and", "$348 million", "money", 348e6, "USD"],
    ["余额1.2万亿元", "1.2万亿元", "money", 1.2e12, "CNY"],
    ["其中近20%为", "20%", "percent", 20, "percent", "almost"],
    ["3000余家企业", "3000余家", "count", 3000, "家", "gt"],
    ["高2.5个百分点", "2.5个百分点", "percentage_point", 2.5, "percentage_point"],
    ["by 25 basis points", "25 basis points", "percentage_point", 0.25, "percentage_point"],
    ["sixty-six percent of", "sixty-six percent", "percent", 66, "percent"],
    ["12½ percent", "12½ percent", "percent", 12.5, "percent"],
    ["近十年来", "十年", "duration", 10, "year", null],
    ["500万元（含）以下", "500万元", "money", 5e6, "CNY", "le"],
    ["超四成企业", "四成", "percent", 40, "percent", "gt"],
    ["五千多户农民", "五千多户", "count", 5000, "户", "gt"],
    ["七八十人", "七八十人", "count", [70, 80], "人"],
    ["不低于3亿5000万元", "3亿5000万元", "money", 3.5e8, "CNY", "ge"],
    ["dozens of banks", "dozens", "count", null, "banks"],
    ["4.5 million savings plans covering", "4.5 million", "count", 4500000, "savings plans"],
    ["households rose to 24,400.", "24,400", "count", 24400, "households"],
    ["credit is about 2 trillion, he", "2 trillion", "money", 2e12, null, "approx"],
    ["约15倍", "15倍", "other", 15, "multiple", "approx"],
    ["同比-0.3%", "-0.3%", "percent", -0.3, "percent"],
    ["这是一个例子", "一个", "other", 1, "idiom"],
  ],
};

const SILENT = "word that holds a numeral's sign, reported as nothing";
const shortName = (name: string) => name.replace(/:.*/, "");

function readers(sentence: string): Map<string, string> {
  const text = fold(sentence);
  const found = new Map<string, string>();
  for (const { rule, reading } of readPage(openPage(text, null), rules))
    for (const { start, end } of reading.found) found.set(sentence.slice(start, end), shortName(rule.name));
  return found;
}

describe("every rule has its examples", () => {
  it("no two rules share a name, and each but the silent one stands in the table of examples", () => {
    const names = rules.map(({ name }) => shortName(name));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(Object.keys(EXAMPLES))).toEqual(new Set(names.filter((name) => name !== SILENT)));
  });

  for (const [name, examples] of Object.entries(EXAMPLES))
    for (const [sentence, words, kind, value, unit, hedge = null] of examples)
      it(`${name}: "${words}" in "${sentence.replaceAll("\n", "⏎")}" is ${kind} ${JSON.stringify(value)}`, () => {
        const found = extract(sentence).find((item) => item.text === words);
        expect(readers(sentence).get(words)).toBe(name);
        expect(found).toMatchObject({ kind, qualifier: hedge });
        if (typeof value === "number") expect(found?.value).toBeCloseTo(value, 6);
        else expect(found?.value).toEqual(value);
        if (unit !== undefined) expect(found?.unit).toBe(unit);
      });

  it("words that merely hold a numeral's sign are read and reported as nothing", () => {
    for (const word of ["进一步", "统一", "四川", "半导体", "千方百计", "第一时间"])
      expect(extract(`我们${word}的`), word).toEqual([]);
  });
});
