// Gates that only a laid-out page can answer. Each probe runs in the page and lists what breaks its rule, so that it can
// be run on a planted fault as well. Sources: WCAG 2.2 (1.4.4, 1.4.10, 1.4.12, 2.4.7, 2.4.11, 2.5.8).
import type { Page } from "playwright-core";

/** Content wider than the window, or text cut off by its box. */
export async function listOverflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (e: Element) => `${e.tagName.toLowerCase()}.${e.getAttribute("class") ?? ""}`;
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = Array.from(document.querySelectorAll<HTMLElement>("body *")).filter((e) => {
      if (e.closest(".hidden, .skip, svg, thead, [popover]")) return false;
      const { overflowX, overflowY } = getComputedStyle(e);
      const hides =
        overflowX === "hidden" || overflowX === "clip" || overflowY === "hidden" || overflowY === "clip";
      return hides && (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1);
    });
    return [
      ...(wide > 0 ? [`page: ${wide} px too wide`] : []),
      ...cut.map((e) => `${name(e)}: text cut off`),
    ];
  });
}

/** Visible text below `least` px as shown, in drawings too, where the picture's scale counts. */
export async function listSmallText(page: Page, least = 12): Promise<string[]> {
  return page.evaluate((least) => {
    const scaleOf = (e: Element): number => {
      const svg = e.closest("svg");
      const width = svg?.viewBox.baseVal.width ?? 0;
      return svg && width > 0 ? svg.getBoundingClientRect().width / width : 1;
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.textContent?.trim() ?? "";
      const parent = walker.currentNode.parentElement;
      if (text === "" || !parent || parent.closest("title, desc, style, script, .hidden")) continue;
      if (!parent.checkVisibility({ visibilityProperty: true }) || parent.getBoundingClientRect().width === 0)
        continue;
      const size = parseFloat(getComputedStyle(parent).fontSize) * scaleOf(parent);
      if (size < least - 0.05) found.add(`"${text.slice(0, 30)}": ${size.toFixed(1)} px`);
    }
    return [...found];
  }, least);
}

/** Controls smaller than 24 by 24 px; links within a sentence are exempt (2.5.8, inline). */
export async function listSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<HTMLElement>("button, summary, select, input, nav a, .links a"))
      .filter((e) => e.checkVisibility() && !e.closest("p, td, th, h1, h2, figcaption, dd, .skip"))
      .map((e) => ({ e, box: e.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(
        ({ e, box }) =>
          `${e.tagName} "${e.textContent.trim()}": ${box.width.toFixed(0)} × ${box.height.toFixed(0)} px`,
      ),
  );
}

/** Things that move although the reader asked for less motion. */
export async function listMotion(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("html, body *")).flatMap((e) => {
      const style = getComputedStyle(e);
      const moves = [style.animationDuration, style.transitionDuration].some((d) => parseFloat(d) > 0);
      return moves || style.scrollBehavior === "smooth" ? [e.tagName.toLowerCase()] : [];
    }),
  );
}

/** Marks of drawings that the forced colours make as good as invisible. */
export async function listLostMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const marks = document.querySelectorAll(
      ".drawing .data, .drawing .accent, .drawing .filled, .drawing text",
    );
    return Array.from(marks)
      .filter(
        (e) =>
          e.checkVisibility() && getComputedStyle(e).fill === ground && getComputedStyle(e).stroke === "none",
      )
      .map((e) => `${e.tagName} .${e.getAttribute("class") ?? ""}`);
  });
}

export interface KeyboardPath {
  readonly stops: number;
  readonly faults: readonly string[];
}

/** Walks the page by Tab until focus leaves it. A stop is at fault if its ring is not seen or something lies over it. */
export async function walkByKeyboard(page: Page, most = 400): Promise<KeyboardPath> {
  const faults: string[] = [];
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  for (let stops = 0; stops < most; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(describeFocus);
    if (stop === null) return { stops, faults };
    if (stop.fault !== "") faults.push(`${stop.name}: ${stop.fault}`);
  }
  return { stops: most, faults: [...faults, `more than ${most} stops`] };
}

/** The focused element, or null if focus has left the page. Runs in the page. */
function describeFocus(): { name: string; fault: string } | null {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const name = `${e.tagName.toLowerCase()} "${(e.getAttribute("aria-label") ?? e.textContent).trim().slice(0, 40)}"`;
  const style = getComputedStyle(e);
  const inside = e.querySelector("path, rect");
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const edge = inside !== null && parseFloat(getComputedStyle(inside).strokeWidth) >= 2;
  if (!ring && !edge) return { name, fault: "no visible ring" };
  const box = e.getBoundingClientRect();
  const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  if (!seen) return { name, fault: "out of sight" };
  if (e.closest("svg")) return { name, fault: "" };
  const [x, y] = [
    Math.max(box.left, 0) + Math.min(box.width, 8) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2,
  ];
  const top = document.elementFromPoint(x, y);
  return { name, fault: top && (e.contains(top) || top.contains(e)) ? "" : "something lies over it" };
}
