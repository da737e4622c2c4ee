import type * as v from "valibot";
import type { Attendee, Away, ChairChange, chairChangeSchema, TypedAttendee } from "../model/attendance.ts";
import type { NameResolver } from "./names.ts";
import { onlyFilled } from "./only-filled.ts";
import type { FieldPath, Source } from "./source.ts";

/** Those who were there, with the people they are and those whose place they took. */
export function linkAttendees(
  source: Source,
  typed: readonly TypedAttendee[],
  path: FieldPath,
  resolver: NameResolver,
): readonly Attendee[] {
  return typed.map((attendee, index): Attendee => {
    const at = [...path, index];
    if (typeof attendee === "string") return resolver.name(source, attendee, at);
    const { for: instead, remote, arrived, left, away, ...name } = attendee;
    return {
      ...resolver.name(source, name, at),
      ...(instead === undefined ? {} : { for: resolver.name(source, instead, [...at, "for"]) }),
      ...onlyFilled({ remote, arrived, left }),
      ...(away.length === 0 ? {} : { away: away.map(awayOf) }),
    };
  });
}

type TypedAway = Exclude<TypedAttendee, string>["away"][number];

const awayOf = (typed: TypedAway): Away =>
  "kind" in typed
    ? { from: typed }
    : { from: typed.from, ...onlyFilled({ to: typed.to, reason: typed.reason }) };

/** Who else was in the chair, and for which part. */
export function linkChairChanges(
  source: Source,
  typed: readonly v.InferOutput<typeof chairChangeSchema>[],
  resolver: NameResolver,
): readonly ChairChange[] {
  return typed.map(({ person, from, to, reason }, index) => ({
    person: resolver.name(source, person, ["chair-changes", index, "person"]),
    from,
    ...onlyFilled({ to, reason }),
  }));
}
