import type * as v from "valibot";
import type { Minutes, minutesSchema, Tally } from "../model/minutes.ts";
import type { TypedName } from "../model/name.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { MeetingIds } from "./meeting-ids.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";

/** Minutes with their names resolved. Finds meetings that can never have been. */
export function linkMinutes(
  { source, typed }: Read<v.InferOutput<typeof minutesSchema>>,
  folder: MeetingFolder,
  meetingIds: MeetingIds,
  resolver: NameResolver,
  reader: Reader,
): Minutes {
  if (typed.confirmed) meetingIds.check(reader, source, ["confirmed", "meeting"], typed.confirmed.meeting);
  typed.corrections.forEach(({ meeting }, index) => {
    meetingIds.check(reader, source, ["corrections", index, "meeting"], meeting);
  });
  const one = (name: TypedName | undefined, path: FieldPath) =>
    name === undefined ? undefined : resolver.name(source, name, path);
  const tally = (counted: number | readonly TypedName[] | undefined, path: FieldPath): Tally | undefined =>
    counted === undefined || typeof counted === "number" ? counted : resolver.names(source, counted, path);
  const { chair, present, "also-present": also, apologies, declarations, votes, ...facts } = typed;
  const chairName = one(chair, ["chair"]);
  return {
    ...facts,
    meeting: folder.id,
    ...(chairName ? { chair: chairName } : {}),
    present: resolver.names(source, present, ["present"]),
    alsoPresent: resolver.names(source, also, ["also-present"]),
    apologies: resolver.names(source, apologies, ["apologies"]),
    declarations: declarations.map((declared, index) => ({
      ...declared,
      person: resolver.name(source, declared.person, ["declarations", index, "person"]),
    })),
    votes: votes.map((vote, index) => {
      const at = ["votes", index];
      const { moved, seconded, for: inFavour, against, abstained, ...rest } = vote;
      const filled = {
        moved: one(moved, [...at, "moved"]),
        seconded: one(seconded, [...at, "seconded"]),
        for: tally(inFavour, [...at, "for"]),
        against: tally(against, [...at, "against"]),
        abstained: tally(abstained, [...at, "abstained"]),
      };
      return { ...rest, ...onlyFilled(filled) };
    }),
    body: source.body,
    beside: folder.beside,
  };
}

type Filled<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Only the fields that are there. */
function onlyFilled<T extends object>(fields: T): Filled<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Filled<T>;
}
