import type * as v from "valibot";
import type { Action, ActionSource, actionSchema } from "../model/action.ts";
import type { Body } from "../model/body.ts";
import { parseCivilDate } from "../model/civil-date.ts";
import type { Meeting } from "../model/meeting.ts";
import type { NameResolver } from "./names.ts";
import type { Read, Reader } from "./reader.ts";
import { nearest } from "./schema.ts";

interface ActionParts {
  readonly meetings: ReadonlyMap<string, Meeting>;
  /** Ids of every meeting folder, those that could not be read too. */
  readonly meetingIds: ReadonlySet<string>;
  readonly bodies: ReadonlyMap<string, Body>;
}

/** An action with its meeting and its leads; undefined if no meeting of that id can have been. */
export function linkAction(
  id: string,
  read: Read<v.InferOutput<typeof actionSchema>>,
  parts: ActionParts,
  resolver: NameResolver,
  reader: Reader,
): Action | undefined {
  const { source, typed } = read;
  const { meeting: _meeting, lead, ...facts } = typed;
  const leads = resolver.names(source, lead, ["lead"]);
  if (source.body.text.trim() === "")
    reader.find(source, [], {
      id: "action-without-words",
      message: "the action does not say what is to be done",
      help: "write it below the front matter",
    });
  const from = sourceOf(read, parts, reader);
  return from && { ...facts, id, from, lead: leads, what: source.body };
}

/** The meeting an action came from. An old tracker outlives its papers, so the folder need not be here. */
function sourceOf(
  { source, typed }: Read<v.InferOutput<typeof actionSchema>>,
  { meetings, meetingIds, bodies }: ActionParts,
  reader: Reader,
): ActionSource | undefined {
  const meeting = meetings.get(typed.meeting);
  if (meeting) return { id: meeting.id, date: meeting.date, body: meeting.body, meeting };
  if (meetingIds.has(typed.meeting)) return undefined;
  const match = /^(\d{4}-\d{2}-\d{2})-(.+?)(-\d+)?$/.exec(typed.meeting);
  const date = parseCivilDate(match?.[1] ?? "");
  const body = bodies.get(`${match?.[2] ?? ""}${match?.[3] ?? ""}`) ?? bodies.get(match?.[2] ?? "");
  if (date && body) return { id: typed.meeting, date, body };
  const near = nearest(typed.meeting, [...meetingIds]);
  reader.find(source, ["meeting"], {
    id: "meeting-unknown",
    message: `“${typed.meeting.slice(0, 80)}” is not a meeting: its day or its body does not exist`,
    help:
      near === undefined
        ? "write the day and the body: 2018-09-13-health-and-wellbeing-board"
        : `did you mean ${near}?`,
  });
  return undefined;
}
