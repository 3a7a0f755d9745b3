// The part of citation-js that tests use; the packages bring no types.
declare module "@citation-js/core" {
  export class Cite {
    constructor(text: string);
    /** Items as CSL-JSON. */
    data: Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-ris";
