// Turns rows into the linked things that `model.ts` describes.
import { linkDerived } from "./derive.ts";
import { type Lookup, addOnce, assertNoCycle, createLookup, findOrNull, freezeDeep } from "./lookup.ts";
import type {
  Actor,
  Claim,
  Collection,
  Data,
  Draft,
  Figure,
  Instrument,
  Layer,
  Place,
  Priority,
  Source,
  Tag,
} from "./model.ts";
import type { Row, Rows } from "./schema.ts";

/** Links validated rows into deeply frozen objects; `rows` stay as they are. Throws on a link to nothing,
 * a circle of places, actors or derived figures, and a formula that cannot be computed. */
export function openData(rows: Rows): Data {
  const published = withholdAddresses(structuredClone(rows));
  const sources = createLookup<Source>(published.sources, "source");
  const priorities = createLookup<Priority>(published.priorities, "priority");
  const places = linkPlaces(published);
  const actors = linkActors(published, { sources, places });
  const found = { sources, priorities, places, actors };
  const figures = linkFigures(published, found);
  const derived = linkDerived(published, figures);
  const instruments = linkInstruments(published, found);
  const claims = linkClaims(published, found);
  const collection: Collection = {
    sources: sources.all,
    figures: figures.all,
    derived: derived.all,
    dismissals: published.dismissals.map((row) => ({ ...row, source: sources.find(row.source) })),
    instruments: instruments.all,
    actors: actors.all,
    claims: claims.all,
  };
  return freezeDeep({
    ...collection,
    record: selectLayer(collection, "record"),
    context: selectLayer(collection, "context"),
    places: places.all,
    priorities: priorities.all,
    corrections: published.corrections,
    editions: published.editions,
    source: sources.find,
    figure: figures.find,
    derivedFigure: derived.find,
    instrument: instruments.find,
    actor: actors.find,
    claim: claims.find,
    place: places.find,
    priority: priorities.find,
    rows: published,
  });
}

interface Found {
  readonly sources: Lookup<Source>;
  readonly priorities: Lookup<Priority>;
  readonly places: Lookup<Place>;
  readonly actors: Lookup<Actor>;
}

function withholdAddresses(rows: Rows): Rows {
  return { ...rows, sources: rows.sources.map((row) => ({ ...row, url: row.link ? row.url : null })) };
}

function selectLayer(all: Collection, layer: Layer): Collection {
  const isSourced = ({ source }: { source: Source }): boolean => source.layer === layer;
  const isOf = (thing: { layer: Layer }): boolean => thing.layer === layer;
  return {
    sources: all.sources.filter(isOf),
    figures: all.figures.filter(isOf),
    derived: all.derived.filter(isOf),
    dismissals: all.dismissals.filter(isSourced),
    instruments: all.instruments.filter(isSourced),
    actors: all.actors.filter(isSourced),
    claims: all.claims.filter(isSourced),
  };
}

function linkPlaces({ places: rows }: Rows): Lookup<Place> {
  const drafts = rows.map((row): Draft<Place> => ({ ...row, parent: null, province: null }));
  const places = createLookup(drafts, "place");
  for (const row of rows) places.find(row.id).parent = findOrNull(places, row.parent);
  assertNoCycle<Place>(drafts, (place) => place.parent);
  for (const draft of drafts) draft.province = findProvince(draft);
  return places;
}

function findProvince(place: Place): Place | null {
  if (place.level === "province") return place;
  return place.parent && findProvince(place.parent);
}

function linkActors(
  { actors: rows }: Rows,
  { sources, places }: Pick<Found, "sources" | "places">,
): Lookup<Actor> {
  const drafts = rows.map((row): Draft<Actor> => ({
    ...row,
    of: null,
    place: findOrNull(places, row.place),
    source: sources.find(row.source),
  }));
  const actors = createLookup(drafts, "actor");
  for (const row of rows) actors.find(row.id).of = findOrNull(actors, row.of);
  assertNoCycle<Actor>(drafts, (actor) => actor.of);
  return actors;
}

function linkFigures({ figures: rows }: Rows, found: Found): Lookup<Draft<Figure>> {
  const figures = createLookup(
    rows.map((row) => draftFigure(row, found)),
    "figure",
  );
  const ends = [
    ["part_of", "parts"],
    ["duplicate_of", "duplicates"],
    ["conversion_of", "conversions"],
    ["paired_with", "paired_with"],
  ] as const;
  for (const row of rows) {
    const figure = figures.find(row.id);
    for (const [there, back] of ends)
      for (const other of row[there].map(figures.find)) {
        addOnce(figure[there], other);
        addOnce(other[back], figure);
      }
  }
  return figures;
}

function draftFigure(row: Row<"figures">, found: Found): Draft<Figure> {
  const source = found.sources.find(row.source);
  return {
    ...row,
    source,
    layer: source.layer,
    actor: findOrNull(found.actors, row.actor),
    speaker: findOrNull(found.actors, row.speaker),
    place: findOrNull(found.places, row.place),
    priorities: linkTags(row, found),
    part_of: [],
    parts: [],
    duplicate_of: [],
    duplicates: [],
    conversion_of: [],
    conversions: [],
    paired_with: [],
    used_in: [],
  };
}

function linkInstruments({ instruments: rows }: Rows, found: Found): Lookup<Instrument> {
  const instruments = rows.map((row) => ({
    ...row,
    operator: findOrNull(found.actors, row.operator),
    source: found.sources.find(row.source),
    place: findOrNull(found.places, row.place),
    priorities: linkTags(row, found),
  }));
  return createLookup(instruments, "instrument");
}

function linkClaims({ claims: rows }: Rows, found: Found): Lookup<Claim> {
  const claims = rows.map((row) => ({
    ...row,
    speaker: findOrNull(found.actors, row.speaker),
    source: found.sources.find(row.source),
    priorities: linkTags(row, found),
  }));
  return createLookup(claims, "claim");
}

function linkTags(row: { priorities: Row<"figures">["priorities"] }, { priorities }: Found): Tag[] {
  return row.priorities.map(({ id, basis }) => ({ priority: priorities.find(id), basis }));
}
