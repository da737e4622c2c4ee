import { byPlace, type Finding, type Span } from "../findings/finding.ts";
import type { Action } from "../model/action.ts";
import { type Body, bodySchema } from "../model/body.ts";
import { type Council, councilSchema } from "../model/council.ts";
import { Library } from "../model/library.ts";
import type { Meeting } from "../model/meeting.ts";
import { type Page, pageSchema } from "../model/page.ts";
import { type Person, personSchema } from "../model/person.ts";
import { RESERVED_PAGE_NAMES } from "../model/reference.ts";
import { readFigureFiles } from "./figures.ts";
import type { Files } from "./files.ts";
import type { ReadHistory } from "./history/history.ts";
import { digestsOf, JoinedTexts } from "./joined-texts.ts";
import { type KeptAnswers, recallFrom } from "./kept-answers.ts";
import type { KnownFiles } from "./known-files.ts";
import { linkBody } from "./link-body.ts";
import { linkCouncil } from "./link-council.ts";
import { Matters } from "./matters.ts";
import { MeetingIds } from "./meeting-ids.ts";
import { NameResolver } from "./names.ts";
import { Pieces } from "./pieces.ts";
import { privateActions, withPrivate } from "./private-tree.ts";
import { findUnsafeFiles } from "./published-files.ts";
import { readActions } from "./read-actions.ts";
import { readDecisionRecords } from "./read-decision-records.ts";
import { readMeetings } from "./read-meetings.ts";
import { readRecord } from "./read-record.ts";
import { readRedirects } from "./read-redirects.ts";
import { readVersions } from "./read-versions.ts";
import { Reader } from "./reader.ts";
import type { FieldPath } from "./source.ts";
import { bodyStandIn, nameless, personStandIn } from "./stand-ins.ts";
import { sortTree, type Tree } from "./tree.ts";
import { treeAgain } from "./tree-again.ts";
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
  /** What the next reading goes on from; only where this one did. */
  readonly pieces?: Pieces;
}

/**
 * Reads a content tree into the library and everything found wrong with it. Stops at nothing: a file that cannot be
 * read has its finding and leaves a stand-in, so that what refers to it is not accused a second time. With the private
 * tree beside it the library is that of the members' edition; public files are read without a look at private ones. Without
 * `history` nothing is known of the earlier versions of papers; private ones have none. A public tree can be read again in the same
 * process: with the pieces of the reading `before` only what changed is read, and all else is the very same as it was. Public files
 * that an earlier build read and that are `known` to be the same are not read until somebody asks for their words.
 */
export function load(
  files: Files,
  privateFiles?: Files,
  history?: ReadHistory,
  answers?: KeptAnswers,
  before?: Pieces,
  known?: KnownFiles,
): Loaded {
  const pieces = before && new Pieces(before, files);
  const reader = new Reader(files.name, "public", pieces, known);
  const tree = readTree(files, reader);
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
  const linkedTo = [
    reader.list("people", [...people.values()]),
    reader.list("bodies", [...bodies.values()]),
    reader.list("matters", matters.all()),
  ];
  const meetings = readMeetings(tree, { bodies, meetingIds: ids, matters, resolver, reader, linkedTo });
  const decisionRecords = readDecisionRecords(tree, bodies, { matters, resolver, linkedTo }, reader);
  matters.findUnnamed();
  const actions = readActions(tree, { meetings, meetingIds: ids, linkedTo }, resolver, reader);
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
  const figures = readFigureFiles(files, reader);
  const beside = [...figures, ...withheldWordsBeside(files, reader)];
  // Something is read that was not before: it has its place only where everything is gone through.
  if (!reader.texts.isInOrder) return load(files, privateFiles, history, answers, before?.apart(), known);
  const found = { files, reader, findings: [...reader.findings, ...beside] };
  if (!privateFiles) return { ...loaded(library, [found]), ...(pieces ? { pieces: pieces.close() } : {}) };
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
  const actions = readActions(tree, { meetings, meetingIds: known.ids, linkedTo: [] }, resolver, reader);
  findUnsafeFiles({ meetings: [...meetings.values()], pages: [] }, files, reader);
  return {
    reader,
    people: [...people].flatMap(([id, person]) => (known.people.has(id) ? [] : [person])),
    meetings,
    actions: privateActions(actions, known.actions, reader),
    figures: readFigureFiles(files, reader),
  };
}

/** The files of a tree in their places. */
function readTree(files: Files, reader: Reader): Tree {
  const { files: before, tree: sorted } = reader.same ?? {};
  const tree = before && sorted ? treeAgain({ files: before, tree: sorted }, files) : sortTree(files);
  reader.leave({ tree });
  return tree;
}

function readCouncil(tree: Tree, reader: Reader): Council {
  const { council: file, councilPictures } = tree;
  if (!file) return nameless;
  const pictures = [...councilPictures.values()].flatMap(({ path, stamp }) => [path, stamp]);
  return reader.piece("council", [file.stamp, ...pictures], () => {
    const read = reader.read(file, councilSchema, "the council");
    return read ? linkCouncil(read, councilPictures, reader) : nameless;
  });
}

function readPeople(tree: Tree, reader: Reader): ReadonlyMap<string, Person> {
  const people = new Map<string, Person>();
  for (const [id, file] of tree.people) {
    const person = reader.piece(`person ${id}`, [file.stamp], (): Person => {
      const read = reader.read(file, personSchema, "a person");
      const about = reader.words(file);
      return read ? { ...read.typed, id, about } : personStandIn(id, about);
    });
    people.set(id, person);
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
  const people = reader.list("people of bodies", [...resolver.people()]);
  for (const [id, file] of tree.bodies) {
    const body = reader.piece(`body ${id}`, [file.stamp, council, people], () => {
      const read = reader.read(file, bodySchema, "a body");
      return read ? linkBody(id, read, council, resolver) : bodyStandIn(id, reader.words(file));
    });
    bodies.set(id, body);
  }
  return bodies;
}

function readPages(tree: Tree, reader: Reader): readonly Page[] {
  const beside = [...tree.pageFiles.values()].flatMap(({ name, stamp }) => [name, stamp]);
  return [...tree.pages].map(([id, file]): Page => {
    return reader.piece(`page ${id}`, [file.stamp, ...beside], () => {
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
  });
}
