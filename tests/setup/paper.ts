// What a page looks like on paper, asked of a page that emulates print. Each probe lists what breaks its rule.
import type { Page } from "playwright-core";

/** An A4 page within its margins, CSS px: 178 by 261 mm. */
export const A4 = { width: 673, height: 986 } as const;

/** Things to press or to choose from that would be printed; a number's button prints as its number. */
export async function listControls(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("nav, button, input, select, output, form"))
      .filter((e) => e.checkVisibility() && !e.matches(".number-button"))
      .map((e) => `${e.tagName.toLowerCase()} "${e.textContent.trim().slice(0, 40)}"`),
  );
}

/** Folded text that stays folded: of each details, what stands in it and is not seen. */
export async function listFolded(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("details > :not(summary)"))
      .filter((e) => e.checkVisibility() || e.closest(".snippets") === null)
      .filter(
        (e) => !e.checkVisibility({ contentVisibilityAuto: true }) || e.getBoundingClientRect().height === 0,
      )
      .map((e) => `${e.tagName.toLowerCase()} "${e.textContent.trim().slice(0, 40)}"`),
  );
}

/** Drawings that a page break may cut: higher than a page, or not told to stay whole. */
export async function listBreakable(page: Page): Promise<string[]> {
  return page.evaluate((most) => {
    const isWhole = (e: Element | null): boolean =>
      e !== null && (getComputedStyle(e).breakInside === "avoid" || isWhole(e.parentElement));
    return Array.from(document.querySelectorAll(".picture"))
      .filter((e) => e.checkVisibility())
      .map((e) => ({ e, height: Math.round(e.getBoundingClientRect().height) }))
      .filter(({ e, height }) => height > most || !isWhole(e))
      .map(({ e, height }) => `${e.closest("figure")?.id ?? "picture"}: ${height} px, a page has ${most}`);
  }, A4.height);
}

/** Endnotes that a number of the text refers to and that are not there, or that lack number or id. */
export async function listNoteless(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const notes = Array.from(document.querySelectorAll<HTMLElement>(".receipt"));
    return Array.from(document.querySelectorAll<HTMLElement>("[data-note]")).flatMap((button) => {
      const id = button.getAttribute("popovertarget") ?? "";
      const note = notes[Number(button.dataset["note"]) - 1];
      const link = note?.querySelector("a:not([rel])");
      const printed = link ? getComputedStyle(link, "::after").content : "none";
      const quote = note?.querySelector("blockquote");
      const isNumbered = quote && getComputedStyle(quote, "::before").content.startsWith("counter(note)");
      const isFine = note?.id === id && note.checkVisibility() && isNumbered && printed !== "none";
      return isFine ? [] : [`${button.textContent.trim()}: ${id}`];
    });
  });
}
