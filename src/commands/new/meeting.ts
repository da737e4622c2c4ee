import { isUnknown, unknownYearWords } from "../../law/clear-days.ts";
import { proposesExclusion } from "../../law/exclusion.ts";
import { daysOfNotice, lastDayToPublish, noticeRule, periodWords } from "../../law/notice.ts";
import { lawOf } from "../../law/profiles.ts";
import { allItems } from "../../model/agenda.ts";
import type { Body } from "../../model/body.ts";
import type { CivilDate, ClockTime } from "../../model/civil-date.ts";
import type { Library } from "../../model/library.ts";
import type { Meeting } from "../../model/meeting.ts";
import { dateInWords, dayInWords } from "../../text/dates.ts";
import { type Draft, field, page, scalar } from "./draft.ts";

export interface NewMeeting {
  readonly body: Body;
  readonly date: CivilDate;
  readonly time?: ClockTime | undefined;
  readonly venue?: string | undefined;
  readonly kind?: string | undefined;
}

/**
 * A new meeting: its facts, by when its agenda must be open, and the standing items of its body. An item about minutes
 * brings the minutes that wait to be agreed, and the tracker if there are actions. Its folder name is its id for ever; a
 * second meeting of a day gets a number.
 */
export function draftMeeting(library: Library, { body, date, time, venue, kind }: NewMeeting): Draft {
  const before = library.meetingsOf(body);
  const last = before[before.length - 1];
  const lines = [
    field("body", body.id),
    field("date", date),
    ...optional("time", time ?? last?.time),
    ...(kind === undefined || kind === "ordinary" ? [] : [field("kind", kind)]),
    ...optional("venue", venue ?? last?.venue),
    ...clockLines(library, body, date),
    "agenda:",
    ...(body["standing-items"].length === 0 ? ["  - Apologies"] : []),
    ...body["standing-items"].flatMap((title) => itemLines(library, body, title, before)),
    ...exclusionLines(body, before),
  ];
  return { path: `meetings/${folderName(library, body, date)}/meeting.md`, text: page(lines) };
}

const optional = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [field(name, value)];

function folderName(library: Library, body: Body, date: CivilDate): string {
  const name = `${date}-${body.id}`;
  let number = 2;
  if (!library.meeting(name)) return name;
  while (library.meeting(`${name}-${number}`)) number += 1;
  return `${name}-${number}`;
}

/** When to publish, as a comment with the line that is to be written then. */
function clockLines(library: Library, body: Body, date: CivilDate): readonly string[] {
  const rule = noticeRule(library.council, body);
  if (!rule) return [];
  const latest = lastDayToPublish(date, rule);
  if (isUnknown(latest)) return [`# ${unknownYearWords(latest)}`];
  const days = daysOfNotice(latest, date, rule);
  const number = isUnknown(days) ? rule.period.days : days.length;
  return [
    `# Open the agenda to the public by ${dayInWords(latest)} (${periodWords({ ...rule.period, days: number })}).`,
    "# Then write the day on which you did:",
    `# published: ${latest}`,
  ];
}

/** What a clerk need not know by heart: the resolution names its items, and these are written later. */
const RESOLUTION = [
  "    # The private items come behind this one, each with exempt:. Then orderpaper check prints the",
  "    # words of the resolution for its text:; take the item out if there are none.",
];

const isExclusion = ({ profile }: Body, title: string): boolean =>
  lawOf(profile).exclusion !== undefined && proposesExclusion(title);

/** Where the last agenda had private business and no standing item excludes the public: an item to be taken up if it has again. */
function exclusionLines(body: Body, before: readonly Meeting[]): readonly string[] {
  const last = before.findLast(({ agenda }) => agenda.length > 0);
  const hadPrivate = allItems(last?.agenda ?? []).some(({ exempt }) => exempt !== undefined);
  const { exclusion } = lawOf(body.profile);
  if (!hadPrivate || !exclusion || body["standing-items"].some(proposesExclusion)) return [];
  return [
    "  # The last meeting had private business. If this one has, take the # from the next line and put the private",
    "  # items behind it, each with exempt:. Then orderpaper check prints the words of the resolution.",
    "  # - Exclusion of the public",
  ];
}

function itemLines(
  library: Library,
  body: Body,
  title: string,
  before: readonly Meeting[],
): readonly string[] {
  if (isExclusion(body, title)) return [`  - title: ${scalar(title)}`, ...RESOLUTION];
  if (!/\bminutes\b/i.test(title)) return [`  - ${scalar(title)}`];
  const waiting = before.filter(({ minutes }) => minutes?.status === "draft");
  const papers = [
    ...waiting.map(({ id }) => `      - minutes: ${id}`),
    ...(/\b(?:actions?|matters) arising\b/i.test(title) && library.actionsOf(body).length > 0
      ? ["      - actions"]
      : []),
  ];
  if (papers.length === 0) return [`  - ${scalar(title)}`];
  const dates = waiting.map(({ date }) => dateInWords(date)).join(" and ");
  const text = dates === "" ? [] : [`    text: To agree the minutes of the meeting held on ${dates}.`];
  return [`  - title: ${scalar(title)}`, ...text, "    papers:", ...papers];
}
