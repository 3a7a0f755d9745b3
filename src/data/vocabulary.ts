// The closed lists of the record, each term with its definition. A new term needs a definition here and nothing else.

export const PRIORITIES = ["technology", "green", "inclusive", "pension", "digital"] as const;
export type PriorityId = (typeof PRIORITIES)[number];

/** Where a fact comes from; the two are never counted together. */
export const LAYERS = {
  record: { one: "Document", many: "Documents" },
  context: { one: "Official figures around the documents", many: "Official figures around the documents" },
} as const;

/** Units of value. `of`: what they measure; `one`/`many`: the noun after a number; money and percent have their
 * own printing. */
export const UNITS = {
  CNY: { of: "money", one: "yuan", many: "yuan" },
  USD: { of: "money", one: "US dollar", many: "US dollars" },
  percent: { of: "rate", one: "%", many: "%" },
  percentage_points: { of: "rate", one: "percentage point", many: "percentage points" },
  times: { of: "rate", one: "time", many: "times" },
  enterprises: { of: "count", one: "enterprise", many: "enterprises" },
  institutions: { of: "count", one: "institution", many: "institutions" },
  products: { of: "count", one: "product", many: "products" },
  projects: { of: "count", one: "project", many: "projects" },
  households: { of: "count", one: "household", many: "households" },
  people: { of: "count", one: "person", many: "people" },
  outlets: { of: "count", one: "outlet", many: "outlets" },
  boards: { of: "count", one: "board", many: "boards" },
  sections: { of: "count", one: "section", many: "sections" },
  places: { of: "count", one: "place", many: "places" },
  years: { of: "count", one: "year", many: "years" },
} as const;

/** How a source hedges a number. `words`: what stands before the number; `bound`: what the true value may be. */
export const QUALIFIERS = {
  exact: { words: "", bound: "point", meaning: "Given without a hedge." },
  about: { words: "about", bound: "near", meaning: "The source says about, approximately or some." },
  more_than: {
    words: "more than",
    bound: "above",
    meaning: "The true number is higher; the source gives no upper end.",
  },
  at_least: { words: "at least", bound: "above", meaning: "The number or higher." },
  less_than: { words: "less than", bound: "below", meaning: "The true number is lower." },
  up_to: { words: "up to", bound: "below", meaning: "The number or lower." },
  nearly: { words: "nearly", bound: "below", meaning: "A little under the number." },
} as const;

export const STATUSES = {
  reported: { words: "reported", meaning: "The source says it has happened." },
  pledged: { words: "pledged", meaning: "Somebody has promised it by agreement." },
  intended: {
    words: "intended",
    meaning: "Firms and lenders have said they mean to do it; nothing is signed.",
  },
  planned: { words: "planned", meaning: "It stands in a plan." },
} as const;

/** Kinds of quantity. Two figures share a scale only if their measure is the same. `of`: the units it may have;
 * `words`: in running text. */
export const MEASURES = {
  loans_outstanding: {
    of: "money",
    words: "loans outstanding",
    meaning: "Loans made and not yet repaid, on one day: a stock.",
  },
  credit_support: {
    of: "money",
    words: "credit support",
    meaning:
      "Money for borrowers that the source calls support, without saying whether it was lent, is owed or is a limit.",
  },
  credit_granted: {
    of: "money",
    words: "credit lines granted",
    meaning: "Limits a bank has granted (授信). A limit may never be drawn.",
  },
  single_loan: { of: "money", words: "one loan", meaning: "A single loan to one borrower." },
  fund_size: {
    of: "money",
    words: "fund size",
    meaning: "The announced size of a fund, not money it has invested.",
  },
  equity_raised: { of: "money", words: "equity raised", meaning: "Share capital that firms have raised." },
  platform_financing_cumulative: {
    of: "money",
    words: "financing raised through the platform, all years",
    meaning: "Financing that firms have raised with the national platform's help since it began.",
  },
  platform_financing_ytd: {
    of: "money",
    words: "financing raised through the platform this year",
    meaning: "The part of it raised since the start of the year.",
  },
  financing_intended: {
    of: "money",
    words: "intended financing",
    meaning: "Financing that firms and investors say they mean to agree.",
  },
  credit_pledged: {
    of: "money",
    words: "credit pledged",
    meaning: "Credit that a lender has promised to provide in the years ahead.",
  },
  net_new_loans: {
    of: "money",
    words: "net new loans",
    meaning: "New loans less those repaid over a period: a flow.",
  },
  aggregate_financing: {
    of: "money",
    words: "aggregate financing to the real economy",
    meaning:
      "All that firms and households drew from the financial system over a period, loans, bonds and shares together: a flow.",
  },
  gdp: { of: "money", words: "GDP", meaning: "All that an economy produced in a year." },
  relending_quota: {
    of: "money",
    words: "re-lending quota",
    meaning: "The most the central bank may lend to banks for a purpose, not money lent.",
  },
  loan_contracts_signed: {
    of: "money",
    words: "loan contracts signed",
    meaning: "Loans that banks have agreed by contract since a facility began; not all of it is drawn.",
  },
  total_assets: {
    of: "money",
    words: "total assets",
    meaning: "All that an institution owns or is owed, on one day.",
  },
  net_new_loans_to_gdp: {
    of: "rate",
    words: "net new loans as a share of GDP",
    meaning: "Net new loans of a period, in per cent of the GDP of the year named; loans are no part of GDP.",
  },
  aggregate_financing_to_gdp: {
    of: "rate",
    words: "aggregate financing as a share of GDP",
    meaning:
      "Aggregate financing of a period, in per cent of the GDP of the year named; financing is no part of GDP.",
  },
  growth_rate: {
    of: "rate",
    words: "growth rate",
    meaning: "Change over an earlier period, in per cent of that period.",
  },
  share: { of: "rate", words: "share", meaning: "Part of a whole, in per cent." },
  coverage_rate: {
    of: "rate",
    words: "coverage",
    meaning: "Part of a group that a service reaches, in per cent.",
  },
  change_rate: {
    of: "rate",
    words: "change",
    meaning: "Rise or fall of a quantity; the base is named at the figure, or is missing.",
  },
  institutions: {
    of: "count",
    words: "financial institutions",
    meaning: "Number of institutions that take part.",
  },
  enterprises: { of: "count", words: "enterprises", meaning: "Number of enterprises." },
  products: { of: "count", words: "financial products", meaning: "Number of products on offer." },
  projects: { of: "count", words: "projects", meaning: "Number of projects." },
  households: { of: "count", words: "households", meaning: "Number of households." },
  staff: { of: "count", words: "staff", meaning: "Number of people at work." },
  outlets: { of: "count", words: "outlets", meaning: "Number of shops or service points." },
  boards: { of: "count", words: "boards", meaning: "Number of boards at equity markets." },
  platform_sections: {
    of: "count",
    words: "platform sections",
    meaning: "Number of sections of a website or platform.",
  },
  places: { of: "count", words: "places", meaning: "Number of cities or other places that take part." },
  attendance: { of: "count", words: "attendance", meaning: "People, bodies or places present at an event." },
  rank_claim: { of: "any", words: "rank", meaning: "A claim to be first, largest and so on." },
} as const;

export const FLAGS = {
  suspected_magnitude: "The size is probably wrong by a factor of ten; it is shown as printed.",
  machine_translated: "The text is an unedited machine translation.",
  mistranslation: "A word near the number is mistranslated.",
  place_inferred: "The source does not name the place in full; we worked it out.",
  actor_inferred: "The source does not name the institution; we worked it out.",
  year_inferred: "The source does not print the year; we worked it out.",
  value_inferred: "The source gives words, not a number; we wrote the number.",
  unit_corrected: "The unit as printed is wrong; we mended it and say why.",
  definition_unclear: "The source does not say what exactly is counted.",
  vendor_claim: "A company's claim about its own product.",
} as const;

/** Why a numeral is not a figure. */
export const REASONS = {
  plan_or_meeting: "Name of a plan or meeting",
  slogan: "Slogan or set phrase",
  product_name: "Part of a product or model name",
  ordinal: "Ordinal or list marker",
  footnote: "Footnote mark",
  label: "Heading or group label",
  date: "Date or time",
  duration: "Length of time",
  boilerplate: "Page furniture",
  vague: "Vague quantity",
  wording: "Number word used as an ordinary word",
  repeated: "Repeats a figure recorded elsewhere in the document",
} as const;

/** Why a published number was changed. `said`: what a notice opens with; a new number of the source is no error of ours. */
export const CORRECTION_KINDS = {
  revision: {
    said: "Revised",
    meaning: "The source has a newer number. The old one was right when we published it.",
  },
  error: { said: "Corrected", meaning: "We had it wrong." },
  source_changed: { said: "Changed at the source", meaning: "The source has changed its own words." },
  withdrawn: { said: "Withdrawn", meaning: "We no longer stand by the figure. Its name is not used again." },
} as const;

/** The keys of a closed list, as the tuple that `z.enum` wants. */
export function keys<K extends string>(list: Readonly<Record<K, unknown>>): [K, ...K[]] {
  return Object.keys(list) as [K, ...K[]];
}
