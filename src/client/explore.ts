// Explorers: filter, search and sort the rows of a page that is complete without this script. State lives in the address.
import { createSelector, type ExplorerRow } from "./selection.ts";

const form = document.querySelector<HTMLFormElement>("form.explorer");
if (form) explore(form);

function explore(form: HTMLFormElement): void {
  const elements = Array.from(document.querySelectorAll<HTMLElement>("[data-facets]"));
  const select = createSelector(elements.map(rowOf));
  const home = elements.map((element) => element.parentElement);
  const status = form.querySelector("output");
  let sorted = "";

  const show = (): void => {
    const query = readForm(form);
    const chosen = select(query);
    for (const element of elements) element.hidden = !chosen.has(element.dataset["id"] ?? "");
    const key = query.get("sort") ?? "";
    // Rows that are moved are laid out anew.
    if (key !== sorted) sortRows(elements, { home, key });
    sorted = key;
    if (status) status.textContent = announce(chosen.size, form);
  };
  const restore = (): void => {
    const state = new URLSearchParams(location.search);
    for (const field of fieldsOf(form)) field.value = state.get(field.name) ?? "";
    show();
  };
  form.addEventListener("input", (event) => {
    const typing = event.target instanceof HTMLInputElement;
    history[typing ? "replaceState" : "pushState"](null, "", address(form));
    show();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
  });
  form.addEventListener("reset", () => {
    history.pushState(null, "", location.pathname);
    requestAnimationFrame(restore);
  });
  form.querySelector("[data-csv]")?.addEventListener("click", (event) => {
    event.preventDefault();
    void saveRows(form, elements);
  });
  addEventListener("popstate", restore);
  restore();
}

function rowOf(element: HTMLElement): ExplorerRow {
  const facets = new Set((element.dataset["facets"] ?? "").split(" "));
  const text = `${element.textContent} ${element.dataset["text"] ?? ""}`;
  return { id: element.dataset["id"] ?? "", facets, text };
}

function fieldsOf(form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] {
  return Array.from(form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], select[name]"));
}

function readForm(form: HTMLFormElement): Map<string, string> {
  return new Map(fieldsOf(form).map(({ name, value }) => [name, value]));
}

function address(form: HTMLFormElement): string {
  const set = [...readForm(form)].filter(([, value]) => value !== "");
  return set.length === 0 ? location.pathname : `?${new URLSearchParams(set).toString()}`;
}

function announce(count: number, form: HTMLFormElement): string {
  const { one = "", many = "", none = "" } = form.dataset;
  if (count === 0) return none;
  return `${count} ${count === 1 ? one : many}`;
}

/** Rows go back to where they stood, or follow the words of the column chosen, those without a word last. */
function sortRows(
  elements: readonly HTMLElement[],
  o: { home: readonly (HTMLElement | null)[]; key: string },
): void {
  const keyOf = (element: HTMLElement): string =>
    element.querySelector(`[data-sort-${o.key}]`)?.textContent.trim() ?? "";
  const compare = (a: string, b: string): number =>
    a === "" || b === "" ? b.length - a.length : a.localeCompare(b, "en");
  const order = o.key === "" ? elements : [...elements].sort((a, b) => compare(keyOf(a), keyOf(b)));
  order.forEach((element) => o.home[elements.indexOf(element)]?.append(element));
}

/** The selection as CSV: the lines of the published file whose first cell is a chosen id, under its heading. */
async function saveRows(form: HTMLFormElement, elements: readonly HTMLElement[]): Promise<void> {
  const link = form.querySelector<HTMLAnchorElement>("[data-csv]");
  if (!link) return;
  const ids = new Set(elements.filter(({ hidden }) => !hidden).map(({ dataset }) => dataset["id"]));
  const [heading = "", ...lines] = (await (await fetch(link.href)).text()).trimEnd().split("\n");
  const chosen = lines.filter((line) => ids.has(line.slice(0, line.indexOf(","))));
  const file = new Blob([[heading, ...chosen, ""].join("\n")], { type: "text/csv" });
  const save = document.createElement("a");
  save.href = URL.createObjectURL(file);
  save.download = link.download || "selection.csv";
  save.click();
  URL.revokeObjectURL(save.href);
}
