import { type Action, actionSchema } from "../model/action.ts";
import type { Meeting } from "../model/meeting.ts";
import { isReservedActionName } from "../model/reference.ts";
import { actionsAgain, type OneRead } from "./actions-read.ts";
import type { ContentFile } from "./files.ts";
import { linkAction } from "./link-action.ts";
import type { MeetingIds } from "./meeting-ids.ts";
import type { NameResolver } from "./names.ts";
import type { Reader } from "./reader.ts";
import type { Tree } from "./tree.ts";

/** What an action is linked to. */
interface ActionParts {
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly meetingIds: MeetingIds;
  /** People and bodies, as things of a mark (`Reader.piece`). */
  readonly linkedTo: readonly unknown[];
}

/** An action, and the meetings that were looked up for it: undefined for an id that has no folder. */
interface ReadAction {
  readonly action: Action | undefined;
  readonly meetings: ReadonlyMap<string, Meeting | undefined>;
}

/** The actions of a tree, in the order of their ids. */
export function readActions(
  tree: Tree,
  { meetings, meetingIds, linkedTo }: ActionParts,
  resolver: NameResolver,
  reader: Reader,
): readonly Action[] {
  const known = [
    reader.list(
      "meetings of actions",
      tree.meetings.map(({ id }) => id),
    ),
    ...linkedTo,
  ];
  const read = (id: string, file: ContentFile): OneRead => {
    const from = reader.findings.length;
    const one = reader.piece(
      `action ${id}`,
      [file.stamp, ...known],
      (): ReadAction => {
        const asked = new Map<string, Meeting | undefined>();
        const get = (meeting: string): Meeting | undefined => {
          asked.set(meeting, meetings.get(meeting));
          return asked.get(meeting);
        };
        const parts = { meetings: { get }, meetingIds };
        return { action: readAction(id, file, parts, resolver, reader), meetings: asked };
      },
      (before) => [...before.meetings].every(([meeting, was]) => meetings.get(meeting) === was),
    );
    return { ...one, file, isClean: reader.findings.length === from };
  };
  const before = reader.same?.actions;
  const isLinkedAlike = before?.known.every((each, at) => each === known[at]) === true;
  let files: readonly (readonly [string, ContentFile])[] | undefined;
  const readAt = (at: number): OneRead => {
    files ??= [...tree.actions];
    const [id, file] = files[at] ?? [];
    if (id === undefined || file === undefined) throw new Error(`no action stands at ${at}`);
    return read(id, file);
  };
  const list =
    before && isLinkedAlike
      ? actionsAgain(before, meetings, tree.actions.values(), readAt)
      : [...tree.actions].map(([id, file]) => read(id, file));
  reader.leave({ actions: { known, meetings, list } });
  const actions: Action[] = [];
  for (const { action } of list) if (action) actions.push(action);
  return actions;
}

function readAction(
  id: string,
  file: ContentFile,
  parts: Parameters<typeof linkAction>[2],
  resolver: NameResolver,
  reader: Reader,
): Action | undefined {
  const read = reader.read(file, actionSchema, "an action");
  if (isReservedActionName(id))
    reader.findFile(file.path, {
      id: "action-name-reserved",
      message: `the address /actions/${id}/ belongs to the actions of that year; an action must have another name`,
      help: `put the file into a folder of its meeting's day, such as actions/${id}-01-15/`,
    });
  return read && linkAction(id, read, parts, resolver, reader);
}
