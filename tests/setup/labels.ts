// How the words of drawings lie where they are shown.
import type { Page } from "playwright-core";

/** Words of visible drawings that leave their picture or lie over one another, each as what it says. Slack: 1.5 px, and
 * 3 px at the edges, where letters such as J hang over. */
export function listMisplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slack = 1.5;
    const meets = (a: DOMRect, b: DOMRect): boolean =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > slack &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > slack;
    const findFaults = (drawing: Element): string[] => {
      const frame = drawing.getBoundingClientRect();
      const lines = Array.from(drawing.querySelectorAll("tspan, text:not(:has(tspan))"))
        .filter((line) => line.checkVisibility())
        .map((line) => ({ text: line.textContent, box: line.getBoundingClientRect() }));
      const out = lines.filter(
        ({ box }) => box.left < frame.left - 2 * slack || box.right > frame.right + 2 * slack,
      );
      const pairs = lines.flatMap((a, i) =>
        // Lines of one text stand close: their boxes hold room for signs above and below the letters.
        lines
          .slice(i + 1)
          .filter((b) => meets(shrink(a.box), shrink(b.box)))
          .map((b) => `"${a.text}" lies over "${b.text}"`),
      );
      return [...out.map(({ text }) => `"${text}" leaves the picture`), ...pairs];
    };
    const shrink = ({ x, y, width, height }: DOMRect): DOMRect =>
      new DOMRect(x, y + height / 4, width, height / 2);
    return Array.from(document.querySelectorAll(".drawing"))
      .filter((drawing) => drawing.checkVisibility())
      .flatMap(findFaults);
  });
}
