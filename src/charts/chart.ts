// What a chart is. Its page, embed, files and tests follow from the list in index.ts; nothing else names a chart.
import type { Data, Derived, Figure, Layer, Source } from "../data/model.ts";
import type { Table } from "./parts/table.ts";
import { fileRows } from "./parts/table.ts";
import { plain, type Prose } from "./prose.ts";
import { svg } from "./parts/svg.ts";

/** Words of a title, at most. */
export const MOST_WORDS = 12;

/** Widths, in px, that drawings are made for at build time; a container query shows the one that fits. */
export const FRAMES = { narrow: 288, medium: 560, wide: 960 } as const;
export type Frame = keyof typeof FRAMES;

/**
 * `link` makes an address of a route; a drawing without it holds no links (files, images). `id` prefixes ids in the
 * drawing. `view`: id of the view to draw; a chart without views has none.
 */
export interface DrawOptions {
  readonly frame: Frame;
  readonly width: number;
  readonly id: string;
  readonly link?: ((route: string) => string) | undefined;
  readonly view?: string | undefined;
}

/** What is drawn: markup, as wide as its frame. `title` and `desc`: where the chart's title and summary do not name it. */
export interface Picture {
  readonly body: readonly string[];
  /** px. */
  readonly height: number;
  readonly title?: string;
  readonly desc?: string;
}

/** One of the drawings of a chart that shows several in turn; readers choose by measure, then by period. */
export interface View {
  readonly id: string;
  readonly measure: Prose;
  readonly period: Prose;
  /** What this view shows, and its finding: the caption of its table. */
  readonly lead: Prose;
  /** Its rows of the chart's table. */
  readonly table: Table;
}

/** What a reader may lay over the drawings: marks with their words. Files, images and embeds leave it out. */
export interface Overlay<D> {
  /** What the switch says. */
  readonly name: Prose;
  /** The figures of its marks; not among those of the chart, whose files do not hold them. */
  readonly figures: readonly Figure[];
  /** What it must not be taken for. */
  readonly warning: Prose;
  /** The drawing of a mark, 20 px across, and what it stands for; no mark: what could not be placed. */
  readonly items: readonly { readonly mark: string; readonly text: Prose }[];
  /** Of the size of the drawing it is laid over. */
  readonly draw: D;
}

interface Words {
  readonly id: string;
  /** The finding, at most 12 words. */
  readonly title: Prose;
  /** Measure, place, date, unit. */
  readonly subtitle: Prose;
  /** Text alternative: all a reader needs who does not see the drawing. */
  readonly summary: Prose;
  /** Caveats that matter, at the number. */
  readonly notes: readonly Prose[];
  /** Figures the chart shows. */
  readonly figures: readonly Figure[];
  readonly derived?: readonly Derived[];
  /** Sources; by default those of the figures. */
  readonly sources?: readonly Source[];
  readonly frames: readonly Frame[];
  readonly table: Table;
  /** What a page shows: the drawing, or the table, whose bars are the chart. Files hold both. */
  readonly show?: "drawing" | "table";
  /** Where there are several; files, images and embeds show the first. */
  readonly views?: readonly View[];
}

export interface ChartSpec<D> extends Words {
  /** The rows that title, summary, table and drawing come from. */
  readonly data: D;
  /** Pure: rows and a frame in, a picture out. */
  readonly draw: (data: D, options: DrawOptions) => Picture;
  readonly overlay?: Overlay<(options: DrawOptions) => Picture>;
}

/** `view`: the first, if not said. */
type Drawing = (frame: Frame, options?: Partial<Pick<DrawOptions, "link" | "view">>) => string;

export interface Chart extends Required<Words> {
  /** `record` only if all its figures are; a chart of the context is marked as such wherever it stands. */
  readonly layer: Layer;
  /** The drawing for a frame, checked: throws on NaN or undefined in it. */
  readonly draw: Drawing;
  readonly overlay: Overlay<Drawing> | null;
}

export type ChartMaker = (data: Data) => Chart;

/** A chart from its parts. Throws, naming the chart and the part, when one is missing or breaks the contract. */
export function defineChart<D>(spec: ChartSpec<D>): Chart {
  const { data, draw, overlay, ...words } = spec;
  const derived = spec.derived ?? [];
  const cited = [...spec.figures, ...derived.flatMap((d) => d.figures)];
  const chart: Chart = {
    ...words,
    derived,
    show: spec.show ?? "drawing",
    views: spec.views ?? [],
    layer: cited.every((f) => f.layer === "record") ? "record" : "context",
    sources: spec.sources ?? [...new Set(cited.map((f) => f.source))],
    draw: checkedDrawing(spec, { draw: (options) => draw(data, options) }),
    overlay: overlay
      ? { ...overlay, draw: checkedDrawing(spec, { draw: overlay.draw, part: "overlay" }) }
      : null,
  };
  checkChart(chart);
  return chart;
}

/** The list everything walks: each maker called once. Throws when an id stands twice. */
export function openCharts(makers: readonly ChartMaker[], data: Data): readonly Chart[] {
  const charts = makers.map((make) => make(data));
  const twice = charts.find((c, i) => charts.findIndex((d) => d.id === c.id) !== i);
  if (twice) throw new Error(`chart ${twice.id}: the id stands twice; give each chart its own`);
  return charts;
}

/** A drawing by frame and view, with ids of its own. `part`: what of the chart it is, if not the drawing itself. */
function checkedDrawing(
  { id, views = [], title, summary }: Words,
  o: { draw: (options: DrawOptions) => Picture; part?: string },
): Drawing {
  const first = views[0]?.id;
  const words = { title: plain(title), desc: plain(summary) };
  return (frame, { link, view = first } = {}) => {
    const name = [id, o.part, view === first ? "" : view, frame].filter(Boolean).join("-");
    const options = { frame, width: FRAMES[frame], id: name, link, view };
    const { body, ...picture } = o.draw(options);
    const linked = body.some((markup) => markup.includes("<a "));
    return checkDrawing(id, svg(body, { ...words, ...options, ...picture, linked }));
  };
}

function checkChart(chart: Chart): void {
  const fail = (problem: string): never => {
    throw new Error(`chart ${chart.id}: ${problem}`);
  };
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(chart.id) || chart.id === "brief")
    fail("id: use a slug, and not the reserved word brief");
  for (const part of ["title", "subtitle", "summary"] as const)
    if (plain(chart[part]).trim() === "") fail(`${part}: missing; write it`);
  const words = plain(chart.title).split(/\s+/).length;
  if (words > MOST_WORDS) fail(`title: ${words} words; a title has at most 12`);
  if (chart.frames.length === 0) fail("frames: none; name the widths it is drawn for");
  if (chart.table.rows.length === 0) fail("table: no rows; the table equals the chart");
  if (chart.figures.length > 0) checkFigures(chart.figures, fail);
  if (chart.overlay) checkFigures(chart.overlay.figures, fail);
  const viewed = chart.views.reduce((sum, view) => sum + view.table.rows.length, 0);
  if (chart.views.length > 0 && viewed !== chart.table.rows.length)
    fail(
      `views: they hold ${viewed} rows, the table ${chart.table.rows.length}; share its rows out among them`,
    );
  const listed = new Set(
    [...chart.figures, ...chart.derived, ...(chart.overlay?.figures ?? [])].map(({ id }) => id),
  );
  const unlisted = citedIds(chart).find((id) => !listed.has(id));
  if (unlisted) fail(`figure ${unlisted}: cited, but not among its figures; list it`);
  fileRows(chart.table);
}

/** Ids of the figures that the words and the table of a chart mention. */
function citedIds({ title, subtitle, summary, notes, table, views, overlay }: Chart): string[] {
  const cells = table.rows.flatMap((row) => Object.values(row));
  const more = [...views.map(({ lead }) => lead), ...(overlay?.items ?? []).map(({ text }) => text)];
  const runs = [title, subtitle, summary, ...notes, ...more, ...cells].flat();
  return runs.flatMap((run) =>
    typeof run === "object" && run !== null && "kind" in run && run.kind === "figure" ? [run.value] : [],
  );
}

function checkFigures(figures: readonly Figure[], fail: (problem: string) => never): void {
  const event = figures.find((f) => f.tier !== "finance");
  if (event) fail(`figure ${event.id}: tier ${event.tier} may be cited but not charted`);
  const drawn = new Set(figures);
  for (const figure of figures)
    for (const other of [...figure.duplicate_of, ...figure.conversion_of])
      if (drawn.has(other)) fail(`figures ${figure.id} and ${other.id} are one quantity; show one of them`);
}

function checkDrawing(id: string, drawing: string): string {
  const bad = /[^\s"]*(NaN|undefined|Infinity)[^\s"]*/.exec(drawing);
  if (bad) throw new Error(`chart ${id}: the drawing holds "${bad[0]}"`);
  return drawing;
}
