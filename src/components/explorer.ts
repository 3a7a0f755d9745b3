// Facets of an explorer: what a list can be filtered by, read off its rows once for the form and for the rows alike.

export interface Option {
  readonly value: string;
  readonly label: string;
}

export interface Facet<R> {
  readonly key: string;
  readonly label: string;
  readonly of: (row: R) => readonly Option[];
}

/** A facet as the form shows it. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly options: readonly Option[];
}

/** The facets with the options that occur in the rows, by label. */
export function listChoices<R>(rows: readonly R[], facets: readonly Facet<R>[]): Choice[] {
  return facets.map((facet) => {
    const byValue = new Map(rows.flatMap(facet.of).map((option) => [option.value, option]));
    const options = [...byValue.values()].sort((a, b) => a.label.localeCompare(b.label, "en"));
    return { key: facet.key, label: facet.label, options };
  });
}

/** A row's facets as the script reads them: "priority:green place:dalian". */
export function facetWords<R>(row: R, facets: readonly Facet<R>[]): string {
  return facets.flatMap((facet) => facet.of(row).map(({ value }) => `${facet.key}:${value}`)).join(" ");
}
