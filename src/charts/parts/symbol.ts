// Shapes that stand for things, as paths with relative commands so that many can share one path.
import type { Priority } from "../../data/model.ts";

/** Marks of the priorities, 10 px across, centred on 0,0: shape and colour and name together tell them apart. */
const PRIORITY_SHAPES: Readonly<Record<Priority["mark"], string>> = {
  square: "m-4.5-4.5h9v9h-9z",
  triangle: "m0-5.5l5.5 10h-11z",
  circle: "m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z",
  diamond: "m0-6l6 6l-6 6l-6-6z",
  cross: "m-1.8-5.4h3.6v3.6h3.6v3.6h-3.6v3.6h-3.6v-3.6h-3.6v-3.6h3.6z",
};

/** The path of a priority's mark, to be put after an absolute "Mx y". */
export function priorityShape(priority: Priority): string {
  return PRIORITY_SHAPES[priority.mark];
}

/** "Green finance" is "Green". */
export function shortName({ name }: Priority): string {
  return name.replace(/ finance$/i, "");
}

/** The path of a square from its top left corner, px, to a tenth; many may be joined into one path. */
export function squarePath(square: { x: number; y: number; side: number }): string {
  const round = (n: number): number => Math.round(n * 10) / 10;
  const [x, y, side] = [round(square.x), round(square.y), round(square.side)];
  return `M${x} ${y}h${side}v${side}h-${side}z`;
}
