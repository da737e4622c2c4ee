import { allItems } from "./agenda.ts";
import { yearOf } from "./civil-date.ts";
import { declaringBodies } from "./declared.ts";
import type { Library } from "./library.ts";
import { actionsByBody, longMonths, minutedByBody, type YearsByBody } from "./long-registers.ts";
import { hasPack, type Meeting, usedFiles } from "./meeting.ts";
import { hasCertificate, hasNotice, noticesOf } from "./meeting-notices.ts";
import { hasChanges } from "./paper-version.ts";
import { query, remembered } from "./reading.ts";
import { addressOf } from "./reference.ts";
import { actionYears, minutedYears, recordYears } from "./register-years.ts";

/**
 * Every address of the site that writing may link to: pages, packs, and files beside papers. Not among them are pages of a
 * pack by their number and supplements, which are there only once they are laid out, and short addresses, which are for paper.
 */
export function siteAddresses(library: Library): ReadonlySet<string> {
  return new Set([
    ...addressesBeforeMeetings(library),
    ...library.meetings.flatMap((meeting) => [
      ...yearAddresses(meeting),
      ...pageAddresses(meeting),
      ...decisionAddresses(meeting),
      ...packAddresses(meeting),
      ...fileAddresses(meeting),
    ]),
    ...addressesAfterMeetings(library),
  ]);
}

/** Whether an address is one of them. Of an address below a meeting only that meeting is asked, and its texts only if need be. */
export function isOnSite(library: Library, address: string): boolean {
  const [, id = ""] = /^\/meetings\/([^/]+)\//.exec(address) ?? [];
  const meeting = id === "" ? undefined : library.meeting(id);
  if (meeting && plainAddresses(meeting).has(address)) return true;
  if (meeting && address.startsWith(addressOf.meetingDecisions(id)))
    return decisionAddresses(meeting).includes(address);
  if (meeting && !address.endsWith("/") && fileAddresses(meeting).includes(address)) return true;
  return addressesBesideMeetings(library).has(address);
}

/** Those of a meeting that are known without a look at its texts; of the meetings that were linked to last. */
const plainAddresses = remembered(
  (meeting: Meeting): ReadonlySet<string> => new Set([...pageAddresses(meeting), ...packAddresses(meeting)]),
  500,
);

/** Those that are not below a meeting. */
const addressesBesideMeetings = query(
  "addresses-beside-meetings",
  (library: Library): ReadonlySet<string> =>
    new Set([
      ...addressesBeforeMeetings(library),
      ...library.meetings.flatMap(yearAddresses),
      ...library.meetings.map(({ id }) => addressOf.calendarOfMeeting(id)),
      ...addressesAfterMeetings(library),
    ]),
);

function addressesBeforeMeetings(library: Library): readonly string[] {
  const { matters } = library;
  return [
    addressOf.home(),
    addressOf.meetings(),
    ...longMonths(library).map(addressOf.month),
    addressOf.bodies(),
    addressOf.people(),
    addressOf.following(),
    addressOf.calendar(),
    addressOf.deadlines(),
    addressOf.decisions(),
    ...minutedYears(library).map(addressOf.decisionsOf),
    ...byBody(minutedByBody(library), addressOf.decisionsOfBody),
    ...recordAddresses(library),
    addressOf.actions(),
    addressOf.search(),
    ...(library.audience === "public" ? [addressOf.openData()] : []),
    ...actionYears(library).map(addressOf.actionsOf),
    ...byBody(actionsByBody(library), addressOf.actionsOfBody),
    ...(matters.length > 0 ? [addressOf.matters()] : []),
    ...matters.map(({ id }) => addressOf.matter(id)),
  ];
}

function addressesAfterMeetings(library: Library): readonly string[] {
  const { bodies, people, actions, pages } = library;
  return [
    ...bodies.flatMap(({ id }) => [addressOf.body(id), addressOf.tracker(id), addressOf.calendarOfBody(id)]),
    ...[...declaringBodies(library)].map(addressOf.declarations),
    ...(library.council.url === undefined ? [] : feedAddresses(library)),
    ...people.map(({ id }) => addressOf.person(id)),
    ...actions.map(({ id }) => addressOf.action(id)),
    addressOf.accessibility(),
    addressOf.rules(),
    ...pages.map(({ id }) => addressOf.page(id)),
  ];
}

const byBody = (years: YearsByBody, addressFor: (body: string, year: number) => string): readonly string[] =>
  [...years].flatMap(([year, bodies]) => bodies.map(({ id }) => addressFor(id, year)));

const yearAddresses = ({ date, body }: Meeting): readonly string[] => [
  addressOf.year(yearOf(date)),
  addressOf.yearOfBody(body.id, yearOf(date)),
];

const pageAddresses = (meeting: Meeting): readonly string[] => [
  addressOf.meeting(meeting.id),
  addressOf.calendarOfMeeting(meeting.id),
  ...noticeAddresses(meeting),
  ...allItems(meeting.agenda).map(({ id }) => addressOf.itemPage(meeting.id, id)),
  ...meeting.papers.map(({ id }) => addressOf.paper(meeting.id, id)),
  ...changesAddresses(meeting),
  ...(meeting.minutes ? [addressOf.minutes(meeting.id)] : []),
];

const fileAddresses = (meeting: Meeting): readonly string[] =>
  usedFiles(meeting).map(({ name }) => addressOf.asset(meeting.id, name));

/** Decisions taken outside meetings, with their register; none for a council that records none. */
function recordAddresses(library: Library): readonly string[] {
  const { decisionRecords } = library;
  if (decisionRecords.length === 0) return [];
  return [
    addressOf.decisionRecords(),
    ...recordYears(library).map(addressOf.decisionRecordsOf),
    ...decisionRecords.map(({ id }) => addressOf.decisionRecord(id)),
  ];
}

/** What the minutes of a meeting decided, one by one, and their list; none where nothing was decided. */
export function decisionAddresses({ id, decisionIds }: Meeting): readonly string[] {
  const ids = decisionIds?.() ?? [];
  return ids.length === 0
    ? []
    : [addressOf.meetingDecisions(id), ...ids.map((decision) => addressOf.decision(id, decision))];
}

/** The pages that say what changed in papers that were published again. */
export const changesAddresses = (meeting: Meeting): readonly string[] =>
  meeting.papers
    .filter((paper) => hasChanges(meeting, paper))
    .map(({ id }) => addressOf.paperChanges(meeting.id, id));

/** The notices of a meeting, and what says when its papers were published. */
function noticeAddresses(meeting: Meeting): readonly string[] {
  return [
    ...(hasNotice(meeting) ? [addressOf.notice(meeting.id)] : []),
    ...noticesOf(meeting).map((kind) => addressOf.noticeOf(meeting.id, kind)),
    ...(hasCertificate(meeting) ? [addressOf.certificate(meeting.id)] : []),
  ];
}

/** Every feed: there are none as long as the site's own address is not known. */
function feedAddresses({ bodies }: Library): readonly string[] {
  return [
    ...(["everything", "decisions", "actions"] as const).map(addressOf.feed),
    ...bodies.map(({ id }) => addressOf.feedOfBody(id)),
  ];
}

/** What is laid out of a meeting, whatever its length: its certificate, and with an agenda its pack and what comes with it. */
export function packAddresses(meeting: Meeting): readonly string[] {
  const certificate = hasCertificate(meeting) ? [addressOf.certificateFile(meeting.id)] : [];
  if (!hasPack(meeting)) return certificate;
  const named = allItems(meeting.agenda).flatMap(({ papers }) =>
    papers.flatMap((paper) => (paper.kind === "paper" ? [paper.paper.id] : [])),
  );
  return [
    addressOf.pack(meeting.id),
    addressOf.packFile(meeting.id, "agenda.pdf"),
    ...(meeting.minutes ? [addressOf.packFile(meeting.id, "minutes.pdf")] : []),
    ...named.map((id) => addressOf.packFile(meeting.id, `${id}.pdf`)),
    addressOf.pageNumbers(meeting.id),
    addressOf.packPages(meeting.id),
    addressOf.packChoice(meeting.id),
    ...certificate,
  ];
}
