// Credit by region in official figures: new credit of a period as a share of GDP, a map and a ranking of the provinces.
// The amounts of the documents can be laid over it; each is another measure.
import type { Data, Derived, Figure, Source } from "../data/model.ts";
import { describePeriods } from "../data/fill.ts";
import { defineChart, MOST_WORDS, type Chart, type DrawOptions, type Picture, type View } from "./chart.ts";
import { choroplethOf } from "./credit-map.ts";
import { drawChoropleth } from "./forms/choropleth.ts";
import { BORDERS, listLocated, overlayOf } from "./located.ts";
import type { Table } from "./parts/table.ts";
import { capital, cite, plain, prose, tally, type Prose } from "./prose.ts";
import { DOUBT, joinTables, rankingOf } from "./ranking.ts";
import { countBeside, listRates, type Rate } from "./rate.ts";

const PROVINCES = { one: "province", many: "provinces" };

/** Each rate a view; the first gives title and subtitle. Throws where there is none. */
export function creditByRegion(data: Data): Chart {
  const rates = listRates(data);
  const [first] = rates;
  if (!first) throw new Error("credit by region: no shares of GDP (add rows to derived.csv)");
  const tables = rates.map(rankingOf);
  const isOnly = rates.every(({ period }) => period === first.period);
  const whole = wholeOf(data, rates);
  const gaps = rates.flatMap((rate) => rate.gaps.flatMap(({ amount }) => amount ?? []));
  return defineChart<readonly Rate[]>({
    id: "credit-by-region",
    title: titleOf(rates),
    subtitle: prose`New credit of ${isOnly ? prose`the ${first.period}` : "each period"} as a share of the GDP of ${first.year}, per cent, by province. Our calculation from official tables`,
    summary: prose`${summarise(first)}${rates.slice(1).map(nameLeader).join("")}`,
    notes: notesOf(rates, whole),
    figures: [...gaps, ...(whole?.figures ?? [])],
    derived: [
      ...rates.flatMap((rate) => rate.shares.map(({ derived }) => derived)),
      ...(whole ? [whole.sum] : []),
    ],
    frames: ["narrow", "medium"],
    table: joinTables(tables),
    views: rates.map((rate, i) => viewOf(rate, { table: tables[i] ?? rankingOf(rate), first })),
    data: rates,
    draw,
    overlay: overlayOf(data, listLocated(data)),
  });
}

/** True of every view: who leads by each measure; where that takes too many words, the ends of the first. */
function titleOf(rates: readonly Rate[]): Prose {
  const leaders = [...Map.groupBy(rates, ({ measure }) => measure).values()].flatMap(([latest]) =>
    latest ? [{ measure: latest.measure, ...endsOf(latest) }] : [],
  );
  const [first, second] = leaders;
  if (!first) return [];
  const pair = second
    ? prose`Against GDP, ${first.top.place.name} leads in ${first.measure}, ${second.top.place.name} in ${second.measure}`
    : [];
  const isShort = pair.length > 0 && plain(pair).split(" ").length <= MOST_WORDS;
  return isShort
    ? pair
    : prose`By ${first.measure} against GDP, ${first.top.place.name} leads and ${first.bottom.place.name} trails`;
}

function draw(rates: readonly Rate[], o: DrawOptions): Picture {
  const rate = rates.find(({ id }) => id === o.view);
  if (!rate) throw new Error(`credit by region: no view "${o.view ?? ""}"`);
  const title = `${capital(rate.measure)} as a share of GDP, ${rate.period}, by province`;
  return { ...drawChoropleth(choroplethOf(rate), o), title, desc: plain(summarise(rate)) };
}

function viewOf(rate: Rate, { table, first }: { table: Table; first: Rate }): View {
  const { top, bottom } = endsOf(rate);
  const same = first.shares.find(({ place }) => place === top.place);
  const above = rate.measure === first.measure || !same ? 0 : countBeside(first, same).above;
  const contrast = prose` By ${first.measure}, ${tally(above, PROVINCES)} stood above ${top.place.name}.`;
  const definition = rate.regime ? prose` (${rate.regime})` : [];
  return {
    id: rate.id,
    measure: prose`${capital(rate.measure)}`,
    period: prose`${rate.period}`,
    lead: prose`${capital(rate.measure)}${definition}, ${rate.period}: ${cite(top.derived)} of the GDP of ${rate.year} in ${top.place.name}, ${cite(bottom.derived)} in ${bottom.place.name}.${above > 0 ? contrast : []}`,
    table,
  };
}

function summarise(rate: Rate): Prose {
  const { top, bottom } = endsOf(rate);
  const names = (step: number) =>
    rate.shares.flatMap((share) => (share.step === step ? share.place.name : [])).join(", ");
  const gaps = rate.gaps.map(({ place, words }) => ` ${place.name}: ${words}.`).join("");
  return prose`${capital(rate.measure)} in the ${rate.period} ran from ${cite(bottom.derived)} of the GDP of ${rate.year} in ${bottom.place.name} to ${cite(top.derived)} in ${top.place.name}. Highest class: ${names(rate.steps.length)}. Lowest class: ${names(1)}.${gaps}`;
}

/** One sentence on a further view; its numbers stand in its own description. */
function nameLeader(rate: Rate): string {
  const { top, bottom } = endsOf(rate);
  return ` By ${rate.measure}, ${top.place.name} comes highest and ${bottom.place.name} lowest.`;
}

/** What the numbers are not, what is missing or less sure, and what their sources say of them. */
function notesOf(rates: readonly Rate[], whole: Whole | null): Prose[] {
  const [first] = rates;
  const gaps = first?.gaps ?? [];
  const doubtful = first?.shares.filter(({ isDoubtful }) => isDoubtful) ?? [];
  return [
    prose`It is a flow: what was added in the period, not what is owed. It is not growth, and loans are no part of GDP: the share only sets provinces of unlike size side by side.`,
    ...gaps.map(({ place, amount, words }) =>
      amount
        ? prose`${place.name}: ${words}, so it stays unfilled; its ${first?.measure ?? ""} were ${cite(amount)}.`
        : prose`${place.name}: ${words}, so it stays unfilled.`,
    ),
    ...(doubtful.length > 0
      ? [
          prose`${DOUBT} We are less sure of the GDP of ${doubtful.map(({ place }) => place.name).join(" and ")}.`,
        ]
      : []),
    prose`${BORDERS}`,
    ...[...sourcesOf(rates)].flatMap(({ title, note }) => (note ? [prose`${title}: ${note}`] : [])),
    ...(whole ? [wholeNote(whole)] : []),
  ];
}

function sourcesOf(rates: readonly Rate[]): ReadonlySet<Source> {
  const amounts = rates.flatMap(({ shares }) => shares.map(({ amount }) => amount.source));
  const gdps = rates.flatMap(({ shares }) => shares.map(({ gdp }) => gdp.source));
  return new Set([...amounts, ...gdps]);
}

/** The sum over all provinces, what belongs to none of them, and the total printed for the country. */
interface Whole {
  readonly sum: Derived;
  readonly figures: readonly [headOffices: Figure, country: Figure];
}

/** The check that no province is missing, of the first rate that has one; null where none has. */
function wholeOf(data: Data, rates: readonly Rate[]): Whole | null {
  const wholes = rates.map((rate) => {
    const { amount } = endsOf(rate).top;
    const isLike = (item: Figure | Derived) =>
      item.measure === amount.measure && describePeriods(item) === describePeriods(amount);
    const sum = data.context.derived.find(isLike);
    const [a, b, ...more] = data.context.figures.filter((f) => f.place === null && isLike(f));
    if (!sum || !a || !b || more.length > 0) return null;
    const figures = a.value < b.value ? ([a, b] as const) : ([b, a] as const);
    return { sum, figures };
  });
  return wholes.find((whole) => whole !== null) ?? null;
}

function wholeNote({ sum, figures: [headOffices, country] }: Whole): Prose {
  return prose`No province is missing: the aggregate financing of all adds up to ${cite(sum)}; with ${cite(headOffices)} booked at head offices that is the ${cite(country)} printed for the country. This holds for the total only. Its parts, loans among them, do not add up to it, so nothing here is stacked.`;
}

function endsOf({ shares, id }: Rate) {
  const [top, bottom] = [shares[0], shares.at(-1)];
  if (!top || !bottom) throw new Error(`${id}: a rate without shares`);
  return { top, bottom };
}
