/** Addresses of the site, below its root. They are forever: made from permanent ids only, never from titles. */
export const addressOf = {
  home: () => "/",
  meetings: () => "/meetings/",
  year: (year: number) => `/meetings/${year}/`,
  meeting: (meeting: string) => `/meetings/${meeting}/`,
  item: (meeting: string, item: string) => `/meetings/${meeting}/#${item}`,
  paper: (meeting: string, paper: string) => `/meetings/${meeting}/${paper}/`,
  minutes: (meeting: string) => `/meetings/${meeting}/minutes/`,
  pack: (meeting: string) => `/meetings/${meeting}/pack.pdf`,
  asset: (meeting: string, name: string) =>
    `/meetings/${meeting}/${name.split("/").map(encodeURIComponent).join("/")}`,
  bodies: () => "/bodies/",
  body: (body: string) => `/bodies/${body}/`,
  people: () => "/people/",
  person: (person: string) => `/people/${person}/`,
  tracker: (body: string) => `/bodies/${body}/actions/`,
  actions: () => "/actions/",
  action: (action: string) => `/actions/${action}/`,
  decisions: () => "/decisions/",
  page: (page: string) => `/${page}/`,
  pageFile: (name: string) => `/assets/${name.split("/").map(encodeURIComponent).join("/")}`,
} as const;

/** Names a paper may not have, because an address of its meeting already has them. */
export const RESERVED_PAPER_NAMES: readonly string[] = [
  "minutes",
  "decisions",
  "pack",
  "agenda",
  "meeting",
  "p",
];

/** Names a page may not have, because a section of the site already has them. */
export const RESERVED_PAGE_NAMES: readonly string[] = [
  "meetings",
  "bodies",
  "people",
  "actions",
  "decisions",
  "search",
  "calendar",
  "feeds",
  "data",
  "oparl",
  "css",
  "js",
  "fonts",
  "images",
  "assets",
];
