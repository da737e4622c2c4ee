import type { Action } from "../model/action.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { type Standing, standingThings } from "./standing-things.ts";

/**
 * What is judged in one go, and forgotten before the next: a meeting with its papers, its minutes and the actions it asked for;
 * one thing that belongs to no meeting; or files that belong to nothing. `files` are those that were read for it. What it is of is looked
 * up while it is judged, so that it is noted as read.
 */
export interface Turn {
  /** "meeting 2026-01-15-board", "person ada-clerk", "files": what a turn is remembered by. */
  readonly name: string;
  readonly files: readonly string[];
  /** The id of the meeting, or that it is of a standing thing of its name. */
  readonly of: { readonly meeting: string } | "standing" | "files";
}

const LOOSE = "files";

/** The turns of a folder that is read again and again: the same as long as nothing has come, gone or moved. */
export class Turns {
  #files: readonly string[] = [];
  #meetings: readonly Meeting[] = [];
  #actions: readonly Action[] = [];
  #standing: readonly Standing[] = [];
  #turns: readonly Turn[] = [];

  /**
   * Every turn of a council, a body's meetings one after the other: what minutes say often goes on from those before. Each of
   * `files` is in one turn.
   */
  of(library: Library, files: Iterable<string>): readonly Turn[] {
    const standing = [...standingThings(library).values()];
    const { meetings, actions } = library;
    const isSame =
      isEach(meetings, this.#meetings, (one, was) => one.id === was.id && one.body.id === was.body.id) &&
      isEach(
        actions,
        this.#actions,
        (one, was) => one.from.id === was.from.id && one.what.file === was.what.file,
      ) &&
      isEach(
        standing,
        this.#standing,
        (one, was) => one.name === was.name && one.prose.file === was.prose.file,
      ) &&
      isInOrder(files, this.#files);
    if (!isSame) {
      this.#files = [...files];
      this.#turns = turnsOf(library, standing, this.#files);
    }
    [this.#meetings, this.#actions, this.#standing] = [meetings, actions, standing];
    return this.#turns;
  }
}

const isEach = <Thing>(
  now: readonly Thing[],
  before: readonly Thing[],
  isAlike: (one: Thing, was: Thing) => boolean,
): boolean =>
  now.length === before.length &&
  now.every((one, at) => {
    const was = before[at];
    return one === was || (was !== undefined && isAlike(one, was));
  });

function isInOrder(now: Iterable<string>, before: readonly string[]): boolean {
  let at = 0;
  for (const one of now) {
    if (one !== before[at]) return false;
    at += 1;
  }
  return at === before.length;
}

function turnsOf(library: Library, standing: readonly Standing[], files: readonly string[]): readonly Turn[] {
  const meetings = new Set(
    [...library.bodies.flatMap((body) => library.meetingsOf(body)), ...library.meetings].map(({ id }) => id),
  );
  for (const { from } of library.actions) meetings.add(from.id);
  const owned = filesByOwner(library, standing, files);
  const turn = (name: string, of: Turn["of"]): Turn => ({ name, files: owned.get(name) ?? [], of });
  return [
    ...[...meetings].map((meeting) => turn(`meeting ${meeting}`, { meeting })),
    ...standing.map(({ name }) => turn(name, "standing")),
    turn(LOOSE, "files"),
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
