import { plainText } from "../../markdown/plain-text.ts";
import { type Action, lastHeardOf } from "../../model/action.ts";
import { type DueDay, dueOf } from "../../model/action-due.ts";
import type { CivilDate } from "../../model/civil-date.ts";
import { type DecisionRecord, toldOn } from "../../model/decision-record.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { listInWords } from "../../text/lists.ts";
import { shortened } from "../../text/shorten.ts";
import { STATUS_WORDS } from "../../views/action-line.ts";
import type { ViewContext } from "../../views/context.ts";
import { decidedFacts } from "../../views/decided.ts";
import { deciderView } from "../../views/decision-record.ts";
import { nameViews } from "../../views/names.ts";
import { titleWords } from "../../views/prose.ts";
import { recordStandingView } from "../../views/record-standing.ts";
import { minutesDay } from "./changes.ts";
import { recordDay } from "./last-changes.ts";
import { type News, newestFirst } from "./news.ts";

/** Letters of a decision or an action that a feed quotes before it leaves the rest to the page. */
const MOST_LETTERS = 900;

/**
 * Decisions of the minutes that came out last, at least `most` of them if there are so many: minutes are read one by one
 * until there are enough, so that a council of many years reads only the last few.
 */
export function decisionNews(context: ViewContext, most: number): readonly News[] {
  const dated = context.library.meetings.flatMap((meeting) =>
    meeting.minutes ? [{ meeting, day: minutesDay(meeting, meeting.minutes) }] : [],
  );
  dated.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const news: News[] = [];
  for (const { meeting, day } of dated) {
    if (news.length >= most) break;
    news.push(...decisionsIn(context, meeting, day));
  }
  return news;
}

function decisionsIn(context: ViewContext, meeting: Meeting, day: CivilDate): readonly News[] {
  const address = addressOf.minutes(meeting.id);
  return decidedFacts(context, meeting).map(({ id, anchor, word, text, where, item, draft }): News => {
    const about = item?.title ?? `${meeting.body.name}, ${dateInWords(meeting.date)}`;
    return {
      // The id that the entry had before decisions had pages: ids are for ever.
      id: `${address}#${anchor}`,
      address: addressOf.decision(meeting.id, id),
      title: `${word.charAt(0)}${word.slice(1).toLowerCase()}: ${about}`,
      published: day,
      updated: day,
      body: meeting.body,
      kind: "Decision",
      summary: () =>
        `${shortened(oneLine(text), MOST_LETTERS)} (${meeting.body.name}, ${draft ? "draft " : ""}${where.charAt(0).toLowerCase()}${where.slice(1)})`,
    };
  });
}

/** Every decision that was taken outside a meeting: the day it was published, and the day it was called in or carried out. */
export function recordNews(context: ViewContext): readonly News[] {
  return context.library.decisionRecords.map((record) => recordPiece(context, record));
}

function recordPiece(context: ViewContext, record: DecisionRecord): News {
  const address = addressOf.decisionRecord(record.id);
  const by = deciderView(context, record);
  const published = toldOn(record);
  return {
    id: address,
    address,
    title: `Decided by ${by.words}: ${titleWords(record.title)}`,
    published,
    updated: recordDay(record),
    ...(record.body ? { body: record.body } : {}),
    kind: "Decision",
    summary: () =>
      `${shortened(oneLine(plainText(record.decision)), MOST_LETTERS)} (${[by.words, by.detail].filter((part) => part !== undefined).join(", ")}, ${dateInWords(record.date)}. ${recordStandingView(context, record).words}.)`,
  };
}

/** The actions that changed last, at most so many, latest first: the day their minutes came out, and the day they were closed. */
export function actionNews(context: ViewContext, most: number): readonly News[] {
  const dated = context.library.actions.map((action) => ({ action, ...daysOf(action) }));
  return newestFirst(dated)
    .slice(0, most)
    .map(({ action }) => actionPiece(context, action));
}

function daysOf(action: Action): Pick<News, "published" | "updated"> {
  const { meeting, date } = action.from;
  const heard = lastHeardOf(action);
  const published = meeting?.minutes ? minutesDay(meeting, meeting.minutes) : date;
  return { published, updated: heard > published ? heard : published };
}

function actionPiece(context: ViewContext, action: Action): News {
  const { from } = action;
  const due = dueOf(context.library, action);
  const address = addressOf.action(action.id);
  const what = oneLine(plainText(action.what));
  return {
    id: address,
    address,
    title: `${STATUS_WORDS[action.status]}: ${shortened(what, 110)}`,
    ...daysOf(action),
    body: from.body,
    kind: "Action",
    summary: () =>
      [
        shortened(what, MOST_LETTERS),
        `Asked for by the ${from.body.name} on ${dateInWords(from.date)}.`,
        action.lead.length === 0
          ? ""
          : `Lead: ${listInWords(nameViews(context, action.lead).map(({ words }) => words))}.`,
        due === undefined ? "" : `Due ${dateInWords(due.date)}${readFrom(due)}.`,
        action.comment === undefined ? "" : titleWords(oneLine(action.comment)),
      ]
        .filter((sentence) => sentence !== "")
        .join(" "),
  };
}

const readFrom = ({ words }: DueDay): string => (words === undefined ? "" : ` (read from “${words}”)`);

const oneLine = (words: string): string => words.replace(/\s+/g, " ").trim();
