// What the door hands out: rows that lead to one another. Columns keep their names, but ids are replaced by the
// objects they name; links the rows do not hold themselves (the way back) have names of their own.
import type { Interval } from "./interval.ts";
import type { Row, TableName } from "./schema.ts";

type Frozen<T> = T extends readonly (infer Item)[] ? readonly Item[] : T;
/** A row without the columns that hold ids of other rows. */
type Kept<T extends TableName, Link extends keyof Row<T> = never> = {
  readonly [Column in Exclude<keyof Row<T>, Link>]: Frozen<Row<T>[Column]>;
};
type Sourced = "source" | "place" | "priorities";
/** Links between figures. */
type Relation = "part_of" | "duplicate_of" | "conversion_of" | "paired_with";

/** `record`: a document the site accounts for; `context`: official figures around the documents. */
export type Layer = Row<"sources">["layer"];
export type Priority = Kept<"priorities">;
export type Correction = Kept<"corrections">;
export type Edition = Kept<"editions">;
/** An edition by its name and day; what it holds may still be in the making. */
export type EditionName = Pick<Edition, "edition" | "date">;

/** `url` is null wherever we do not link, so that no page can print it. */
export type Source = Kept<"sources">;

/** A priority a row belongs to, and whether the source says so or we do. */
export interface Tag {
  readonly priority: Priority;
  readonly basis: "stated" | "editorial";
}

export interface Place extends Kept<"places", "parent"> {
  readonly parent: Place | null;
  /** The province it lies in; itself, if it is one; null for China and regions. */
  readonly province: Place | null;
}

export interface Actor extends Kept<"actors", "of" | "place" | "source"> {
  readonly of: Actor | null;
  readonly place: Place | null;
  readonly source: Source;
}

export interface Figure extends Kept<"figures", Sourced | Relation | "actor" | "speaker"> {
  readonly source: Source;
  readonly layer: Layer;
  readonly actor: Actor | null;
  readonly speaker: Actor | null;
  readonly place: Place | null;
  readonly priorities: readonly Tag[];
  readonly part_of: readonly Figure[];
  /** The other end of `part_of`; so `duplicates` of `duplicate_of`, `conversions` of `conversion_of`. */
  readonly parts: readonly Figure[];
  readonly duplicate_of: readonly Figure[];
  readonly duplicates: readonly Figure[];
  readonly conversion_of: readonly Figure[];
  readonly conversions: readonly Figure[];
  /** Figures it must be read with, whichever of the two rows says so. */
  readonly paired_with: readonly Figure[];
  /** Derived figures computed from it. */
  readonly used_in: readonly Derived[];
}

/** Our calculation. `low` and `high`: the range that the rounding of its figures allows. */
export interface Derived extends Kept<"derived">, Interval {
  /** What the formula names, in its order. */
  readonly inputs: readonly (Figure | Derived)[];
  /** All figures it rests on, through other derived figures too. */
  readonly figures: readonly Figure[];
  /** `record` only if all its figures are. */
  readonly layer: Layer;
  readonly used_in: readonly Derived[];
}

export interface Instrument extends Kept<"instruments", Sourced | "operator"> {
  readonly operator: Actor | null;
  readonly source: Source;
  readonly place: Place | null;
  readonly priorities: readonly Tag[];
}

export interface Claim extends Kept<"claims", "speaker" | "source" | "priorities"> {
  readonly speaker: Actor | null;
  readonly source: Source;
  readonly priorities: readonly Tag[];
}

export interface Dismissal extends Kept<"dismissals", "source"> {
  readonly source: Source;
}

/** What comes from documents; in full, or of one layer. */
export interface Collection {
  readonly sources: readonly Source[];
  readonly figures: readonly Figure[];
  readonly derived: readonly Derived[];
  readonly dismissals: readonly Dismissal[];
  readonly instruments: readonly Instrument[];
  readonly actors: readonly Actor[];
  readonly claims: readonly Claim[];
}

/** Everything: the collections over both layers, each layer apart, the lists, the lookups, the published rows. */
export interface Data extends Collection {
  readonly record: Collection;
  readonly context: Collection;
  readonly places: readonly Place[];
  readonly priorities: readonly Priority[];
  readonly corrections: readonly Correction[];
  readonly editions: readonly Edition[];
  /** Each lookup throws an Error that names the id and the nearest known ids. */
  readonly source: (id: string) => Source;
  readonly figure: (id: string) => Figure;
  readonly derivedFigure: (id: string) => Derived;
  readonly instrument: (id: string) => Instrument;
  readonly actor: (id: string) => Actor;
  readonly claim: (id: string) => Claim;
  readonly place: (id: string) => Place;
  readonly priority: (id: string) => Priority;
  /** The rows as published: unlinked, but without addresses we do not link to. */
  readonly rows: { readonly [T in TableName]: readonly Kept<T>[] };
}

/** A linked row while its links are still being filled in. */
export type Draft<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K];
};
