import type { Action } from "../model/action.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { type Standing, standingThing, standingThings } from "./standing-things.ts";

/**
 * What is judged in one go, and forgotten before the next: a meeting with its papers, its minutes and the actions it asked for;
 * one thing that belongs to no meeting; or files that belong to nothing. `files` are those that were read for it.
 */
export interface Turn {
  /** "meeting 2026-01-15-board", "person ada-clerk", "files": what a turn is remembered by. */
  readonly name: string;
  readonly files: readonly string[];
  /** Looked up while the turn is judged, so that it is noted as read. */
  readonly meeting: () => Meeting | undefined;
  readonly actions: () => readonly Action[];
  readonly standing: () => Standing | undefined;
}

const LOOSE = "files";

const nothing = (): undefined => undefined;
const none = (): readonly Action[] => [];

/**
 * Every turn of a council, a body's meetings one after the other: what minutes say often goes on from those before. Each of
 * `files` is in one turn.
 */
export function turnsOf(library: Library, files: Iterable<string>): readonly Turn[] {
  const standing = [...standingThings(library).values()];
  const meetings = new Set(
    [...library.bodies.flatMap((body) => library.meetingsOf(body)), ...library.meetings].map(({ id }) => id),
  );
  for (const { from } of library.actions) meetings.add(from.id);
  const owned = filesByOwner(library, standing, files);
  return [
    ...[...meetings].map((id): Turn => {
      const name = `meeting ${id}`;
      return {
        name,
        files: owned.get(name) ?? [],
        meeting: () => library.meeting(id),
        actions: () => library.actionsFrom(id),
        standing: nothing,
      };
    }),
    ...standing.map(
      ({ name }): Turn => ({
        name,
        files: owned.get(name) ?? [],
        meeting: nothing,
        actions: none,
        standing: () => standingThing(library, name),
      }),
    ),
    { name: LOOSE, files: owned.get(LOOSE) ?? [], meeting: nothing, actions: none, standing: nothing },
  ];
}

/** Which files belong to which turn: those in the folder of a meeting, whichever tree it lies in, to its turn. */
function filesByOwner(
  library: Library,
  standing: readonly Standing[],
  files: Iterable<string>,
): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, string>([
    ...standing.map(({ name, prose }) => [prose.file, name] as const),
    ...library.actions.map(({ what, from }) => [what.file, `meeting ${from.id}`] as const),
  ]);
  const folders = new Set(library.meetings.map(({ id }) => id));
  const owned = new Map<string, string[]>();
  for (const file of files) {
    const folder = /^.*\/meetings\/([^/]+)\//.exec(file)?.[1];
    const inMeeting = folder !== undefined && folders.has(folder) ? `meeting ${folder}` : undefined;
    const owner = known.get(file) ?? inMeeting ?? LOOSE;
    const list = owned.get(owner);
    if (list) list.push(file);
    else owned.set(owner, [file]);
  }
  return owned;
}
