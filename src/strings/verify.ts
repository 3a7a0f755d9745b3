// The words of /verify/: what a dropped file or a typed digest turns out to be.

/** Part of the catalogue; read it through src/strings.ts. */
export const verify = {
  files: "Files to check",
  drop: "You may also drop them anywhere on this page.",
  typed: "Digest or address printed on the chart",
  example: "Such as",
  or: "or",
  check: "Check",
  found: "What we found",
  sums: "The list of checksums of edition",
  answers: {
    busy: "Checking",
    verdicts: {
      current: "Current",
      currentCorrected: "Newest edition, but corrected since",
      superseded: "Superseded",
      supersededCorrected: "Superseded, and corrected since",
      ambiguous: "More than one match",
      altered: "Not our bytes",
      unread: "Could not be read",
      unknown: "Unknown digest",
      missing: "No such place",
      short: "Too short",
      unreadable: "Not understood",
    },
    sources: {
      bytes: "These are our bytes, unchanged.",
      lines: "It was saved again: the line ends changed, and nothing else. The words and numbers are ours.",
      typed: "This is what stands there.",
    },
    hints: {
      ambiguous: "Several charts share these signs. Type more of them, or check the file itself.",
      altered:
        "The file was saved again or changed, it is a live file of an earlier day, or it is none of ours. Type the digest printed on it: the eight signs after “data #”.",
      unread: "It is a folder, or too large to be ours. Choose the files themselves.",
      unknown:
        "No edition and no live chart has this digest. Check each sign: a digit, or a letter from a to f. If it came from a live chart, its data have changed since; we keep editions only.",
      missing: "The address has our form, but we have no such edition, chart or file. Check each sign.",
      short: "A printed digest has eight signs. Type them all.",
      unreadable: "This is no digest and no address of a chart or an edition.",
    },
    claimed: "It says that it is {claim}. Below is what we have under that name. Compare the two.",
    unknownClaim: "It says that it is {claim}. We have nothing under that name.",
    states: {
      live: "The live form, as it is now.",
      current: "Edition {edition}, the newest.",
      superseded: "Edition {edition}, superseded by edition {successor}.",
      supersededTwice: "Edition {edition}, superseded by edition {successor}. The newest is {latest}.",
    },
    unchanged: "The live chart still has the same data.",
    changed: "The data of the live chart have changed since.",
    held: "It holds this correction.",
    correction: "{said}, {date}: {effect}",
    what: "What was changed",
    live: "The live chart",
    newest: "The newest edition",
    failures: {
      books: "Our list of digests could not be loaded. Try again, or check by hand as told below.",
      checksum:
        "This browser computes no checksums here: it wants an address that starts with https. Type the digest, or check by hand as told below.",
    },
  },
} as const;
