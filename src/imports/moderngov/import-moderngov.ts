import type { Files } from "../../content/files.ts";
import type { Imported, Question } from "../imported.ts";
import { bodyFiles } from "./bodies.ts";
import { SavedDocuments } from "./documents.ts";
import { gather } from "./gather.ts";
import { meetingFiles } from "./meetings.ts";
import { idsOf } from "./names-and-ids.ts";
import type { OldRecord } from "./old.ts";
import { readPage } from "./pages.ts";
import { personFiles } from "./people.ts";
import { piecesOf } from "./pieces.ts";
import { redirectsFile } from "./redirects.ts";
import { sortSaved } from "./saved-files.ts";

/**
 * Content from what a council saved of its Modern.Gov: answers of the web service (mgWebService.asmx), pages, and papers. Everything
 * that has a number there keeps it as a redirect. Nothing is fetched, and the same files give the same bytes, in whatever folders and
 * order they lie.
 */
export function importModerngov(files: Files): Imported {
  const saved = sortSaved(files);
  const pages = saved.pages.map(readPage);
  const gathered = gather([...saved.answers.map(piecesOf), ...pages]);
  const record = withoutUnmet(gathered.record);
  const ids = idsOf(record);
  const documents = new SavedDocuments(saved.documents);
  const bodies = bodyFiles(record, ids);
  const people = personFiles(record, ids);
  const meetings = meetingFiles(record, ids, documents);
  const content = [...bodies.files, ...people.files, ...meetings.files].sort(byPath);
  const redirects = redirectsFile(
    content,
    record,
    ids,
    meetings.made,
    pages.flatMap(({ referring }) => referring),
  );
  const asked: readonly Question[] = [
    ...saved.questions,
    ...pages.flatMap(({ path, isUnknown }) =>
      isUnknown
        ? [{ path, words: "nothing here knows what page this is, or it says too little; it was left out" }]
        : [],
    ),
    ...documents.unused().map(({ path }) => ({
      path,
      words: "no agenda names this file, so it was left out",
    })),
    ...gathered.questions,
    ...unmet(gathered.record, record),
    ...bodies.questions,
    ...people.questions,
    ...meetings.questions,
  ];
  return {
    files: (redirects ? [...content, redirects] : content).sort(byPath),
    questions: [...asked].sort(byPath),
  };
}

const byPath = (a: { readonly path: string }, b: { readonly path: string }): number =>
  a.path === b.path ? 0 : a.path < b.path ? -1 : 1;

/** Committees that were deleted and have no meeting here are no matter of record. */
function withoutUnmet(record: OldRecord): OldRecord {
  const met = new Set([...record.meetings.values()].map(({ committee }) => committee));
  return {
    ...record,
    committees: new Map([...record.committees].filter(([id, { isDeleted }]) => !isDeleted || met.has(id))),
  };
}

const unmet = (all: OldRecord, kept: OldRecord): readonly Question[] =>
  [...all.committees.values()]
    .filter(({ id }) => !kept.committees.has(id))
    .map(({ title }) => ({
      path: "bodies/",
      words: `“${title.slice(0, 80)}” was deleted in the old system and has no meeting here; it was left out`,
    }));
