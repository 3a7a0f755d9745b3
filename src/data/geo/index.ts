// The door to the geometry: borders at three levels of detail, built by `npm run geo`; origin in passport.json.
import type { GeometryCollection, MultiPolygon, Properties, Topology } from "topojson-specification";
import large from "./large.json" with { type: "json" };
import medium from "./medium.json" with { type: "json" };
import small from "./small.json" with { type: "json" };

/** small: drawings up to 560 px wide · medium: up to 960 px, close-ups up to 560 px · large: wider close-ups. */
export type Level = "small" | "medium" | "large";

/** `adcode`: GB/T 2260. `centre`: [lon, lat] well inside the largest part, for a symbol or a label. */
export interface ProvinceProperties {
  readonly adcode: string;
  readonly centre: readonly [lon: number, lat: number];
}

/** Whether the land's border with China is disputed (the border drawn is the one in fact, not a claim). */
export interface NeighbourProperties {
  readonly border: "settled" | "disputed";
}

export type Area<P extends Properties> = MultiPolygon<P> & { id: string; properties: P };

interface Areas<P extends Properties> extends GeometryCollection<P> {
  geometries: Area<P>[];
}

/** provinces: the 31 of the data layer · outside: Hong Kong, Macao, Taiwan, outside the sources; ids are ISO 3166-2. */
export type Geometry = Topology<{
  provinces: Areas<ProvinceProperties>;
  outside: Areas<ProvinceProperties>;
  neighbours: Areas<NeighbourProperties>;
}>;

/** The borders in longitude and latitude, by level. */
export const geometry: Readonly<Record<Level, Geometry>> = {
  small: small as unknown as Geometry,
  medium: medium as unknown as Geometry,
  large: large as unknown as Geometry,
};
