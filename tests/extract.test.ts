import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { extract, readPage } from "../src/extract/extract.ts";
import { KINDS, openPage } from "../src/extract/expression.ts";
import { fold } from "../src/extract/fold.ts";
import { rules } from "../src/extract/rules.ts";

const found = (text: string, date?: string) =>
  extract(text, date ? { date } : {}).map((item) => `${item.text} | ${JSON.stringify(item.value)}`);

const PIECES = (
  "7.8 billion yuan|$348 million|RMB 398.95 billion|more than |nearly |20%|1.2 to 1.5 trillion|one in five|two-thirds|doubled|" +
  'May |June 3, 2024|Q3|first half of |end of |15th Five-Year Plan|[1]|1+N|24x7|growth.3 |households|number of |“|”|"|(|)|\n|. |, |' +
  "1.2万亿元|近20%|3000余家|2.5个百分点|6.47和2.29万亿元|０．８７、０．４３个百分点|近十年|上半年|2024年末|1-9月|十四五|“三赋”|一是|进一步|" +
  "增加17.57亿元至169.18亿元|三分之二|翻了一番|百分之十|，|。|、|至|和|约|超|亿|千|½|③|𠮷|😀| to | and |-|/|:|a1|0550-61234567"
).split("|");
const genre = fc.array(
  fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 3 }), fc.nat().map(String)),
  {
    maxLength: 30,
  },
);
const texts = genre.map((pieces) => pieces.join(""));

describe("what extract promises of any text", () => {
  it("offsets slice back to the text, ascend and never overlap, and kinds are of the closed list", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const item of extract(text)) {
          expect(item.start).toBeGreaterThanOrEqual(end);
          expect(item.end).toBeGreaterThan(item.start);
          expect(text.slice(item.start, item.end)).toBe(item.text);
          expect(KINDS).toContain(item.kind);
          end = item.end;
        }
      }),
      { numRuns: 600, seed: 8 },
    );
  });

  it("every digit lies in an expression, full-width ones too", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const items = extract(text);
        for (const { index } of text.matchAll(/[0-9\uFF10-\uFF19½]/g))
          expect(
            items.some(({ start, end }) => start <= index && index < end),
            `"${text}" at ${index}`,
          ).toBe(true);
      }),
      { numRuns: 600, seed: 9 },
    );
  });

  it("values are finite numbers, rising pairs of lists, strings or null: JSON keeps them", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const items = extract(text);
        expect(JSON.parse(JSON.stringify(items))).toEqual(items);
      }),
      { numRuns: 300, seed: 10 },
    );
  });

  it("the language option only leaves rules out: digits stay covered", () => {
    for (const lang of ["en", "zh"] as const)
      for (const text of ["in 2024, 12 banks", "2024年12月，增加3.5亿元", "第3次", "3rd"])
        expect(
          extract(text, { lang })
            .map((x) => x.text)
            .join(" ")
            .replace(/\D/g, ""),
          `${lang} ${text}`,
        ).toBe(text.replace(/\D/g, ""));
  });
});

const FOLDED = Array.from("１９．，％＄￥Ａｚ－～　\u00A0\u202F\u2212");

describe("fold", () => {
  it("keeps the length and every offset of any text", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...FOLDED), fc.string({ unit: "binary" }))), (pieces) => {
        const text = pieces.join("");
        expect(fold(text)).toHaveLength(text.length);
      }),
    );
  });

  it("folds full-width digits, signs and letters, but a comma only between digits", () => {
    expect(fold("１，２３４．５％（Ａ）")).toBe("1,234.5%(A)");
    expect(fold("增长５％，３家")).toBe("增长5%，3家");
  });
});

describe("figures that belong together or apart", () => {
  it.each([
    ["增加17.57亿元至169.18亿元", ["17.57亿元 | 1757000000", "169.18亿元 | 16918000000"]],
    ["from 5 billion yuan to 7 billion yuan", ["5 billion yuan | 5000000000", "7 billion yuan | 7000000000"]],
    ["rose 3 billion yuan to 7 billion yuan", ["3 billion yuan | 3000000000", "7 billion yuan | 7000000000"]],
    ["5.2, 4.1 and 3.3 percent", ["5.2 | 5.2", "4.1 | 4.1", "3.3 percent | 3.3"]],
    ["in 2020, 15 percent of 12 banks", ['2020 | "2020"', "15 percent | 15", "12 | 12"]],
    ["On July 13, 20 firms", ['July 13 | "--07-13"', "20 | 20"]],
    ["节约3亿元，签约120个", ["3亿元 | 300000000", "120个 | 120"]],
  ])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it("节约 and 签约 hedge nothing, 通过 is not 过, 最近 is not 近", () => {
    for (const text of ["节约3亿元", "签约120个", "通过百家审核", "最近3家"])
      expect(extract(text)[0]?.qualifier, text).toBeNull();
  });

  it("no expression stands in a text without numerals", () => {
    expect(found("It may be said that the bank grew, and marched on. 本行持续发展，服务百姓。")).toEqual([]);
  });
});

describe("dates with the day of publication", () => {
  it.each([
    ["On July 13, it", "2019-07-28", 'July 13 | "2019-07-13"'],
    ["end of November", "2025-01-03", 'November | "2024-11"'],
    ["in the fourth quarter", "2025-02-01", 'fourth quarter | "2024-Q4"'],
    ["first half of last year", "2025-02-01", 'first half of last year | "2024-H1"'],
    ["去年10月以来", "2025-12-02", '10月 | "2024-10"'],
    ["今天（26日）", "2023-08-28", '26日 | "2023-08-26"'],
    ["前11个月", "2023-12-28", '前11个月 | "2023-01/2023-11"'],
    ["in May 2013", "2025-12-02", 'May 2013 | "2013-05"'],
  ])("%s, published %s", (...[text, date, expected]) => {
    expect(found(text, date)).toEqual([expected]);
  });
});

describe("reading is linear", () => {
  const steps = (text: string) => {
    const page = openPage(fold(text), null);
    let count = 0;
    const counting = new Proxy(page, {
      get(target, name: keyof typeof page) {
        count++;
        return target[name];
      },
    });
    for (const reading of readPage(counting, rules)) expect(reading).toBeDefined();
    return count;
  };

  it.each(["1,", "1;", "亿", "more than ", "9", "1.2万亿元、", "5 and ", "“一", "2024年", "one "])(
    "twice as many %j take at most a little more than twice the steps",
    (piece) => {
      const [once, twice] = [steps(piece.repeat(500)), steps(piece.repeat(1000))];
      expect(twice).toBeLessThanOrEqual(2.1 * once + 100);
    },
  );
});

describe("npm run extract", () => {
  const node = join(import.meta.dirname, "../node_modules/.bin/node");
  const script = join(import.meta.dirname, "../scripts/extract.ts");
  const folder = mkdtempSync(join(tmpdir(), "extract-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const fail = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(node, [script, ...args], { encoding: "utf8" });
    return { status, stdout, stderr };
  };

  it("prints only JSON lines with --format jsonl, their keys in order", () => {
    const text = file("a.txt", "近20%，more than 7.8 billion yuan");
    const lines = execFileSync(node, [script, text, "--format", "jsonl"], { encoding: "utf8" })
      .trimEnd()
      .split("\n");
    expect(lines.map((line) => Object.keys(JSON.parse(line) as object).join())).toEqual(
      Array<string>(2).fill("start,end,text,kind,value,unit,qualifier"),
    );
  });

  it("reads standard input for -, and prints a table by default", () => {
    const table = execFileSync(node, [script, "-"], { encoding: "utf8", input: "up 5 percent" });
    expect(table).toMatch(/place +text +kind.*\n3-12 +5 percent +percent +5 +percent\n1 expression\n/);
  });

  it.each([
    ["text that is not UTF-8", [file("gb.txt", new Uint8Array([0xd2, 0xbb, 0xd2, 0xda]))], "not UTF-8"],
    ["a file that is not there", [join(folder, "none.txt")], "ENOENT"],
    ["an unknown language", [file("b.txt", "1"), "--lang", "fr"], '--lang: "fr" is none of en, zh, auto'],
    ["an unknown format", [file("b.txt", "1"), "--format", "xml"], "--format"],
    ["a day that does not exist", [file("b.txt", "1"), "--date", "2025-02-30"], "--date"],
    ["an unknown option", [file("b.txt", "1"), "--verbose"], "--verbose"],
    ["no file", [], "usage: npm run extract"],
  ])("refuses %s with one clear line and prints nothing else", (...[, args, message]) => {
    const { status, stdout, stderr } = fail(...args);
    expect(status).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
