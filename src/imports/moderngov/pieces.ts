import type { OldCommittee, OldMeeting, OldMembership, OldPerson } from "./old.ts";
import { committeesIn } from "./read-committees.ts";
import { meetingsIn } from "./read-meetings.ts";
import { councillorsIn, membershipsIn } from "./read-people.ts";
import type { SavedAnswer } from "./saved-files.ts";

/** What one saved file says. */
export interface Pieces {
  readonly path: string;
  readonly committees: readonly OldCommittee[];
  readonly people: readonly OldPerson[];
  readonly memberships: readonly OldMembership[];
  readonly meetings: readonly OldMeeting[];
}

/** What one answer says, whichever method of the service gave it. */
export function piecesOf({ path, answer: { root } }: SavedAnswer): Pieces {
  const isOfUser =
    /committeesbyuser/i.test(path) ||
    root.children.some((child) => typeof child !== "string" && /committeesbyuser/.test(child.name));
  return {
    path,
    committees: committeesIn(root),
    people: councillorsIn(root),
    memberships: isOfUser ? membershipsIn(root, path) : [],
    meetings: meetingsIn(root, path),
  };
}
