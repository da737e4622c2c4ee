import type * as v from "valibot";
import type { Action, ActionEvent, ActionSource, actionSchema } from "../model/action.ts";
import type { Meeting } from "../model/meeting.ts";
import { isBlank } from "../model/prose.ts";
import type { MeetingIds } from "./meeting-ids.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import type { Source } from "./source.ts";

type Typed = v.InferOutput<typeof actionSchema>;

export interface ActionParts {
  /** Whoever may be asked for a meeting by its id. */
  readonly meetings: Pick<ReadonlyMap<string, Meeting>, "get">;
  readonly meetingIds: MeetingIds;
}

/** An action with its meeting, its leads and its events; undefined if no meeting of that id can have been. */
export function linkAction(
  id: string,
  { source, typed, whole }: Read<Typed>,
  parts: ActionParts,
  resolver: NameResolver,
  reader: Reader,
): Action | undefined {
  const { meetings, meetingIds } = parts;
  const { meeting: meetingId, lead, item, events: heard, ...facts } = typed;
  const leads = resolver.names(source, lead, ["lead"]);
  if (isBlank(source.body))
    reader.findLine(source, source.body.firstLine - 1, {
      id: "action-without-words",
      message: "the action must say below this line what is to be done, and says nothing",
      help: "write it in a sentence below the front matter",
    });
  meetingIds.check(reader, source, ["meeting"], meetingId);
  const from = sourceOf(meetingId, meetings.get(meetingId), meetingIds);
  const events = linkEvents(source, heard, from, parts, reader);
  return (
    from && {
      id,
      ...facts,
      ...(whole && item !== undefined ? { item } : {}),
      from,
      lead: leads,
      events,
      what: source.body,
    }
  );
}

/** Events with their meetings. Finds meetings that can never have been, and events that are not in the order of their days. */
function linkEvents(
  source: Source,
  typed: Typed["events"],
  from: ActionSource | undefined,
  { meetings, meetingIds }: ActionParts,
  reader: Reader,
): readonly ActionEvent[] {
  const events: ActionEvent[] = [];
  let before = from;
  for (const [index, { meeting, ...facts }] of typed.entries()) {
    const path = ["events", index, "meeting"];
    meetingIds.check(reader, source, path, meeting);
    const at = sourceOf(meeting, meetings.get(meeting), meetingIds);
    if (!at) continue;
    if (before && at.date < before.date)
      reader.find(source, path, {
        id: "action-event-order",
        message:
          before === from
            ? `${meeting} was before ${from.id}, the meeting that asked for the action`
            : `${meeting} was before ${before.id}, which stands above it: events stand in the order of their days`,
        help:
          before === from
            ? "write the later meeting that heard of it; the meeting that asked for it stands under meeting:"
            : "move this event above the one of the later meeting",
      });
    before = at;
    events.push({ ...facts, at });
  }
  return events;
}

/** The meeting an action came from. An old tracker outlives its papers, so the folder need not be here. */
function sourceOf(
  id: string,
  meeting: Meeting | undefined,
  meetingIds: MeetingIds,
): ActionSource | undefined {
  if (meeting) return { id, date: meeting.date, body: meeting.body, meeting };
  const named = meetingIds.named(id);
  return named && { id, ...named };
}
