import { attendedBy, openActionsOf, papersBy, seatsOf } from "../model/by-person.ts";
import { titledName } from "../model/name.ts";
import type { Person } from "../model/person.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords } from "../text/dates.ts";
import { inFigures } from "../text/lists.ts";
import { surnameKey } from "../text/surname.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { type AttendanceView, attendanceViews } from "./attendance.ts";
import { asAt, href, type Link, type ViewContext } from "./context.ts";
import { type DecisionRecordLineView, decisionRecordsOf } from "./decision-records.ts";
import { type DeclaredByPersonView, declaredByPerson } from "./declarations.ts";
import { type FrameView, frameView } from "./frame.ts";
import { personData } from "./linked-data/body.ts";
import { isMemberOn } from "./members.ts";
import { periodInWords } from "./membership.ts";
import { renderProse, titleWords } from "./prose.ts";
import { MOST_VOTES, type VoteOfPersonView, votesOfPerson } from "./votes-of-person.ts";

/** A seat on a body, from the person's side. */
export interface SeatOfPersonView extends Link {
  readonly role?: string;
  readonly represents?: string;
  /** "since 24 May 2023", "24 May 2023 to 20 May 2026". */
  readonly when?: string;
}

export interface PersonPageView {
  readonly frame: FrameView;
  readonly name: string;
  readonly facts: readonly { readonly label: string; readonly words: string }[];
  readonly email?: string;
  readonly tel?: string;
  readonly aboutHtml?: string;
  readonly seats: readonly SeatOfPersonView[];
  readonly formerSeats: readonly SeatOfPersonView[];
  /** The latest. */
  readonly papers: readonly (Link & { readonly meeting: string })[];
  /** Where all of them are found, if there are more. */
  readonly allPapers?: Link;
  /** What they decided alone, newest first. */
  readonly decided: readonly DecisionRecordLineView[];
  readonly allDecided?: Link;
  readonly attendance: readonly AttendanceView[];
  /** The interests they declared at meetings, the latest first. */
  readonly declared: readonly DeclaredByPersonView[];
  /** The latest meetings whose minutes name them as there, as a member or not. */
  readonly attended: readonly Link[];
  /** Those that have waited longest. */
  readonly actions: readonly ActionLineView[];
  readonly openActions: number;
  /** Whether the page is long enough for a list of what is on it. */
  readonly isLong: boolean;
  /** Their latest votes, of those that names were taken of. */
  readonly votes: readonly VoteOfPersonView[];
  /** Where all of them are, if there are more. */
  readonly allVotes?: Link;
}

/** How many reports and decisions of somebody stand on their page, and how many open actions, which take more room. */
const MOST = 100;
const MOST_ACTIONS = 50;

/** From how many things on it a page says at its head where they are. */
const LONG = 12;

/** The page of a member, officer or partner: seats, papers, attendance, open actions. */
export function personPageView(context: ViewContext, person: Person): PersonPageView {
  const { library } = context;
  const about = [person.post, person.organisation, person.party, person.ward]
    .filter((part) => part !== undefined)
    .join(", ");
  const seats = seatViews(context, person);
  const votes = votesOfPerson(context, person);
  const papers = papersBy(library, person.id);
  const decided = decisionRecordsOf(context, person);
  const open = [...openActionsOf(library, person.id)].sort((a, b) =>
    a.from.date < b.from.date ? -1 : a.from.date > b.from.date ? 1 : 0,
  );
  const fact = (label: string, words: string | undefined) => (words === undefined ? [] : [{ label, words }]);
  return {
    frame: frameView(context, {
      title: titledName(person),
      address: addressOf.person(person.id),
      description: `${[titledName(person), ...(about === "" ? [] : [about])].join(", ")}: committees, attendance, reports and actions`,
      linkedData: personData(context, person),
      found: { kind: "Person", ...(about === "" ? {} : { where: about }) },
      trail: [{ words: "People", href: href(context, addressOf.people()) }],
      styles: ["/css/reading.css"],
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
            audience: library.audience,
            sitePage: context.sitePage,
            asset: () => undefined,
            numbering: "none",
          }).html,
        }),
    seats: seats.filter(({ ended }) => !ended).map(({ seat }) => seat),
    formerSeats: seats.filter(({ ended }) => ended).map(({ seat }) => seat),
    papers: papers.slice(0, MOST).map(({ id, title, meeting }) => ({
      words: titleWords(title),
      href: href(context, addressOf.paper(meeting.id, id)),
      meeting: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
    })),
    ...(papers.length > MOST ? { allPapers: searchFor(context, person, papers.length) } : {}),
    decided: decided.slice(0, MOST),
    ...(decided.length > MOST
      ? {
          allDecided: {
            words: `All decisions taken outside meetings, ${inFigures(decided.length)} of them by ${titledName(person)}`,
            href: href(context, addressOf.decisionRecords()),
          },
        }
      : {}),
    attendance: attendanceViews(context, person),
    declared: declaredByPerson(context, person),
    attended: attendedBy(library, person.id).map((meeting) => ({
      words: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
      href: href(context, addressOf.minutes(meeting.id)),
    })),
    actions: open.slice(0, MOST_ACTIONS).map((action) => actionLineView(context, action)),
    openActions: open.length,
    isLong: papers.length + decided.length + open.length + votes.length >= LONG,
    votes: votes.slice(0, MOST_VOTES),
    ...(votes.length > MOST_VOTES
      ? {
          allVotes: {
            words: `All ${inFigures(votes.length)} votes`,
            href: href(context, addressOf.votesOf(person.id)),
          },
        }
      : {}),
  };
}

/** The search that finds all reports of somebody. */
function searchFor(context: ViewContext, { name }: Person, count: number): Link {
  const asked = new URLSearchParams({ q: `"${name}"`, kind: "Report" });
  return {
    words: `Search for all ${inFigures(count)} reports`,
    href: `${href(context, addressOf.search())}?${asked}`,
  };
}

/** The seats of a person in the order of bodies, and whether each has ended on the day the site speaks of. */
function seatViews(
  context: ViewContext,
  person: Person,
): readonly { readonly seat: SeatOfPersonView; readonly ended: boolean }[] {
  const day = asAt(context.library);
  return seatsOf(context.library, person.id).map((member) => {
    const { body, role, represents, to } = member;
    const when = periodInWords(member, day);
    return {
      seat: {
        words: body.name,
        href: href(context, addressOf.body(body.id)),
        ...(role === undefined ? {} : { role }),
        ...(represents === undefined ? {} : { represents }),
        ...(when === "" ? {} : { when }),
      },
      ended: to !== undefined && day !== undefined && to < day,
    };
  });
}

export interface PeoplePageView {
  readonly frame: FrameView;
  readonly members: readonly PersonLine[];
  readonly others: readonly PersonLine[];
}

interface PersonLine extends Link {
  readonly detail?: string;
}

/** Everybody with a file: members of a body on the day the site speaks of first, then all others, each by surname. */
export function peoplePageView(context: ViewContext): PeoplePageView {
  const { library } = context;
  const day = asAt(library);
  const seated = new Set(
    library.bodies.flatMap(({ members }) =>
      members.filter((member) => isMemberOn(member, day)).map((member) => member.person.id),
    ),
  );
  const people = [...library.people].sort(bySurname);
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
    frame: frameView(context, {
      title: "People",
      address: addressOf.people(),
      description: `Members of the committees of ${library.council.name}, officers and partners`,
    }),
    members: people.filter(({ id }) => seated.has(id)).map(line),
    others: people.filter(({ id }) => !seated.has(id)).map(line),
  };
}

/** By surname, then by the whole name, then by id. */
function bySurname(a: Person, b: Person): number {
  const left = `${surnameKey(a.name)}\n${a.id}`;
  const right = `${surnameKey(b.name)}\n${b.id}`;
  return left < right ? -1 : left > right ? 1 : 0;
}
