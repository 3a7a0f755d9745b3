// Where every number of a frozen chart comes from, for machines: documents with the checksum of the text that was read,
// paragraphs, the words as printed, formulas, and the code that drew it.
import type { Derived, Figure, Source } from "../data/model.ts";
import type { Chart } from "./chart.ts";
import { chartSha } from "./publish.ts";

/** The JSON text of a chart's provenance. `code`: the commit of code and tables. */
export function provenanceJson(chart: Chart, { edition, code }: { edition: string; code: string }): string {
  const figures = listFigures(chart);
  const sources = [...new Set([...chart.sources, ...figures.map(({ source }) => source)])];
  const document = {
    chart: chart.id,
    edition,
    data_sha256: chartSha(chart),
    code: { version: code },
    sources: sources.map((source) => describeSource(source, figures)),
    derived: listDerived(chart).map(({ id, formula, inputs }) => ({
      id,
      formula,
      inputs: inputs.map((input) => input.id),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Every figure a chart rests on: those it shows, then those it calculates with. */
export function listFigures({ figures, derived }: Chart): Figure[] {
  return [...new Set([...figures, ...derived.flatMap((number) => number.figures)])];
}

/** Every calculation of a chart, and the calculations that those rest on. */
export function listDerived({ derived }: Chart): Derived[] {
  const found = new Set<Derived>();
  const add = (number: Derived): void => {
    found.add(number);
    for (const input of number.inputs) if ("formula" in input) add(input);
  };
  derived.forEach(add);
  return [...found];
}

/** `sha256` is that of the text as read; null where no text was kept. */
function describeSource(source: Source, figures: readonly Figure[]): object {
  const { id, title, publisher, published, sha256 } = source;
  const own = figures.filter((figure) => figure.source === source);
  return {
    id,
    title,
    publisher,
    published,
    sha256,
    figures: own.map((figure) => ({
      id: figure.id,
      paragraph: figure.paragraph,
      as_printed: figure.as_printed,
    })),
  };
}
