import type { Files } from "../content/files.ts";
import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { digestOf } from "./chapters/digest.ts";

/** A council as it was read, and the files it was read from. */
export interface ReadCouncil {
  readonly library: Library;
  readonly files: Files;
}

/** What a library has that is found by nothing but its name. */
const WHOLE = [
  "council",
  "bodies",
  "people",
  "matters",
  "decisionRecords",
  "pages",
  "gone",
  "recorded",
  "redirects",
] as const;

/**
 * The keys of `model/reading.ts`, but for queries, that may stand for something else in the second of two readings of one folder. What is
 * the very same thing in both is the same; a meeting or an action that was read anew is so as long as it has the same digest, and with
 * it every list that it is in.
 */
export function changedKeys(before: ReadCouncil, now: ReadCouncil): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const path of changedPaths(before.files, now.files))
    for (const kind of ["text", "hash"]) keys.add(`${kind} ${now.files.name}/${path}`);
  const [was, is] = [before.library, now.library];
  for (const name of WHOLE) if (isOther(was[name], is[name])) keys.add(name);
  for (const meeting of others(was.meetings, is.meetings)) addMeeting(meeting, keys);
  for (const { from } of others(was.actions, is.actions))
    for (const key of ["actions", `actionsFrom ${from.id}`, `actionsOf ${from.body.id}`]) keys.add(key);
  for (const address of new Set([...was.versioned, ...is.versioned]))
    if (isOther(was.versionsAt(address), is.versionsAt(address))) keys.add(`versionsOf ${address}`);
  return keys;
}

function addMeeting({ id, body, agenda }: Meeting, keys: Set<string>): void {
  for (const key of ["meetings", `meeting ${id}`, `meetingsOf ${body.id}`]) keys.add(key);
  for (const { matter } of allItems(agenda)) if (matter) keys.add(`stepsOf ${matter.id}`);
}

/** Paths of files that are not the very same in both: come, gone or changed. Both lists are in the order of their paths. */
export function changedPaths({ list: before }: Files, { list: now }: Files): readonly string[] {
  return [...new Set(differing(before, now).map(({ path }) => path))];
}

const isOther = (was: unknown, is: unknown): boolean => !isSame(was, is) && digestOf(was) !== digestOf(is);

const isSame = (was: unknown, is: unknown): boolean =>
  was === is || (Array.isArray(was) && Array.isArray(is) && differing<unknown>(was, is).length === 0);

/** Nouns of either list that differ in what they say. */
function others<Noun extends object>(before: readonly Noun[], now: readonly Noun[]): readonly Noun[] {
  const found = differing(before, now);
  if (before.length !== now.length) return found;
  return found.filter((noun, at) => digestOf(noun) !== digestOf(found[at % 2 === 0 ? at + 1 : at - 1]));
}

/**
 * Things of either list that the other has not at the same place; of lists with other lengths, that it has not at all. In the first
 * case each stands beside the one that took its place.
 */
function differing<Thing>(before: readonly Thing[], now: readonly Thing[]): readonly Thing[] {
  if (before.length === now.length) {
    const found: Thing[] = [];
    for (const [at, thing] of now.entries()) {
      const was = before[at];
      if (was !== undefined && was !== thing) found.push(was, thing);
    }
    return found;
  }
  const [were, are] = [new Set(before), new Set(now)];
  return [...before.filter((thing) => !are.has(thing)), ...now.filter((thing) => !were.has(thing))];
}
