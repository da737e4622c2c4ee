import type { Body } from "../model/body.ts";
import { nearest } from "../model/meant.ts";
import { type Meeting, meetingSchema, type TypedMeeting, usedFiles } from "../model/meeting.ts";
import { type Minutes, minutesSchema } from "../model/minutes.ts";
import { type Paper, paperSchema } from "../model/paper.ts";
import type { ContentFile } from "./files.ts";
import { bodyOf, linkMeeting, linkPaper } from "./link-meeting.ts";
import { linkMinutes } from "./link-minutes.ts";
import type { Matters } from "./matters.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import type { MeetingIds } from "./meeting-ids.ts";
import type { NameResolver } from "./names.ts";
import { readFrozenPages } from "./read-frozen-pages.ts";
import type { Read, Reader } from "./reader.ts";
import { meetingStandIn, minutesStandIn, noWords, paperStandIn } from "./stand-ins.ts";
import type { Tree } from "./tree.ts";

/** What a meeting is read beside. */
export interface Around {
  readonly bodies: ReadonlyMap<string, Body>;
  readonly meetingIds: MeetingIds;
  readonly matters: Matters;
  readonly resolver: NameResolver;
  readonly reader: Reader;
  /** What the meetings are linked to, as things of a mark (`Reader.piece`): people, bodies, matters. */
  readonly linkedTo: readonly unknown[];
}

/** The meetings of a tree by id, each with its papers and its minutes. */
export function readMeetings(tree: Tree, around: Around): ReadonlyMap<string, Meeting> {
  const { reader, matters } = around;
  const meetings = new Map<string, Meeting>();
  const minuted = new Set(
    tree.meetings.filter(({ markdown }) => markdown.has("minutes.md")).map(({ id }) => id),
  );
  const linkedTo = [
    reader.list(
      "meetings",
      tree.meetings.map(({ id }) => id),
    ),
    reader.list("minuted", [...minuted]),
    ...around.linkedTo,
  ];
  for (const folder of tree.meetings) {
    const { value: meeting, named } = reader.piece(
      `meeting ${folder.id}`,
      [...linkedTo, reader.list(`folder ${folder.id}`, stampsOf(folder))],
      () =>
        matters.namedIn(() => {
          const meeting = readMeeting(folder, minuted, around);
          // Asked now, while its words are at hand, and remembered.
          if (meeting) usedFiles(meeting);
          return meeting;
        }),
    );
    matters.name(named);
    if (meeting) meetings.set(folder.id, meeting);
  }
  return meetings;
}

const stamps = new WeakMap<MeetingFolder, readonly unknown[]>();

/** All that a meeting's folder holds, by name and state. */
function stampsOf(folder: MeetingFolder): readonly unknown[] {
  const { markdown, beside, frozen } = folder;
  const known = stamps.get(folder) ?? [
    ...[...markdown].flatMap(([name, { stamp }]) => [name, stamp]),
    "beside",
    ...[...beside].flatMap(([name, { stamp }]) => [name, stamp]),
    frozen?.stamp,
  ];
  stamps.set(folder, known);
  return known;
}

/** A meeting; if its own file cannot be read, a stand-in that holds its papers, if its folder's name says which it is. */
function readMeeting(
  folder: MeetingFolder,
  minuted: ReadonlySet<string>,
  around: Around,
): Meeting | undefined {
  const { bodies, meetingIds, matters, resolver, reader } = around;
  const papers = readPapers(folder, around);
  const minutes = readMinutes(folder, around);
  const file = folder.markdown.get("meeting.md");
  if (!file) findNoMeeting(folder, reader);
  const read = file && (reader.read(file, meetingSchema, "a meeting") as Read<TypedMeeting> | undefined);
  if (read) {
    const body = bodyOf(read, bodies, reader);
    const frozen = readFrozenPages(folder, reader);
    return linkMeeting(read, folder, { body, papers, minutes, minuted, frozen, matters }, resolver, reader);
  }
  const named = meetingIds.named(folder.id);
  const notices = file ? reader.words(file) : noWords(reader.shown(`meetings/${folder.id}/meeting.md`));
  const held = { papers: [...papers.values()], notices, ...(minutes ? { minutes } : {}) };
  return named && meetingStandIn(folder, named, held);
}

/** The file that must be meeting.md by the look of its name, where there is none. */
function misnamed({ markdown }: MeetingFolder): string | undefined {
  if (markdown.has("meeting.md")) return undefined;
  return markdown.has("agenda.md") ? "agenda.md" : nearest("meeting.md", [...markdown.keys()], 2);
}

function findNoMeeting(folder: MeetingFolder, reader: Reader): void {
  const other = misnamed(folder);
  reader.findFile(`meetings/${folder.id}/meeting.md`, {
    id: "meeting-missing",
    message: "this file is not there; a meeting's folder must have it",
    help: other === undefined ? "write meeting.md with body: and date:" : `rename ${other} to meeting.md`,
  });
}

/** The minutes of a meeting's folder, if there are any. */
export function readMinutes(
  folder: MeetingFolder,
  { meetingIds, resolver, reader }: Pick<Around, "meetingIds" | "resolver" | "reader">,
): Minutes | undefined {
  const file = folder.markdown.get("minutes.md");
  const read = file && reader.read(file, minutesSchema, "minutes", "minutes");
  if (!file) return undefined;
  return read
    ? linkMinutes(read, folder, meetingIds, resolver, reader)
    : minutesStandIn(folder, reader.words(file), reader.isUnread(file));
}

function readPapers(folder: MeetingFolder, around: Around): ReadonlyMap<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const [name, file] of folder.markdown) {
    if (name === "meeting.md" || name === "minutes.md" || name === misnamed(folder)) continue;
    papers.set(name, readPaper(name, file, folder, around));
  }
  return papers;
}

/** A paper of a meeting's folder, or a stand-in for one that cannot be read. */
export function readPaper(
  name: string,
  file: ContentFile,
  folder: MeetingFolder,
  { resolver, reader }: Pick<Around, "resolver" | "reader">,
): Paper {
  const read = reader.read(file, paperSchema, "a paper", "paper");
  return read
    ? linkPaper(name, read, folder, resolver, reader)
    : paperStandIn(name.slice(0, -3), folder, reader.words(file), reader.isUnread(file));
}
