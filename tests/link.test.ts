import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openData } from "../src/data/link.ts";
import { isWithin, selectAt, selectBy, selectFor, selectFrom } from "../src/data/selection.ts";
import { actorRow, derivedRow, figureRow, placeRow, someRows, sourceRow } from "./setup/rows.ts";

const ROWS = someRows({
  sources: [
    sourceRow({}),
    sourceRow({ id: "blog", link: false }),
    sourceRow({ id: "statistics", layer: "context", paragraphs: null, sha256: null }),
  ],
  places: [
    placeRow({ id: "laian", level: "county", parent: "chuzhou" }),
    placeRow({ id: "chuzhou", level: "prefecture", parent: "anhui" }),
    placeRow({ id: "anhui", level: "province", parent: "china" }),
    placeRow({ id: "delta", level: "region", parent: "china" }),
    placeRow({}),
  ],
  actors: [
    actorRow({ id: "head", kind: "person", of: "branch" }),
    actorRow({ id: "branch", of: "bank", place: "laian" }),
    actorRow({}),
  ],
  figures: [
    figureRow({
      id: "total",
      actor: "branch",
      speaker: "head",
      place: "laian",
      priorities: [{ id: "green", basis: "stated" }],
    }),
    figureRow({ id: "part", value: 1e9, as_printed: "1 billion yuan", part_of: ["total"], place: "anhui" }),
    figureRow({ id: "again", source: "blog", duplicate_of: ["total"], paired_with: ["part"] }),
    figureRow({ id: "dollars", unit: "USD", conversion_of: ["total"], paired_with: ["again"] }),
    figureRow({ id: "official", source: "statistics", as_printed: null, paragraph: null, place: "china" }),
  ],
  derived: [
    derivedRow({ id: "share", formula: "rest ÷ total", unit: "percent" }),
    derivedRow({ id: "rest", formula: "total − part", measure: "loans_outstanding" }),
    derivedRow({ id: "scale", formula: "total ÷ official", unit: "percent" }),
  ],
  dismissals: [{ source: "report", paragraph: 2, as_printed: "20th", nth: 1, reason: "ordinal" }],
  instruments: [
    {
      id: "e-loan",
      name: "E-loan",
      name_zh: null,
      kind: "product",
      operator: "branch",
      source: "report",
      paragraph: 1,
      place: "laian",
      priorities: [{ id: "digital", basis: "editorial" }],
      does: "Lends online.",
    },
  ],
  claims: [
    {
      id: "open-up",
      speaker: "head",
      theme: "rural",
      source: "report",
      paragraph: 1,
      priorities: [],
      says: "Lend more in villages.",
    },
  ],
});
const data = openData(ROWS);

describe("ids become the things they name", () => {
  test("of a figure", () => {
    const figure = data.figure("total");
    expect(figure.source).toBe(data.source("report"));
    expect(figure.place).toBe(data.place("laian"));
    expect(figure.actor).toBe(data.actor("branch"));
    expect(figure.speaker).toBe(data.actor("head"));
    expect(figure.priorities).toEqual([{ priority: data.priority("green"), basis: "stated" }]);
    expect(data.figure("part").actor).toBeNull();
  });

  test("of places, which know their province", () => {
    expect(data.place("laian").parent).toBe(data.place("chuzhou"));
    expect(data.place("laian").province).toBe(data.place("anhui"));
    expect(data.place("anhui").province).toBe(data.place("anhui"));
    expect(data.place("delta").province).toBeNull();
    expect(data.place("china").province).toBeNull();
  });

  test("of actors, instruments, claims and dismissals", () => {
    expect(data.actor("head").of).toBe(data.actor("branch"));
    expect(data.actor("branch").place).toBe(data.place("laian"));
    expect(data.instrument("e-loan").operator).toBe(data.actor("branch"));
    expect(data.instrument("e-loan").place).toBe(data.place("laian"));
    expect(data.instrument("e-loan").priorities[0]?.priority).toBe(data.priority("digital"));
    expect(data.claim("open-up").speaker).toBe(data.actor("head"));
    expect(data.dismissals[0]?.source).toBe(data.source("report"));
  });

  test("every relation of figures can be followed both ways", () => {
    const [total, part, again, dollars] = ["total", "part", "again", "dollars"].map(data.figure);
    expect(part?.part_of).toEqual([total]);
    expect(total?.parts).toEqual([part]);
    expect(total?.duplicates).toEqual([again]);
    expect(again?.duplicate_of).toEqual([total]);
    expect(total?.conversions).toEqual([dollars]);
    expect(dollars?.conversion_of).toEqual([total]);
    expect(again?.paired_with).toEqual([part, dollars]);
    expect(part?.paired_with).toEqual([again]);
  });

  test("a pair that both rows declare is there once", () => {
    const both = openData(
      someRows({
        figures: [figureRow({ id: "a", paired_with: ["b"] }), figureRow({ id: "b", paired_with: ["a"] })],
      }),
    );
    expect(both.figure("a").paired_with).toEqual([both.figure("b")]);
    expect(both.figure("b").paired_with).toEqual([both.figure("a")]);
  });
});

describe("derived figures are computed and linked", () => {
  test("with the range that rounding allows", () => {
    expect(data.derivedFigure("rest")).toMatchObject({
      value: 1e9,
      low: 0,
      high: 2e9,
      formula: "total − part",
    });
    expect(data.derivedFigure("share").value).toBe(50);
  });

  test("with what they name, and the figures they rest on in the end", () => {
    const share = data.derivedFigure("share");
    expect(share.inputs).toEqual([data.derivedFigure("rest"), data.figure("total")]);
    expect(share.figures).toEqual([data.figure("total"), data.figure("part")]);
    expect(data.figure("total").used_in.map(({ id }) => id)).toEqual(["share", "rest", "scale"]);
    expect(data.derivedFigure("rest").used_in).toEqual([share]);
  });
});

describe("the layers are kept apart", () => {
  test("a figure inherits the layer of its source", () => {
    expect(data.figure("total").layer).toBe("record");
    expect(data.figure("official").layer).toBe("context");
  });

  test("a derived figure is of the record only if all its figures are", () => {
    expect(data.record.derived.map(({ id }) => id)).toEqual(["share", "rest"]);
    expect(data.context.derived.map(({ id }) => id)).toEqual(["scale"]);
  });

  test("record and context make up the whole", () => {
    for (const list of [
      "sources",
      "figures",
      "derived",
      "dismissals",
      "instruments",
      "actors",
      "claims",
    ] as const)
      expect(data.record[list].length + data.context[list].length).toBe(data[list].length);
    expect(data.context.figures).toEqual([data.figure("official")]);
    expect(data.record.actors).toHaveLength(3);
  });
});

describe("lookups by id", () => {
  test.each([
    ["figure", () => data.figure("totl"), 'no figure "totl" (nearest: total)'],
    ["figure by its first word", () => data.figure("part-of-it"), 'no figure "part-of-it" (nearest: part)'],
    ["place", () => data.place("anhi"), 'no place "anhi" (nearest: anhui)'],
    ["source", () => data.source("xyz"), 'no source "xyz" (nearest: none of 3 comes near)'],
    ["derived figure", () => data.derivedFigure("total"), 'no derived figure "total" (nearest:'],
    ["actor", () => data.actor("banc"), 'no actor "banc" (nearest: bank)'],
    ["instrument", () => data.instrument("loan"), 'no instrument "loan" (nearest:'],
    ["claim", () => data.claim("open"), 'no claim "open" (nearest: open-up)'],
    ["priority", () => data.priority("gren"), 'no priority "gren" (nearest: green)'],
  ])("an unknown %s is named with the nearest known ids", (...[, run, message]) => {
    expect(run).toThrow(message);
  });

  test("any id is found or named in the error", () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        if (ROWS.figures.some((row) => row.id === id)) expect(data.figure(id).id).toBe(id);
        else expect(() => data.figure(id)).toThrow(`no figure "${id}" (nearest: `);
      }),
    );
  });
});

describe("what cannot be linked is refused", () => {
  test.each([
    ["an unknown source", { figures: [figureRow({ source: "nowhere" })] }, 'no source "nowhere"'],
    ["an unknown place", { figures: [figureRow({ place: "atlantis" })] }, 'no place "atlantis"'],
    ["an unknown whole", { figures: [figureRow({ part_of: ["whole"] })] }, 'no figure "whole"'],
    ["an id used twice", { figures: [figureRow({}), figureRow({})] }, 'figure "loans" stands twice'],
    [
      "a circle of places",
      { places: [placeRow({ id: "a", parent: "b" }), placeRow({ id: "b", parent: "a" })] },
      "cycle: a → b → a",
    ],
    ["an actor of itself", { actors: [actorRow({ of: "bank" })] }, "cycle: bank → bank"],
    ["a formula with an unknown id", { derived: [derivedRow({ formula: "loan" })] }, 'unknown id "loan"'],
    [
      "a formula with an open end",
      { figures: [figureRow({ qualifier: "more_than" })], derived: [derivedRow({})] },
      '"loans" is given as "more than": its end is open',
    ],
  ])("%s", (...[, rows, message]) => {
    expect(() => openData(someRows(rows))).toThrow(message);
  });
});

describe("nothing behind the door can be changed", () => {
  test("everything that can be reached is frozen", () => {
    expect(listLoose(data)).toEqual([]);
  });

  test("an attempt throws", () => {
    expect(() => Object.assign(data.figure("total"), { value: 1 })).toThrow(TypeError);
    expect(() => Object.assign(data.figure("total").priorities, { 0: null })).toThrow(TypeError);
  });

  test("the rows given stay as they were, and free", () => {
    const rows = structuredClone(ROWS);
    openData(rows);
    expect(rows).toEqual(ROWS);
    expect(Object.isFrozen(rows.figures[0])).toBe(false);
  });
});

describe("addresses", () => {
  test("one we do not link to is withheld, from the published rows too", () => {
    expect(data.source("blog").url).toBeNull();
    expect(data.rows.sources[1]?.url).toBeNull();
    expect(data.source("report").url).toBe("https://report.example/");
  });

  test("all else of the rows is published as it is", () => {
    expect({ ...data.rows, sources: [] }).toEqual({ ...ROWS, sources: [] });
  });
});

describe("selections", () => {
  const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

  test("selectAt takes the place and all inside it", () => {
    expect(ids(selectAt(data.figures, data.place("laian")))).toEqual(["total"]);
    expect(ids(selectAt(data.figures, data.place("anhui")))).toEqual(["total", "part"]);
    expect(ids(selectAt(data.record.figures, data.place("china")))).toEqual(["total", "part"]);
    expect(ids(selectAt(data.instruments, data.place("anhui")))).toEqual(["e-loan"]);
    expect(ids(selectAt(data.figures, data.place("delta")))).toEqual([]);
  });

  test("selectFrom takes the rows of a source", () => {
    expect(ids(selectFrom(data.figures, data.source("blog")))).toEqual(["again"]);
    expect(selectFrom(data.dismissals, data.source("report"))).toHaveLength(1);
  });

  test("selectFor takes the rows of a priority, stated or editorial", () => {
    expect(ids(selectFor(data.figures, data.priority("green")))).toEqual(["total"]);
    expect(ids(selectFor(data.instruments, data.priority("digital")))).toEqual(["e-loan"]);
    expect(selectFor(data.claims, data.priority("green"))).toEqual([]);
  });

  test("selectBy takes what an actor or its people did, said or run", () => {
    expect(ids(selectBy(data.figures, data.actor("head")))).toEqual(["total"]);
    expect(ids(selectBy(data.figures, data.actor("bank")))).toEqual(["total"]);
    expect(ids(selectBy(data.instruments, data.actor("bank")))).toEqual(["e-loan"]);
    expect(ids(selectBy(data.instruments, data.actor("head")))).toEqual([]);
    expect(ids(selectBy(data.claims, data.actor("branch")))).toEqual(["open-up"]);
    expect(ids(selectBy(data.actors, data.actor("bank")))).toEqual(["head", "branch"]);
  });

  test("a place is within itself and what holds it, and nowhere else", () => {
    expect(isWithin(data.place("laian"), data.place("laian"))).toBe(true);
    expect(isWithin(data.place("laian"), data.place("china"))).toBe(true);
    expect(isWithin(data.place("china"), data.place("laian"))).toBe(false);
    expect(isWithin(null, data.place("china"))).toBe(false);
  });
});

/** The paths of all objects that can be reached from `root` and are not frozen. */
function listLoose(root: object): string[] {
  const seen = new Set<unknown>([root]);
  const loose: string[] = [];
  const queue: [string, unknown][] = [["data", root]];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [path, value] = next;
    if (typeof value !== "object" || value === null) continue;
    if (!Object.isFrozen(value)) loose.push(path);
    for (const [key, inner] of Object.entries(value))
      if (!seen.has(inner)) {
        seen.add(inner);
        queue.push([`${path}.${key}`, inner]);
      }
  }
  return loose;
}
