import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { BODY_KINDS } from "../../model/body.ts";
import { type CivilDate, parseCivilDate } from "../../model/civil-date.ts";
import { PROFILES } from "../../model/council.ts";
import type { Library } from "../../model/library.ts";
import { nearest } from "../../model/meant.ts";
import { check } from "../../publish/edition.ts";
import { dayInWords } from "../../text/dates.ts";
import { type ExitCode, printFindings } from "../check.ts";
import type { Terminal } from "../terminal.ts";
import { UsageFault } from "../usage-fault.ts";
import { draftAction } from "./action.ts";
import { bodyNamed, day, itemNamed, meetingNamed, refuseTooSoon, time } from "./answers.ts";
import type { Asking } from "./ask.ts";
import { draftBody, draftCouncil, draftPerson } from "./council.ts";
import type { Draft } from "./draft.ts";
import { type NewFlags, THINGS, type Thing } from "./flags.ts";
import { draftMeeting } from "./meeting.ts";
import { draftMinutes } from "./minutes.ts";
import { appendItem, placePaper } from "./place-on-agenda.ts";
import { proposeDate } from "./propose-date.ts";
import { authorOf, draftReport } from "./report.ts";

export interface NewOptions {
  readonly thing: string;
  /** What stood behind the thing: a name, a title, the words of an action. */
  readonly words: string;
  readonly content: string;
  readonly flags: NewFlags;
  readonly asking: Asking;
}

type Maker = (options: NewOptions, library: () => Library) => Promise<readonly Draft[]>;

const MAKERS: Readonly<Record<Thing, Maker>> = {
  council: newCouncil,
  body: newBody,
  person: newPerson,
  meeting: newMeeting,
  report: newReport,
  minutes: newMinutes,
  action: newAction,
};

/** `orderpaper new THING`: asks for what was not said, writes the files, and says what `check` says of them. */
export async function runNew(options: NewOptions, terminal: Terminal): Promise<ExitCode> {
  const thing = THINGS.find((known) => known === options.thing);
  if (!thing) throw new UsageFault(unknownThing(options.thing));
  const drafts = await MAKERS[thing](options, () => check(options.content).library);
  for (const draft of drafts) write(options.content, draft);
  const checked = check(options.content);
  const own = checked.findings.filter(({ span }) =>
    drafts.some(({ path }) => span.file.endsWith(`/${path}`)),
  );
  printFindings({ ...checked, findings: own }, "people", terminal);
  for (const { path } of drafts) terminal.say(`Written: ${join(options.content, path)}`);
  return own.some(({ severity }) => severity === "error") ? 1 : 0;
}

function unknownThing(thing: string): string {
  const near = nearest(thing, THINGS);
  return `orderpaper new makes ${THINGS.join(", ")}, not “${thing}”${near ? `; did you mean ${near}?` : ""}`;
}

/** A new file is never written over an old one; the agenda that a report is placed on is put in its place in one step. */
function write(content: string, { path, text }: Draft): void {
  const file = join(content, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

function refuseExisting(content: string, draft: Draft): Draft {
  if (existsSync(join(content, draft.path)))
    throw new UsageFault(`${join(content, draft.path)} is there already`);
  return draft;
}

async function newCouncil({ content, words, flags, asking }: NewOptions): Promise<readonly Draft[]> {
  const name = words || flags.name || (await asking.ask("name", "What is the council called"));
  const typed =
    flags.profile ?? (await asking.ask("profile", `Which law applies (${PROFILES.join(", ")})`, PROFILES[0]));
  const profile = PROFILES.find((known) => known === typed);
  if (!profile) throw new UsageFault(`the laws are ${PROFILES.join(", ")}, not “${typed}”`);
  return [refuseExisting(content, draftCouncil(name, profile, flags.url))];
}

async function newBody({ content, words, flags, asking }: NewOptions): Promise<readonly Draft[]> {
  const name = words || flags.name || (await asking.ask("name", "What is the body called"));
  const typed =
    flags.kind ??
    (await asking.ask("kind", `What kind of body is it (${BODY_KINDS.join(", ")})`, "committee"));
  const kind = BODY_KINDS.find((known) => known === typed);
  if (!kind) throw new UsageFault(`the kinds are ${BODY_KINDS.join(", ")}, not “${typed}”`);
  return [refuseExisting(content, draftBody(name, kind))];
}

async function newPerson({ content, words, flags, asking }: NewOptions): Promise<readonly Draft[]> {
  const name = words || flags.name || (await asking.ask("name", "What is the person called"));
  return [refuseExisting(content, draftPerson(name, flags.title, flags.post))];
}

async function newMeeting(
  { content, flags, asking }: NewOptions,
  read: () => Library,
): Promise<readonly Draft[]> {
  const library = read();
  const only = library.bodies.length === 1 ? library.bodies[0]?.id : undefined;
  const body = bodyNamed(library, flags.body ?? (await asking.ask("body", "Which body meets", only)));
  const today = todayOf(library, flags);
  const proposal = proposeDate(library, body, today);
  const date = day(flags.date ?? (await asking.ask("date", "On which day", proposal)));
  refuseTooSoon(library, body, date, today);
  const last = library.meetingsOf(body).at(-1);
  const at = time(flags.time ?? (await asking.ask("time", "At what time", last?.time)));
  const venue = flags.venue ?? (await asking.ask("venue", "Where", last?.venue));
  return [refuseExisting(content, draftMeeting(library, { body, date, time: at, venue, kind: flags.kind }))];
}

async function newReport(
  { content, words, flags, asking }: NewOptions,
  read: () => Library,
): Promise<readonly Draft[]> {
  const library = read();
  const meeting = meetingNamed(
    library,
    flags.meeting ?? (await asking.ask("meeting", "For which meeting", library.meetings.at(-1)?.id)),
  );
  const title = words || flags.title || (await asking.ask("title", "What is the report called"));
  const typed =
    flags.item ?? (await asking.ask("item", "Under which item (its number; nothing for a new item)", ""));
  const item = typed === "" ? undefined : itemNamed(meeting, typed);
  if (typed !== "" && !item) throw new UsageFault(`the agenda has no item “${typed}”`);
  const number = item?.number ?? String(meeting.agenda.filter(({ kind }) => kind === "item").length + 1);
  const report = draftReport({ meeting, title, item: number, author: authorOf(meeting.body.officer) });
  const path = `meetings/${meeting.id}/meeting.md`;
  const file = report.path.slice(report.path.lastIndexOf("/") + 1);
  const text = readFileSync(join(content, path), "utf8");
  const placed = item ? placePaper(text, item, file) : appendItem(text, title, file);
  if (placed === undefined)
    throw new UsageFault(
      `add papers: [${file}] to its item in ${join(content, path)} yourself: it is written in brackets`,
    );
  return [refuseExisting(content, report), { path, text: placed }];
}

async function newMinutes(
  { content, words, flags, asking }: NewOptions,
  read: () => Library,
): Promise<readonly Draft[]> {
  const library = read();
  const held = library.meetings.filter(({ minutes, agenda }) => !minutes && agenda.length > 0);
  const meeting = meetingNamed(
    library,
    words || flags.meeting || (await asking.ask("meeting", "Of which meeting", held[0]?.id)),
  );
  return [refuseExisting(content, draftMinutes(meeting))];
}

async function newAction(
  { content, words, flags, asking }: NewOptions,
  read: () => Library,
): Promise<readonly Draft[]> {
  const library = read();
  const minuted = library.meetings.filter(({ minutes }) => minutes).at(-1)?.id;
  const meeting = meetingNamed(
    library,
    flags.meeting ?? (await asking.ask("meeting", "From which meeting", minuted)),
  );
  const what = words || flags.title || (await asking.ask("title", "What is to be done"));
  const item = flags.item ?? (await asking.ask("item", "Under which item (number or title)", ""));
  const lead =
    flags.lead ?? (await asking.ask("lead", "Who leads (an id or a name; several with commas)", ""));
  const due = flags.due ?? (await asking.ask("due", "By when (2026-11-26; nothing if it was not said)", ""));
  const draft = draftAction(
    {
      meeting,
      what,
      item: item === "" ? undefined : item,
      lead: lead
        .split(",")
        .map((each) => each.trim())
        .filter((each) => each !== ""),
      due: due === "" ? undefined : day(due),
    },
    library.actions.map(({ id }) => id),
  );
  return [refuseExisting(content, draft)];
}

/** The day on which a clerk sits at the desk: `--today`, or the day it is where the council is. */
function todayOf({ council }: Library, flags: NewFlags): CivilDate {
  if (flags.today !== undefined) return day(flags.today);
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: council["time-zone"],
    dateStyle: "short",
  }).format(new Date());
  const today = parseCivilDate(parts);
  if (!today) throw new Error(`the clock says ${dayInWords(parts)}`);
  return today;
}
