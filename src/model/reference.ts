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
  /** A PDF made of the same papers, by its name in the page map: "agenda.pdf", "supplement-1.pdf", "04-street-trees.pdf". */
  packFile: (meeting: string, name: string) => `/meetings/${meeting}/${name}`,
  /** Page numbers for machines. */
  pageNumbers: (meeting: string) => `/meetings/${meeting}/pages.json`,
  packPages: (meeting: string) => `/meetings/${meeting}/p/`,
  /** A page of the pack by what is stamped on it: "26", "26a". */
  packPage: (meeting: string, page: string) => `/meetings/${meeting}/p/${page}/`,
  /** Where a reader picks papers of the pack to print, and where they are laid out. */
  packChoice: (meeting: string) => `/meetings/${meeting}/pack/`,
  packPrint: (meeting: string) => `/meetings/${meeting}/pack/print/`,
  /** One part of the pack as the press had it, by its key. */
  packSheet: (meeting: string, key: string) => `/meetings/${meeting}/pack/${encodeURIComponent(key)}.html`,
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
  /** A permanent address that can be typed from paper: "k3v9-q7wx". */
  short: (code: string) => `/go/${code}/`,
  pageFile: (name: string) => `/assets/${name.split("/").map(encodeURIComponent).join("/")}`,
} as const;

/** Names a paper may not have, because an address of its meeting, or a part of its pack, already has them. */
const RESERVED_PAPER_NAMES: ReadonlySet<string> = new Set([
  "minutes",
  "decisions",
  "pack",
  "agenda",
  "meeting",
  "actions",
  "p",
]);

/** Whether a paper may not be called so: a name of the meeting's own, or of one of its supplements. */
export const isReservedPaperName = (name: string): boolean =>
  RESERVED_PAPER_NAMES.has(name) || /^supplement-\d+$/.test(name);

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
  "go",
  "css",
  "js",
  "fonts",
  "images",
  "schemas",
  "assets",
];
