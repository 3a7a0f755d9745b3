// The licence of everything published but code: LICENSE-DATA says it in full.

/** SPDX name, title and address. */
export const LICENCE = {
  id: "CC-BY-4.0",
  title: "Creative Commons Attribution 4.0 International",
  url: "https://creativecommons.org/licenses/by/4.0/",
} as const;
