import type { Body, Member } from "../model/body.ts";
import { personOf } from "../model/by-person.ts";
import type { CivilDate } from "../model/civil-date.ts";
import { titledName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { isMemberOn, type MemberView } from "./members.ts";

/** A member as the page of a body prints one. */
export interface SeatView extends MemberView {
  /** Who may come instead. */
  readonly deputy?: { readonly words: string; readonly href?: string };
  /** "Does not vote", "Nominated by Healthwatch": what else is to be said. */
  readonly notes: readonly string[];
}

/** Who sat on a body before, and who is to join it. */
export interface DatedSeatView extends Link {
  /** "24 May 2023 to 20 May 2026", "until 20 May 2026", "from 1 June 2027". */
  readonly when: string;
}

export interface MembershipView {
  readonly current: readonly SeatView[];
  readonly joining: readonly DatedSeatView[];
  /** Latest to leave first. */
  readonly former: readonly DatedSeatView[];
}

/** Who is on a body on a day, chair and vice-chair first and then as the file has them; who was, and who will be. */
export function membershipView(context: ViewContext, body: Body, on: CivilDate | undefined): MembershipView {
  const current = body.members.filter((member) => isMemberOn(member, on));
  const dated = (member: Member): DatedSeatView => ({
    words: titledName(member.person),
    href: href(context, addressOf.person(member.person.id)),
    when: periodInWords(member, on),
  });
  return {
    current: [...current]
      .map((member, index) => ({ member, index }))
      .sort((a, b) => rankOf(a.member) - rankOf(b.member) || a.index - b.index)
      .map(({ member }) => seatView(context, member)),
    joining: body.members
      .filter(({ from }) => on !== undefined && from !== undefined && from > on)
      .map(dated),
    former: body.members
      .filter(({ to }) => on !== undefined && to !== undefined && to < on)
      .sort((a, b) => ((a.to ?? "") < (b.to ?? "") ? 1 : (a.to ?? "") > (b.to ?? "") ? -1 : 0))
      .map(dated),
  };
}

/** Chairs before vice-chairs before everybody else, however a council spells the office. */
function rankOf({ role }: Member): number {
  if (role === undefined) return 3;
  const isDeputy = /\b(?:vice|deputy)\b/i.test(role);
  if (/\b(?:chair|chairman|chairwoman|chairperson|convener|leader|mayor)\b/i.test(role))
    return isDeputy ? 1 : 0;
  return isDeputy ? 1 : 2;
}

/** "since 24 May 2023", "24 May 2023 to 20 May 2026", "from 1 June 2027", "until 20 May 2026"; empty if no day is known. */
export function periodInWords({ from, to }: Pick<Member, "from" | "to">, on: CivilDate | undefined): string {
  if (from === undefined) return to === undefined ? "" : `until ${dateInWords(to)}`;
  if (to !== undefined) return `${dateInWords(from)} to ${dateInWords(to)}`;
  return `${on !== undefined && from > on ? "from" : "since"} ${dateInWords(from)}`;
}

function seatView(context: ViewContext, member: Member): SeatView {
  const { person, role, represents, deputy, voting } = member;
  const standsFor = represents ?? person.party ?? person.organisation;
  const nominated = member["nominated-by"];
  const stands = deputy === undefined ? undefined : personOf(context.library, deputy);
  return {
    name: titledName(person),
    href: href(context, addressOf.person(person.id)),
    ...(role === undefined ? {} : { role }),
    ...(standsFor === undefined ? {} : { represents: standsFor }),
    ...(deputy === undefined ? {} : { deputy: deputyView(context, deputy, stands) }),
    notes: [
      ...(voting === false ? ["Does not vote"] : []),
      ...(nominated === undefined || nominated === standsFor ? [] : [`Nominated by ${nominated}`]),
    ],
  };
}

function deputyView(
  context: ViewContext,
  typed: string,
  person: Person | undefined,
): NonNullable<SeatView["deputy"]> {
  return person === undefined
    ? { words: typed }
    : { words: titledName(person), href: href(context, addressOf.person(person.id)) };
}
