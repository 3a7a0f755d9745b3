// A rate as the choropleth draws it: the class, the words and the label of every province, and what the key says.
import { formatRounded, speakDerived } from "../data/index.ts";
import type { Place } from "../data/model.ts";
import type { ChoroplethData, FilledProvince } from "./forms/choropleth.ts";
import { DOUBT } from "./ranking.ts";
import { countBeside, type Gap, type Rate, type Share } from "./rate.ts";

/** The map of a rate. */
export function choroplethOf(rate: Rate): ChoroplethData {
  const { shares, gaps, steps } = rate;
  const reasons = [...new Set(gaps.map(({ words }) => words))];
  const isDoubtful = shares.some((share) => share.isDoubtful);
  return {
    fill: rate.fill,
    provinces: [...shares.map((share) => filledOf(rate, share)), ...gaps.map(unfilledOf)],
    classes: `Share of the GDP of ${rate.year}, in ${steps.length} classes of ${countEach(rate)}`,
    ranges: steps.map(({ items }) => {
      const ends = [items[0], items.at(-1)].flatMap((item) => (item ? formatRounded(item) : []));
      return [...new Set(ends)].join(" to ");
    }),
    others: [
      ...reasons.map((words) => ({ class: "none", words })),
      { class: "beyond", words: "outside the sources" },
      ...(isDoubtful ? [{ sign: DOUBT, words: "less sure of the GDP" }] : []),
    ],
  };
}

function countEach({ steps }: Rate): string {
  const [least = 0, ...more] = [...new Set(steps.map(({ items }) => items.length))].sort((a, b) => a - b);
  return more.length === 0 ? `${least} provinces` : `${least} to ${more.at(-1) ?? ""} provinces`;
}

function filledOf(rate: Rate, share: Share): FilledProvince {
  const { place, derived, isDoubtful, step } = share;
  const { above, below } = countBeside(rate, share);
  const rank = `rank ${above + 1} of ${rate.shares.length}`;
  return {
    ...areaOf(place),
    step,
    words: `${place.name}: ${speakDerived(derived)} of GDP, ${rank}${isDoubtful ? ", less sure" : ""}`,
    lines: [place.name, formatRounded(derived), rank],
    sign: isDoubtful ? DOUBT : "",
    named: above === 0 || below === 0,
  };
}

function unfilledOf({ place, words }: Gap): FilledProvince {
  const lines = [place.name, words];
  return { ...areaOf(place), step: null, words: lines.join(": "), lines, sign: "", named: false };
}

function areaOf({ id, name, iso_3166_2 }: Place) {
  return { iso: iso_3166_2 ?? "", place: id, name, route: `/regions/${id}/` };
}
