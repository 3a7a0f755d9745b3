// A data package as search engines read it: schema.org's Dataset (https://schema.org/Dataset), in JSON-LD.
import type { DataPackage } from "./package.ts";

interface Thing {
  readonly "@type": string;
  readonly name: string;
}

export interface Dataset extends Thing {
  readonly "@context": "https://schema.org";
  readonly "@id": string;
  readonly url: string;
  readonly description: string;
  readonly inLanguage: "en";
  readonly isAccessibleForFree: true;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly version?: string;
  readonly datePublished?: string;
  readonly creator: readonly (Thing & { url: string })[];
  readonly publisher: Thing & { url: string };
  readonly isBasedOn: readonly (Thing & { url?: string })[];
  readonly distribution: readonly (Thing & { encodingFormat: string; contentUrl: string; sha256: string })[];
  readonly variableMeasured: readonly (Thing & { description?: string })[];
}

/** The package as a Dataset; its files are found beside its description. Throws where no one publishes or licenses it. */
export function describeDataset(described: DataPackage): Dataset {
  const [licence] = described.licenses;
  const [publisher] = described.contributors.map(({ title, path }) => ({
    "@type": "Organization",
    name: title,
    url: path,
  }));
  if (!licence || !publisher)
    throw new Error(`package ${described.name}: no licence or publisher; name both`);
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    "@id": described.homepage,
    name: described.title,
    description: described.description,
    url: described.homepage,
    inLanguage: "en",
    isAccessibleForFree: true,
    license: licence.path,
    keywords: described.keywords,
    ...(described.version === undefined ? {} : { version: described.version }),
    ...(described.created === undefined ? {} : { datePublished: described.created.slice(0, 10) }),
    creator: [publisher],
    publisher,
    isBasedOn: described.sources.map(({ title, path }) => ({
      "@type": "CreativeWork",
      name: title,
      ...(path === undefined ? {} : { url: path }),
    })),
    distribution: described.resources.map(({ title, path, mediatype, hash }) => ({
      "@type": "DataDownload",
      name: title,
      encodingFormat: mediatype,
      contentUrl: new URL(path, described.id).href,
      sha256: hash.replace("sha256:", ""),
    })),
    variableMeasured: listVariables(described),
  };
}

/** Each column once, by its name. */
function listVariables({ resources }: DataPackage): Dataset["variableMeasured"] {
  const fields = resources.flatMap(({ schema }) => schema.fields);
  const byName = new Map(fields.map((field) => [field.name, field]));
  return [...byName.values()].map(({ name, title, description }) => ({
    "@type": "PropertyValue",
    name: title ?? name,
    ...(description === undefined ? {} : { description }),
  }));
}
