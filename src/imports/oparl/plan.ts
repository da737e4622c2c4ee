import type { CivilDate, ClockTime } from "../../model/civil-date.ts";
import { counted } from "../../text/lists.ts";
import { uniqueSlugs } from "../../text/slug.ts";
import { dayOf, whenOf } from "./clock.ts";
import { someOf } from "./draft.ts";
import { addressIn, isObject, keyOf, lineOf, listOf, type OparlObject, yesNoOf } from "./json.ts";
import { ownId } from "./names.ts";
import type { Who } from "./who.ts";
import { plainField, type Work } from "./work.ts";

/** A meeting with its place in our content. */
export interface PlannedMeeting {
  readonly object: OparlObject;
  /** The name of its folder. */
  readonly id: string;
  readonly date: CivilDate;
  readonly time?: ClockTime;
  /** The id of the body that leads it. */
  readonly body: string;
  /** In the order in which they are taken. */
  readonly items: readonly PlannedItem[];
}

export interface PlannedItem {
  readonly object: OparlObject;
  readonly key: string | undefined;
  readonly number?: string;
  /** In plain words; not yet Markdown. */
  readonly title: string;
  readonly isPublic: boolean;
}

/** Every meeting that has a day and a body, earliest first. What has neither is asked about. */
export async function planMeetings(work: Work, who: Who): Promise<readonly PlannedMeeting[]> {
  const { harvest, draft, zone } = work;
  const without: string[] = [];
  const found: Omit<PlannedMeeting, "id">[] = [];
  for (const object of harvest.meetings) {
    const when = whenOf(object.start, zone) ?? whenOf(object["pack:date"], zone);
    const day = when?.date ?? dayOf(object.end);
    const body = listOf(object.organization)
      .map(who.body)
      .find((each) => each !== undefined);
    if (day === undefined || body === undefined) {
      const named = lineOf(object.name) ?? String(object.id);
      without.push(`${named} (no ${day === undefined ? "day" : "body"})`);
      continue;
    }
    const items = await itemsOf(work, object);
    found.push({ object, date: day, ...(when?.time === undefined ? {} : { time: when.time }), body, items });
  }
  if (without.length > 0)
    draft.ask(
      undefined,
      `it is not said when or whose they are, so ${counted(without.length, "meeting")} got no folder: ${someOf(without)}`,
    );
  const unique = uniqueSlugs();
  return found.sort(byDay).map((meeting) => {
    const wanted = `${meeting.date}-${meeting.body}`;
    const own = ownId(meeting.object["pack:id"]);
    const isOwn = own !== undefined && (own === wanted || own.replace(/-\d+$/, "") === wanted);
    return { ...meeting, id: unique(isOwn ? own : wanted) };
  });
}

function byDay(a: Omit<PlannedMeeting, "id">, b: Omit<PlannedMeeting, "id">): number {
  const [left, right] = [a, b].map(
    ({ date, time, object }) =>
      `${date} ${time ?? ""} ${lineOf(object["pack:id"]) ?? ""} ${String(object.id)}`,
  );
  if (left === undefined || right === undefined || left === right) return 0;
  return left < right ? -1 : 1;
}

async function itemsOf({ harvest }: Work, meeting: OparlObject): Promise<readonly PlannedItem[]> {
  const objects = await harvest.findAll(meeting.agendaItem);
  const placed = objects.every(({ order }) => typeof order === "number")
    ? [...objects].sort((a, b) => Number(a.order) - Number(b.order))
    : objects;
  return placed.map((object): PlannedItem => {
    const number = plainField(object.number);
    const address = addressIn(object);
    return {
      object,
      key: address && keyOf(address),
      ...(number === undefined ? {} : { number }),
      title: lineOf(object.name) ?? "Item without a title",
      isPublic: yesNoOf(object.public) !== false,
    };
  });
}

/** A part or an item of an agenda, with the items inside it. */
export type PlannedEntry =
  | { readonly part: string; readonly level: number }
  | { readonly item: PlannedItem; readonly items: readonly PlannedEntry[] };

/** The agenda as our own export nests it; of other servers the items in a row. No item is lost or comes twice. */
export function entriesOf({ object, items }: PlannedMeeting): readonly PlannedEntry[] {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const used = new Set<PlannedItem>();
  const nested = (entries: unknown): readonly PlannedEntry[] =>
    listOf(entries)
      .filter(isObject)
      .flatMap((entry): readonly PlannedEntry[] => {
        if (typeof entry.part === "string")
          return [{ part: entry.part, level: typeof entry.level === "number" ? entry.level : 1 }];
        const address = addressIn(entry.item);
        const item = address === undefined ? undefined : byKey.get(keyOf(address));
        if (!item || used.has(item)) return [];
        used.add(item);
        return [{ item, items: nested(entry.items) }];
      });
  const found = nested(object["pack:agenda"]);
  return [...found, ...items.filter((item) => !used.has(item)).map((item) => ({ item, items: [] }))];
}
