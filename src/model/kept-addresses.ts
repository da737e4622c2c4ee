import { allItems } from "./agenda.ts";
import { asAt } from "./as-at.ts";
import { LEDGER, type RecordedAddress } from "./gone.ts";
import type { Library } from "./library.ts";
import { type Meeting, usedFiles } from "./meeting.ts";
import { query } from "./reading.ts";
import { addressOf } from "./reference.ts";
import { changesAddresses, decisionAddresses, packAddresses, siteAddresses } from "./site-addresses.ts";

/**
 * Every address that is there: those that writing may link to, the files beside pages, and the last page of each pack whose
 * numbers are frozen (`pages.yaml` says which are before it, and that none is missing).
 */
export const presentAddresses = query("present-addresses", (library: Library): ReadonlySet<string> => {
  const present = new Set(siteAddresses(library));
  for (const address of pageFiles(library)) present.add(address);
  for (const meeting of library.meetings) for (const address of lastPages(meeting)) present.add(address);
  return present;
});

/**
 * The addresses that may never vanish: bodies, people, matters, actions, decision records, pages of writing and their files, meetings, and of
 * each published meeting its items, papers, minutes, agreed decisions, files and pack. Lists, notices, feeds and what else the site makes by
 * itself come and go with these. In the order of their letters' codes.
 */
export function addressesToKeep(library: Library): readonly string[] {
  const { bodies, people, matters, actions, decisionRecords, pages, meetings } = library;
  return [
    ...new Set([
      ...bodies.flatMap(({ id }) => [addressOf.body(id), addressOf.tracker(id)]),
      ...people.map(({ id }) => addressOf.person(id)),
      ...matters.map(({ id }) => addressOf.matter(id)),
      ...actions.map(({ id }) => addressOf.action(id)),
      ...decisionRecords.map(({ id }) => addressOf.decisionRecord(id)),
      ...pages.map(({ id }) => addressOf.page(id)),
      ...pageFiles(library),
      ...meetings.flatMap((meeting) => [
        addressOf.meeting(meeting.id),
        ...(isPublished(meeting) ? publishedOf(meeting) : []),
      ]),
    ]),
  ].sort();
}

/** Those of them that the ledger does not have yet. */
export function unrecorded(library: Library): readonly string[] {
  const known = new Set((library.recorded ?? []).map(({ address }) => address));
  return addressesToKeep(library).filter((address) => !known.has(address));
}

/** What says what the file is, above its lines. */
const HEAD = [
  "# Addresses that were published. Nothing here may vanish: what is withdrawn or moved says so in gone.yaml.",
  "# Written by orderpaper record. Do not edit; after a merge that left marks in it run orderpaper record again.",
];

/**
 * The ledger with everything that is to be kept now. What it had stays, each address with its earliest day; what is new has
 * the day that the content speaks of. Throws if the content has no day at all: then there is no meeting either.
 */
export function ledgerText(library: Library): string {
  const since = new Map<string, string>();
  for (const { address, since: day } of library.recorded ?? [])
    since.set(address, [since.get(address) ?? day, day].sort()[0] ?? day);
  const now = asAt(library);
  for (const address of unrecorded(library)) {
    if (now === undefined) throw new Error(`no meeting says which day it is for ${LEDGER}`);
    since.set(address, now);
  }
  const lines = [...since].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${[...HEAD, ...lines.map(([address, day]) => `${address}  ${day}`)].join("\n")}\n`;
}

/** Whether its papers are public. A draft agenda is not: its items may still change their numbers. */
const isPublished = ({ published, minutes }: Meeting): boolean =>
  published !== undefined || minutes !== undefined;

function publishedOf(meeting: Meeting): readonly string[] {
  const aside = new Set([
    addressOf.pageNumbers(meeting.id),
    addressOf.packChoice(meeting.id),
    // As its page is: made of the rest, and there as long as that is.
    addressOf.certificateFile(meeting.id),
  ]);
  return [
    ...allItems(meeting.agenda).map(({ id }) => addressOf.itemPage(meeting.id, id)),
    ...meeting.papers.map(({ id }) => addressOf.paper(meeting.id, id)),
    ...changesAddresses(meeting),
    ...(meeting.minutes ? [addressOf.minutes(meeting.id)] : []),
    // Those of a draft may still get other numbers.
    ...(meeting.minutes?.status === "confirmed" ? decisionAddresses(meeting) : []),
    ...usedFiles(meeting).map(({ name }) => addressOf.asset(meeting.id, name)),
    ...packAddresses(meeting).filter((address) => !aside.has(address)),
    ...lastPages(meeting).slice(-1),
  ];
}

/** The last page of a frozen pack, and of each of its supplements. */
function lastPages({ id, frozen }: Meeting): readonly string[] {
  const lists = frozen ? [frozen, ...frozen.supplements] : [];
  return lists.flatMap(({ parts }) => {
    const last = parts.at(-1)?.pages.to;
    return last === undefined ? [] : [addressOf.packPage(id, String(last))];
  });
}

const pageFiles = ({ pages }: Library): readonly string[] => [
  ...new Set(pages.flatMap(({ beside }) => [...beside.keys()].map(addressOf.pageFile))),
];

/** The line of an address in the ledger, if it has one. */
export const recordOf = query("recorded-address", (library: Library, address): RecordedAddress | undefined =>
  ledgerOf(library).get(address),
);

const ledgerOf = query(
  "ledger",
  (library: Library): ReadonlyMap<string, RecordedAddress> =>
    new Map((library.recorded ?? []).map((line) => [line.address, line])),
);
