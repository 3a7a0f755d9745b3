// The script of a frozen page. Checks that the page is as frozen, then asks its site for news; where it is opened from a
// disk it asks nobody. In somebody's frame it is the embed: only the chart and its corrections show.
import "./embed.ts";
import { readNews, type News } from "./news.ts";
import { extractText, printSealed } from "./seal.ts";
import type { Status } from "../data/status.ts";

const root = document.documentElement;
const { edition = "", numbers = "", seal = "", sum = "", site = "" } = root.dataset;
const isFramed = window.parent !== window;
if (isFramed) root.dataset["framed"] = "";
const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

addEventListener("DOMContentLoaded", () => void open());

/** The check comes first: news change the page. */
async function open(): Promise<void> {
  const main = document.querySelector("main");
  if (!main) return;
  const isSealed = await check(main);
  if (isSealed !== null) say(isSealed ? "sealed" : "altered");
  if (isSealed === false && isFramed) warn(main);
  if (!location.protocol.startsWith("http")) return;
  try {
    const response = await fetch(`${site}s/status.json`, { cache: "no-cache" });
    if (response.ok)
      tell(main, readNews((await response.json()) as Status, { edition, numbers: numbers.split(" ") }));
  } catch {
    // Offline, or in a frame that may not ask: the page says where to look.
  }
}

/** Whether words, drawing and data are those that were frozen; null where the browser has no means to tell. */
async function check(main: Element): Promise<boolean | null> {
  // Not there on a page that came over plain http.
  const subtle = (crypto as Partial<Crypto>).subtle;
  if (!subtle) return null;
  const hash = async (text: string): Promise<string> => {
    const digest = await subtle.digest("SHA-256", new TextEncoder().encode(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const block = document.getElementById("data");
  const isData = sum === "" ? !block : (await hash(extractText(block?.textContent ?? ""))) === sum;
  return (await hash(printSealed(main))) === seal && isData;
}

/** Shows the message of a name. */
function say(name: string): void {
  for (const message of document.querySelectorAll<HTMLElement>(`[data-say="${name}"]`))
    message.hidden = false;
}

/** In a frame the messages are out of sight: this one is not. */
function warn(main: Element): void {
  const notice = create("p");
  notice.className = "correction";
  notice.textContent = document.querySelector('[data-say="altered"]')?.textContent ?? "";
  main.prepend(notice);
}

function tell(main: Element, { latest, successor, corrections }: News): void {
  for (const message of document.querySelectorAll<HTMLElement>('[data-say="ask"]')) message.hidden = true;
  if (latest === null) say("current");
  else {
    const newer = document.querySelector<HTMLAnchorElement>('[data-say="superseded"] a');
    if (newer) newer.href = `${site}s/${latest}/`;
    say("superseded");
  }
  if (successor !== null) addSuccessor(`${site}s/${successor}/`);
  if (corrections.length === 0) say("uncorrected");
  main.prepend(...corrections.map(printCorrection));
}

function printCorrection({ date, said, effect, href }: News["corrections"][number]): HTMLElement {
  const [notice, title, link] = [create("p"), create("strong"), create("a")];
  notice.className = "correction";
  title.textContent = `${said}, ${format.format(new Date(date))}: `;
  link.href = new URL(href, new URL(`${site}s/status.json`, location.href)).href;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = root.dataset["what"] ?? "";
  notice.append(title, `${effect} `, link);
  return notice;
}

function addSuccessor(href: string): void {
  const link = create("link");
  link.rel = "successor-version";
  link.href = href;
  document.head.append(link);
}

function create<Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] {
  return document.createElement(name);
}
