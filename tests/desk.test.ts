// From words to rows: the terms, phrases, dismissals and suggestions of the report desk.
import { describe, expect, test } from "vitest";
import { readPrinted } from "../src/data/printed.ts";
import { QUALIFIERS, keys } from "../src/data/vocabulary.ts";
import { type DraftOptions, draftRows } from "../src/extract/desk/draft.ts";
import { findUnit, nameQualifier } from "../src/extract/desk/term.ts";
import { actorRow, placeRow, someRows } from "./setup/rows.ts";

const rows = someRows({
  places: [
    placeRow({}),
    placeRow({ id: "gansu", name: "Gansu", name_zh: "甘肃省", level: "province", parent: "china" }),
    placeRow({
      id: "redwillow",
      name: "Redwillow County",
      name_zh: "红柳县",
      level: "county",
      parent: "gansu",
    }),
    placeRow({
      id: "ningxia",
      name: "Ningxia",
      name_zh: "宁夏回族自治区",
      level: "province",
      parent: "china",
    }),
  ],
  actors: [
    actorRow({ id: "valley-bank", name: "Valley Bank", name_zh: "河谷银行", place: "gansu" }),
    actorRow({ id: "han", name: "Han Qingshan", kind: "person" }),
  ],
  instruments: [
    {
      ...{
        id: "orchard-loan",
        name: "Orchard Loan",
        name_zh: "果园贷",
        kind: "product",
        operator: null,
        place: null,
      },
      ...{
        source: "report",
        paragraph: 1,
        priorities: [{ id: "green", basis: "stated" }],
        does: "It lends.",
      },
    },
  ],
});
const OPTIONS: DraftOptions = {
  id: "report",
  lang: "en",
  date: "2025-12-19",
  vocabulary: rows,
  taken: new Set(),
};

const draft = (text: string, options: Partial<DraftOptions> = {}) =>
  draftRows(text, { ...OPTIONS, ...options });
const only = (text: string, lang: "en" | "zh" = "en") => draft(text, { lang }).figures[0];

describe("terms", () => {
  test.each([
    ["gt", "more_than"],
    ["ge", "at_least"],
    ["lt", "less_than"],
    ["le", "up_to"],
    ["almost", "nearly"],
    ["approx", "about"],
    [null, "exact"],
  ] as const)("the hedge %s is %s", (hedge, qualifier) => {
    expect(nameQualifier(hedge)).toBe(qualifier);
  });

  test("every qualifier of the tables has its hedge", () => {
    const named = (["gt", "ge", "lt", "le", "almost", "approx", null] as const).map(nameQualifier);
    expect(named.toSorted()).toEqual(keys(QUALIFIERS).toSorted());
  });

  test.each([
    ["CNY", "7.8 billion yuan", "", "CNY"],
    ["percentage_point", "2.5 percentage points", "", "percentage_points"],
    ["multiple", "doubled", "", "times"],
    ["technology enterprises", "447", "", "enterprises"],
    ["rural households", "24,400", "", "households"],
    ["leading financial institutions", "150", "", "institutions"],
    ["cities", "12", "", "places"],
    [null, "96", ' "Morning Star" stores', "outlets"],
    ["家", "3000余家", "科技企业", "enterprises"],
    ["家", "12家", "金融机构", "institutions"],
    ["户", "1.2万户", "，", "households"],
    ["个", "5个", "网点", "outlets"],
  ])("%s of “%s%s” is counted in %s", (...[unit, text, after, wanted]) => {
    expect(findUnit({ unit, text }, { before: "", after })?.unit).toBe(wanted);
  });

  test("a fraction is counted in per cent, a hundred times", () => {
    expect(findUnit({ unit: "fraction", text: "two-thirds" }, { before: "", after: "" })).toEqual({
      unit: "percent",
      times: 100,
    });
  });

  test.each(["HKD", "mu", "亩"])("%s is no unit of the tables", (unit) => {
    expect(findUnit({ unit, text: unit === "亩" ? "3亩" : "3" }, { before: "", after: "" })).toBeNull();
  });
});

describe("the words of a figure", () => {
  test.each([
    ["It lent more than 7.8 billion yuan to farms.", "more than 7.8 billion yuan", "more_than"],
    ["It lent no more than 7.8 billion yuan.", "no more than 7.8 billion yuan", "up_to"],
    ["Sales reached 30 million yuan or more.", "30 million yuan or more", "at_least"],
    ["They reached nearly 20 % of 447 firms.", "nearly 20 %", "nearly"],
    ["It helps 447 technology enterprises there.", "447 technology enterprises", "exact"],
    ["贷款余额突破12亿元。", "突破12亿元", "more_than"],
    ["服务3000余家企业。", "3000余家", "more_than"],
    ["占比约为两成。", "约为两成", "about"],
    ["发放贷款5亿元以上。", "5亿元以上", "at_least"],
  ])("of “%s” are “%s”: %s", (...[text, as_printed, qualifier]) => {
    expect(only(text, /\p{Script=Han}/u.test(text) ? "zh" : "en")).toMatchObject({ as_printed, qualifier });
    expect(readPrinted(as_printed)?.qualifier).toBe(qualifier);
  });

  test("of a list under one unit are two, the first with its value inferred", () => {
    expect(draft("贷款余额分别为6.47和2.29万亿元。", { lang: "zh" }).figures).toMatchObject([
      { as_printed: "6.47", value: 6.47e12, value_max: null, flags: ["value_inferred"] },
      { as_printed: "2.29万亿元", value: 2.29e12, flags: [] },
    ]);
  });

  test("of a range are one, with its upper end", () => {
    expect(only("It will lend 1.2 to 1.5 trillion yuan.")).toMatchObject({
      value: 1.2e12,
      value_max: 1.5e12,
    });
  });

  test("that stand twice are told apart by nth", () => {
    const { figures } = draft("A rose by 5 percent and B by 5 percent.");
    expect(figures.map(({ as_printed, nth }) => [as_printed, nth])).toEqual([
      ["5 percent", null],
      ["5 percent", 2],
    ]);
  });
});

describe("dismissals", () => {
  test.each([
    ["On January 8 they met.", "January 8", "date"],
    ["It runs for two years.", "two years", "duration"],
    ["First, it lends.", "First", "ordinal"],
    ["It follows the 15th Five-Year Plan.", "15th Five-Year Plan", "plan_or_meeting"],
    ["It lends.[1]", "[1]", "footnote"],
    ["它进一步放贷。", "进一步", "wording"],
    ["It reached thousands of farms.", "thousands", "vague"],
  ])("of “%s” “%s” is a %s", (...[text, as_printed, reason]) => {
    expect(draft(text).figures).toEqual([]);
    expect(draft(text).dismissals).toMatchObject([{ as_printed, reason, paragraph: 1 }]);
  });

  test("a telephone number and an address are left open: they must not be published", () => {
    const { figures, dismissals, open } = draft("Write to desk163@post.example or call 0931-1234567.");
    expect({ figures, dismissals }).toEqual({ figures: [], dismissals: [] });
    expect(open).toBeGreaterThan(1);
  });
});

describe("suggestions", () => {
  test.each([
    ["Valley Bank had 5 billion yuan of loans outstanding.", "loans_outstanding"],
    ["It granted credit lines of 5 billion yuan.", "credit_granted"],
    ["The fund holds 5 billion yuan.", "fund_size"],
    ["It pledged 5 billion yuan.", "credit_pledged"],
    ["It grew 5 percent year on year.", "growth_rate"],
    ["It accounts for 5 percent.", "share"],
    ["Some 300 representatives attended.", "attendance"],
    ["It runs 12 outlets.", "outlets"],
    ["贷款余额5亿元。", "loans_outstanding"],
    ["授信5亿元。", "credit_granted"],
  ])("of “%s” the measure is %s", (text, measure) => {
    expect(only(text, /\p{Script=Han}/u.test(text) ? "zh" : "en")?.measure).toBe(measure);
  });

  test("a change in the clause is not taken for the stock of the sentence", () => {
    const { figures } = draft("贷款余额50亿元，比年初增加5亿元。", { lang: "zh" });
    expect(figures.map(({ measure }) => measure)).toEqual(["loans_outstanding", null]);
  });

  test.each([
    ["It will lend 5 billion yuan.", "planned"],
    ["It promised 5 billion yuan.", "pledged"],
    ["It lent 5 billion yuan.", "reported"],
  ])("of “%s” the status is %s", (text, status) => {
    expect(only(text)?.status).toBe(status);
  });

  test("place, actor and speaker come from the names of the tables, the place the finest there is", () => {
    expect(only("In Redwillow, Gansu, Valley Bank lent 5 billion yuan, Han Qingshan said.")).toMatchObject({
      ...{ place: "redwillow", actor: "valley-bank", speaker: "han", id: "redwillow-cny" },
    });
    expect(only("河谷银行在宁夏放贷5亿元。", "zh")).toMatchObject({ place: "ningxia", actor: "valley-bank" });
    expect(only("Valley Bank lent 5 billion yuan.")?.place).toBe("gansu");
    expect(only("Redwillowing cost 5 billion yuan.")?.place).toBeNull();
  });

  test("a priority is stated where it is named, editorial where one of its instruments is", () => {
    expect(only("It lent 5 billion yuan for green finance.")?.priorities).toEqual([
      { id: "green", basis: "stated" },
    ]);
    expect(only("Its Orchard Loan stands at 5 billion yuan.")?.priorities).toEqual([
      { id: "green", basis: "editorial" },
    ]);
    expect(only("It lent 5 billion yuan.")?.priorities).toEqual([]);
  });

  test("ids are proposed free ones, labels never", () => {
    const { figures } = draft("It runs 12 outlets.\nIt runs 13 outlets.", {
      taken: new Set(["report-outlets"]),
    });
    expect(figures.map(({ id, label }) => [id, label])).toEqual([
      ["report-outlets-2", null],
      ["report-outlets-3", null],
    ]);
  });
});

test("progress is told paragraph by paragraph", () => {
  const told: number[] = [];
  draft("One.\n\nTwo.", { tell: ({ paragraph, of }) => void told.push(paragraph, of) });
  expect(told).toEqual([1, 2, 2, 2]);
});
