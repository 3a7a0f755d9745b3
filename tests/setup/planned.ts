// Two made-up editions of real built files: what `freeze` will leave, as far as /verify/ looks at it. Wants a built site.
import { readFileSync } from "node:fs";
import { describeDigests, type Digests } from "../../src/data/digests.ts";
import type { Correction } from "../../src/data/index.ts";
import { describeStatus } from "../../src/data/status.ts";
import { planEdition } from "./editions.ts";

/** Names of the editions, the superseded one first. */
export const [OLD, NEW] = ["2026-01-31", "2026-02-28"] as const;
/** The words of `chart` changed between the editions; those of `other` never did. */
export const [chart, other] = ["platform", "ledger"] as const;
/** Bytes of a file of the built site. */
export const built = (path: string): Buffer => readFileSync(`dist/${path}`);
/** Text of a file of the built site. */
export const word = (path: string): string => built(path).toString();

/** A built text as the edition would hold it: under its own address, with its name in the stamp. */
export function freeze(path: string, edition: string): string {
  return word(path)
    .replaceAll(/\bcharts\/(platform|ledger)\//g, `s/${edition}/$1/`)
    .replace(">live · ", `>edition ${edition} · `);
}

function itemOf(id: string, edition: string): Record<string, string | Buffer> {
  const data = word(`charts/${id}.json`);
  return {
    [`${id}/index.html`]: freeze(`charts/${id}/index.html`, edition),
    [`${id}/chart.svg`]: freeze(`charts/${id}.svg`, edition),
    [`${id}/chart.png`]: Buffer.concat([built(`charts/${id}.png`), Buffer.from(edition)]),
    [`${id}/data.csv`]: built(`charts/${id}.csv`),
    [`${id}/data.json`]:
      id === chart && edition === OLD ? data.replace('"title": "', '"title": "Old: ') : data,
    [`${id}/citation.bib`]: freeze(`charts/${id}.bib`, edition),
    [`${id}/citation.ris`]: freeze(`charts/${id}.ris`, edition),
    [`${id}/citation.csl.json`]: freeze(`charts/${id}.csl.json`, edition),
    [`${id}/oembed.json`]: freeze(`oembed/${id}.json`, edition),
    [`${id}/heights.json`]: built(`embed/${id}/heights.json`),
    [`${id}/provenance.json`]: `{"edition":"${edition}","chart":"${id}"}\n`,
  };
}

function filesOf(edition: string): Record<string, string | Buffer> {
  return {
    "index.html": `<h1>Edition of ${edition}</h1>`,
    "README.txt": `Edition of ${edition}\n`,
    "LICENSE.txt": `Licence of ${edition}\n`,
    PREVIOUS: `${"0".repeat(64)} ${edition}\n`,
    "datapackage.json": `{"name":"${edition}"}\n`,
    [`local-ledger-${edition}.zip`]: Buffer.from([80, 75, 3, 4, 0xff, 0xfe, ...Buffer.from(edition)]),
    "brief/index.html": `<h1>Brief of ${edition}</h1>`,
    "data/figures.csv": `id\n${edition}\n`,
    ...itemOf(chart, edition),
    ...itemOf(other, edition),
  };
}

/** Every file of each edition but its sums, by path. */
export const frozen = { [OLD]: filesOf(OLD), [NEW]: filesOf(NEW) };
export const editions = [planEdition(OLD, frozen[OLD]), planEdition(NEW, frozen[NEW])];
const correction: Correction = {
  id: "platform-mistyped",
  date: "2026-02-03",
  kind: "error",
  figures: ["platform-ytd"],
  editions: [OLD],
  old: "280 billion yuan",
  new: "290 billion yuan",
  why: "A slip.",
  effect: "The new part is larger.",
};
/** Paths of the live files that the made-up list of digests knows. */
export const published = ["svg", "png", "csv", "json"].flatMap((end) => [
  `charts/${chart}.${end}`,
  `charts/${other}.${end}`,
]);
/** What /s/digests.json would say. */
export const digests: Digests = describeDigests(
  new Map(published.map((path) => [path, built(path)])),
  editions,
);
/** What /s/status.json would say: the older edition is superseded and corrected. */
export const status = describeStatus({ editions, corrections: [correction] });
