import type { FieldValue } from "../front-matter.ts";
import { isMember } from "./gather.ts";
import { type Ids, nameOf } from "./names-and-ids.ts";
import type { OldAttendee } from "./old.ts";

type List = "present" | "also-present" | "apologies" | "absent";

interface Sorted {
  readonly list: List;
  readonly note?: string;
  readonly isRemote?: boolean;
}

/** Words of an attendance list, the first that fit. Councils write their own. */
const CODES: readonly (readonly [words: RegExp, sorted: Sorted])[] = [
  [/apolog.*(?:sent|represent|substitut|deput)/i, { list: "apologies", note: "represented" }],
  [/apolog|^sent\s+represent/i, { list: "apologies" }],
  [/^(?:not\s+present|absent|did\s+not\s+attend|no\s+show|dna)\b/i, { list: "absent" }],
  [/^in[\s-]+attendance|^attended\s+as\s+observer|^observ/i, { list: "also-present" }],
  [
    /(?:present|attend|in\s+place).*(?:substitut|deput|reserve)|^(?:substitut|deput|reserve)/i,
    { list: "present", note: "substitute" },
  ],
  [
    /(?:present|attend).*(?:remote|virtual|online|video|teams|zoom|telephone)|^(?:remote|virtual|online)/i,
    { list: "present", isRemote: true },
  ],
  [/^(?:present|attended|yes)\b/i, { list: "present" }],
];

/** Not yet known, or not asked: nobody of whom only that is said was at a meeting. */
const EXPECTED = /^(?:expected|none|unknown|not\s+(?:set|known|recorded|required)|n\/a|-|)$/i;

/** Who came and who did not, as the fields of minutes say it; and what a list says that nothing here understands. */
export function attendanceOf(
  attendees: readonly OldAttendee[],
  ids: Ids,
): { readonly fields: { readonly [name: string]: FieldValue }; readonly doubts: readonly string[] } {
  const lists: Record<List, FieldValue[]> = { present: [], "also-present": [], apologies: [], absent: [] };
  const doubts: string[] = [];
  const seen = new Set<string>();
  let chair: FieldValue;
  for (const attendee of attendees) {
    const who = attendee.person ?? attendee.name;
    if (seen.has(who) || EXPECTED.test(attendee.attendance ?? "")) continue;
    seen.add(who);
    const code = CODES.find(([words]) => words.test(attendee.attendance ?? ""))?.[1];
    if (!code) {
      doubts.push(
        `nothing here knows the attendance “${attendee.attendance}” of ${attendee.name}; put the name into the list it belongs to`,
      );
      continue;
    }
    const isOfTheBody = isMember(attendee.type);
    const list = code.list === "present" && !isOfTheBody ? "also-present" : code.list;
    // Officers and guests who did not come are no matter of record.
    if (!isOfTheBody && (list === "absent" || list === "apologies")) continue;
    lists[list].push(entryOf(attendee, code, list, ids));
    if (
      list === "present" &&
      chair === undefined &&
      /^(?:the\s+)?chair(?:man|woman|person)?\b/i.test(attendee.role ?? "")
    )
      chair = named(attendee, ids);
  }
  return { fields: { chair, ...lists }, doubts };
}

/** A member's id, or the name as it is read out. */
function named({ person, name }: OldAttendee, ids: Ids): string {
  const id = person === undefined ? undefined : ids.people.get(person);
  if (id !== undefined) return id;
  const known = nameOf({ name });
  return known.title === undefined ? known.name : `${known.title} ${known.name}`;
}

function entryOf(attendee: OldAttendee, { note, isRemote }: Sorted, list: List, ids: Ids): FieldValue {
  const who = named(attendee, ids);
  const isPerson = attendee.person !== undefined && ids.people.has(attendee.person);
  const post = list === "also-present" && !isPerson && !isGeneral(attendee.role) ? attendee.role : undefined;
  if (note === undefined && isRemote === undefined && post === undefined) return who;
  return { [isPerson ? "person" : "name"]: who, post, note, ...(isRemote ? { remote: true } : {}) };
}

const isGeneral = (role: string | undefined): boolean =>
  role === undefined ||
  /^(?:officer|in attendance|guest|other|member|observer|visitor|press|public)s?$/i.test(role);
