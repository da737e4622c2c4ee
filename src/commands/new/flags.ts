/** What `orderpaper new` makes, in the order in which a new council needs it. */
export const THINGS = [
  "council",
  "person",
  "body",
  "meeting",
  "report",
  "minutes",
  "action",
  "decision",
] as const;
export type Thing = (typeof THINGS)[number];

/** What may be typed with each of them, and how its value looks; what is not typed is asked for, or proposed. */
export const FLAGS_OF = {
  council: { name: "NAME", profile: "LAW", url: "ADDRESS" },
  person: { name: "NAME", title: "Councillor", post: "POST" },
  body: { name: "NAME", kind: "KIND" },
  meeting: {
    body: "BODY",
    date: "2026-12-03",
    time: "19:00",
    venue: "PLACE",
    kind: "extraordinary",
    today: "DAY",
  },
  report: { title: "TITLE", meeting: "MEETING", item: "NUMBER", today: "DAY" },
  minutes: { meeting: "MEETING", today: "DAY" },
  action: { title: "WORDS", meeting: "MEETING", item: "NUMBER", minute: "NUMBER", lead: "WHO", due: "WHEN" },
  decision: {
    title: "TITLE",
    by: "WHO",
    kind: "KIND",
    body: "BODY",
    date: "DAY",
    what: "…",
    reasons: "…",
    options: "…",
  },
} as const satisfies Readonly<Record<Thing, Readonly<Record<string, string>>>>;

/** Every one of these options, once. */
export const FLAGS = [
  "name",
  "profile",
  "url",
  "kind",
  "title",
  "post",
  "body",
  "date",
  "time",
  "venue",
  "meeting",
  "item",
  "minute",
  "lead",
  "due",
  "by",
  "what",
  "reasons",
  "options",
  "today",
] as const;
export type NewFlag = (typeof FLAGS)[number];
export type NewFlags = Readonly<Partial<Record<NewFlag, string | undefined>>>;

/** The same as options of a command line (node:util, parseArgs). */
export const FLAG_OPTIONS = Object.fromEntries(
  FLAGS.map((flag) => [flag, { type: "string" } as const]),
) as Readonly<Record<NewFlag, { readonly type: "string" }>>;

/** The word that may stand behind a thing instead of its first option. */
const WORD_OF: Readonly<Record<Thing, string>> = {
  council: "[NAME]",
  person: "[NAME]",
  body: "[NAME]",
  meeting: "",
  report: "[TITLE]",
  minutes: "[MEETING]",
  action: "[WORDS]",
  decision: "[TITLE]",
};

/** What `orderpaper new --help` says: each thing with its options. */
export function newUsage(): string {
  const lines = THINGS.map((thing) => {
    const options = Object.entries(FLAGS_OF[thing]).map(([flag, value]) => `[--${flag} ${value}]`);
    return `  ${`new ${thing} ${WORD_OF[thing]}`.padEnd(24)}${options.join(" ")}`;
  });
  return `orderpaper new: makes a file that passes check, and says what comes next

${lines.join("\n")}

What is not said is asked for, with a proposal in brackets: Enter takes it. Without a terminal proposals are taken.

  LAW, KIND       the question names them
  BODY            the name of its file: parks-committee
  MEETING         the name of its folder: 2026-12-03-parks-committee; or a body, for its latest
  WHEN            2027-01-15; or "in six months", "by the end of March 2027", "to the next meeting"
  WHO             files of people/ or names, with commas between them; one for a decision
  --today DAY     the day it is, for the clock; the computer's day, if nothing is said
  --content DIR   the content folder: content, if nothing is said`;
}
