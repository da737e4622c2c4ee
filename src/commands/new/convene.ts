import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AgendaItem, allItems } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import { UsageFault } from "../usage-fault.ts";
import {
  bodyNamed,
  day,
  itemNamed,
  meetingNamed,
  orNothing,
  refuseTooSoon,
  someWords,
  time,
} from "./answers.ts";
import { answer } from "./ask.ts";
import { type Desk, type Maker, refuseExisting, refuseWithoutMeeting, todayAt } from "./desk.ts";
import { draftMeeting } from "./meeting.ts";
import { appendItem, placePaper } from "./place-on-agenda.ts";
import { proposeDate } from "./propose-date.ts";
import { authorOf, draftReport } from "./report.ts";

/** Asks which body meets, when and where; day, hour and place are proposed from its last meeting and the law's notice. */
export const newMeeting: Maker = async ({ asking, content, flags, library: read }) => {
  const library = read();
  const ids = library.bodies.map(({ id }) => id);
  if (ids.length === 0) throw new UsageFault('there is no body yet: orderpaper new body "NAME" makes one');
  // One body needs no question.
  const said = flags.body ?? (ids.length === 1 ? ids[0] : undefined);
  const bodies = { flag: "body", words: `Which body meets (${ids.join(", ")})` };
  const body = await answer(asking, said, bodies, (typed) => bodyNamed(library, typed));
  const today = todayAt(library, flags);
  const days = { flag: "date", words: "On which day", proposal: proposeDate(library, body, today) };
  const date = await answer(asking, flags.date, days, (typed) => {
    const chosen = day(typed);
    refuseTooSoon(library, body, chosen, today);
    return chosen;
  });
  const last = library.meetingsOf(body).at(-1);
  const hours = { flag: "time", words: "At what time", proposal: last?.time };
  const at = await answer(asking, flags.time, hours, time);
  const places = {
    flag: "venue",
    words: "Where (nothing if it is not known yet)",
    proposal: last?.venue ?? "",
  };
  const venue = await answer(asking, flags.venue, places, orNothing);
  const draft = draftMeeting(library, { body, date, time: at, venue, kind: flags.kind });
  refuseExisting(content, draft.path);
  return [draft];
};

/** Asks for which meeting, what it is called and where it stands on the agenda: that of the next meeting is proposed. */
export const newReport: Maker = async (desk) => {
  const { asking, content, flags, words } = desk;
  const library = desk.library();
  refuseWithoutMeeting(library);
  const today = todayAt(library, flags);
  const next =
    library.meetings.find(({ date, minutes }) => date >= today && !minutes) ?? library.meetings.at(-1);
  const meetings = { flag: "meeting", words: "For which meeting", proposal: next?.id };
  const meeting = await answer(asking, flags.meeting, meetings, (typed) => meetingNamed(library, typed));
  const titles = { flag: "title", words: "What is the report called" };
  const title = await answer(asking, words ?? flags.title, titles, someWords);
  const item = await itemOf(desk, meeting);
  const number = item?.number ?? String(meeting.agenda.filter(({ kind }) => kind === "item").length + 1);
  const report = draftReport({ meeting, title, item: number, author: authorOf(meeting.body.officer) });
  refuseExisting(content, report.path);
  const path = `meetings/${meeting.id}/meeting.md`;
  const file = report.path.slice(report.path.lastIndexOf("/") + 1);
  const text = readFileSync(join(content, path), "utf8");
  const placed = item ? placePaper(text, item, file) : appendItem(text, title, file);
  if (placed === undefined)
    throw new UsageFault(
      `add papers: [${file}] to its item in ${join(content, path)} yourself: it is written in brackets`,
    );
  return [report, { path, text: placed }];
};

async function itemOf({ asking, flags }: Desk, meeting: Meeting): Promise<AgendaItem | undefined> {
  if (flags.item === undefined)
    for (const { number = "", title } of allItems(meeting.agenda))
      asking.tell(`  ${number.padEnd(4)}${title}`);
  const question = {
    flag: "item",
    words: "Under which item (its number; nothing for a new one)",
    proposal: "",
  };
  return answer(asking, flags.item, question, (typed) =>
    typed === "" ? undefined : itemNamed(meeting, typed),
  );
}
