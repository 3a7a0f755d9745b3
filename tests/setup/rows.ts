// Small made-up tables for tests of pure functions: plain rows, each told only by what matters to the test.
import type { Row, Rows } from "../../src/data/schema.ts";

const SOURCE: Row<"sources"> = {
  id: "report",
  layer: "record",
  title: "A report",
  title_zh: null,
  publisher: null,
  url: "https://report.example/",
  link: true,
  published: "2025-12-19",
  event_date: null,
  date_printed: null,
  date_certainty: "printed",
  language: "en",
  translation: "none",
  paragraphs: 3,
  sha256: "0".repeat(64),
  note: null,
};

const PLACE: Row<"places"> = {
  id: "china",
  name: "China",
  name_zh: null,
  pinyin: null,
  level: "country",
  parent: null,
  adcode: null,
  iso_3166_2: null,
  geonames_id: null,
  lon: null,
  lat: null,
  confidence: "firm",
  alternatives: null,
  why: null,
};

const FIGURE: Row<"figures"> = {
  id: "loans",
  source: "report",
  paragraph: 1,
  nth: 1,
  as_printed: "2 billion yuan",
  label: "Loans",
  label_zh: null,
  value: 2e9,
  unit: "CNY",
  value_max: null,
  value_printed: null,
  qualifier: "exact",
  measure: "loans_outstanding",
  status: "reported",
  actor: null,
  speaker: null,
  place: null,
  priorities: [],
  as_of: "2025-11-30",
  period_start: null,
  period_end: null,
  date_certainty: "printed",
  date_printed: null,
  tier: "finance",
  part_of: [],
  duplicate_of: [],
  conversion_of: [],
  paired_with: [],
  flags: [],
  note: null,
  series: null,
  regime: null,
  confidence: null,
};

export function sourceRow(row: Partial<Row<"sources">>): Row<"sources"> {
  return { ...SOURCE, ...row };
}

export function placeRow(row: Partial<Row<"places">>): Row<"places"> {
  return { ...PLACE, ...row };
}

export function figureRow(row: Partial<Row<"figures">>): Row<"figures"> {
  return { ...FIGURE, ...row };
}

/** A derived row of unit CNY without a measure, unless `row` says otherwise. */
export function derivedRow(row: Partial<Row<"derived">>): Row<"derived"> {
  const plain = { id: "result", label: "Result", formula: "loans", unit: "CNY", measure: null } as const;
  return { ...plain, argument: "A test needs it.", ...row };
}

/** An actor of the one report, without a home. */
export function actorRow(row: Partial<Row<"actors">>): Row<"actors"> {
  const links = { of: null, place: null, source: "report", paragraph: 1 };
  return { id: "bank", name: "A bank", name_zh: null, kind: "institution", role: null, ...links, ...row };
}

/** All tables: one source, China, two priorities and nothing else but what `rows` brings. */
export function someRows(rows: Partial<Rows>): Rows {
  return {
    sources: [sourceRow({})],
    figures: [],
    dismissals: [],
    derived: [],
    instruments: [],
    actors: [],
    claims: [],
    places: [placeRow({})],
    priorities: [
      { id: "green", name: "Green finance", name_zh: "绿色金融", mark: "triangle", meaning: "Clean energy." },
      {
        id: "digital",
        name: "Digital finance",
        name_zh: "数字金融",
        mark: "cross",
        meaning: "Digital means.",
      },
    ],
    corrections: [],
    editions: [],
    ...rows,
  };
}
