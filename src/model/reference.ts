/** Addresses of the site, below its root. They are forever: made from permanent ids only, never from titles. */
export const addressOf = {
  home: () => "/",
  meetings: () => "/meetings/",
  year: (year: number) => `/meetings/${year}/`,
  /** A month ("2026-10") of a year with very many meetings: no meeting's folder has such a name. */
  month: (month: string) => `/meetings/${month.slice(0, 4)}/${month.slice(5)}/`,
  meeting: (meeting: string) => `/meetings/${meeting}/`,
  item: (meeting: string, item: string) => `/meetings/${meeting}/#${item}`,
  /** An item's page of its own; `item` above is its place on the agenda. */
  itemPage: (meeting: string, item: string) => `/meetings/${meeting}/${item}/`,
  paper: (meeting: string, paper: string) => `/meetings/${meeting}/${paper}/`,
  /** What changed in a paper since it was published. */
  paperChanges: (meeting: string, paper: string) => `/meetings/${meeting}/${paper}/changes/`,
  minutes: (meeting: string) => `/meetings/${meeting}/minutes/`,
  privateMinutes: (meeting: string) => `/meetings/${meeting}/private-minutes/`,
  pack: (meeting: string) => `/meetings/${meeting}/pack.pdf`,
  /** A PDF made of the same papers, by its name in the page map: "agenda.pdf", "supplement-1.pdf", "04-street-trees.pdf". */
  packFile: (meeting: string, name: string) => `/meetings/${meeting}/${name}`,
  /** The public notice of a meeting; its other notices; what was published of it, and when. */
  notice: (meeting: string) => `/meetings/${meeting}/notice/`,
  noticeOf: (meeting: string, kind: string) => `/meetings/${meeting}/notice/${kind}/`,
  certificate: (meeting: string) => `/meetings/${meeting}/certificate/`,
  /** The same as a PDF; it is no file of the pack, because it lists these. */
  certificateFile: (meeting: string) => `/meetings/${meeting}/certificate.pdf`,
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
  /** A body's meetings of one year. */
  yearOfBody: (body: string, year: number) => `/bodies/${body}/${year}/`,
  people: () => "/people/",
  person: (person: string) => `/people/${person}/`,
  tracker: (body: string) => `/bodies/${body}/actions/`,
  /** A body's part of a year of the registers, where they are long. */
  actionsOfBody: (body: string, year: number) => `/bodies/${body}/actions/${year}/`,
  decisionsOfBody: (body: string, year: number) => `/bodies/${body}/decisions/${year}/`,
  /** The interests declared at the meetings of a body; only of bodies where any was. */
  declarations: (body: string) => `/bodies/${body}/declarations/`,
  actions: () => "/actions/",
  action: (action: string) => `/actions/${action}/`,
  /** What the minutes of one meeting decided; one of them by its place there: "5.6", "d3". */
  meetingDecisions: (meeting: string) => `/meetings/${meeting}/decisions/`,
  decision: (meeting: string, decision: string) => `/meetings/${meeting}/decisions/${decision}/`,
  /** Every vote of a person that names were taken of, where there are more than their own page holds. */
  votesOf: (person: string) => `/people/${person}/votes/`,
  /** What meetings of one year asked for. */
  actionsOf: (year: number) => `/actions/${year}/`,
  decisions: () => "/decisions/",
  decisionsOf: (year: number) => `/decisions/${year}/`,
  /** Decisions of one member or officer: the register, a year of it, and one. */
  decisionRecords: () => "/decisions/individual/",
  decisionRecordsOf: (year: number) => `/decisions/individual/${year}/`,
  decisionRecord: (record: string) => `/decisions/${record}/`,
  matters: () => "/matters/",
  matter: (matter: string) => `/matters/${matter}/`,
  search: () => "/search/",
  /** A page that the site writes unless `pages/accessibility.md` begins it. */
  accessibility: () => "/accessibility/",
  glossaryTerm: (term: string) => `/glossary/#${term}`,
  /** Atom feeds, and the page that explains them. */
  following: () => "/feeds/",
  feed: (name: "everything" | "decisions" | "actions") => `/feeds/${name}.xml`,
  feedOfBody: (body: string) => `/feeds/bodies/${body}.xml`,
  /** iCalendar: every meeting, a body's, one. */
  calendar: () => "/calendar/meetings.ics",
  calendarOfBody: (body: string) => `/calendar/bodies/${body}.ics`,
  /** Days that officers must keep. */
  deadlines: () => "/calendar/deadlines.ics",
  calendarOfMeeting: (meeting: string) => `/meetings/${meeting}/meeting.ics`,
  /** The picture that stands for a page where somebody shares it, by the page's short code. */
  card: (code: string) => `/cards/${code}.png`,
  /** What is published for programs, and the page that explains it. */
  openData: () => "/data/",
  dataFile: (name: string) => `/data/${name}`,
  /** The same in a file whose address programs know (RFC 8615). */
  wellKnown: () => "/.well-known/meeting-packs.json",
  /** Where a client of OParl 1.1 begins. */
  oparl: () => "/oparl/1.1/system.json",
  /** A paper or the minutes as they were written: at the address of its page with ".md" for the slash. */
  markdown: (meeting: string, paper: string) => `/meetings/${meeting}/${paper}.md`,
  /** The council's own look. */
  crest: (ending: "svg" | "png") => `/images/crest.${ending}`,
  councilStyle: () => "/css/council.css",
  /** How papers are checked, and one rule by its id. */
  rules: () => "/rules/",
  rule: (rule: string) => `/rules/${rule}/`,
  page: (page: string) => `/${page}/`,
  /** A permanent address that can be typed from paper: "k3v9-q7wx". */
  short: (code: string) => `/go/${code}/`,
  pageFile: (name: string) => `/assets/${name.split("/").map(encodeURIComponent).join("/")}`,
} as const;

/** Names a paper may not have, because an address of its meeting, or a part of its pack, already has them. */
const RESERVED_PAPER_NAMES: ReadonlySet<string> = new Set([
  "minutes",
  "private-minutes",
  "decisions",
  "pack",
  "agenda",
  "meeting",
  "actions",
  "notice",
  "certificate",
  "p",
]);

/** Whether a paper may not be called so: a name of the meeting's own, of one of its items or of a supplement. */
export const isReservedPaperName = (name: string): boolean =>
  RESERVED_PAPER_NAMES.has(name) || /^(?:supplement-\d+|item-.*)$/.test(name);

/** Whether an action may not be called so: a year, because the register of its year has that address. */
export const isReservedActionName = (name: string): boolean => /^\d{4}$/.test(name);

/** Whether a decision record may not be called so: a year, or the name of the register of these records. */
export const isReservedRecordName = (name: string): boolean => /^(?:\d{4}|individual)$/.test(name);

/** Names a page may not have, because a section of the site already has them. */
export const RESERVED_PAGE_NAMES: readonly string[] = [
  "meetings",
  "bodies",
  "people",
  "actions",
  "decisions",
  "matters",
  "rules",
  "cards",
  "pagefind",
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
  "admin",
  "assets",
];
