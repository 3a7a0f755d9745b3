// The words of the frame, in one place: masthead, foot, receipts, chart frame, forms. Another language is another object
// of this shape; components hold none of these words themselves.

export const strings = {
  skip: "Skip to the content",
  sections: "Sections",
  more: "More",
  nav: {
    regions: "Regions",
    priorities: "Priorities",
    platform: "Platform",
    charts: "Charts",
    figures: "Figures",
    sources: "Sources",
    methods: "Methods",
    instruments: "Instruments",
    actors: "Actors",
    data: "Data to download",
  },
  theme: "Dark page",
  foot: {
    promise: "No cookies, no trackers, nothing from another site. Credit the original source first.",
    licence: "Text, charts and data:",
    licenceName: "CC BY",
  },
  receipts: "Where the numbers come from",
  receipt: {
    what: "What",
    measure: "Measure",
    saidBy: "Said by",
    doneBy: "Done by",
    document: "Document",
    date: "Date",
    amount: "Amount",
    formula: "Formula",
    from: "From",
    result: "Result",
    range: "Range",
    calculation: "Our calculation",
    atSource: "These words at the source",
    more: "All about this figure",
    close: "Close",
  },
} as const;
