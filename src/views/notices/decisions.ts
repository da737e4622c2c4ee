import { isUnknown, type UnknownYear, unknownYearWords } from "../../law/clear-days.ts";
import { callInEnds, decisionNoteDue, inForceOf } from "../../law/due.ts";
import { lawOf } from "../../law/profiles.ts";
import { escapeHtml } from "../../markdown/print/escape.ts";
import type { Attendee } from "../../model/attendance.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import type { Meeting } from "../../model/meeting.ts";
import type { Minutes } from "../../model/minutes.ts";
import { addressOf } from "../../model/reference.ts";
import { votesInOrder } from "../../model/vote-order.ts";
import { dayInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { type DecidedView, decisionsOf } from "../decided.ts";
import { DECIDING } from "../in-force.ts";
import { attendeeWords, declarationView } from "../minutes/attendance.ts";
import { plainPlaces } from "../minutes/places.ts";
import { nameView } from "../names.ts";
import { tallyInWords, voteView } from "../vote.ts";
import {
  type NoticeLine,
  type NoticePageView,
  type NoticeSection,
  noticePage,
  noticeTitle,
  section,
} from "./notice.ts";

/**
 * Which decisions of a meeting were published when, until when they can be called in, and when they come into force. The
 * period is the council's own. Throws for a meeting without minutes that were published, or without a period.
 */
export function callInView(context: ViewContext, meeting: Meeting): NoticePageView {
  const { council } = context.library;
  const published = meeting.minutes?.published;
  const ends = callInEnds(council, meeting);
  if (ends === undefined || published === undefined)
    throw new Error(`${meeting.id} has nothing to be called in`);
  const last = dayWords(ends);
  const force = inForceOf(council, meeting);
  const decisions = decisionsOf(context, meeting).filter(({ word }) => DECIDING.has(word));
  return noticePage(context, meeting, addressOf.noticeOf(meeting.id, "call-in"), {
    title: noticeTitle("call-in"),
    lead: [
      `The decisions below were published on ${dayInWords(published)}. They can be called in until the end of <strong>${escapeHtml(last)}</strong>. Those that are not called in come into force when that day has ended${force === undefined || isUnknown(force) ? "" : `, on ${dayInWords(force)}`}, unless the minutes say otherwise.`,
    ],
    sections: decisionSections(decisions),
    statements: [],
    given: published,
    clock: [],
    isSigned: false,
    isOff: false,
  });
}

/**
 * The note of a meeting that Welsh law asks for: who attended, apologies, declarations, decisions and votes (Local Government
 * Act 1972, s100C(1C)). Throws for a meeting without minutes.
 */
export function decisionNoteView(context: ViewContext, meeting: Meeting): NoticePageView {
  const { minutes } = meeting;
  if (minutes === undefined) throw new Error(`${meeting.id} has no minutes`);
  const due = decisionNoteDue(context.library.council, meeting);
  const provision = lawOf(meeting.body.profile).decisionNote?.provision;
  return noticePage(context, meeting, addressOf.noticeOf(meeting.id, "decision-note"), {
    title: noticeTitle("decision-note"),
    lead: [`What was decided at this meeting, and who was there.`],
    sections: [
      attendance(context, meeting, minutes),
      ...declarations(context, meeting, minutes),
      ...decisionSections(decisionsOf(context, meeting)),
      ...votes(context, minutes),
    ],
    statements: [],
    ...(provision === undefined ? {} : { provision }),
    ...(minutes.published === undefined ? {} : { given: minutes.published }),
    clock: due === undefined ? [] : [{ label: "To be published by", words: dayWords(due) }],
    isSigned: false,
    isOff: false,
  });
}

const dayWords = (day: CivilDate | UnknownYear): string =>
  isUnknown(day) ? `a day that cannot be counted yet: ${unknownYearWords(day)}` : dayInWords(day);

/** Decisions under the items they decide, in the order of the minutes. */
function decisionSections(decisions: readonly DecidedView[]): readonly NoticeSection[] {
  if (decisions.length === 0)
    return [section("decisions", "Decisions", { paragraphsHtml: ["The minutes record no decision."] })];
  return [section("decisions", "Decisions", { lines: decisions.map(decidedLine) })];
}

function decidedLine({ item, word, text, where, href: place }: DecidedView): NoticeLine {
  const link = `<a href="${escapeHtml(place)}">${escapeHtml(where)}</a>`;
  return {
    ...(item?.number === undefined ? {} : { number: item.number }),
    titleHtml: escapeHtml(item?.title ?? "Decision"),
    detailsHtml: [
      ...text.split("\n").map((line, index) => escapeHtml(index === 0 ? `${word}: ${line}` : line)),
      link,
    ],
  };
}

function attendance(context: ViewContext, meeting: Meeting, minutes: Minutes): NoticeSection {
  const facts: readonly (readonly [string, readonly Attendee[]])[] = [
    ["In the chair", minutes.chair === undefined ? [] : [minutes.chair]],
    ["Present", minutes.present],
    ["In attendance", minutes.alsoPresent],
    ["Apologies", minutes.apologies],
    ...(minutes.absent.length === 0 ? [] : [["Absent", minutes.absent] as const]),
  ];
  const places = plainPlaces(meeting);
  const inWords = (attendee: Attendee): string => {
    const { words, detail } = nameView(context, attendee);
    const more = [detail, attendeeWords(attendee, places)].filter((part) => part !== undefined);
    return more.length === 0 ? words : `${words} (${more.join(", ")})`;
  };
  return section("attendance", "Attendance", {
    facts: facts.map(([label, names]) => ({
      label,
      words: names.length === 0 ? "None recorded" : names.map(inWords).join("; "),
    })),
  });
}

function declarations(context: ViewContext, meeting: Meeting, minutes: Minutes): readonly NoticeSection[] {
  const places = plainPlaces(meeting);
  const lines = minutes.declarations.map((declared): NoticeLine => {
    const { person, itemHtml, interestHtml, kind, actionHtml } = declarationView(context, declared, places);
    const detail = [itemHtml, kind === undefined ? undefined : escapeHtml(kind)].filter(
      (part) => part !== undefined,
    );
    return {
      titleHtml: escapeHtml(person.words),
      detailsHtml: [
        ...(detail.length === 0 ? [] : [`${detail.join(", ")}.`]),
        actionHtml === undefined ? interestHtml : `${interestHtml} ${actionHtml}`,
      ],
    };
  });
  return [
    section("declarations", "Declarations of interest", {
      lines,
      paragraphsHtml: lines.length === 0 ? ["None recorded."] : [],
    }),
  ];
}

function votes(context: ViewContext, minutes: Minutes): readonly NoticeSection[] {
  if (minutes.votes.length === 0) return [];
  const lines = votesInOrder(minutes.votes).map((vote): NoticeLine => {
    const { item, kind, motionHtml, resultWords, tallies, groups, casting } = voteView(context, vote);
    return {
      ...(item === undefined ? {} : { number: item }),
      titleHtml: motionHtml ?? kind,
      detailsHtml: [
        ...(resultWords === undefined ? [] : [resultWords]),
        ...tallies.map(tallyInWords),
        ...groups.map(({ group, words }) => `${group}: ${words}`),
        ...(casting === undefined ? [] : [`Casting vote: ${casting}`]),
      ].map(escapeHtml),
    };
  });
  return [section("votes", "Votes", { lines })];
}
