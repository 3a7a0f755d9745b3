// The tile grid: one square a province, for small screens and for tables read as a map. Neighbours touch where they can.

/** Cells by hand: ISO 3166-2 subdivision codes as they stand on the map, north up; two dots are an empty cell. */
const GRID = `
  .. .. .. .. .. .. .. .. HL
  .. .. .. .. .. NM BJ LN JL
  XJ QH GS NX SN SX HE TJ ..
  .. XZ SC CQ HB HA SD JS ..
  .. .. YN GZ HN JX AH ZJ SH
  .. .. .. .. GX GD FJ TW ..
  .. .. .. .. HI MO HK .. ..`;

/** A province's cell. `id`: ISO 3166-2; column and row count from 0 at the top left. */
export interface Tile {
  readonly id: string;
  readonly column: number;
  readonly row: number;
}

/** A tile with the top left corner of its square, px. */
export interface PlacedTile extends Tile {
  readonly x: number;
  readonly y: number;
}

/** All 34 cells, row by row; 31 provinces, Hong Kong, Macao and Taiwan. */
export const tiles: readonly Tile[] = GRID.trim()
  .split("\n")
  .flatMap((line, row) =>
    line
      .trim()
      .split(" ")
      .flatMap((code, column) => (code === ".." ? [] : [{ id: `CN-${code}`, column, row }])),
  );

const COLUMNS = 1 + Math.max(...tiles.map((tile) => tile.column));
const ROWS = 1 + Math.max(...tiles.map((tile) => tile.row));

/** The grid in px: squares of whole px with `gap` between them, as large as `width` allows. */
export function placeTiles({ width, gap }: { width: number; gap: number }): {
  width: number;
  height: number;
  side: number;
  tiles: readonly PlacedTile[];
} {
  const side = Math.floor((width - (COLUMNS - 1) * gap) / COLUMNS);
  const pitch = side + gap;
  return {
    width: COLUMNS * pitch - gap,
    height: ROWS * pitch - gap,
    side,
    tiles: tiles.map((tile) => ({ ...tile, x: tile.column * pitch, y: tile.row * pitch })),
  };
}
