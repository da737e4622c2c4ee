import { byPlace, type Finding, type Span } from "../findings/finding.ts";
import { type Action, actionSchema } from "../model/action.ts";
import { type Body, bodySchema } from "../model/body.ts";
import { type Council, councilSchema } from "../model/council.ts";
import { Library } from "../model/library.ts";
import { type Page, pageSchema } from "../model/page.ts";
import { type Person, personSchema } from "../model/person.ts";
import { isReservedActionName, RESERVED_PAGE_NAMES } from "../model/reference.ts";
import { readFigureFiles } from "./figures.ts";
import type { Files } from "./files.ts";
import { linkAction } from "./link-action.ts";
import { linkBody } from "./link-body.ts";
import { linkCouncil } from "./link-council.ts";
import { Matters } from "./matters.ts";
import { MeetingIds } from "./meeting-ids.ts";
import { NameResolver } from "./names.ts";
import { readMeetings } from "./read-meetings.ts";
import { Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";
import { bodyStandIn, nameless, personStandIn } from "./stand-ins.ts";
import { sortTree, type Tree } from "./tree.ts";

export interface Loaded {
  readonly library: Library;
  /** Sorted by place. An error among them means that the library is not whole. */
  readonly findings: readonly Finding[];
  /** Text of every file read, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** The span of a field of a file, for findings about entities. */
  readonly locate: (file: string, path: FieldPath) => Span | undefined;
}

/**
 * Reads a content tree into the library and everything found wrong with it. Stops at nothing: a file that cannot be
 * read has its finding and leaves a stand-in, so that what refers to it is not accused a second time.
 */
export function load(files: Files): Loaded {
  const reader = new Reader(files.name);
  const tree = sortTree(files);
  reader.findings.push(...tree.findings);
  const council = readCouncil(tree, reader);
  const people = readPeople(tree, reader);
  const resolver = new NameResolver(people, reader);
  const bodies = readBodies(tree, council, resolver, reader);
  const ids = new MeetingIds(
    tree.meetings.map(({ id }) => id),
    bodies,
  );
  const matters = new Matters(tree.matters, reader);
  const meetings = readMeetings(tree, { bodies, meetingIds: ids, matters, resolver, reader });
  matters.findUnnamed();
  const library = new Library({
    council,
    bodies: [...bodies.values()],
    people: [...people.values()],
    meetings: [...meetings.values()],
    actions: readActions(tree, { meetings, meetingIds: ids }, resolver, reader),
    matters: matters.all(),
    pages: readPages(tree, reader),
  });
  const figures = readFigureFiles(files, reader.texts);
  return {
    library,
    findings: [...reader.findings, ...figures.findings].sort(byPlace),
    texts: new Map([...reader.texts, ...figures.texts]),
    locate: (file, path) => reader.sources.get(file)?.spanOf(path),
  };
}

function readCouncil(tree: Tree, reader: Reader): Council {
  const read = tree.council && reader.read(tree.council, councilSchema, "the council");
  return read ? linkCouncil(read, tree.councilPictures, reader) : nameless;
}

function readPeople(tree: Tree, reader: Reader): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const [id, file] of tree.people) {
    const read = reader.read(file, personSchema, "a person");
    const about = reader.words(file);
    people.set(id, read ? { ...read.typed, id, about } : personStandIn(id, about));
  }
  return people;
}

function readBodies(
  tree: Tree,
  council: Council,
  resolver: NameResolver,
  reader: Reader,
): ReadonlyMap<string, Body> {
  const bodies = new Map<string, Body>();
  for (const [id, file] of tree.bodies) {
    const read = reader.read(file, bodySchema, "a body");
    bodies.set(id, read ? linkBody(id, read, council, resolver) : bodyStandIn(id, reader.words(file)));
  }
  return bodies;
}

function readActions(
  tree: Tree,
  parts: Parameters<typeof linkAction>[2],
  resolver: NameResolver,
  reader: Reader,
): readonly Action[] {
  const actions: Action[] = [];
  for (const [id, file] of tree.actions) {
    const read = reader.read(file, actionSchema, "an action");
    if (isReservedActionName(id))
      reader.findFile(file.path, {
        id: "action-name-reserved",
        message: `the address /actions/${id}/ belongs to the actions of that year; an action must have another name`,
        help: `put the file into a folder of its meeting's day, such as actions/${id}-01-15/`,
      });
    const action = read && linkAction(id, read, parts, resolver, reader);
    if (action) actions.push(action);
  }
  return actions;
}

function readPages(tree: Tree, reader: Reader): readonly Page[] {
  return [...tree.pages].map(([id, file]): Page => {
    const read = reader.read(file, pageSchema, "a page");
    if (read && RESERVED_PAGE_NAMES.includes(id))
      reader.findFile(file.path, {
        id: "page-name-reserved",
        message: `the address /${id}/ belongs to the site itself; a page must have another name`,
        help: `rename the file, for example to about-${id}.md`,
      });
    const placed = { id, body: reader.words(file), beside: tree.pageFiles };
    return read ? { ...read.typed, ...placed } : { title: id, ...placed };
  });
}
