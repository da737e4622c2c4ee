import type { Action } from "../model/action.ts";
import { type AgendaItem, allItems } from "../model/agenda.ts";
import type { Exemption } from "../model/exemption.ts";
import type { Meeting } from "../model/meeting.ts";
import type { Minutes } from "../model/minutes.ts";
import type { Asset, Paper } from "../model/paper.ts";
import { sameTitle } from "../text/lists.ts";
import { redactionsIn } from "../text/redactions.ts";
import { paragraphsOf } from "../text/withheld.ts";
import { exemptionOf } from "./item-facts.ts";
import type { MeetingFolder } from "./meeting-folders.ts";
import { type Around, readMinutes, readPaper } from "./read-meetings.ts";
import type { Reader } from "./reader.ts";
import type { Tree } from "./tree.ts";

/** Minutes of a private part, and the item of a later meeting that agrees them. */
interface Agreed {
  readonly meeting: string;
  readonly minutes: Minutes;
  readonly item: AgendaItem;
}

/** What the private tree adds to one meeting. */
interface Additions {
  readonly beside: ReadonlyMap<string, Asset>;
  /** By the id of the item they are for. */
  readonly papers: Map<string, Paper[]>;
  /** Whole versions of papers of which the public has a redacted one, by their id. */
  readonly whole: Map<string, Paper>;
  minutes?: Minutes;
}

/** No reason beyond the item's own is known. */
const UNSAID: Exemption = { paragraphs: [] };

/**
 * Puts the private tree's papers, minutes and files into the meetings they belong to: the library of the members'
 * edition. A private paper stands behind the public ones of its exempt item; one that has the name of a public paper is
 * its whole text, and takes its place. Finds what belongs to no meeting or to no exempt item.
 */
export function withPrivate(
  meetings: ReadonlyMap<string, Meeting>,
  tree: Tree,
  around: Pick<Around, "meetingIds" | "resolver" | "reader">,
): ReadonlyMap<string, Meeting> {
  const { reader } = around;
  const additions = new Map<string, Additions>();
  const agreed = new Map<string, Agreed[]>();
  for (const folder of tree.meetings) {
    const meeting = meetings.get(folder.id);
    if (!meeting) findNoMeeting(folder, reader);
    else additions.set(folder.id, readFolder(folder, meeting, around));
  }
  for (const [id, { minutes }] of additions) {
    const before = minutes?.["put-before"];
    if (!minutes || !before) continue;
    const item = exemptItem(
      meetings.get(before.meeting),
      before.item,
      (message, help) => find(reader, minutes, ["put-before"], message, help),
      `meeting ${before.meeting}`,
    );
    if (item)
      agreed.set(before.meeting, [...(agreed.get(before.meeting) ?? []), { meeting: id, minutes, item }]);
  }
  return new Map(
    [...meetings].map(([id, meeting]) => [id, added(meeting, additions.get(id), agreed.get(id) ?? [])]),
  );
}

/** The actions of the private tree, marked as such. Finds one that has the name of a public one. */
export function privateActions(
  actions: readonly Action[],
  known: readonly Action[],
  reader: Reader,
): readonly Action[] {
  const names = new Set(known.map(({ id }) => id));
  return actions.map((action): Action => {
    if (names.has(action.id))
      reader.findFile(`actions/${action.id}.md`, {
        id: "private-name-taken",
        message: `the public tree has an action ${action.id} too; each must have a name of its own`,
        help: "rename this file",
      });
    return { ...action, withheld: action.exempt ? exemptionOf(action.exempt) : UNSAID };
  });
}

function readFolder(
  folder: MeetingFolder,
  meeting: Meeting,
  around: Pick<Around, "meetingIds" | "resolver" | "reader">,
): Additions {
  const { reader } = around;
  for (const name of folder.beside.keys())
    if (meeting.beside.has(name))
      reader.findFile(`meetings/${folder.id}/${name}`, {
        id: "private-name-taken",
        message: `the public tree has a file ${name} beside this meeting too; each must have a name of its own`,
        help: "rename this file, and what names it",
      });
  const privately = [...folder.beside.values()].map((asset): [string, Asset] => [
    asset.name,
    { ...asset, file: reader.shown(`meetings/${folder.id}/${asset.name}`) },
  ]);
  const beside = new Map([...meeting.beside, ...privately]);
  const adds: Additions = { beside, papers: new Map(), whole: new Map() };
  const merged = { ...folder, beside };
  for (const [name, file] of folder.markdown) {
    if (name === "meeting.md") findAgenda(folder, reader);
    else if (name === "minutes.md") {
      const minutes = readMinutes(merged, around);
      if (minutes)
        adds.minutes = { ...minutes, withheld: minutes.exempt ? exemptionOf(minutes.exempt) : UNSAID };
    } else readAddition(readPaper(name, file, merged, around), meeting, adds, reader);
  }
  return adds;
}

function readAddition(paper: Paper, meeting: Meeting, adds: Additions, reader: Reader): void {
  const { exempt, item: named, body } = paper;
  const own = exempt && exemptionOf(exempt);
  const publicVersion = meeting.papers.find(({ id }) => id === paper.id);
  if (publicVersion) {
    const item = allItems(meeting.agenda).find(({ papers }) =>
      papers.some((each) => each.kind === "paper" && each.paper.id === paper.id),
    );
    adds.whole.set(paper.id, {
      ...paper,
      withheld: own ?? item?.exempt ?? markedIn(body.text),
      publicVersion,
    });
    return;
  }
  const say = (message: string, help: string) =>
    find(reader, paper, named === undefined ? ["title"] : ["item"], message, help);
  if (named === undefined) {
    say(
      "a private paper must say which item it is for, and this one does not",
      'write item: and the number of its item, such as item: "9"',
    );
    return;
  }
  const item = exemptItem(meeting, named, say, "the agenda");
  if (!item) return;
  const withheld = own ?? item.exempt ?? UNSAID;
  adds.papers.set(item.id, [...(adds.papers.get(item.id) ?? []), { ...paper, withheld }]);
}

/** The reasons that stand at the withheld words of a text: `[[exempt 3: ...]]`. */
function markedIn(text: string): Exemption {
  const marks = redactionsIn(text).flatMap(({ label }) => (label === undefined ? [] : paragraphsOf(label)));
  return { paragraphs: [...new Set(marks)] };
}

/** An item by number or title, if the public agenda says that it is exempt; what is wrong is said. */
function exemptItem(
  meeting: Meeting | undefined,
  named: string,
  say: (message: string, help: string) => void,
  where: string,
): AgendaItem | undefined {
  const items = allItems(meeting?.agenda ?? []);
  const item = items.find(({ number, title }) => number === named || sameTitle(title, named));
  if (item?.exempt) return item;
  const choices = items.flatMap(({ exempt, number, title }) => (exempt ? [number ?? title] : []));
  const choice =
    choices.length > 0 ? `its exempt items are ${choices.join(", ")}` : "it has none that is exempt";
  if (item)
    say(
      `item ${named} of ${where} is not exempt, and a private paper must be for an exempt item`,
      `write exempt: { paragraphs: [...] } at that item of the public meeting.md; ${choice}`,
    );
  else say(`${where} has no item “${named.slice(0, 80)}”`, `write the number of an exempt item; ${choice}`);
  return undefined;
}

/** A meeting with what was added to it. */
function added(meeting: Meeting, adds: Additions | undefined, agreed: readonly Agreed[]): Meeting {
  if (!adds && agreed.length === 0) return meeting;
  const whole = (paper: Paper): Paper => adds?.whole.get(paper.id) ?? paper;
  const itemWith = (item: AgendaItem): AgendaItem => ({
    ...item,
    papers: [
      ...item.papers.map((each) => (each.kind === "paper" ? { ...each, paper: whole(each.paper) } : each)),
      ...(adds?.papers.get(item.id) ?? []).map((paper) => ({ kind: "paper" as const, paper })),
      ...agreed.flatMap((each) =>
        each.item.id === item.id ? [{ kind: "private-minutes" as const, meeting: each.meeting }] : [],
      ),
    ],
    items: item.items.map(itemWith),
  });
  return {
    ...meeting,
    agenda: meeting.agenda.map((entry) => (entry.kind === "item" ? itemWith(entry) : entry)),
    papers: [...meeting.papers.map(whole), ...[...(adds?.papers.values() ?? [])].flat()],
    ...(adds?.minutes ? { privateMinutes: adds.minutes } : {}),
    beside: adds?.beside ?? meeting.beside,
  };
}

function findNoMeeting(folder: MeetingFolder, reader: Reader): void {
  const first = [...folder.markdown.keys(), ...folder.beside.keys()][0] ?? "";
  reader.findFile(`meetings/${folder.id}/${first}`, {
    id: "meeting-unknown",
    message: `the public tree has no meeting ${folder.id}; a private paper must belong to a meeting that is known`,
    help: "rename the folder to that of its meeting, or write meeting.md in the public tree first",
  });
}

function findAgenda(folder: MeetingFolder, reader: Reader): void {
  reader.findFile(`meetings/${folder.id}/meeting.md`, {
    id: "file-misplaced",
    message: "the agenda of a meeting is public, and nothing reads a meeting.md here",
    help: "take it away; a private paper says with item: which item it is for",
  });
}

function find(
  reader: Reader,
  { body }: Paper | Minutes,
  path: readonly string[],
  message: string,
  help: string,
): void {
  const source = reader.sourceOf(body.file);
  if (source) reader.find(source, path, { id: "private-item-unknown", message, help });
}
