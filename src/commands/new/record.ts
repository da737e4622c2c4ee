import { draftAction } from "./action.ts";
import { day, itemNamed, meetingNamed, orNothing, someWords } from "./answers.ts";
import { answer } from "./ask.ts";
import { type Maker, refuseExisting, refuseWithoutMeeting, todayAt } from "./desk.ts";
import { draftMinutes } from "./minutes.ts";

/** Asks of which meeting: the last one that was held and has none is proposed. */
export const newMinutes: Maker = async ({ asking, content, flags, words, library: read }) => {
  const library = read();
  refuseWithoutMeeting(library);
  const today = todayAt(library, flags);
  const without = library.meetings.filter(({ minutes, agenda }) => !minutes && agenda.length > 0);
  const proposal = (without.filter(({ date }) => date <= today).at(-1) ?? without[0])?.id;
  const question = { flag: "meeting", words: "Of which meeting", proposal };
  const meeting = await answer(asking, words ?? flags.meeting, question, (typed) =>
    meetingNamed(library, typed),
  );
  const draft = draftMinutes(meeting);
  refuseExisting(content, draft.path);
  return [draft];
};

/** Asks what is to be done, who leads and by when. */
export const newAction: Maker = async ({ asking, content, flags, words, library: read }) => {
  const library = read();
  refuseWithoutMeeting(library);
  const minuted = library.meetings.filter(({ minutes }) => minutes).at(-1)?.id;
  const meetings = { flag: "meeting", words: "From which meeting", proposal: minuted };
  const meeting = await answer(asking, flags.meeting, meetings, (typed) => meetingNamed(library, typed));
  const deeds = { flag: "title", words: "What is to be done" };
  const what = await answer(asking, words ?? flags.title, deeds, someWords);
  const items = { flag: "item", words: "Under which item (number or title; nothing if none)", proposal: "" };
  const item = await answer(asking, flags.item, items, (typed) => {
    if (typed !== "" && meeting.agenda.length > 0) itemNamed(meeting, typed);
    return orNothing(typed);
  });
  const leads = { flag: "lead", words: "Who leads (an id or a name; several with commas)", proposal: "" };
  const lead = await answer(asking, flags.lead, leads, namesIn);
  const days = { flag: "due", words: "By when (2027-01-15; nothing if it was not said)", proposal: "" };
  const due = await answer(asking, flags.due, days, (typed) => (typed === "" ? undefined : day(typed)));
  const taken = library.actions.map(({ id }) => id);
  const draft = draftAction({ meeting, what, item, lead, due }, taken);
  refuseExisting(content, draft.path);
  return [draft];
};

const namesIn = (typed: string): readonly string[] =>
  typed
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
