import { lawOf } from "../../law/profiles.ts";
import { escapeHtml } from "../../markdown/print/escape.ts";
import type { Meeting } from "../../model/meeting.ts";
import { addressOf } from "../../model/reference.ts";
import { dayInWords, timeInWords } from "../../text/dates.ts";
import type { ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";
import { businessSections } from "./business.ts";
import { type NoticePageView, noticePage, noticeTitle } from "./notice.ts";

/** The summons to a meeting of a council: signed by its proper officer, with the business (1972 Act, Schedule 12). */
export function summonsView(context: ViewContext, meeting: Meeting): NoticePageView {
  const { council } = context.library;
  const { body, date, time, venue, published } = meeting;
  const provision = lawOf(body.profile).summons?.provision;
  const isOff = meeting.status === "cancelled" || meeting.status === "postponed";
  const where = venue === undefined ? "" : ` at ${titleWords(venue)}`;
  const when = `on ${dayInWords(date)}${time === undefined ? "" : ` at ${timeInWords(time)}`}`;
  return noticePage(context, meeting, addressOf.noticeOf(meeting.id, "summons"), {
    title: noticeTitle("summons"),
    lead: isOff
      ? [`This meeting has been <strong>${meeting.status}</strong>. No member is summoned to it.`]
      : [
          `To every member of ${escapeHtml(council.name)}`,
          `You are hereby summoned to attend a meeting of ${escapeHtml(theBody(body.name, council.name))}, to be held${escapeHtml(where)} ${when}, for the transaction of the business set out below.`,
        ],
    sections: isOff ? [] : businessSections(context, meeting),
    statements: [],
    ...(provision === undefined ? {} : { provision }),
    ...(published === undefined ? {} : { given: published }),
    clock: [],
    isSigned: !isOff,
    isOff,
  });
}

/** "the Council", "Tiny Parish Council": a body that is called as the council is has no article. */
const theBody = (body: string, council: string): string =>
  body === council || /^the /i.test(body) ? body : `the ${body}`;
