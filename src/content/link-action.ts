import type * as v from "valibot";
import type { Action, ActionSource, actionSchema } from "../model/action.ts";
import type { Meeting } from "../model/meeting.ts";
import type { MeetingIds } from "./meeting-ids.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";

interface ActionParts {
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly meetingIds: MeetingIds;
}

/** An action with its meeting and its leads; undefined if no meeting of that id can have been. */
export function linkAction(
  id: string,
  { source, typed, whole }: Read<v.InferOutput<typeof actionSchema>>,
  { meetings, meetingIds }: ActionParts,
  resolver: NameResolver,
  reader: Reader,
): Action | undefined {
  const { meeting: meetingId, lead, item, ...facts } = typed;
  const leads = resolver.names(source, lead, ["lead"]);
  if (source.body.text.trim() === "")
    reader.findLine(source, source.body.firstLine - 1, {
      id: "action-without-words",
      message: "the action must say below this line what is to be done, and says nothing",
      help: "write it in a sentence below the front matter",
    });
  meetingIds.check(reader, source, ["meeting"], meetingId);
  const from = sourceOf(meetingId, meetings.get(meetingId), meetingIds);
  return (
    from && {
      ...facts,
      ...(whole && item !== undefined ? { item } : {}),
      id,
      from,
      lead: leads,
      what: source.body,
    }
  );
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
