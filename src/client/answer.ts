// A finding on the page: verdict, where the bytes or the data stand, what became of them, links.
import type { strings } from "../strings.ts";
import type { Finding } from "./finding.ts";
import type { Place } from "./identify.ts";

/** The words of answers, which come with the page; names in braces are filled in. */
export type Words = typeof strings.verify.answers;

const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** A finding as a section. `root`: address of the site's home, ending in "/". */
export function drawFinding(finding: Finding, { words, root }: { words: Words; root: string }): HTMLElement {
  const { name, kind, source, places, claim } = finding;
  const hint = kind in words.hints ? words.hints[kind as keyof Words["hints"]] : words.sources[source];
  const claimed = places.length > 0 ? words.claimed : words.unknownClaim;
  const list = places.map((place) => drawPlace(place, { words, root }));
  return make("section", [
    make("h3", [name]),
    make("p", [make("strong", [words.verdicts[kind]])]),
    make("p", [hint]),
    ...(claim === null ? [] : [make("p", [fill(claimed, { claim })])]),
    ...(list.length > 0 ? [make("ul", list)] : []),
  ]);
}

function drawPlace(place: Place, { words, root }: { words: Words; root: string }): HTMLElement {
  const { edition, path, title, item, isUnchanged, newest, live } = place;
  const file = edition === null ? path : `s/${edition}/${path}`;
  const data = isUnchanged === null ? "" : words[isUnchanged ? "unchanged" : "changed"];
  const ways = [
    ...(newest === null ? [] : [link(words.newest, root + newest)]),
    ...(live === null || live === item ? [] : [link(words.live, root + live)]),
  ];
  return make("li", [
    make("p", [link(title ?? file, root + item)]),
    ...(title === null ? [] : [make("p", [make("code", [file])])]),
    make("p", [`${stateOf(place, words)} ${data}`]),
    ...drawCorrections(place, { words, root }),
    ...(ways.length > 0 ? [make("p", ways)] : []),
  ]);
}

function drawCorrections(
  { edition, corrections }: Place,
  { words, root }: { words: Words; root: string },
): HTMLElement[] {
  return corrections.map(({ said, date, effect, href }) => {
    const told = fill(words.correction, { said, date: format.format(new Date(date)), effect });
    const address = new URL(href, new URL(`${root}s/`, location.href)).href;
    return make("p", [edition === null ? `${words.held} ` : "", told, " ", link(words.what, address)]);
  });
}

function stateOf({ state, edition, successor, latest }: Place, { states }: Words): string {
  const isTwice = state === "superseded" && successor !== latest;
  return fill(isTwice ? states.supersededTwice : states[state], { edition, successor, latest });
}

function fill(words: string, values: Readonly<Record<string, string | null>>): string {
  return words.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

function link(text: string, href: string): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

function make(name: string, children: readonly (Node | string)[]): HTMLElement {
  const element = document.createElement(name);
  element.append(...children);
  return element;
}
