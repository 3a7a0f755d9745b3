// What figures, instruments and actors can be filtered by. Places count for the province they lie in as well.
import { MEASURES, STATUSES, type Actor, type Figure, type Instrument, type Place } from "../data/index.ts";
import { strings } from "../strings.ts";
import type { Facet, Option } from "./explorer.ts";

const words = strings.explorer.facets;

const source: Facet<{ source: Figure["source"] }> = {
  key: "source",
  label: words.source,
  of: (row) => [{ value: row.source.id, label: row.source.title }],
};
const place: Facet<{ place: Place | null }> = {
  key: "place",
  label: words.place,
  of: (row) => placeOptions(row.place),
};
const priority: Facet<Pick<Figure, "priorities">> = {
  key: "priority",
  label: words.priority,
  of: (row) => row.priorities.map(({ priority: { id, name } }) => ({ value: id, label: name })),
};

export const figureFacets: readonly Facet<Figure>[] = [
  { key: "layer", label: words.layer, of: (f) => [{ value: f.layer, label: words.layers[f.layer] }] },
  priority,
  place,
  {
    key: "measure",
    label: words.measure,
    of: (f) => [{ value: f.measure, label: MEASURES[f.measure].words }],
  },
  { key: "status", label: words.status, of: (f) => [{ value: f.status, label: STATUSES[f.status].words }] },
  source,
];

export const instrumentFacets: readonly Facet<Instrument>[] = [
  { key: "type", label: words.type, of: (i) => [{ value: i.kind, label: i.kind }] },
  priority,
  place,
  source,
];

export const actorFacets: readonly Facet<Actor>[] = [
  { key: "type", label: words.type, of: (a) => [{ value: a.kind, label: a.kind }] },
  place,
  source,
];

function placeOptions(at: Place | null): Option[] {
  if (at === null) return [];
  const places = at.province && at.province !== at ? [at, at.province] : [at];
  return places.map(({ id, name }) => ({ value: id, label: name }));
}

/** Words a reader may look for that a figure's row does not print: Chinese, pinyin, who did it, who said it. */
export function searchWords(figure: Figure): string {
  const { label_zh, as_printed, place, actor, speaker } = figure;
  const words = [
    label_zh,
    as_printed,
    place?.name_zh,
    place?.pinyin,
    actor?.name,
    actor?.name_zh,
    speaker?.name,
  ];
  return words.filter((word) => typeof word === "string").join(" ");
}
