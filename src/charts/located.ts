// The amounts of credit that the documents tie to a place: what the evidence map draws, and what other maps may lay over.
import { formatFigure, MEASURES } from "../data/index.ts";
import type { Data, Figure, Place } from "../data/model.ts";
import type { DrawOptions, Overlay, Picture } from "./chart.ts";
import type { EvidenceData } from "./forms/evidence-mark.ts";
import { GAP } from "./forms/choropleth.ts";
import { drawMark, drawOverlay } from "./forms/overlay.ts";
import { placeTiles } from "./forms/tiles.ts";
import { nationalView } from "./forms/view.ts";
import { flagOf, isDoubted, isPromised } from "./parts/amount.ts";
import { cite, prose, tally } from "./prose.ts";

/** What stands under every map. */
export const BORDERS =
  "Borders: Natural Earth, de facto; dotted = disputed. Hong Kong, Macao, Taiwan: outside the sources.";

/** Amounts of the record in yuan that have a place. */
export function listLocated(data: Data): Figure[] {
  return data.record.figures.filter((f) => f.unit === "CNY" && f.tier === "finance" && f.place !== null);
}

/** The amounts as pins with the shapes of their measures, the provinces, and what cannot be placed. */
export function evidenceOf(data: Data, amounts: readonly Figure[]): EvidenceData {
  const plotted = amounts.filter(isPlotted);
  const measures = [...new Set(plotted.map((f) => f.measure))];
  return {
    nothing: "no amount in these documents",
    pins: plotted.map((f) => ({
      id: f.id,
      at: [f.place?.lon ?? NaN, f.place?.lat ?? NaN],
      lines: [f.place?.name ?? "", formatFigure(f) + flagOf(f)],
      sign: flagOf(f),
      measure: f.measure,
      promised: isPromised(f),
      province: f.place?.province?.iso_3166_2 ?? "",
      ids: { place: f.place?.id ?? "", province: f.place?.province?.id ?? "" },
    })),
    measures: measures.map((id) => ({
      id,
      words: MEASURES[id].words,
      promised: plotted.some((f) => f.measure === id && isPromised(f)),
    })),
    provinces: provincesOf(data).map((place) => ({
      iso: place.iso_3166_2 ?? "",
      place: place.id,
      name: place.name,
      route: `/regions/${place.id}/`,
      holds: plotted
        .filter((f) => f.place?.province === place)
        .map((f) => `${f.place?.name ?? ""}, ${MEASURES[f.measure].words}, ${formatFigure(f)}`)
        .join("; "),
    })),
    unplotted: amounts
      .filter((f) => !isPlotted(f))
      .map(
        (f) =>
          `${f.place?.name ?? ""}, ${MEASURES[f.measure].words}, ${formatFigure(f)}. ${f.place?.why ?? ""}`,
      ),
  };
}

/** The amounts as an overlay for a choropleth; with each its measure, since none may be compared with the colours. */
export function overlayOf(data: Data, amounts: readonly Figure[]): Overlay<(o: DrawOptions) => Picture> {
  const evidence = evidenceOf(data, amounts);
  return {
    name: prose`Add ${tally(amounts.length)} amounts from the documents`,
    figures: amounts,
    warning: prose`Each of these is a measure of its own. None may be compared with the colours, or with another.`,
    items: amounts.map((f) => {
      const pin = evidence.pins.find(({ id }) => id === f.id);
      const doubt = isDoubted(f) ? prose` ⚑ ${f.note ?? ""}` : [];
      const reason = pin ? [] : prose` Not on the map: ${f.place?.why ?? ""}`;
      return {
        mark: pin ? drawMark(evidence, { pin }) : "",
        text: prose`${f.place?.name ?? ""}: ${cite(f)}${flagOf(f)}, ${MEASURES[f.measure].words} (${f.source.title}).${doubt}${reason}`,
      };
    }),
    draw: (o) => {
      const { height } =
        o.frame === "narrow" ? placeTiles({ width: o.width, gap: GAP }) : nationalView(o.width);
      const title = "Amounts that the documents tie to a place";
      const desc = evidence.pins.map(({ lines }) => lines.join(": ")).join("; ");
      return { body: drawOverlay(evidence, { ...o, gap: GAP }), height, title, desc };
    },
  };
}

/** The provinces of the data layer: all but those outside the sources. */
export function provincesOf(data: Data): Place[] {
  const outside = ["CN-HK", "CN-MO", "CN-TW"];
  return data.places.filter((p) => p.level === "province" && !outside.includes(p.iso_3166_2 ?? ""));
}

/** True of an amount whose place is known well enough to be drawn. */
function isPlotted({ place }: Figure): boolean {
  return place !== null && place.lon !== null && place.confidence !== "unresolved";
}
