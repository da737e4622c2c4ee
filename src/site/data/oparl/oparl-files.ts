import type { Meeting } from "../../../model/meeting.ts";
import { recordReads } from "../../../model/reading.ts";
import type { ViewContext } from "../../../views/context.ts";
import { withReads } from "../../chapters.ts";
import type { SiteFile } from "../../files.ts";
import { groupedBy } from "../grouped.ts";
import type { PublishedFiles } from "../published.ts";
import { LISTS, type ListName, oparlAddress } from "./addresses.ts";
import { deletedEntries } from "./deleted.ts";
import { meetingFiles } from "./files.ts";
import { listFiles, objectFiles } from "./lists.ts";
import { locationEntries } from "./locations.ts";
import { meetingEntries } from "./meetings.ts";
import { whoEntries } from "./organizations.ts";
import { paperEntries } from "./papers.ts";
import { type Entry, OparlSite } from "./site.ts";
import { bodyEntry, systemEntry } from "./system.ts";
import { termEntries } from "./terms.ts";

/**
 * OParl 1.1 in files: every object at its id, and the lists of the body in pages. Ids are whole addresses, so there are none
 * as long as the site's own is not known.
 */
export function oparlFiles(context: ViewContext, files: PublishedFiles): readonly SiteFile[] {
  if (context.baseUrl === undefined) return [];
  const site = new OparlSite(context, context.baseUrl, files);
  const { meetings, bodies } = context.library;
  const met = meetings.map((meeting) => ({ meeting, ...lateEntriesOf(site, meeting) }));
  const terms = termEntries(site);
  const body = bodyEntry(site, terms);
  const who = whoEntries(site);
  const lists: Readonly<Record<ListName, readonly Entry[]>> = {
    organizations: who.organizations,
    people: who.people,
    meetings: met.map(({ entry }) => entry),
    papers: met.flatMap(({ papers }) => papers),
    "agenda-items": met.flatMap(({ items }) => items),
    consultations: met.flatMap(({ consultations }) => consultations),
    files: met.flatMap(({ owned }) => owned),
    locations: locationEntries(site),
    memberships: who.memberships,
    terms,
    deleted: deletedEntries(site),
  };
  const ofBody = groupedBy(met, ({ meeting }) => meeting.body.id);
  return [
    ...objectFiles([systemEntry(site), body]),
    ...listFiles(site, "", [body], oparlAddress.bodies),
    ...LISTS.flatMap((name) => [
      ...listFiles(site, oparlAddress.list(name), lists[name]),
      ...objectFiles(lists[name]),
    ]),
    ...bodies.flatMap(({ id }) =>
      listFiles(
        site,
        oparlAddress.meetingsOf(id),
        (ofBody.get(id) ?? []).map(({ entry }) => entry),
      ),
    ),
  ];
}

function entriesOf(site: OparlSite, meeting: Meeting) {
  const files = meetingFiles(site, meeting);
  const { meeting: entry, items } = meetingEntries(site, meeting, files);
  return { entry, items, ...paperEntries(site, meeting, files), owned: files.all };
}

/** The same, each noting what all of them were made from. */
function lateEntriesOf(site: OparlSite, meeting: Meeting): ReturnType<typeof entriesOf> {
  const { value, reads } = recordReads(() => entriesOf(site, meeting));
  const given = new Set([...site.reads, ...reads, `meeting ${meeting.id}`]);
  const late = ({ address, make }: Entry): Entry => ({
    address,
    isLate: true,
    make: (place) => withReads(given, () => make(place))(),
  });
  return {
    entry: late(value.entry),
    items: value.items.map(late),
    papers: value.papers.map(late),
    consultations: value.consultations.map(late),
    owned: value.owned.map(late),
  };
}
