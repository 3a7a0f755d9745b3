// What an embed says in each host's tongue, and which messages it takes for questions.
import { describe, expect, test } from "vitest";
import { readFrame, readQuestion, writeMessages } from "../src/client/protocols.ts";

const ADDRESS = "https://ledger.test/embed/loans/";
const box = { width: 600, height: 432 };
const open = (suffix = "") => readFrame("loans", new URL(ADDRESS + suffix));
const UNASKED = [
  { "datawrapper-height": { loans: 432 } },
  { sentinel: "amp", type: "embed-size", height: 432 },
  `{"src":"${ADDRESS}","context":"iframe.resize","height":432}`,
];

describe("an embed says", () => {
  test("three things unasked", () => {
    expect(writeMessages(box, open())).toEqual(UNASKED);
  });

  test("a fourth to pym.js, whose childId stands in the query", () => {
    expect(writeMessages(box, open("?initialWidth=600&childId=chart")).at(-1)).toBe(
      "pymxPYMxchartxPYMxheightxPYMx432",
    );
  });

  test.each([
    [432, 432],
    [120, 200],
    [1400, 1000],
  ])("to WordPress, whose secret stands in the hash, of %i px %i", (height, value) => {
    expect(writeMessages({ ...box, height }, open("#?secret=aB3dE6gH9j")).at(-1)).toEqual({
      message: "height",
      value,
      secret: "aB3dE6gH9j",
    });
  });

  test("init to iframe-resizer once it has said its id, mutationObserver from then on", () => {
    const asked = readQuestion("[iFrameSizer]frame-1:8:false:false:32", open());
    expect(asked).toMatchObject({ sizer: "frame-1", greeted: false });
    if (!asked) return;
    expect(writeMessages(box, asked).at(-1)).toBe("[iFrameSizer]frame-1:432:600:init");
    expect(writeMessages(box, { ...asked, greeted: true }).at(-1)).toBe(
      "[iFrameSizer]frame-1:432:600:mutationObserver",
    );
  });

  test.each(["?childId=", "?childid=chart", "#secret=", "#?other=1", "?secret=aB3dE6gH9j"])(
    "no more than three at %s",
    (suffix) => {
      expect(writeMessages(box, open(suffix))).toHaveLength(3);
    },
  );
});

describe("a question is", () => {
  test.each<[host: string, suffix: string, data: unknown]>([
    ["@newswire/frames", "", { sentinel: "amp", type: "frames-init" }],
    ["pym.js", "?childId=chart", "pymxPYMxchartxPYMxwidthxPYMx320"],
    ["WordPress", "#?secret=aB3dE6gH9j", { message: "ready", secret: "aB3dE6gH9j" }],
    ["iframe-resizer 4", "", "[iFrameSizer]a:8:false:true:32:true:true:null:bodyOffset"],
    ["iframe-resizer 5", "", "[iFrameSizer]a:8:false:false:32:true:true:::auto"],
  ])("that of %s", (...[, suffix, data]) => {
    expect(readQuestion(data, open(suffix))).not.toBeNull();
  });

  test.each<unknown[]>([
    [null],
    [undefined],
    [0],
    [true],
    [""],
    [[]],
    [{}],
    ["{}"],
    [{ sentinel: "amp" }],
    [{ sentinel: "amp", type: "embed-size", height: 1 }],
    [{ message: "height", value: 1 }],
    ["pymxPYMxchartxPYMxwidthxPYMx320"],
    ["[iFrameSizer]"],
    ["[iFrameSizer]message:8:text"],
    ["[iFrameSizer]pageInfo:{}"],
    ["[iFrameResizerChild]Ready"],
    ["__proto__"],
  ])("not %j", (data) => {
    expect(readQuestion(data, open())).toBeNull();
  });

  test("not pym's to another frame", () => {
    expect(readQuestion("pymxPYMxotherxPYMxwidthxPYMx320", open("?childId=chart"))).toBeNull();
  });
});
