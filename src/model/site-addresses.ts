import { yearOf } from "./civil-date.ts";
import type { Library } from "./library.ts";
import { hasPack, usedFiles } from "./meeting.ts";
import { addressOf } from "./reference.ts";

/** Every address of the site that writing may link to: pages, packs, and files beside papers. */
export function siteAddresses(library: Library): ReadonlySet<string> {
  const { meetings, bodies, people, actions, pages } = library;
  return new Set([
    addressOf.home(),
    addressOf.meetings(),
    addressOf.bodies(),
    addressOf.people(),
    addressOf.actions(),
    ...meetings.flatMap((meeting) => [
      addressOf.year(yearOf(meeting.date)),
      addressOf.meeting(meeting.id),
      ...meeting.papers.map(({ id }) => addressOf.paper(meeting.id, id)),
      ...(meeting.minutes ? [addressOf.minutes(meeting.id)] : []),
      ...(hasPack(meeting) ? [addressOf.pack(meeting.id)] : []),
      ...usedFiles(meeting).map(({ name }) => addressOf.asset(meeting.id, name)),
    ]),
    ...bodies.flatMap(({ id }) => [addressOf.body(id), addressOf.tracker(id)]),
    ...people.map(({ id }) => addressOf.person(id)),
    ...actions.map(({ id }) => addressOf.action(id)),
    ...pages.map(({ id }) => addressOf.page(id)),
  ]);
}
