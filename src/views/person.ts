import { isOpen } from "../model/action.ts";
import { titledName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { renderProse, titleWords } from "./prose.ts";

export interface PersonPageView {
  readonly frame: FrameView;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly email?: string;
  readonly tel?: string;
  readonly aboutHtml?: string;
  readonly seats: readonly (Link & { readonly role?: string; readonly represents?: string })[];
  readonly papers: readonly (Link & { readonly meeting: string })[];
  readonly attended: readonly Link[];
  readonly actions: readonly ActionLineView[];
}

/** The page of a member, officer or partner: seats, papers, attendance, open actions. */
export function personPageView(context: ViewContext, person: Person): PersonPageView {
  const { library } = context;
  const day = asAt(library);
  const isThem = (name: { person?: Person }) => name.person?.id === person.id;
  const fact = (label: string, words: string | undefined) => (words === undefined ? [] : [{ label, words }]);
  return {
    frame: frameView(context, {
      title: titledName(person),
      address: addressOf.person(person.id),
      trail: [{ words: "People", href: href(context, addressOf.people()) }],
    }),
    name: titledName(person),
    facts: [
      ...fact("Post", person.post),
      ...fact("Organisation", person.organisation),
      ...fact("Party", person.party),
      ...fact("Ward", person.ward),
    ],
    ...(person.email === undefined ? {} : { email: person.email }),
    ...(person.tel === undefined ? {} : { tel: person.tel }),
    ...(person.about.text.trim() === ""
      ? {}
      : {
          aboutHtml: renderProse(person.about, {
            target: "page",
            sitePage: context.sitePage,
            asset: () => undefined,
            numbering: "none",
          }).html,
        }),
    seats: library.bodies.flatMap((body) =>
      body.members
        .filter(
          (member) =>
            member.person.id === person.id &&
            (member.to === undefined || day === undefined || member.to >= day),
        )
        .map(({ role, represents }) => ({
          words: body.name,
          href: href(context, addressOf.body(body.id)),
          ...(role === undefined ? {} : { role }),
          ...(represents === undefined ? {} : { represents }),
        })),
    ),
    papers: [...library.meetings].reverse().flatMap((meeting) =>
      meeting.papers
        .filter(({ authors }) => authors.some(isThem))
        .map((paper) => ({
          words: titleWords(paper.title),
          href: href(context, addressOf.paper(meeting.id, paper.id)),
          meeting: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
        })),
    ),
    attended: [...library.meetings]
      .reverse()
      .filter(({ minutes }) => minutes && [...minutes.present, ...minutes.alsoPresent].some(isThem))
      .map((meeting) => ({
        words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
        href: href(context, addressOf.minutes(meeting.id)),
      })),
    actions: library.actions
      .filter((action) => isOpen(action) && action.lead.some(isThem))
      .map((action) => actionLineView(context, action)),
  };
}

export interface PeoplePageView {
  readonly frame: FrameView;
  readonly members: readonly PersonLine[];
  readonly others: readonly PersonLine[];
}

interface PersonLine extends Link {
  readonly detail?: string;
}

/** Everybody with a file: members of a body first, then officers and partners, each by the order of their ids. */
export function peoplePageView(context: ViewContext): PeoplePageView {
  const { library } = context;
  const seated = new Set(library.bodies.flatMap(({ members }) => members.map((member) => member.person.id)));
  const line = (person: Person): PersonLine => {
    const detail = [person.post, person.organisation, person.party, person.ward]
      .filter((part) => part !== undefined)
      .join(", ");
    return {
      words: titledName(person),
      href: href(context, addressOf.person(person.id)),
      ...(detail === "" ? {} : { detail }),
    };
  };
  return {
    frame: frameView(context, { title: "People", address: addressOf.people() }),
    members: library.people.filter(({ id }) => seated.has(id)).map(line),
    others: library.people.filter(({ id }) => !seated.has(id)).map(line),
  };
}
