import type { Action } from "../model/action.ts";
import type { Meeting } from "../model/meeting.ts";
import type { ContentFile } from "./files.ts";

/** An action as it was read, and what it was read from. */
export interface OneRead {
  readonly action: Action | undefined;
  /** The meetings that were looked up for it: undefined for an id that has no folder. */
  readonly meetings: ReadonlyMap<string, Meeting | undefined>;
  readonly file: ContentFile;
  /** Whether there was nothing to say of it. */
  readonly isClean: boolean;
}

/** All actions as they were read, in the order of their ids, and what they are linked to. */
export interface ActionsRead {
  readonly known: readonly unknown[];
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly list: readonly OneRead[];
}

/**
 * The actions of a reading that went on from one of the same files (`Pieces.same`): what was not edited, and leads to no meeting that is
 * another, is as it was. An archive has so many that to ask each piece would take most of the time in which an edit is shown.
 */
export function actionsAgain(
  before: ActionsRead,
  meetings: ReadonlyMap<string, Meeting>,
  files: Iterable<ContentFile>,
  readAt: (at: number) => OneRead,
): readonly OneRead[] {
  const others = new Set<string>();
  for (const ids of [before.meetings, meetings])
    for (const id of ids.keys()) if (before.meetings.get(id) !== meetings.get(id)) others.add(id);
  const list = [...before.list];
  let at = 0;
  for (const file of files) {
    const was = before.list[at];
    if (was === undefined || was.file !== file || !was.isClean || leadsTo(others, was)) list[at] = readAt(at);
    at += 1;
  }
  return list;
}

function leadsTo(others: ReadonlySet<string>, { meetings }: OneRead): boolean {
  if (others.size > 0) for (const id of meetings.keys()) if (others.has(id)) return true;
  return false;
}
