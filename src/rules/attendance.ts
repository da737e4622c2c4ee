import type { Body } from "../model/body.ts";
import type { CivilDate } from "../model/civil-date.ts";
import type { Minutes } from "../model/minutes.ts";
import { fullName, type Name } from "../model/name.ts";
import { titleKey } from "../text/lists.ts";

/** Whether two names mean one person: the same file, or the same words where one has none. */
export function samePerson(a: Name, b: Name): boolean {
  if (a.person && b.person) return a.person.id === b.person.id;
  return plain(a) === plain(b);
}

/** The words of a name without a title, so that "Cllr Ada Clerk" and "Ada Clerk" are one. */
const plain = (name: Name): string =>
  titleKey(name.person?.name ?? fullName(name)).replace(
    /^(?:cllr|councillor|mr|mrs|ms|miss|dr|prof(?:essor)?|sir|dame|the rev(?:erend)?)\.? /,
    "",
  );

/** Those who belong to a body on a day; a membership without dates is taken to run. */
export function membersOn({ members }: Body, day: CivilDate): Body["members"] {
  return members.filter(
    ({ from, to }) => (from === undefined || from <= day) && (to === undefined || day <= to),
  );
}

/** Those who were there as members, deputies among them, and who was in the chair where that list leaves them out. */
export function membersThere({ chair, present }: Pick<Minutes, "chair" | "present">): readonly Name[] {
  return chair && !present.some((there) => samePerson(there, chair)) ? [chair, ...present] : present;
}

/** Whether somebody belongs to a body on a day, or is the named deputy of one who does. */
export function belongs(name: Name, body: Body, day: CivilDate): boolean {
  return membersOn(body, day).some(
    ({ person, deputy }) =>
      samePerson(name, { words: person.name, person }) ||
      (deputy !== undefined && (name.person?.id === deputy || plain(name) === titleKey(deputy))),
  );
}
