import type * as v from "valibot";
import type { Confirmation, Minutes, minutesSchema } from "../model/minutes.ts";
import { linkAttendees, linkChairChanges } from "./link-attendance.ts";
import { linkDecisionNotes, linkVotes } from "./link-votes.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { MeetingIds } from "./meeting-ids.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import type { Source } from "./source.ts";

type Typed = v.InferOutput<typeof minutesSchema>;

/** Minutes with their names resolved. Finds meetings that can never have been. */
export function linkMinutes(
  { source, typed }: Read<Typed>,
  folder: MeetingFolder,
  meetingIds: MeetingIds,
  resolver: NameResolver,
  reader: Reader,
): Minutes {
  findUnknownMeetings(source, typed, meetingIds, reader);
  const {
    confirmed,
    chair,
    "chair-changes": chairChanges,
    present,
    "also-present": also,
    apologies,
    absent,
    declarations,
    votes,
    decisions,
    ...facts
  } = typed;
  return {
    meeting: folder.id,
    ...facts,
    ...(confirmed ? { confirmed: confirmationOf(source, confirmed, resolver) } : {}),
    ...(chair === undefined ? {} : { chair: resolver.name(source, chair, ["chair"]) }),
    chairChanges: linkChairChanges(source, chairChanges, resolver),
    present: linkAttendees(source, present, ["present"], resolver),
    alsoPresent: linkAttendees(source, also, ["also-present"], resolver),
    apologies: resolver.names(source, apologies, ["apologies"]),
    absent: resolver.names(source, absent, ["absent"]),
    declarations: declarations.map((declared, index) => ({
      ...declared,
      person: resolver.name(source, declared.person, ["declarations", index, "person"]),
    })),
    votes: linkVotes(source, votes, resolver),
    decisionNotes: linkDecisionNotes(source, decisions, resolver),
    body: source.body,
    beside: folder.beside,
  };
}

function confirmationOf(
  source: Source,
  { meeting, minute, signed, "signed-by": signer }: NonNullable<Typed["confirmed"]>,
  resolver: NameResolver,
): Confirmation {
  return {
    meeting,
    minute,
    signed,
    ...(signer === undefined ? {} : { signedBy: resolver.name(source, signer, ["confirmed", "signed-by"]) }),
  };
}

function findUnknownMeetings(source: Source, typed: Typed, meetingIds: MeetingIds, reader: Reader): void {
  if (typed.confirmed) meetingIds.check(reader, source, ["confirmed", "meeting"], typed.confirmed.meeting);
  typed.corrections.forEach(({ meeting }, index) => {
    meetingIds.check(reader, source, ["corrections", index, "meeting"], meeting);
  });
  typed["not-taken"].forEach(({ to }, index) => {
    if (to !== undefined) meetingIds.check(reader, source, ["not-taken", index, "to"], to);
  });
}
