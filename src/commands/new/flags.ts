/** What `orderpaper new` makes, in the order in which a new council needs it. */
export const THINGS = ["council", "body", "person", "meeting", "report", "minutes", "action"] as const;
export type Thing = (typeof THINGS)[number];

/** What may be typed with it; what is not is asked for, or proposed. */
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
  "lead",
  "due",
  "today",
] as const;
export type NewFlag = (typeof FLAGS)[number];
export type NewFlags = Readonly<Partial<Record<NewFlag, string | undefined>>>;

/** The same as options of a command line (node:util, parseArgs). */
export const FLAG_OPTIONS = Object.fromEntries(
  FLAGS.map((flag) => [flag, { type: "string" } as const]),
) as Readonly<Record<NewFlag, { readonly type: "string" }>>;
