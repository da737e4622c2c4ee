import type * as v from "valibot";
import type { Body, bodySchema, Member } from "../model/body.ts";
import type { Council } from "../model/council.ts";
import type { NameResolver } from "./names.ts";
import type { Read } from "./reader.ts";

/** A body with its members and its officer resolved. Members whose person cannot be found are left out. */
export function linkBody(
  id: string,
  { source, typed }: Read<v.InferOutput<typeof bodySchema>>,
  council: Council,
  resolver: NameResolver,
): Body {
  const { members, officer, profile, ...facts } = typed;
  // Only decisions of an executive can be called in, unless a body says that its own can.
  const callIn = facts["call-in"] ?? (facts.kind === "executive" ? council["call-in"] : undefined);
  const minutesDue = facts["minutes-due"] ?? council["minutes-due"];
  return {
    ...facts,
    ...(callIn === undefined ? {} : { "call-in": callIn }),
    ...(minutesDue === undefined ? {} : { "minutes-due": minutesDue }),
    id,
    file: source.file,
    profile: profile ?? council.profile,
    ...(officer === undefined ? {} : { officer: resolver.name(source, officer, ["officer"]) }),
    members: members.flatMap((member, index): readonly Member[] => {
      const path = typeof member === "string" ? ["members", index] : ["members", index, "person"];
      const person = resolver.person(source, typeof member === "string" ? member : member.person, path);
      return person ? [{ ...(typeof member === "string" ? {} : member), person }] : [];
    }),
    terms: source.body,
  };
}
