// The map, placed: every area and border as a path in pixels. Whoever draws adds markup, colour and meaning.
// A border is one line drawn once; areas carry no outline of their own.
import { feature, merge, mesh } from "topojson-client";
import { geometry, type Area, type Geometry, type ProvinceProperties } from "../../data/geo/index.ts";
import { drawPath } from "./path.ts";
import { fittedView, projectPlace, type Box, type LonLat, type View } from "./view.ts";

/** A province's area. `id`: ISO 3166-2; `d`: SVG path; `centre`: [x, y] in px, well inside its largest part. */
export interface Shape {
  readonly id: string;
  readonly d: string;
  readonly centre: readonly [x: number, y: number];
}

/** Lines as SVG paths; what is not in the box is "". Only the coasts of provinces and places outside are drawn. */
export interface Borders {
  readonly coast: string;
  /** Between provinces (and the places outside). */
  readonly inner: string;
  /** With the neighbours, but for the borders in dispute. */
  readonly frontier: string;
  readonly disputed: string;
}

/** Areas as SVG paths. `land`: the 31 provinces as one; `outside`: Hong Kong, Macao and Taiwan as one. */
export interface PlacedMap extends Borders {
  readonly neighbours: string;
  readonly land: string;
  readonly outside: string;
  /** Those that reach into the box. */
  readonly provinces: readonly Shape[];
}

/** Everything that lies in the view's box, in px, to half a pixel. */
export function placeMap(view: View): PlacedMap {
  const topology = geometry[view.level];
  const { provinces, outside, neighbours } = topology.objects;
  const shapes = provinces.geometries.map((province): Shape => {
    const d = drawPath(view, feature(topology, province));
    return { id: province.id, d, centre: projectPlace(view, province.properties.centre) };
  });
  return {
    neighbours: drawPath(view, merge(topology, neighbours.geometries)),
    land: drawPath(view, merge(topology, provinces.geometries)),
    outside: drawPath(view, merge(topology, outside.geometries)),
    provinces: shapes.filter(({ d }) => d !== ""),
    ...placeBorders(topology, view),
  };
}

/** Provinces (ISO 3166-2) as one area, without the borders between them: the shortest way to fill them alike. */
export function mergeProvinces(view: View, ids: readonly string[]): string {
  const topology = geometry[view.level];
  const chosen = topology.objects.provinces.geometries.filter(({ id }) => ids.includes(id));
  return drawPath(view, merge(topology, chosen));
}

/** A close-up of provinces (ISO 3166-2) and places that fills a box but for `margin` px at its edges. */
export function insetView(
  content: { provinces?: readonly string[]; places?: readonly LonLat[] },
  box: Box & { margin: number },
): View {
  const areas = (content.provinces ?? []).map((id) => feature(geometry.large, findProvince(id)).geometry);
  const points = { type: "MultiPoint" as const, coordinates: (content.places ?? []).map((p) => [...p]) };
  return fittedView({ type: "GeometryCollection", geometries: [...areas, points] }, box);
}

function findProvince(id: string): Area<ProvinceProperties> {
  const { provinces } = geometry.large.objects;
  const province = provinces.geometries.find((p) => p.id === id);
  if (province) return province;
  const ids = provinces.geometries.map((p) => p.id).join(" ");
  throw new Error(`no province ${id} on the map; the ids are ISO 3166-2: ${ids}`);
}

function placeBorders(topology: Geometry, view: View): Borders {
  const { provinces, outside, neighbours } = topology.objects;
  const home = new Set<object>([...provinces.geometries, ...outside.geometries]);
  const contested = new Set<object>(neighbours.geometries.filter((n) => n.properties.border === "disputed"));
  const kindOf = (a: object, b: object): keyof Borders | undefined => {
    if (!home.has(a) && !home.has(b)) return undefined;
    if (a === b) return "coast";
    if (home.has(a) && home.has(b)) return "inner";
    return contested.has(a) || contested.has(b) ? "disputed" : "frontier";
  };
  const all = { type: "GeometryCollection" as const, geometries: Object.values(topology.objects) };
  const draw = (kind: keyof Borders) =>
    drawPath(
      view,
      mesh(topology, all, (a, b) => kindOf(a, b) === kind),
    );
  return {
    coast: draw("coast"),
    inner: draw("inner"),
    frontier: draw("frontier"),
    disputed: draw("disputed"),
  };
}
