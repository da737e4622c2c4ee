import { itemCalled } from "../model/agenda.ts";
import type { Body } from "../model/body.ts";
import { yearOf } from "../model/civil-date.ts";
import { type DeclaringMeeting, declaredBy, declaringBodies, declaringMeetings } from "../model/declared.ts";
import type { Declaration } from "../model/minutes.ts";
import type { Person } from "../model/person.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { counted } from "../text/lists.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type FrameView, frameView } from "./frame.ts";
import { type DeclarationView, declarationView } from "./minutes/attendance.ts";
import { plainPlaces } from "./minutes/places.ts";
import { titleWords } from "./prose.ts";

/** A declaration as it stands apart from its minutes: the item by its title. */
export interface LoggedView extends DeclarationView {
  /** "Item 5: Harbour wall". */
  readonly item?: Link;
}

export interface DeclarationsPageView {
  readonly frame: FrameView;
  readonly body: Link;
  /** "12 declarations at 5 meetings". */
  readonly words: string;
  /** The latest first, and in each the latest meeting first. */
  readonly years: readonly {
    readonly year: number;
    readonly meetings: readonly {
      readonly minutes: Link;
      readonly draft: boolean;
      readonly declarations: readonly LoggedView[];
    }[];
  }[];
}

/** What somebody declared at one meeting, for their own page. */
export interface DeclaredByPersonView extends LoggedView {
  readonly minutes: Link;
}

/** The log of interests declared at the meetings of one body; undefined if there were none. */
export function declarationsLink(context: ViewContext, body: Body): Link | undefined {
  return declaringBodies(context.library).has(body.id)
    ? { words: "Declarations of interest", href: href(context, addressOf.declarations(body.id)) }
    : undefined;
}

export function declarationsPageView(context: ViewContext, body: Body): DeclarationsPageView {
  const meetings = declaringMeetings(context.library, body.id);
  const link = { words: body.name, href: href(context, addressOf.body(body.id)) };
  const count = meetings.reduce((sum, { minutes }) => sum + minutes.declarations.length, 0);
  const years = [...new Set(meetings.map(({ meeting }) => yearOf(meeting.date)))];
  return {
    body: link,
    words: `${counted(count, "declaration")} at ${counted(meetings.length, "meeting")}`,
    years: years.map((year) => ({
      year,
      meetings: meetings
        .filter(({ meeting }) => yearOf(meeting.date) === year)
        .map((one) => ({
          minutes: minutesLink(context, one, dateInWords(one.meeting.date)),
          draft: one.minutes.status === "draft",
          declarations: one.minutes.declarations.map((declared) => loggedView(context, one, declared)),
        })),
    })),
    frame: frameView(context, {
      title: "Declarations of interest",
      address: addressOf.declarations(body.id),
      description: `Interests declared at meetings of the ${body.name}: by whom, in what, and what they did`,
      trail: [{ words: "Committees", href: href(context, addressOf.bodies()) }, link],
      styles: ["/css/reading.css"],
    }),
  };
}

/** What a person declared, the latest first. */
export function declaredByPerson(context: ViewContext, { id }: Person): readonly DeclaredByPersonView[] {
  return declaredBy(context.library, id).flatMap((one) =>
    one.minutes.declarations
      .filter(({ person }) => person.person?.id === id)
      .map((declared) => ({
        ...loggedView(context, one, declared),
        minutes: minutesLink(context, one, `${one.meeting.body.name}, ${dateInWords(one.meeting.date)}`),
      })),
  );
}

const minutesLink = (context: ViewContext, { meeting }: DeclaringMeeting, words: string): Link => ({
  words,
  href: `${href(context, addressOf.minutes(meeting.id))}#minutes-declarations`,
});

function loggedView(context: ViewContext, { meeting }: DeclaringMeeting, declared: Declaration): LoggedView {
  const view = declarationView(context, declared, plainPlaces(meeting));
  const item = declared.item === undefined ? undefined : itemCalled(meeting.agenda, declared.item);
  if (item === undefined) return view;
  const title = titleWords(item.title);
  const words = item.number === undefined ? title : `Item ${item.number.replace(/[.)]+$/, "")}: ${title}`;
  return { ...view, item: { words, href: href(context, addressOf.itemPage(meeting.id, item.id)) } };
}
