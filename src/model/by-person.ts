import { type Action, isOpen } from "./action.ts";
import type { Body, Member } from "./body.ts";
import type { DecisionRecord } from "./decision-record.ts";
import type { Library } from "./library.ts";
import type { Name } from "./name.ts";
import { type OtherMeeting, otherOf } from "./other-meeting.ts";
import type { Person } from "./person.ts";
import { query } from "./reading.ts";

/** Somebody with a file, by their id. */
export const personOf = query("person", (library: Library, id): Person | undefined =>
  peopleById(library).get(id),
);

const peopleById = query(
  "people-by-id",
  ({ people }: Library): ReadonlyMap<string, Person> => new Map(people.map((person) => [person.id, person])),
);

/** A seat that somebody has, had or will have. */
export interface Seat extends Pick<Member, "role" | "represents" | "from" | "to"> {
  readonly body: Pick<Body, "id" | "name">;
}

/** The seats of a person, in the order of bodies. */
export const seatsOf = query("seats-of", (library: Library, id): readonly Seat[] => {
  return allSeats(library).get(id) ?? [];
});

const allSeats = query("seats", ({ bodies }: Library) =>
  byPerson<Seat>((add) => {
    for (const { id, name, members } of bodies)
      for (const { person, role, represents, from, to } of members)
        add([{ person }], { body: { id, name }, role, represents, from, to });
  }),
);

/** A paper somebody wrote. */
export interface PaperBy {
  readonly id: string;
  readonly title: string;
  readonly meeting: OtherMeeting;
}

/** The papers that name a person as an author, newest meeting first. */
export const papersBy = query(
  "papers-by",
  (library: Library, id): readonly PaperBy[] => allPapers(library).get(id) ?? [],
);

const allPapers = query("papers-by-author", ({ meetings }: Library) =>
  byPerson<PaperBy>((add) => {
    for (const meeting of [...meetings].reverse())
      for (const { id, title, authors } of meeting.papers)
        add(authors, { id, title, meeting: otherOf(meeting) });
  }),
);

/** The latest meetings whose minutes name a person as there, as a member or not, newest first. */
export const attendedBy = query(
  "attended-by",
  (library: Library, id): readonly OtherMeeting[] => allAttended(library).get(id) ?? [],
);

/** How many of the meetings that somebody came to are kept. */
const RECENT = 10;

const allAttended = query("attended", ({ meetings }: Library) =>
  byPerson<OtherMeeting>((add) => {
    for (const meeting of [...meetings].reverse())
      if (meeting.minutes)
        add([...meeting.minutes.present, ...meeting.minutes.alsoPresent], otherOf(meeting));
  }, RECENT),
);

/** The open actions of a person, in the order of the library's. */
export const openActionsOf = query(
  "open-actions-of",
  (library: Library, id): readonly Action[] => allOpenActions(library).get(id) ?? [],
);

const allOpenActions = query("open-actions", ({ actions }: Library) =>
  byPerson<Action>((add) => {
    for (const action of actions) if (isOpen(action)) add(action.lead, action);
  }),
);

/** What a person decided alone, earliest first. */
export const recordsBy = query(
  "records-by",
  (library: Library, id): readonly DecisionRecord[] => allRecords(library).get(id) ?? [],
);

const allRecords = query("records-by-decider", ({ decisionRecords }: Library) =>
  byPerson<DecisionRecord>((add) => {
    for (const record of decisionRecords) add([record.by], record);
  }),
);

/** The ids of the meetings at which a person declared an interest, newest first. */
export const declaredAt = query(
  "declared-by",
  (library: Library, id): readonly string[] => allDeclared(library).get(id) ?? [],
);

const allDeclared = query("declared", ({ meetings }: Library) =>
  byPerson<string>((add) => {
    for (const { id, minutes } of [...meetings].reverse())
      add(minutes?.declarations.map(({ person }) => person) ?? [], id);
  }),
);

/** Things by the people with a file whom they name, each once a person; of each person the first `most`. */
export function byPerson<Thing>(
  gather: (add: (names: readonly Pick<Name, "person">[], thing: Thing) => void) => void,
  most = Number.POSITIVE_INFINITY,
): ReadonlyMap<string, readonly Thing[]> {
  const found = new Map<string, Thing[]>();
  gather((names, thing) => {
    for (const id of new Set(names.flatMap(({ person }) => person?.id ?? []))) {
      const things = found.get(id);
      if (things === undefined) found.set(id, [thing]);
      else if (things.length < most) things.push(thing);
    }
  });
  return found;
}
