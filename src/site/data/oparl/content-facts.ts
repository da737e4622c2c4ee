import type { Attendee, ChairChange } from "../../../model/attendance.ts";
import type { Minutes, Tally, Vote } from "../../../model/minutes.ts";
import { type Moment, momentAsTyped } from "../../../model/moment.ts";
import type { Name } from "../../../model/name.ts";
import type { Json, JsonObject } from "../json.ts";

/**
 * What OParl has no place for, in the fields of our content format: the value of `pack:content`. An import reads it back,
 * so it must say all that the public fields say. Addresses for e-mail and telephone numbers of people stay behind, as do
 * waivers and settings for printing.
 */

const STAYS_BEHIND: ReadonlySet<string> = new Set([
  "beside",
  "body",
  "email",
  "engine",
  "exempt",
  "file",
  "meeting",
  "pack",
  "public-version",
  "publicVersion",
  "put-before",
  "tel",
  "waive",
  "withheld",
]);

/** Lists that say something when they are empty: that there are none, that nobody voted so. */
const SAYS_NONE: ReadonlySet<string> = new Set([
  "background-papers",
  "for",
  "against",
  "abstained",
  "not-voting",
]);

/** Fields as JSON without those that say nothing and those that stay behind. */
export function contentFacts(fields: object): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => {
      const json = STAYS_BEHIND.has(name) ? undefined : plain(value);
      return json === undefined || (isEmpty(json) && !SAYS_NONE.has(name)) ? [] : [[name, json]];
    }),
  );
}

/** The same of a group none of whose fields stays behind, whatever it is called. */
export function allFacts(fields: object): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, inside]) => {
      const json = plain(inside);
      return json === undefined || (isEmpty(json) && !SAYS_NONE.has(name)) ? [] : [[name, json]];
    }),
  );
}

const isEmpty = (json: Json): boolean => json === "" || (Array.isArray(json) && json.length === 0);

/** A value with everything inside it, as it was typed. */
function plain(value: unknown): Json | undefined {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (Array.isArray(value)) return value.flatMap((each) => plain(each) ?? []);
  return typeof value === "object" && value !== null ? allFacts(value) : undefined;
}

/** A name as it may be typed: an id, plain words, or more that was printed beside either. */
export function nameFacts({ words, person, ...printed }: Name): Json {
  const more = contentFacts(printed);
  if (Object.keys(more).length === 0) return person?.id ?? words;
  return person ? { person: person.id, ...more } : { name: words, ...more };
}

const named = (name: Name | undefined): Json | undefined => name && nameFacts(name);

const tallyFacts = (tally: Tally | undefined): Json | undefined =>
  typeof tally === "object" ? tally.map(nameFacts) : tally;

const at = (moment: Moment | undefined): string | undefined => moment && momentAsTyped(moment);

function attendeeFacts({ for: instead, arrived, left, away, remote, ...name }: Attendee): Json {
  const more = contentFacts({
    for: named(instead),
    remote,
    arrived: at(arrived),
    left: at(left),
    away: (away ?? []).map(({ from, to, reason }) =>
      to === undefined && reason === undefined
        ? momentAsTyped(from)
        : contentFacts({ from: momentAsTyped(from), to: at(to), reason }),
    ),
  });
  const who = nameFacts(name);
  if (Object.keys(more).length === 0) return who;
  if (typeof who === "object" && !Array.isArray(who)) return { ...who, ...more };
  return name.person ? { person: name.person.id, ...more } : { name: name.words, ...more };
}

const chairChangeFacts = ({ person, from, to, reason }: ChairChange): Json =>
  contentFacts({ person: nameFacts(person), from: momentAsTyped(from), to: at(to), reason });

function voteFacts(vote: Vote): Json {
  const { moved, seconded, notVoting, options, casting, ...facts } = vote;
  return contentFacts({
    ...facts,
    moved: named(moved),
    seconded: named(seconded),
    for: tallyFacts(vote.for),
    against: tallyFacts(vote.against),
    abstained: tallyFacts(vote.abstained),
    "not-voting": tallyFacts(notVoting),
    options: options.map(({ option, votes }) => ({
      option,
      votes: typeof votes === "object" && votes.length === 0 ? 0 : tallyFacts(votes),
    })),
    casting: casting && { by: nameFacts(casting.by), vote: casting.vote },
  });
}

/** All that the front matter of minutes says. */
export function minutesContent(minutes: Minutes): JsonObject {
  const { chairChanges, alsoPresent, decisionNotes, confirmed, chair, declarations, ...facts } = minutes;
  return contentFacts({
    ...facts,
    confirmed:
      confirmed &&
      allFacts({
        meeting: confirmed.meeting,
        minute: confirmed.minute,
        "signed-by": named(confirmed.signedBy),
        signed: confirmed.signed,
      }),
    chair: named(chair),
    "chair-changes": chairChanges.map(chairChangeFacts),
    present: minutes.present.map(attendeeFacts),
    "also-present": alsoPresent.map(attendeeFacts),
    apologies: minutes.apologies.map(nameFacts),
    absent: minutes.absent.map(nameFacts),
    declarations: declarations.map(({ person, ...declared }) => ({
      person: person.person?.id ?? person.words,
      ...declared,
    })),
    votes: minutes.votes.map(voteFacts),
    decisions: decisionNotes.map(({ moved, seconded, ...note }) => ({
      ...note,
      moved: named(moved),
      seconded: named(seconded),
    })),
  });
}
