// One page of every kind the site has, for tests too slow to visit them all.

/** A kind of page, named after its file in src/pages, and a page of that kind. */
export interface Template {
  file: string;
  route: string;
}

export const TEMPLATES: readonly Template[] = [
  { file: "index", route: "/" },
  { file: "404", route: "/404.html" },
  { file: "actors/index", route: "/actors/" },
  { file: "charts/index", route: "/charts/" },
  { file: "charts/[chart]/index", route: "/charts/regions/" },
  { file: "charts/[chart]/index", route: "/charts/priorities/" },
  { file: "corrections/index", route: "/corrections/" },
  { file: "data/index", route: "/data/" },
  { file: "editions/index", route: "/editions/" },
  { file: "embed/index", route: "/embed/" },
  { file: "embed/[chart]/index", route: "/embed/regions/" },
  { file: "figures/index", route: "/figures/" },
  { file: "figures/[figure]/index", route: "/figures/tianchang-credit-lines/" },
  { file: "figures/[figure]/index", route: "/figures/platform-growth-ytd/" }, // our calculation
  { file: "instruments/index", route: "/instruments/" },
  { file: "methods/index", route: "/methods/" },
  { file: "platform/index", route: "/platform/" },
  { file: "priorities/index", route: "/priorities/" },
  { file: "priorities/[priority]/index", route: "/priorities/pension/" },
  { file: "regions/index", route: "/regions/" },
  { file: "regions/[place]/index", route: "/regions/anhui/" },
  { file: "sources/index", route: "/sources/" },
  { file: "sources/[source]/index", route: "/sources/laian-conference/" },
  { file: "verify/index", route: "/verify/" },
];
