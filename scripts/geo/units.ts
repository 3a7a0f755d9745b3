// Sorts the extract's units into provinces, places outside the sources, and neighbours.
import type { Feature, MultiPolygon } from "geojson";
import { merge } from "topojson-client";
import type * as topo from "topojson-specification";
import { invert, NATIONAL, nationalView, project, type View } from "../../src/charts/forms/view.ts";
import type { NeighbourProperties, ProvinceProperties } from "../../src/data/geo/index.ts";
import { byArea } from "./area.ts";
import { findCentre } from "./centre.ts";
import { clipLand } from "./clip.ts";

/** `u`: ISO 3166-2 code of a province, Natural Earth's three-letter code of everything else. */
type Unit = (topo.Polygon | topo.MultiPolygon) & { properties: { u: string } };

interface Collection extends topo.GeometryCollection {
  geometries: Unit[];
}

export type Extract = topo.Topology<{ s: Collection }>;

/** The areas of a drawing level, in lon/lat at the extract's full detail. */
export interface Units {
  readonly provinces: readonly Feature<MultiPolygon, ProvinceProperties>[];
  readonly outside: readonly Feature<MultiPolygon, ProvinceProperties>[];
  readonly neighbours: readonly Feature<MultiPolygon, NeighbourProperties>[];
}

/** A unit's code in the extract, its ISO 3166-2 code and its six-digit code (GB/T 2260). */
interface Code {
  readonly u: string;
  readonly id: string;
  readonly adcode: string;
}

/** The 31 provinces of the data layer: ISO 3166-2 and the six-digit code without its closing zeros. */
const PROVINCES = `
  BJ 11  TJ 12  HE 13  SX 14  NM 15  LN 21  JL 22  HL 23  SH 31  JS 32  ZJ 33  AH 34  FJ 35  JX 36  SD 37  HA 41
  HB 42  HN 43  GD 44  GX 45  HI 46  CQ 50  SC 51  GZ 52  YN 53  XZ 54  SN 61  GS 62  QH 63  NX 64  XJ 65`
  .matchAll(/([A-Z]{2}) (\d{2})/g)
  .map(([, letters, digits]): Code => {
    const id = `CN-${letters ?? ""}`;
    return { u: id, id, adcode: `${digits ?? ""}0000` };
  })
  .toArray();

const OUTSIDE: readonly Code[] = [
  { u: "HKG", id: "CN-HK", adcode: "810000" },
  { u: "MAC", id: "CN-MO", adcode: "820000" },
  { u: "TWN", id: "CN-TW", adcode: "710000" },
];

/**
 * Land whose whole border with China is drawn as disputed: Natural Earth lists disputed sectors on each of these borders
 * (Aksai Chin, Demchok, Arunachal …; Bhutan's valleys; Shaksgam; the Siachen Glacier), the extract does not part them.
 */
const DISPUTED = new Set(["IND", "BTN", "PAK", "KAS"]);

/** How far neighbours are kept beyond the national frame, px at its full width. */
const MARGIN = 16;

/** The extract's units by class. Throws, naming the codes, when one of the 34 is missing. */
export function sortUnits(extract: Extract): Units {
  const units = new Map(extract.objects.s.geometries.map((unit) => [unit.properties.u, unit]));
  const home = new Set([...PROVINCES, ...OUTSIDE].map(({ u }) => u));
  const abroad = new Set(units.keys()).difference(home);
  const missing = [...home.difference(units)].join(" ");
  if (missing) throw new Error(`the extract lacks ${missing}; cut it again from the package in its passport`);

  const view = nationalView(NATIONAL.width);
  const join = (codes: Iterable<string>) =>
    merge(extract, [...codes].map((u) => units.get(u)).filter((unit) => unit !== undefined)); // prettier-ignore
  const toProvince = ({ u, id, adcode }: Code) => {
    const geometry = join([u]);
    return toFeature(geometry, { id, properties: { adcode, centre: centreOf(geometry, view) } });
  };
  const toNeighbour = (border: NeighbourProperties["border"]) => {
    const land = join(border === "disputed" ? abroad.intersection(DISPUTED) : abroad.difference(DISPUTED));
    return toFeature(clipLand(land, { view, margin: MARGIN }), { id: border, properties: { border } });
  };
  return {
    provinces: PROVINCES.map(toProvince),
    outside: OUTSIDE.map(toProvince),
    neighbours: [toNeighbour("settled"), toNeighbour("disputed")],
  };
}

function toFeature<P>(geometry: MultiPolygon, { id, properties }: { id: string; properties: P }) {
  return { type: "Feature" as const, id, properties, geometry };
}

/** [lon, lat] to a hundredth of a degree: about a kilometre, a fifth of a pixel on the widest map. */
function centreOf(area: MultiPolygon, view: View): [number, number] {
  const outline = byArea(area)[0]?.[0] ?? [];
  const [lon, lat] = invert(view, findCentre(outline.map((position) => project(view, position))));
  return [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100];
}
