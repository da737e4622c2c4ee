import { fullName, type Name } from "../model/name.ts";
import { addressOf } from "../model/reference.ts";
import { href, type ViewContext } from "./context.ts";

/** A name with what was printed beside it. */
export interface NameView {
  readonly words: string;
  /** The person's page, on the web. */
  readonly href?: string;
  /** Role, post, organisation and note, joined as they are read out. */
  readonly detail?: string;
  readonly email?: string;
  readonly tel?: string;
}

/**
 * A name as typed. `fallback` fills the post and the organisation from the person's own file where nothing was
 * typed: right for authors and contacts, wrong for attendance, which is kept as it was written.
 */
export function nameView(context: ViewContext, name: Name, fallback = false): NameView {
  const { person } = name;
  const typed = [name.role, name.post, name.organisation, name.note];
  const own =
    fallback && typed.every((part) => part === undefined) ? [person?.post, person?.organisation] : [];
  const detail = [...typed, ...own].filter((part) => part !== undefined).join(", ");
  const email = name.email ?? (fallback ? person?.email : undefined);
  const tel = name.tel ?? (fallback ? person?.tel : undefined);
  return {
    words: fullName(name),
    ...(person === undefined ? {} : { href: href(context, addressOf.person(person.id)) }),
    ...(detail === "" ? {} : { detail }),
    ...(email === undefined ? {} : { email }),
    ...(tel === undefined ? {} : { tel }),
  };
}

export function nameViews(
  context: ViewContext,
  names: readonly Name[],
  fallback = false,
): readonly NameView[] {
  return names.map((name) => nameView(context, name, fallback));
}
