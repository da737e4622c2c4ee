import { hasPassed } from "../model/as-at.ts";
import type { Body } from "../model/body.ts";
import type { Meeting } from "../model/meeting.ts";
import { otherMeeting } from "../model/other-meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInShort, dayInWords, timeInWords } from "../text/dates.ts";
import { asAt, href, type ViewContext } from "./context.ts";
import { type MeetingState, stateOf } from "./meeting-line.ts";
import { agreementOf, isLongPast, meetingInstead } from "./meeting-order.ts";

/** A stretch of a sentence: words, a day, a link. */
export interface Piece {
  readonly words: string;
  readonly href?: string;
  /** ISO date, where the words are a day. */
  readonly date?: string;
}

/** One step in the life of a meeting; `off` where it was broken off, which is where it stands now. */
export interface StepView {
  readonly words: string;
  readonly state: "done" | "now" | "to-come" | "off";
  /** "18 Nov 2026", where the day is known. */
  readonly date?: string;
}

/** Where a meeting stands and what comes next, in plain words and as a line of steps. */
export interface StandingView {
  readonly pieces: readonly Piece[];
  readonly steps: readonly StepView[];
}

/** Where a meeting stands on the day the site speaks of. */
export function standingView(context: ViewContext, meeting: Meeting): StandingView {
  const state = stateOf(context, meeting);
  return { pieces: sentences(context, meeting, state), steps: stepsOf(context, meeting, state) };
}

/** The sentences as plain words. */
export const inOneLine = (pieces: readonly Piece[]): string => pieces.map(({ words }) => words).join("");

/** Words that a body's name ends with and by which it may be called. */
const NOUN = /\b(?:sub-committee|committee|board|panel|forum|group|commission|cabinet|council|executive)$/i;

/** How a body is spoken of inside a sentence: by the noun in its name ("the board"), which need not be its kind. */
export function bodyInWords({ kind, name }: Pick<Body, "kind" | "name">): string {
  const noun = NOUN.exec(name)?.[0] ?? kind.replace(/-(?=group)/, " ");
  return /^(?:cabinet|council|executive)$/i.test(noun)
    ? `the ${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
    : `the ${noun.toLowerCase()}`;
}

const say = (words: string): Piece => ({ words });

function dayOf(meeting: Meeting): Piece {
  const time = meeting.time === undefined ? "" : ` at ${timeInWords(meeting.time)}`;
  return { words: `${dayInWords(meeting.date)}${time}`, date: meeting.date };
}

/** The day of another meeting, as the way to it. */
const dayLink = (context: ViewContext, { id, date }: Pick<Meeting, "id" | "date">): Piece => ({
  words: dateInWords(date),
  date,
  href: href(context, addressOf.meeting(id)),
});

function sentences(context: ViewContext, meeting: Meeting, state: MeetingState): readonly Piece[] {
  const day = dayOf(meeting);
  const isPast = hasPassed(context.library, meeting.date);
  switch (state) {
    case "planned":
      return [say("This meeting is on "), day, say(". Its agenda and papers are still to be published.")];
    case "agenda":
      return [say("This meeting is on "), day, say("."), ...publishedWords(context, meeting)];
    case "happened":
      return [say("This meeting was on "), day, say("."), ...missing(context, meeting)];
    case "draft-minutes":
      return [say("This meeting was held on "), day, say(". "), ...draftWords(context, meeting)];
    case "minutes":
      return [say("This meeting was held on "), day, say(". "), ...agreedWords(context, meeting)];
    case "cancelled":
      return isPast
        ? [say("This meeting was cancelled."), ...nextWords(context, meeting)]
        : [say("This meeting, on "), day, say(", is cancelled."), ...nextWords(context, meeting)];
    case "postponed":
      return isPast
        ? [say("This meeting was postponed."), ...nextWords(context, meeting)]
        : [
            say("This meeting is postponed: it will not be on "),
            day,
            say("."),
            ...nextWords(context, meeting),
          ];
    case "inquorate":
      return [
        say("Too few members came to this meeting on "),
        day,
        say(` for it to decide anything${quorumWords(meeting)}.`),
        ...nextWords(context, meeting),
      ];
  }
}

const quorumWords = ({ body: { quorum } }: Meeting): string =>
  quorum === undefined ? "" : `: it needed ${quorum}`;

function publishedWords(context: ViewContext, meeting: Meeting): readonly Piece[] {
  const what = meeting.papers.length > 0 ? "The agenda and papers" : "The agenda";
  const { published } = meeting;
  if (published === undefined) return [say(` ${what} ${meeting.papers.length > 0 ? "are" : "is"} below.`)];
  const were = meeting.papers.length > 0 ? "were" : "was";
  const supplements = context.packs.get(meeting.id)?.supplements ?? [];
  const last = supplements[supplements.length - 1];
  return [
    say(` ${what} ${were} published on `),
    { words: dateInWords(published), date: published },
    ...(last === undefined
      ? [say(".")]
      : [
          say("; "),
          {
            words: `supplement ${last.number}`,
            href: `${href(context, addressOf.meeting(meeting.id))}#supplement-${last.number}`,
          },
          say(" followed on "),
          { words: dateInWords(last.published), date: last.published },
          say("."),
        ]),
  ];
}

/** What is not here of a meeting that has passed. */
function missing(context: ViewContext, meeting: Meeting): readonly Piece[] {
  if (!isLongPast(context, meeting)) return [say(" Its minutes are still to be published.")];
  return [
    say(
      meeting.agenda.length > 0
        ? " Its minutes are not on this site."
        : " Its agenda, papers and minutes are not on this site.",
    ),
  ];
}

function draftWords(context: ViewContext, meeting: Meeting): readonly Piece[] {
  const body = bodyInWords(meeting.body);
  const agreement = agreementOf(context, meeting);
  if (!agreement) return [say(`The minutes are a draft: ${body} has not agreed them yet.`)];
  const day = dayLink(context, agreement.meeting);
  return agreement.certain
    ? [say(`The minutes are a draft until ${body} agrees them: they are on its agenda of `), day, say(".")]
    : [
        say(`The minutes are a draft until ${body} agrees them, probably on `),
        day,
        say(" (its next ordinary meeting)."),
      ];
}

function agreedWords(context: ViewContext, meeting: Meeting): readonly Piece[] {
  const { confirmed } = meeting.minutes ?? {};
  const by = confirmed && otherMeeting(context.library, confirmed.meeting);
  return by
    ? [say("Its minutes were agreed as a correct record on "), dayLink(context, by), say(".")]
    : [say("Its minutes have been agreed as a correct record.")];
}

/** Which meeting came, or comes, in place of one that did not take place. */
function nextWords(context: ViewContext, meeting: Meeting): readonly Piece[] {
  const next = meetingInstead(context, meeting);
  if (!next) return [];
  const words =
    !next.hasMinutes && next.date >= (asAt(context.library) ?? next.date)
      ? ` The next meeting of ${bodyInWords(meeting.body)} is on `
      : ` The next meeting of ${bodyInWords(meeting.body)} was on `;
  return [say(words), dayLink(context, next), say(".")];
}

const BROKEN_OFF: Partial<Readonly<Record<MeetingState, string>>> = {
  cancelled: "Cancelled",
  postponed: "Postponed",
  inquorate: "Too few members",
};

/**
 * The steps there are: what a meeting of the past has not got is left out, one that was broken off ends there, and one of
 * which nothing but the day is known has none.
 */
function stepsOf(context: ViewContext, meeting: Meeting, state: MeetingState): readonly StepView[] {
  const order: readonly MeetingState[] = ["planned", "agenda", "happened", "draft-minutes", "minutes"];
  const broken = BROKEN_OFF[state];
  const hasPapers = meeting.agenda.length > 0;
  const at = broken === undefined ? order.indexOf(state) : hasPapers ? 2 : 1;
  const agreement = state === "draft-minutes" ? agreementOf(context, meeting) : undefined;
  const { minutes } = meeting;
  const by = minutes?.confirmed && otherMeeting(context.library, minutes.confirmed.meeting);
  const all: readonly { readonly words: string; readonly date?: string | undefined }[] = [
    { words: "Announced" },
    {
      words: meeting.papers.length > 0 || at < 1 ? "Papers published" : "Agenda published",
      date: meeting.published,
    },
    { words: at < 2 ? "Meeting" : "Held", date: meeting.date },
    { words: "Draft minutes", date: minutes?.published },
    { words: "Minutes agreed", date: by?.date ?? agreement?.meeting.date },
  ];
  const steps = all.map(
    ({ words, date }, index): StepView => ({
      words,
      state: index < at ? "done" : index === at ? "now" : "to-come",
      ...(date === undefined ? {} : { date: dayInShort(date).replace(/^\w+ /, "") }),
    }),
  );
  const isOnlyName = state === "happened" && !hasPapers && isLongPast(context, meeting);
  if (isOnlyName) return [];
  if (broken === undefined) return steps.filter((_, index) => index !== 1 || hasPapers || at < 2);
  return [...steps.slice(0, hasPapers ? 2 : 1), { words: broken, state: "off" }];
}
