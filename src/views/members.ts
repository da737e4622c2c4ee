import type { Body, Member } from "../model/body.ts";
import type { CivilDate } from "../model/civil-date.ts";
import { titledName } from "../model/name.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";

export interface MemberView {
  readonly name: string;
  readonly href: string;
  readonly role?: string;
  readonly represents?: string;
}

/** Whether a membership had begun and had not ended on a day; always, if no day is known. */
export function isMemberOn({ from, to }: Pick<Member, "from" | "to">, on: CivilDate | undefined): boolean {
  return on === undefined || ((from === undefined || from <= on) && (to === undefined || to >= on));
}

/** The members of a body on a day: those whose membership had begun and had not ended. */
export function memberViews(context: ViewContext, body: Body, on?: CivilDate): readonly MemberView[] {
  return body.members
    .filter((member) => isMemberOn(member, on))
    .map(({ person, role, represents }) => ({
      name: titledName(person),
      href: href(context, addressOf.person(person.id)),
      ...(role === undefined ? {} : { role }),
      ...(represents === undefined ? {} : { represents }),
    }));
}
