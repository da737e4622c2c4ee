import { byPlace, type Finding, type Span } from "../findings/finding.ts";
import { type Action, actionSchema } from "../model/action.ts";
import { type Body, bodySchema } from "../model/body.ts";
import { type Council, councilSchema } from "../model/council.ts";
import { Library } from "../model/library.ts";
import { type Meeting, meetingSchema, type TypedMeeting } from "../model/meeting.ts";
import { minutesSchema } from "../model/minutes.ts";
import { type Page, pageSchema } from "../model/page.ts";
import { type Paper, paperSchema } from "../model/paper.ts";
import { type Person, personSchema } from "../model/person.ts";
import { RESERVED_PAGE_NAMES } from "../model/reference.ts";
import type { Files } from "./files.ts";
import { linkAction } from "./link-action.ts";
import { linkBody } from "./link-body.ts";
import { bodyOf, linkMeeting, linkPaper } from "./link-meeting.ts";
import { linkMinutes } from "./link-minutes.ts";
import { NameResolver } from "./names.ts";
import { type Read, Reader } from "./reader.ts";
import { type MeetingFolder, sortTree, type Tree } from "./tree.ts";
import type { FieldPath } from "./yaml-fields.ts";

export interface Loaded {
  readonly library: Library;
  /** Sorted by place. An error among them means that the library is not whole. */
  readonly findings: readonly Finding[];
  /** Text of every file read, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** The span of a field of a file, for findings about entities. */
  readonly locate: (file: string, path: FieldPath) => Span | undefined;
}

/** Stands in for a council whose file cannot be read, so that everything else is still checked. */
const NAMELESS: Council = {
  name: "",
  profile: "none",
  "time-zone": "Europe/London",
  language: "en-GB",
  "office-closures": [],
};

/**
 * Reads a content tree into the library and everything found wrong with it. Stops at nothing: one broken file
 * costs its own noun and one finding, and what refers to it is not accused a second time.
 */
export function load(files: Files): Loaded {
  const reader = new Reader(files.name);
  const tree = sortTree(files);
  reader.findings.push(...tree.findings);
  const council = readCouncil(tree, reader);
  const people = readPeople(tree, reader);
  const resolver = new NameResolver(people, new Set(tree.people.keys()), reader.findings);
  const bodies = new Map<string, Body>();
  for (const [id, file] of tree.bodies) {
    const read = reader.read(file, bodySchema, "a body");
    if (read) bodies.set(id, linkBody(id, read, council, resolver));
  }
  const meetings = readMeetings(tree, bodies, resolver, reader);
  const meetingIds = new Set(tree.meetings.map(({ id }) => id));
  const actions: Action[] = [];
  for (const [id, file] of tree.actions) {
    const read = reader.read(file, actionSchema, "an action");
    const action = read && linkAction(id, read, { meetings, meetingIds, bodies }, resolver, reader);
    if (action) actions.push(action);
  }
  const library = new Library({
    council,
    bodies: [...bodies.values()],
    people: [...people.values()],
    meetings: [...meetings.values()],
    actions,
    pages: readPages(tree, reader),
  });
  return {
    library,
    findings: [...reader.findings].sort(byPlace),
    texts: reader.texts,
    locate: (file, path) => reader.sources.get(file)?.spanOf(path),
  };
}

function readCouncil(tree: Tree, reader: Reader): Council {
  if (!tree.council) {
    reader.findFile("council.yaml", {
      id: "council-missing",
      message: "there is no council.yaml in this folder",
      help: "write council.yaml with name: and profile:",
    });
    return NAMELESS;
  }
  return reader.read(tree.council, councilSchema, "the council")?.typed ?? NAMELESS;
}

function readPeople(tree: Tree, reader: Reader): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const [id, file] of tree.people) {
    const read = reader.read(file, personSchema, "a person");
    if (read) people.set(id, { ...read.typed, id, about: read.source.body });
  }
  return people;
}

function readPages(tree: Tree, reader: Reader): readonly Page[] {
  const pages: Page[] = [];
  for (const [id, file] of tree.pages) {
    const read = reader.read(file, pageSchema, "a page");
    if (!read) continue;
    if (RESERVED_PAGE_NAMES.includes(id))
      reader.find(read.source, ["title"], {
        id: "page-name-reserved",
        message: `the address /${id}/ belongs to the site itself`,
        help: "give the file another name",
      });
    pages.push({ ...read.typed, id, body: read.source.body, beside: tree.pageFiles });
  }
  return pages;
}

function readMeetings(
  tree: Tree,
  bodies: ReadonlyMap<string, Body>,
  resolver: NameResolver,
  reader: Reader,
): ReadonlyMap<string, Meeting> {
  const meetings = new Map<string, Meeting>();
  const minuted = new Set(
    tree.meetings.filter(({ markdown }) => markdown.has("minutes.md")).map(({ id }) => id),
  );
  for (const folder of tree.meetings) {
    const papers = readPapers(folder, resolver, reader);
    const minutesFile = folder.markdown.get("minutes.md");
    const minutesRead = minutesFile && reader.read(minutesFile, minutesSchema, "minutes");
    const minutes = minutesRead && linkMinutes(minutesRead, folder, resolver);
    const file = folder.markdown.get("meeting.md");
    if (!file) {
      reader.findFile(`meetings/${folder.id}`, {
        id: "meeting-missing",
        message: "this folder has no meeting.md",
        help: "write meeting.md with body: and date:",
      });
      continue;
    }
    const read = reader.read(file, meetingSchema, "a meeting") as Read<TypedMeeting> | undefined;
    const body = read && bodyOf(read, bodies, new Set(tree.bodies.keys()), reader);
    if (read && body)
      meetings.set(
        folder.id,
        linkMeeting(read, folder, { body, papers, minutes, minuted }, resolver, reader),
      );
  }
  return meetings;
}

function readPapers(
  folder: MeetingFolder,
  resolver: NameResolver,
  reader: Reader,
): ReadonlyMap<string, Paper> {
  const papers = new Map<string, Paper>();
  for (const [name, file] of folder.markdown) {
    if (name === "meeting.md" || name === "minutes.md") continue;
    const read = reader.read(file, paperSchema, "a paper");
    if (read) papers.set(name, linkPaper(name, read, folder, resolver, reader));
  }
  return papers;
}
