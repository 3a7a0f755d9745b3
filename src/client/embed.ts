// The embed's script. In the head, so that it listens and takes its look from the query before anything is laid out:
// ?theme=auto|light|dark, ?chrome=full|min; all else in the query is ignored. At most 1.5 kB, gzip.
import { readFrame, readQuestion, writeMessages, type Frame } from "./protocols.ts";

const root = document.documentElement;
const host = window.parent;
const query = new URLSearchParams(location.search);
const theme = query.get("theme");
if (theme === "light" || theme === "dark") root.dataset["theme"] = theme;
if (query.get("chrome") === "min") root.dataset["chrome"] = "min";

let frame: Frame = readFrame(root.dataset["chart"] ?? "", location);
let told = 0;

/** Tells the host the height of <main>, which shrinks too, unlike the height of the document; only news, or an answer. */
function report(isAsked: boolean): void {
  const box = document.querySelector("main")?.getBoundingClientRect();
  const height = Math.ceil(box?.height ?? 0);
  if (!box || height === 0 || (height === told && !isAsked)) return;
  told = height;
  for (const message of writeMessages({ width: Math.ceil(box.width), height }, frame))
    host.postMessage(message, "*");
  if (frame.sizer) frame = { ...frame, greeted: true };
}

if (host !== window) {
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const asked = source === host ? readQuestion(data, frame) : null;
    if (!asked) return;
    frame = asked;
    report(true);
  });
  addEventListener("DOMContentLoaded", () => {
    report(false);
    const main = document.querySelector("main");
    if (main) new ResizeObserver(() => report(false)).observe(main);
  });
  addEventListener("load", () => report(false));
}
