// Names of the tables in a text: places, actors, priorities and instruments, in English and Chinese.
import type { Row, Rows } from "../../data/schema.ts";
import { anyOf } from "../expression.ts";

/** The tables whose names are looked for. */
export type Vocabulary = Pick<Rows, "places" | "actors" | "priorities" | "instruments">;

/** A row that a text names, and where: UTF-16 offsets. */
export interface Mention<R> {
  start: number;
  end: number;
  row: R;
}

/** Finds in a text all rows of one kind by their names, none overlapping, the longest name first. */
export type Finder<R> = (text: string) => Mention<R>[];

/** What is looked for: `stated` are priorities by their own names, `hinted` those of named instruments. */
export interface Index {
  places: Finder<Row<"places">>;
  institutions: Finder<Row<"actors">>;
  people: Finder<Row<"actors">>;
  priorities: Finder<Row<"priorities">>;
  instruments: Finder<Row<"instruments">>;
}

const LEVEL_EN = / (?:County|District|City|Province|Prefecture|Municipality)$/u;
const LEVEL_ZH = /(?:[\p{Script=Han}]族)*(?:特别行政区|自治区|自治州|自治县|省|市|县|区)$/u;
const ETHNIC = /(?:壮族|回族|维吾尔|傣族景颇族)(?=自治)/u;

/** Prepares the search for the names of the tables; the country itself is no place of a figure. */
export function indexNames({ places, actors, priorities, instruments }: Vocabulary): Index {
  const areas = places.filter(({ level }) => level !== "country");
  return {
    places: createFinder(areas, ({ name, name_zh }) => [
      ...shorten(name, LEVEL_EN),
      ...shorten(name_zh?.replace(ETHNIC, "") ?? "", LEVEL_ZH),
      name_zh ?? "",
    ]),
    institutions: createFinder(actors.filter(isInstitution), namesOf),
    people: createFinder(
      actors.filter((actor) => !isInstitution(actor)),
      namesOf,
    ),
    priorities: createFinder(priorities, ({ name, name_zh }) => [
      ...shorten(name, / finance$/u),
      ...shorten(name_zh, /金融$/u),
    ]),
    instruments: createFinder(instruments, namesOf),
  };
}

function isInstitution({ kind }: Row<"actors">): boolean {
  return kind === "institution";
}

function namesOf({ name, name_zh }: { name: string; name_zh: string | null }): string[] {
  return [name, name_zh ?? ""];
}

/** A name, and without its last part where two characters or more are left. */
function shorten(name: string, part: RegExp): string[] {
  const short = name.replace(part, "");
  return short.length >= 2 ? [name, short] : [name];
}

function createFinder<R>(rows: readonly R[], listNames: (row: R) => string[]): Finder<R> {
  const byName = new Map<string, R>();
  for (const row of rows)
    for (const name of listNames(row).map(fold)) if (name !== "" && !byName.has(name)) byName.set(name, row);
  if (byName.size === 0) return () => [];
  const names = new RegExp(`(?<!\\p{Script=Latin})(?:${anyOf(byName.keys())})(?!\\p{Script=Latin})`, "gu");
  return (text) =>
    [...fold(text).matchAll(names)].flatMap(({ 0: name, index }) => {
      const row = byName.get(name);
      return row ? [{ start: index, end: index + name.length, row }] : [];
    });
}

/** Case and apostrophes do not tell names apart; offsets stay. */
function fold(text: string): string {
  return text.replace(/[A-Z]/gu, (letter) => letter.toLowerCase()).replaceAll("’", "'");
}
