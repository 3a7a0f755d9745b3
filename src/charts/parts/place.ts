// Labels beside the spots they name, clear of one another. Placing returns numbers.
import { textWidth } from "./label.ts";

/** A rectangle, px, from its top left corner. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a symbol stands, px, and the lines of its label; without lines it only takes its room. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

interface Room {
  /** Where labels may stand. */
  readonly room: Area;
  /** Half the width of a symbol, px. */
  readonly radius: number;
  /** Of the text, px. */
  readonly size: number;
  readonly leading: number;
  /** What must stay free besides the symbols. */
  readonly taken?: readonly Area[];
}

/** For each spot the area of its label: where it meets no symbol and no other label and stays in the room; to the right by preference. */
export function placeLabels(spots: readonly Spot[], room: Room): Area[] {
  const { radius } = room;
  const taken: Area[] = [
    ...(room.taken ?? []),
    ...spots.map(({ x, y }) => ({
      ...{ x: x - radius, y: y - radius },
      ...{ width: 2 * radius, height: 2 * radius },
    })),
  ];
  return spots.map((spot) => {
    const areas = listAreas(spot, room);
    const inside = areas.filter((area) => isInside(area, room.room));
    const free = inside.find((area) => !taken.some((other) => overlap(area, other)));
    const [first] = areas;
    const area = free ?? inside[0] ?? first;
    taken.push(area);
    return area;
  });
}

function listAreas({ x, y, lines }: Spot, { radius, size, leading }: Room): [Area, ...Area[]] {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  const height = lines.length * leading;
  const at = (left: number, top: number): Area => ({ x: left, y: top, width, height });
  return [
    at(x + radius + 5, y - height / 2),
    at(x - radius - 5 - width, y - height / 2),
    at(x - width / 2, y + radius + 3),
    at(x - width / 2, y - radius - 3 - height),
    at(x + radius - width, y + radius + 3),
    at(x + radius - width, y - radius - 3 - height),
    at(x - radius - 5 - width, y - radius - height),
    at(x - radius - 5 - width, y + radius),
    at(x + radius + 5, y - radius - height),
    at(x + radius + 5, y + radius),
  ];
}

function isInside(a: Area, room: Area): boolean {
  return (
    a.x >= room.x &&
    a.y >= room.y &&
    a.x + a.width <= room.x + room.width &&
    a.y + a.height <= room.y + room.height
  );
}

function overlap(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
