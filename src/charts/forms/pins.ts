// Pins: like-sized symbols at places on the national map, a close-up where they would touch, labels that keep clear of
// one another. Placing returns numbers; drawing only adds markup.
import { insetView, placeMap, type PlacedMap } from "./map.ts";
import { locateView, nationalView, projectPlace, type Box, type LonLat, type View } from "./view.ts";
import { placeLabels } from "../parts/place.ts";

export interface Pin {
  readonly id: string;
  readonly at: LonLat;
  /** Lines of its label, the first one strong. */
  readonly lines: readonly string[];
}

/** A pin in px. `label`: top left corner of its text. */
export interface PlacedPin<P extends Pin> {
  readonly pin: P;
  readonly x: number;
  readonly y: number;
  readonly label: { readonly x: number; readonly y: number };
}

export interface Panel<P extends Pin> {
  readonly view: View;
  readonly map: PlacedMap;
  readonly pins: readonly PlacedPin<P>[];
}

export interface PlacedPins<P extends Pin> {
  readonly national: Panel<P>;
  /** The close-up, and the rectangle of the national map that it shows; null where no pins touch. */
  readonly inset: (Panel<P> & { readonly shows: Box & { x: number; y: number } }) | null;
}

/** Half the width of a symbol, px. */
const RADIUS = 9;
export const LABEL = { size: 13, leading: 16 } as const;

/**
 * Pins on the national map at `width` px; those nearer than two symbols to another one go to a close-up of the box's
 * size, together with every pin that lies in it.
 */
export function placePins<P extends Pin>(
  pins: readonly P[],
  { width, inset: box }: { width: number; inset: Box },
): PlacedPins<P> {
  const view = nationalView(width);
  const spots = findSpots(pins, view);
  const crowded = spots.filter(({ spot }) =>
    spots.some((other) => other.spot !== spot && near(spot, other.spot)),
  );
  const closeUp =
    crowded.length === 0
      ? null
      : insetView({ places: surroundings(crowded.map(({ pin }) => pin.at)) }, { ...box, margin: RADIUS });
  const shows = closeUp && locateView(closeUp, view);
  const isShown = ([x, y]: readonly [number, number]): boolean =>
    shows !== null && x > shows.x && x < shows.x + shows.width && y > shows.y && y < shows.y + shows.height;
  const panel = (of: View, chosen: readonly P[]): Panel<P> => ({
    view: of,
    map: placeMap(of),
    pins: placeNames(findSpots(chosen, of), of),
  });
  const inside = spots.filter(({ spot }) => isShown(spot)).map(({ pin }) => pin);
  const outside = pins.filter((pin) => !inside.includes(pin));
  return {
    national: panel(view, outside),
    inset: closeUp && shows && { ...panel(closeUp, inside), shows },
  };
}

function touch([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): boolean {
  return Math.hypot(x1 - x2, y1 - y2) < 2 * RADIUS;
}

function near([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): boolean {
  return Math.hypot(x1 - x2, y1 - y2) < 4 * RADIUS;
}

/** The places and room around them: a close-up shows where a place lies, so it takes in three degrees more. */
function surroundings(places: readonly LonLat[]): LonLat[] {
  return places.flatMap(([lon, lat]): LonLat[] => [
    [lon - 3, lat - 2.2],
    [lon + 3, lat + 2.2],
  ]);
}

/** Pins on the national map at `width` px without a close-up: those that would touch stand side by side, in their middle. */
export function placeSpread<P extends Pin>(pins: readonly P[], { width }: { width: number }): PlacedPin<P>[] {
  const view = nationalView(width);
  const spots = findSpots(pins, view);
  const spread = spots.map(({ pin, spot }) => {
    const group = spots.filter((other) => touch(spot, other.spot));
    const mean = (axis: 0 | 1) => group.reduce((sum, other) => sum + other.spot[axis], 0) / group.length;
    const rank = group.findIndex((other) => other.pin === pin) - (group.length - 1) / 2;
    return { pin, spot: [mean(0) + rank * 2 * RADIUS, mean(1)] as const };
  });
  return placeNames(spread, view);
}

interface Spot<P extends Pin> {
  readonly pin: P;
  readonly spot: readonly [x: number, y: number];
}

function findSpots<P extends Pin>(pins: readonly P[], view: View): Spot<P>[] {
  return pins.map((pin) => ({ pin, spot: projectPlace(view, pin.at) }));
}

/** Labels beside their pins, inside the box. */
function placeNames<P extends Pin>(spots: readonly Spot<P>[], view: View): PlacedPin<P>[] {
  const { width, height } = view;
  const marks = spots.map(({ pin: { lines }, spot: [x, y] }) => ({ x, y, lines }));
  const areas = placeLabels(marks, { room: { x: 0, y: 0, width, height }, radius: RADIUS, ...LABEL });
  return spots.map(({ pin, spot: [x, y] }, i) => {
    return { pin, x, y, label: { x: areas[i]?.x ?? NaN, y: areas[i]?.y ?? NaN } };
  });
}
