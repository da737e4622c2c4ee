import { addressOf } from "../../model/reference.ts";
import { slug, uniqueSlugs } from "../../text/slug.ts";
import type { OldCommittee, OldMeeting, OldPerson, OldRecord } from "./old.ts";

/** What each thing of the old system is called from now on: names of files and folders, and so its address for ever. */
export interface Ids {
  readonly bodies: ReadonlyMap<string, string>;
  readonly people: ReadonlyMap<string, string>;
  /** Of meetings that have a day and a body. */
  readonly meetings: ReadonlyMap<string, string>;
}

/** Longest id made of a title. */
const LONGEST = 80;

const shortSlug = (words: string): string => slug(words).slice(0, LONGEST).replace(/-+$/, "");

/** Old numbers as numbers, those without one last. */
export function byOldId(a: { readonly id: string }, b: { readonly id: string }): number {
  const [one, other] = [Number(a.id), Number(b.id)];
  if (Number.isNaN(one) && Number.isNaN(other)) return a.id < b.id ? -1 : Number(a.id !== b.id);
  if (Number.isNaN(one) || Number.isNaN(other)) return Number.isNaN(one) ? 1 : -1;
  return one - other;
}

/**
 * The ids of everything, in an order that no order of files changes: of two committees with one title the one that still meets
 * gets the plain id, then the older; of two meetings of a body on one day the earlier.
 */
export function idsOf({ committees, people, meetings }: OldRecord): Ids {
  const bodyIds = uniqueSlugs();
  const personIds = uniqueSlugs();
  const folders = uniqueSlugs();
  const current = (a: OldCommittee, b: OldCommittee): number =>
    Number(isOver(a)) - Number(isOver(b)) || byOldId(a, b);
  const bodies = new Map(
    [...committees.values()].sort(current).map(({ id, title }) => [id, bodyIds(shortSlug(title))] as const),
  );
  const persons = new Map(
    [...people.values()]
      .sort(byOldId)
      .map((one) => [one.id, personIds(shortSlug(nameOf(one).name))] as const),
  );
  const named = [...meetings.values()].sort(byDay).flatMap((meeting) => {
    const body = meeting.committee === undefined ? undefined : bodies.get(meeting.committee);
    return meeting.date === undefined || body === undefined
      ? []
      : [[meeting.id, folders(`${meeting.date}-${body}`)] as const];
  });
  return { bodies, people: persons, meetings: new Map(named) };
}

const isOver = ({ isExpired, isDeleted }: OldCommittee): boolean => isExpired || isDeleted;

function byDay(a: OldMeeting, b: OldMeeting): number {
  const [one, other] = [a, b].map(({ date = "", time = "" }) => `${date} ${time}`);
  if (one !== other) return (one ?? "") < (other ?? "") ? -1 : 1;
  return byOldId(a, b);
}

/** Titles that stand before a member's name, as they are written on pages. */
const TITLE =
  /^(?:the\s+)?(?:right\s+(?:worshipful|hon(?:ourable|\.)?)\s+)?(councillor|cllr\.?|coun\.?|alderman|ald\.?|alderwoman)\s+/i;

/** "Cllr Jane Ashby" is Councillor, and Jane Ashby; "Ashby, Jane" is turned round. */
export function nameOf({ name }: Pick<OldPerson, "name">): {
  readonly title?: string;
  readonly name: string;
} {
  const title = TITLE.exec(name);
  const bare = name.slice(title?.[0].length ?? 0).trim();
  const [, last, first] = /^([^,\s]+),\s+(.+)$/.exec(bare) ?? [];
  const isLetters = /^(?:OBE|MBE|CBE|BEM|QPM|KC|QC|JP|MP|DL|FRCS)\b/i.test(first ?? "");
  const turned = first !== undefined && last !== undefined && !isLetters ? `${first} ${last}` : bare;
  if (turned === "") return { name };
  if (!title) return { name: turned };
  return { title: /^ald/i.test(title[1] ?? "") ? "Alderman" : "Councillor", name: turned };
}

/** Where a page of the old site is now, if it is one of a committee, a person or a meeting; items have no ids yet. */
export function newAddress(url: string, ids: Ids): string | undefined {
  const [, page = "", query = ""] = /([a-z]+)\.aspx\?([^#]*)/i.exec(url) ?? [];
  const parameters = new Map(
    query.split(/&(?:amp;)?/).map((pair) => {
      const [name = "", value = ""] = pair.split("=");
      return [name.toLowerCase(), value.trim()] as const;
    }),
  );
  const said = (name: string): string => parameters.get(name) ?? "";
  const found: Readonly<Record<string, readonly [string | undefined, (id: string) => string]>> = {
    ielistdocuments: [ids.meetings.get(said("mid")), addressOf.meeting],
    ielistmeetings: [ids.bodies.get(said("cid")), addressOf.body],
    mgcommitteedetails: [ids.bodies.get(said("id")), addressOf.body],
    mguserinfo: [ids.people.get(said("uid")), addressOf.person],
  };
  const [id, address] = found[page.toLowerCase()] ?? [];
  return id === undefined ? undefined : address?.(id);
}
