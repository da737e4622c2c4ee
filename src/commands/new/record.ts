import { DECISION_RECORD_KINDS } from "../../model/decision-record.ts";
import { draftAction } from "./action.ts";
import { bodyNamed, day, itemNamed, meetingNamed, oneOf, orNothing, someWords } from "./answers.ts";
import { answer } from "./ask.ts";
import { draftDecision } from "./decision.ts";
import { type Maker, refuseExisting, refuseWithoutMeeting, todayAt } from "./desk.ts";
import { dueNamed } from "./due-named.ts";
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
  const draft = draftMinutes(meeting, library);
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
  const days = {
    flag: "due",
    words: "By when (2027-01-15, or in six months; nothing if it was not said)",
    proposal: "",
  };
  const due = await answer(asking, flags.due, days, (typed) => dueNamed(library, meeting, typed));
  const minute = orNothing(flags.minute ?? "");
  const taken = library.actions.map(({ id }) => id);
  const draft = draftAction({ meeting, what, item, minute, lead, due }, taken);
  refuseExisting(content, draft.path);
  return [draft];
};

/** Asks what one member or officer decided, when and why, and what else was considered: what the law asks of its record. */
export const newDecision: Maker = async ({ asking, content, flags, words, library: read }) => {
  const library = read();
  const titles = { flag: "title", words: "What is the decision about, in a few words" };
  const title = await answer(asking, words ?? flags.title, titles, someWords);
  const deciders = { flag: "by", words: "Who decided (an id or a name)" };
  const by = await answer(asking, flags.by, deciders, someWords);
  const person = library.people.find(({ id }) => id === by);
  const kinds = {
    flag: "kind",
    words: `As what (${DECISION_RECORD_KINDS.join(", ")})`,
    proposal: person === undefined || person.post !== undefined ? "officer" : "executive-member",
  };
  const kind = await answer(asking, flags.kind, kinds, oneOf("kinds", DECISION_RECORD_KINDS));
  const bodies = { flag: "body", words: "For which body (nothing if for the council)", proposal: "" };
  const executive =
    kind === "executive-member" ? library.bodies.find((body) => body.kind === "executive") : undefined;
  const body = await answer(asking, flags.body, { ...bodies, proposal: executive?.id ?? "" }, (typed) =>
    typed === "" ? undefined : bodyNamed(library, typed).id,
  );
  const days = { flag: "date", words: "On which day", proposal: todayAt(library, flags) };
  const date = await answer(asking, flags.date, days, day);
  const decided = { flag: "what", words: "What was decided, in a sentence" };
  const what = await answer(asking, flags.what, decided, someWords);
  const whys = { flag: "reasons", words: "Why" };
  const reasons = await answer(asking, flags.reasons, whys, someWords);
  const others = {
    flag: "options",
    words: "What else was considered, and why not (semicolons between; nothing if nothing was)",
    proposal: "",
  };
  const options = await answer(asking, flags.options, others, (typed) => partsOf(typed, ";"));
  const draft = draftDecision({ title, kind, by, body, date, what, reasons, options });
  refuseExisting(content, draft.path);
  return [draft];
};

const namesIn = (typed: string): readonly string[] => partsOf(typed, ",");

const partsOf = (typed: string, between: string): readonly string[] =>
  typed
    .split(between)
    .map((each) => each.trim())
    .filter((each) => each !== "");
