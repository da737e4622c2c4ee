import { allItems } from "../model/agenda.ts";
import type { Meeting } from "../model/meeting.ts";
import { addressOf } from "../model/reference.ts";
import { dateInWords, dayInWords } from "../text/dates.ts";
import { shortened } from "../text/shorten.ts";
import { type ActionLineView, actionLineView } from "./action-line.ts";
import { actionsOfItem } from "./agenda.ts";
import { type AnswerView, answerView } from "./answered.ts";
import { decisionCitation } from "./citation.ts";
import { href, type Link, type ViewContext } from "./context.ts";
import { type DecidedFacts, decidedHtml, decisionTitle } from "./decided.ts";
import { type DecisionFacts, decisionFacts } from "./decision.ts";
import { type FrameView, frameView } from "./frame.ts";
import { callInWords, DECIDING } from "./in-force.ts";
import { matterLinkView } from "./matter-link.ts";
import { type CorrectionView, correctionsView } from "./minutes/corrections.ts";
import { type NameView, nameView } from "./names.ts";
import { type VoteView, voteViewWithin } from "./vote.ts";

/** A decision with everything that led to it. */
export interface DecisionView {
  /** Letters first: its place on the page of its meeting's decisions. */
  readonly id: string;
  /** "Decision 5.6", "Resolution 2026/12". */
  readonly title: string;
  readonly html: string;
  readonly page: string;
  readonly item?: { readonly number?: string; readonly title: string; readonly href?: string };
  /** Its place in the minutes. */
  readonly place: Link;
  readonly answers: readonly AnswerView[];
  readonly votes: readonly VoteView[];
  readonly moved?: NameView;
  readonly seconded?: NameView;
}

export interface DecisionPageView extends DecisionView {
  readonly frame: FrameView;
  /** The title of its item, or what it is called. */
  readonly heading: string;
  readonly meeting: Link & { readonly body: string; readonly day: string; readonly date: string };
  /** Until when it can be called in, and from when it is in force; nothing where nothing can be called in. */
  readonly callIn?: string;
  readonly draft: boolean;
  readonly matter?: Link;
  readonly corrections: readonly CorrectionView[];
  readonly actions: readonly ActionLineView[];
  readonly all: Link;
  readonly before?: Link;
  readonly after?: Link;
  readonly cite: { readonly words: string; readonly address?: string };
}

/** See DecisionView. */
export function decisionView(context: ViewContext, meeting: Meeting, facts: DecisionFacts): DecisionView {
  const { decided, answers, votes, moved, seconded } = facts;
  return {
    id: `decision-${decided.id}`,
    title: decisionTitle(decided),
    html: decidedHtml(context, meeting, decided.id),
    page: decided.page,
    ...(decided.item === undefined ? {} : { item: itemOf(context, meeting, decided.item) }),
    place: { words: decided.where, href: decided.href },
    answers: answers.map((answer) => answerView(context, meeting, answer)),
    votes: votes.map(({ vote }) => voteViewWithin(context, vote)),
    ...(moved === undefined ? {} : { moved: nameView(context, moved) }),
    ...(seconded === undefined ? {} : { seconded: nameView(context, seconded) }),
  };
}

function itemOf(
  context: ViewContext,
  meeting: Meeting,
  { id, number, title }: NonNullable<DecidedFacts["item"]>,
): NonNullable<DecisionView["item"]> {
  return {
    title,
    ...(number === undefined ? {} : { number }),
    ...(id === undefined ? {} : { href: href(context, addressOf.itemPage(meeting.id, id)) }),
  };
}

/** The page of one decision: its permanent address. Throws if the meeting's minutes have none of that id. */
export function decisionPageView(context: ViewContext, meeting: Meeting, id: string): DecisionPageView {
  const all = decisionFacts(context, meeting);
  const at = all.findIndex(({ decided }) => decided.id === id);
  const facts = all[at];
  if (!facts) throw new Error(`${meeting.id} has no decision ${id}`);
  const { decided } = facts;
  const { body, date } = meeting;
  const { moved, seconded, ...view } = decisionView(context, meeting, facts);
  const saidByVote = view.votes.some((vote) => vote.kind === "Motion" && vote.moved !== undefined);
  const address = addressOf.decision(meeting.id, id);
  const item = allItems(meeting.agenda).find((each) => each.id === decided.item?.id);
  const matter = item && matterLinkView(context, item);
  const neighbour = (other: DecisionFacts | undefined): Link | undefined =>
    other && { words: nameOf(other.decided), href: other.decided.page };
  const before = neighbour(all[at - 1]);
  const after = neighbour(all[at + 1]);
  const callIn = DECIDING.has(decided.word) ? callInWords(context, meeting) : undefined;
  return {
    ...view,
    ...(saidByVote || moved === undefined ? {} : { moved }),
    ...(saidByVote || seconded === undefined ? {} : { seconded }),
    heading: decided.item?.title ?? view.title,
    meeting: {
      ...decided.meeting,
      body: body.name,
      day: dayInWords(date),
      date,
    },
    draft: decided.draft,
    ...(callIn === undefined ? {} : { callIn }),
    ...(matter === undefined ? {} : { matter }),
    corrections: correctionsView(context, meeting).filter(({ paragraph }) => paragraph === decided.number),
    actions: item
      ? actionsOfItem(context, meeting, item).map((action) => actionLineView(context, action))
      : [],
    all: {
      words: "All decisions of this meeting",
      href: href(context, addressOf.meetingDecisions(meeting.id)),
    },
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
    cite: decisionCitation(context, meeting, view.title, address),
    frame: frameView(context, {
      title: nameOf(decided),
      address,
      trail: [{ words: "Meetings", href: href(context, addressOf.meetings()) }, decided.meeting],
      description: shortened(`${decided.word}: ${decided.text}`.replace(/\s+/g, " "), 200),
      found: {
        kind: "Decision",
        body: body.name,
        date,
        where: `${body.name}, ${dateInWords(date)}`,
      },
      styles: ["/css/reading.css", "/css/registers.css"],
    }),
  };
}

/** "Decision 5.6: Street trees". */
function nameOf(decided: DecidedFacts): string {
  const title = decisionTitle(decided);
  return decided.item === undefined ? title : `${title}: ${decided.item.title}`;
}

export interface MeetingDecisionsView {
  readonly frame: FrameView;
  readonly meeting: DecisionPageView["meeting"];
  readonly draft: boolean;
  readonly decisions: readonly DecisionView[];
  readonly minutes: Link;
}

/** Everything that one meeting decided, to be read or printed in one piece. */
export function meetingDecisionsView(context: ViewContext, meeting: Meeting): MeetingDecisionsView {
  const { body, date, minutes } = meeting;
  const words = `${body.name}, ${dateInWords(date)}`;
  const draft = minutes?.status === "draft";
  return {
    meeting: {
      words,
      href: href(context, addressOf.meeting(meeting.id)),
      body: body.name,
      day: dayInWords(date),
      date,
    },
    draft,
    decisions: decisionFacts(context, meeting).map((facts) => decisionView(context, meeting, facts)),
    minutes: {
      words: draft ? "Draft minutes" : "Minutes",
      href: href(context, addressOf.minutes(meeting.id)),
    },
    frame: frameView(context, {
      title: `Decisions, ${dateInWords(date)}`,
      address: addressOf.meetingDecisions(meeting.id),
      trail: [
        { words: "Meetings", href: href(context, addressOf.meetings()) },
        { words, href: href(context, addressOf.meeting(meeting.id)) },
      ],
      description: `What the ${body.name} decided on ${dateInWords(date)}`,
      styles: ["/css/reading.css", "/css/registers.css"],
    }),
  };
}
