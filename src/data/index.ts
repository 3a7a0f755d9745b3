// The door to the data, and the only one: pages, components and charts import facts from here and nowhere else.
// `npm run data` writes the files read here; they are checked once more on the way in.
import { z } from "astro/zod";
import account from "./account.json" with { type: "json" };
import actors from "./generated/actors.json" with { type: "json" };
import claims from "./generated/claims.json" with { type: "json" };
import corrections from "./generated/corrections.json" with { type: "json" };
import derived from "./generated/derived.json" with { type: "json" };
import dismissals from "./generated/dismissals.json" with { type: "json" };
import editions from "./generated/editions.json" with { type: "json" };
import figures from "./generated/figures.json" with { type: "json" };
import instruments from "./generated/instruments.json" with { type: "json" };
import places from "./generated/places.json" with { type: "json" };
import priorities from "./generated/priorities.json" with { type: "json" };
import sources from "./generated/sources.json" with { type: "json" };
import type { Account } from "./account.ts";
import { openData } from "./link.ts";
import { tables } from "./schema.ts";

export * from "./comparable.ts";
export * from "./format.ts";
export type { Account };
export type * from "./model.ts";
export * from "./selection.ts";
export * from "./vocabulary.ts";

const generated = z.strictObject({
  sources: z.array(tables.sources.row),
  figures: z.array(tables.figures.row),
  dismissals: z.array(tables.dismissals.row),
  derived: z.array(tables.derived.row),
  instruments: z.array(tables.instruments.row),
  actors: z.array(tables.actors.row),
  claims: z.array(tables.claims.row),
  places: z.array(tables.places.row),
  priorities: z.array(tables.priorities.row),
  corrections: z.array(tables.corrections.row),
  editions: z.array(tables.editions.row),
});

/** Everything there is, linked and frozen. Throws while loading if a generated file does not fit its schema. */
export const data = openData(
  generated.parse({
    sources,
    figures,
    dismissals,
    derived,
    instruments,
    actors,
    claims,
    places,
    priorities,
    corrections,
    editions,
  }),
);

/** The published account of numbers, one a document of the record; written by `npm run check-sources -- --write`. */
export const accounts: readonly Account[] = account;
