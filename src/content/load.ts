import { byPlace, type Finding, type Span } from "../findings/finding.ts";
import { type Action, actionSchema } from "../model/action.ts";
import { type Body, bodySchema } from "../model/body.ts";
import { type Council, councilSchema } from "../model/council.ts";
import { type DecisionRecord, decisionRecordSchema } from "../model/decision-record.ts";
import { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { type Page, pageSchema } from "../model/page.ts";
import { type Person, personSchema } from "../model/person.ts";
import { isReservedActionName, isReservedRecordName, RESERVED_PAGE_NAMES } from "../model/reference.ts";
import { readFigureFiles } from "./figures.ts";
import type { Files } from "./files.ts";
import type { ReadHistory } from "./history/history.ts";
import { digestsOf, JoinedTexts } from "./joined-texts.ts";
import { type KeptAnswers, recallFrom } from "./kept-answers.ts";
import { linkAction } from "./link-action.ts";
import { linkBody } from "./link-body.ts";
import { linkCouncil } from "./link-council.ts";
import { linkDecisionRecord } from "./link-decision-record.ts";
import { Matters } from "./matters.ts";
import { MeetingIds } from "./meeting-ids.ts";
import { NameResolver } from "./names.ts";
import { privateActions, withPrivate } from "./private-tree.ts";
import { findUnsafeFiles } from "./published-files.ts";
import { readMeetings } from "./read-meetings.ts";
import { readRecord } from "./read-record.ts";
import { readRedirects } from "./read-redirects.ts";
import { readVersions } from "./read-versions.ts";
import { Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";
import { bodyStandIn, nameless, personStandIn } from "./stand-ins.ts";
import { sortTree, type Tree } from "./tree.ts";
import { withheldWordsBeside } from "./withheld-words.ts";

export interface Loaded {
  readonly library: Library;
  /** Sorted by place. An error among them means that the library is not whole. */
  readonly findings: readonly Finding[];
  /** Text of every file read, for code frames: read from its file again when it is wanted. */
  readonly texts: ReadonlyMap<string, string>;
  /** The span of a field of a file, for findings about entities. */
  readonly locate: (file: string, path: FieldPath) => Span | undefined;
  /**
   * The SHA-256 of any file of the content, pictures and PDFs too, by the name findings call it: of a text as it was when the library
   * was made of it, of other files as they are when somebody first asks. Undefined for what is no file of the content.
   */
  readonly digestOf: (file: string) => string | undefined;
}

/**
 * Reads a content tree into the library and everything found wrong with it. Stops at nothing: a file that cannot be
 * read has its finding and leaves a stand-in, so that what refers to it is not accused a second time. With the private
 * tree beside it the library is that of the members' edition; public files are read without a look at private ones. Without
 * `history` nothing is known of the earlier versions of papers; private ones have none.
 */
export function load(
  files: Files,
  privateFiles?: Files,
  history?: ReadHistory,
  answers?: KeptAnswers,
): Loaded {
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
  const decisionRecords = readDecisionRecords(tree, bodies, { matters, resolver }, reader);
  matters.findUnnamed();
  const actions = readActions(tree, { meetings, meetingIds: ids }, resolver, reader);
  const holdings = {
    council,
    bodies: [...bodies.values()],
    people: [...people.values()],
    meetings: [...meetings.values()],
    actions,
    matters: matters.all(),
    decisionRecords,
    pages: readPages(tree, reader),
    redirects: tree.redirects ? readRedirects(tree.redirects, reader) : [],
    ...readRecord(tree, reader),
    versions: readVersions(files, meetings, reader, history),
    ...(answers && !privateFiles ? { recall: recallFrom(answers, reader.texts) } : {}),
  };
  const library = new Library(holdings);
  findUnsafeFiles(holdings, files, reader);
  const figures = readFigureFiles(files, reader.texts);
  const beside = [...figures, ...withheldWordsBeside(files)];
  const found = { files, reader, findings: [...reader.findings, ...beside] };
  if (!privateFiles) return loaded(library, [found]);
  const members = readPrivateTree(privateFiles, { people, meetings, ids, actions });
  const { figures: more, reader: second } = members;
  return loaded(
    new Library({
      ...holdings,
      audience: "members",
      published: library,
      people: [...people.values(), ...members.people],
      meetings: [...members.meetings.values()],
      actions: [...actions, ...members.actions],
    }),
    [found, { files: privateFiles, reader: second, findings: [...second.findings, ...more] }],
  );
}

interface Found {
  readonly files: Files;
  readonly reader: Reader;
  readonly findings: readonly Finding[];
}

function loaded(library: Library, trees: readonly Found[]): Loaded {
  return {
    library,
    findings: trees.flatMap(({ findings }) => findings).sort(byPlace),
    texts: new JoinedTexts(trees.map(({ reader }) => reader.texts)),
    locate: (file, path) =>
      trees.map(({ reader }) => reader.sourceOf(file)?.spanOf(path)).find((span) => span !== undefined),
    digestOf: digestsOf(trees.map(({ files, reader }) => ({ files, texts: reader.texts }))),
  };
}

interface PublicParts {
  readonly people: ReadonlyMap<string, Person>;
  readonly meetings: ReadonlyMap<string, Meeting>;
  readonly ids: MeetingIds;
  readonly actions: readonly Action[];
}

/** The private tree, read beside the public one: its files may name public people, and never the other way round. */
function readPrivateTree(files: Files, known: PublicParts) {
  const reader = new Reader(files.name, "members");
  const tree = sortTree(files, "members");
  reader.findings.push(...tree.findings);
  const people = readPeople(tree, reader);
  for (const id of people.keys())
    if (known.people.has(id))
      reader.findFile(`people/${id}.md`, {
        id: "private-name-taken",
        message: `the public tree has a person ${id} too; each must have an id of their own`,
        help: "take this file away, or rename it and what names it",
      });
  const resolver = new NameResolver(new Map([...people, ...known.people]), reader);
  const meetings = withPrivate(known.meetings, tree, { meetingIds: known.ids, resolver, reader });
  const actions = readActions(tree, { meetings, meetingIds: known.ids }, resolver, reader);
  findUnsafeFiles({ meetings: [...meetings.values()], pages: [] }, files, reader);
  return {
    reader,
    people: [...people].flatMap(([id, person]) => (known.people.has(id) ? [] : [person])),
    meetings,
    actions: privateActions(actions, known.actions, reader),
    figures: readFigureFiles(files, reader.texts),
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

function readDecisionRecords(
  tree: Tree,
  bodies: ReadonlyMap<string, Body>,
  known: { readonly matters: Matters; readonly resolver: NameResolver },
  reader: Reader,
): readonly DecisionRecord[] {
  return [...tree.decisions].flatMap(([id, file]): readonly DecisionRecord[] => {
    const read = reader.read(file, decisionRecordSchema, "a decision record");
    if (isReservedRecordName(id))
      reader.findFile(file.path, {
        id: "decision-name-reserved",
        message: `the address /decisions/${id}/ belongs to a register of the site; a record must have another name`,
        help: "name the file by its day and what it is about, such as decisions/2026-10-02-lease-of-the-pavilion.md",
      });
    return read ? [linkDecisionRecord(id, read, bodies, known, reader)] : [];
  });
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
