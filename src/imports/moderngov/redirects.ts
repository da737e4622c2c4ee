import { filesFrom } from "../../content/files.ts";
import { load } from "../../content/load.ts";
import { redirectParts } from "../../content/read-redirects.ts";
import { allItems } from "../../model/agenda.ts";
import { yearOf } from "../../model/civil-date.ts";
import { presentAddresses } from "../../model/kept-addresses.ts";
import type { Library } from "../../model/library.ts";
import { REDIRECTS } from "../../model/redirect.ts";
import { addressOf } from "../../model/reference.ts";
import type { ImportedFile } from "../imported.ts";
import { oldAddress } from "./documents.ts";
import type { MadeMeeting } from "./meetings.ts";
import type { Ids } from "./names-and-ids.ts";
import type { OldDocument, OldRecord } from "./old.ts";

/** An old address, below the old system's folder, and where what stood there is now. */
interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Pages of the old system that were lists. */
const LISTS: readonly Moved[] = [
  { from: "/ieDocHome.aspx", to: addressOf.home() },
  { from: "/mgCalendarMonthView.aspx", to: addressOf.meetings() },
  { from: "/mgListCommittees.aspx", to: addressOf.bodies() },
  { from: "/mgMemberIndex.aspx", to: addressOf.people() },
];

/**
 * `redirects.yaml`: every number and name of the old system, and what has it now. Made from the content itself, read as `check`
 * reads it, so that nothing leads where nothing is; `more` are pages of which only their saved copy says what they were about.
 */
export function redirectsFile(
  files: readonly ImportedFile[],
  record: OldRecord,
  ids: Ids,
  meetings: readonly MadeMeeting[],
  more: readonly { readonly page: string; readonly meeting: string; readonly item?: string | undefined }[],
): ImportedFile | undefined {
  const tree = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  const { library } = load(filesFrom({ "council.yaml": "name: Council\nprofile: none\n", ...tree }));
  const places = new Map(meetings.map((made) => [made.old.id, placesOf(made, library)]));
  const moved = [
    ...LISTS,
    ...[...ids.bodies].flatMap(([id, body]) => [
      ...numbered(id, (number) => `/mgCommitteeDetails.aspx?ID=${number}`, addressOf.body(body)),
      ...library.meetings
        .filter((meeting) => meeting.body.id === body)
        .map(({ date }) => yearOf(date))
        .filter((year, index, years) => years.indexOf(year) === index)
        .flatMap((year) =>
          numbered(
            id,
            (number) => `/ieListMeetings.aspx?CId=${number}&Year=${year}`,
            addressOf.yearOfBody(body, year),
          ),
        ),
      ...numbered(id, (number) => `/ieListMeetings.aspx?CId=${number}`, addressOf.body(body)),
    ]),
    ...[...ids.people].flatMap(([id, person]) =>
      numbered(id, (number) => `/mgUserInfo.aspx?UID=${number}`, addressOf.person(person)),
    ),
    ...meetings.flatMap((made) => meetingMoved(made, places.get(made.old.id) ?? [])),
    ...more.flatMap(({ page, meeting, item }) => {
      const at = places.get(meeting) ?? [];
      const to = at.find(({ id }) => id !== undefined && id === item)?.to ?? at[0]?.to;
      return to === undefined ? [] : [{ from: page, to }];
    }),
  ];
  const present = presentAddresses(library);
  const known = new Map<string, Moved>();
  for (const each of moved)
    if (present.has(each.to) && redirectParts(each.from) && !known.has(each.from.toLowerCase()))
      known.set(each.from.toLowerCase(), each);
  if (known.size === LISTS.length) return undefined;
  const bases = basesOf(record);
  const redirects = bases.flatMap((base) =>
    [...known.values()].map(({ from, to }) => ({ from: `${base}${from}`, to })),
  );
  const lines = redirects.map(({ from, to }) => `  - { from: ${plain(from)}, to: ${plain(to)} }\n`);
  const content = `# Old addresses, and where what stood there is now. Written by orderpaper import.\nredirects:\n${lines.join("")}`;
  return { path: REDIRECTS, content };
}

/** A value inside braces: in quotes where a sign of YAML's is in it. */
const plain = (address: string): string =>
  /^\/[\w/.?&=%~-]*$/.test(address) ? address : JSON.stringify(address);

/** Only what had a number had an address. */
const numbered = (id: string, page: (number: string) => string, to: string): readonly Moved[] =>
  /^\d+$/.test(id) ? [{ from: page(id), to }] : [];

interface Place {
  /** The old number of an item; missing for the meeting. */
  readonly id?: string | undefined;
  readonly to: string;
}

/** The meeting, then its items by their old numbers. */
function placesOf({ folder, placed }: MadeMeeting, library: Library): readonly Place[] {
  const meeting = library.meeting(folder);
  const items = allItems(meeting?.agenda ?? []);
  const hasMinutes = meeting?.minutes !== undefined;
  const pageAt = (at: number | undefined): string => {
    const item = at === undefined ? undefined : items[at];
    return item ? addressOf.itemPage(folder, item.id) : addressOf.meeting(folder);
  };
  return [
    { to: addressOf.meeting(folder) },
    ...placed.flatMap(({ at, item }) => (item ? [{ id: item.id, to: pageAt(at) }] : [])),
    ...placed.map(({ at, document, file }) => ({
      id: document && documentKey(document),
      to:
        file !== undefined
          ? addressOf.asset(folder, file)
          : at === undefined && hasMinutes && /\bminutes\b/i.test(document?.title ?? "")
            ? addressOf.minutes(folder)
            : pageAt(at),
    })),
  ];
}

const documentKey = ({ url }: OldDocument): string => `document ${url}`;

function meetingMoved({ old, placed }: MadeMeeting, places: readonly Place[]): readonly Moved[] {
  const [meeting] = places;
  if (!meeting) return [];
  const placeOf = (id: string | undefined): string =>
    places.find((place) => place.id === id)?.to ?? meeting.to;
  return [
    ...numbered(
      old.id,
      (number) =>
        `/ieListDocuments.aspx?${/^\d+$/.test(old.committee ?? "") ? `CId=${old.committee}&` : ""}MId=${number}`,
      meeting.to,
    ),
    ...numbered(old.id, (number) => `/ieListDocuments.aspx?MId=${number}`, meeting.to),
    ...placed.flatMap(({ item }) =>
      item?.id === undefined || !/^\d+$/.test(item.id)
        ? []
        : [
            { from: `/mgAi.aspx?ID=${item.id}`, to: placeOf(item.id) },
            { from: `/ieDecisionDetails.aspx?AIId=${item.id}`, to: placeOf(item.id) },
            ...(item.issue === undefined
              ? []
              : [{ from: `/ieIssueDetails.aspx?IId=${item.issue}`, to: placeOf(item.id) }]),
          ],
    ),
    ...placed.flatMap(({ document }) => {
      const path = document && oldAddress(document.url)?.path;
      return document && path !== undefined
        ? [{ from: encodedPath(path), to: placeOf(documentKey(document)) }]
        : [];
    }),
  ];
}

/** A path as a browser sends it. */
const encodedPath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");

/** The folders of the host that the old system was in: "" for its root, "/modern.gov". In the order of their letters' codes. */
function basesOf({ meetings }: OldRecord): readonly string[] {
  const bases = [...meetings.values()].flatMap(({ items, documents }) =>
    [...documents, ...items.flatMap((item) => item.documents)].flatMap(({ url }) => {
      const address = oldAddress(url);
      return address?.isWhole ? [address.base] : [];
    }),
  );
  const said = [...new Set(bases.map((base) => base.split("/").map(encodeURIComponent).join("/")))].sort();
  return said.length === 0 ? [""] : said;
}
