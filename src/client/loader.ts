// /embed.js: makes live charts of <figure class="local-ledger" data-embed="…" data-heights="280:812 320:790 …">, for other
// people's pages. Until the chart has said its height, and where it never does, the picture in the figure stays. The page
// around it never moves before the reader's eyes: a figure in view whose box would change waits until it is out of view.
// Styles go through the CSSOM alone, so that strict policies allow them. At most 2 kB, gzip.

interface Live {
  readonly figure: HTMLElement;
  readonly src: string;
  /** Heights in px from widths in px, narrow first. */
  readonly steps: readonly (readonly number[])[];
  holder?: HTMLElement;
  frame?: HTMLIFrameElement;
  /** As the chart tells it, px; 0 before. */
  height: number;
  isShown: boolean;
}

/** A text line, px: what heights measured in one browser may be off by in another. */
const LINE = 24;
/** How far ahead of the reader a chart is loaded. */
const AHEAD = "800px 0px";

const script = document.currentScript;
const base = script instanceof HTMLScriptElement ? new URL(".", script.src).href : "";
const lives: Live[] = [];
const near = new IntersectionObserver((seen) => act(seen, load), { rootMargin: AHEAD });
const sight = new IntersectionObserver((seen) => act(seen, show));

function act(seen: readonly IntersectionObserverEntry[], step: (live: Live) => void): void {
  for (const { target, isIntersecting } of seen) {
    const live = lives.find(({ figure }) => figure === target);
    if (live && (isIntersecting || step === show)) step(live);
  }
}

/** Finds figures that no other run of this script has; only charts of this script's own site. */
function scan(): void {
  for (const figure of document.querySelectorAll<HTMLElement>("figure.local-ledger:not([data-found])")) {
    const { embed = "", heights = "" } = figure.dataset;
    const src = new URL(embed, base).href;
    if (!embed || !src.startsWith(base)) continue;
    figure.dataset["found"] = "";
    const steps = heights.split(" ").map((step) => step.split(":").map(Number));
    const live: Live = { figure, src, steps, height: 0, isShown: false };
    lives.push(live);
    reserve(live);
    near.observe(figure);
    sight.observe(figure);
  }
}

/** The box the chart will have, padding included, for a chart `height` px high; by default as published for the width. */
function boxOf({ figure, steps }: Live, height?: number): number {
  const style = getComputedStyle(figure);
  const sum = (...names: string[]) =>
    names.reduce((total, name) => total + (parseFloat(style.getPropertyValue(name)) || 0), 0);
  const width = figure.clientWidth - sum("padding-left", "padding-right");
  const step = steps.filter(([from = 0]) => from <= width).pop() ?? steps[0];
  const edges = sum("padding-top", "padding-bottom", "border-top-width", "border-bottom-width");
  return (height ?? step?.[1] ?? 0) + edges;
}

/** True where a box of that height moves nothing that the reader sees. */
function isQuiet({ figure }: Live, after: number): boolean {
  const { top, bottom, height } = figure.getBoundingClientRect();
  const isBelow = bottom >= innerHeight && top + after >= innerHeight;
  const isAbove = bottom <= 0 && CSS.supports("overflow-anchor", "auto");
  return isBelow || isAbove || Math.abs(after - height) <= LINE;
}

/** Gives an unseen figure the height that its chart will have. */
function reserve(live: Live): void {
  const box = boxOf(live);
  if (live.isShown || !isQuiet(live, box)) return;
  const { style } = live.figure;
  style.minHeight = `${getComputedStyle(live.figure).boxSizing === "border-box" ? box : box - boxOf(live, 0)}px`;
}

/** Puts the chart into the figure, without height until it tells its own. */
function load(live: Live): void {
  near.unobserve(live.figure);
  const holder = document.createElement("div");
  const frame = document.createElement("iframe");
  Object.assign(holder.style, { height: "0", overflow: "hidden", visibility: "hidden" });
  Object.assign(frame.style, { display: "block", width: "100%", border: "0" });
  frame.title = live.figure.dataset["title"] ?? "";
  frame.setAttribute("sandbox", "allow-scripts allow-popups allow-popups-to-escape-sandbox");
  frame.setAttribute("scrolling", "no");
  frame.src = live.src;
  holder.append(frame);
  live.figure.append(holder);
  Object.assign(live, { holder, frame });
}

/** The chart takes the picture's place, once, when nobody sees anything move. */
function show(live: Live): void {
  const { figure, holder, height } = live;
  if (live.isShown || !holder || !height) return;
  const after = Math.max(boxOf(live, height), parseFloat(figure.style.minHeight) || 0);
  if (!isQuiet(live, after)) return;
  live.isShown = true;
  sight.unobserve(figure);
  for (const child of figure.children)
    if (child !== holder) (child as HTMLElement).style.setProperty("display", "none", "important");
  Object.assign(holder.style, { height: "", overflow: "", visibility: "" });
}

addEventListener("message", ({ source, data }: MessageEvent<Record<string, unknown> | null>) => {
  const live = lives.find(({ frame }) => frame && frame.contentWindow === source);
  const told = Object.values(Object(data?.["datawrapper-height"]) as object)[0] as unknown;
  if (!live?.frame || typeof told !== "number" || !(told > 0 && told < 1e4)) return;
  if (live.isShown) live.figure.style.minHeight = "";
  live.height = told;
  live.frame.style.height = `${told}px`;
  show(live);
});
addEventListener("resize", () => lives.forEach(reserve));

if (base) {
  scan();
  document.addEventListener("DOMContentLoaded", scan);
}
