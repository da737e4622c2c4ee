import { addressOf } from "../../model/reference.ts";
import { counted } from "../../text/lists.ts";
import { contentText } from "./content-text.ts";
import { someOf } from "./draft.ts";
import { addressIn, keyOf, lineOf, type OparlObject, objectsOf, wordsOf, yesNoOf } from "./json.ts";
import { idFrom, ownId } from "./names.ts";
import { titleOf, writeOwnPaper } from "./own-papers.ts";
import { hasHtml, plainParagraphs, plainWords } from "./plain-words.ts";
import type { PlannedItem, PlannedMeeting } from "./plan.ts";
import { saveFile } from "./saved-files.ts";
import type { Who } from "./who.ts";
import { plainField, type Work } from "./work.ts";

/** One item of one meeting that takes a paper. */
interface Step {
  readonly meeting: PlannedMeeting;
  readonly item: PlannedItem;
  /** Whether it decides about it; undefined if nothing says so. */
  readonly decides: boolean | undefined;
}

/** What an item's front matter says of its papers. */
export interface ItemPapers {
  readonly papers: (string | { readonly file: string; readonly title: string })[];
  /** Why there is none, where there should be one. */
  readonly lacks: string[];
  /** Links to papers that lie with an earlier meeting, as Markdown. */
  readonly earlier: string[];
  decides?: boolean;
  /** The matter that several meetings took. */
  matter?: string;
}

/** Writes every paper, each with the first meeting in public that takes it; what items say of them, by item. */
export async function writePapers(
  work: Work,
  who: Who,
  meetings: readonly PlannedMeeting[],
): Promise<ReadonlyMap<PlannedItem, ItemPapers>> {
  const said = new Map<PlannedItem, ItemPapers>();
  const of = (item: PlannedItem): ItemPapers => {
    const known = said.get(item) ?? { papers: [], lacks: [], earlier: [] };
    said.set(item, known);
    return known;
  };
  const byKey = new Map(meetings.map((meeting) => [keyOf(addressIn(meeting.object) ?? ""), meeting]));
  const nowhere: string[] = [];
  for (const [paper, steps] of await stepsOf(work, meetings)) {
    const title = titleOf(paper);
    if (ownId(paper["pack:id"]) !== undefined && (await writeOwnPaper(work, paper, byKey))) continue;
    const [first, ...later] = steps.filter(({ item }) => item.isPublic);
    if (!first) {
      if (steps.length === 0) nowhere.push(title);
      continue;
    }
    await writePaper(work, who, paper, first, of(first.item));
    if (first.decides !== undefined) of(first.item).decides = first.decides;
    if (later.length > 0) await writeMatter(work, title, [first, ...later], of);
  }
  if (nowhere.length > 0)
    work.draft.ask(
      undefined,
      `a paper lies with its meeting, and no agenda that was imported has ${counted(nowhere.length, "paper")}: ${someOf(nowhere)}`,
    );
  return said;
}

/** The items that take each paper, earliest meeting first, as its consultations say and as the items say. */
async function stepsOf(
  { harvest }: Work,
  meetings: readonly PlannedMeeting[],
): Promise<ReadonlyMap<OparlObject, readonly Step[]>> {
  const papers = new Map(harvest.papers.map((paper) => [keyOf(addressIn(paper) ?? ""), paper]));
  const byItem = new Map<string, { paper: OparlObject; decides: boolean | undefined }[]>();
  const add = (item: unknown, paper: OparlObject | undefined, consultation: OparlObject): void => {
    const address = addressIn(item);
    if (address === undefined || !paper) return;
    const key = keyOf(address);
    const before = byItem.get(key) ?? [];
    if (before.some((each) => each.paper === paper)) return;
    byItem.set(key, [...before, { paper, decides: yesNoOf(consultation.authoritative) }]);
  };
  for (const paper of papers.values())
    for (const consultation of await harvest.findAll(paper.consultation))
      add(consultation.agendaItem, paper, consultation);
  // A paper may be asked for at another address than its id: what is there says which it is.
  const paperOf = async (consultation: OparlObject): Promise<OparlObject | undefined> => {
    const found = await harvest.find(consultation.paper);
    return found && papers.get(keyOf(addressIn(found) ?? ""));
  };
  for (const consultation of harvest.consultations)
    add(consultation.agendaItem, await paperOf(consultation), consultation);
  const steps = new Map<OparlObject, Step[]>([...papers.values()].map((paper) => [paper, []]));
  for (const meeting of meetings)
    for (const item of meeting.items) {
      const consultation = await harvest.find(item.object.consultation);
      if (consultation) add(item.object, await paperOf(consultation), consultation);
      for (const { paper: taken, decides } of byItem.get(item.key ?? "") ?? [])
        steps.get(taken)?.push({ meeting, item, decides });
    }
  return steps;
}

async function writePaper(
  work: Work,
  who: Who,
  paper: OparlObject,
  { meeting, item }: Step,
  said: ItemPapers,
): Promise<void> {
  const { draft, harvest } = work;
  const agenda = `meetings/${meeting.id}/meeting.md`;
  const title = titleOf(paper);
  const [main] = await harvest.findAll(paper.mainFile);
  const text = main && wordsOf(main.text);
  if (text !== undefined) {
    const id = freeId(work, meeting, item, title);
    const path = `meetings/${meeting.id}/${id}.md`;
    const authors = (await harvest.findAll(paper.originatorPerson)).map(
      (each) => who.person(each) ?? plainField(each.name),
    );
    draft.write(
      path,
      contentText(
        {
          title: plainWords(title),
          authors: authors.filter((author) => author !== undefined),
          numbering: "none",
        },
        `${plainParagraphs(text)}\n`,
      ),
    );
    said.papers.push(`${id}.md`);
    for (const old of [paper.web, main?.accessUrl]) work.draft.moved(old, addressOf.paper(meeting.id, id));
    const where = lineOf(main?.accessUrl);
    draft.ask(
      path,
      `the words were taken out of a file${where === undefined ? "" : ` (${where})`}; headings, lists, tables and pictures are to be put right${hasHtml(text) ? ", and the marks of HTML taken out" : ""}`,
    );
  } else {
    const saved = main && (await saveFile(work, meeting.id, main, title));
    if (saved && "name" in saved) {
      said.papers.push({ file: saved.name, title: plainWords(title) });
      draft.moved(paper.web, addressOf.asset(meeting.id, saved.name));
    } else {
      const why = saved?.why ?? "the server names no file";
      said.lacks.push(`${plainWords(title)}: not imported`);
      draft.ask(
        agenda,
        `item “${item.title}” has no text of “${title}”: ${why}${saved?.address === undefined ? "" : ` (${saved.address})`}; put the file here and name it under papers:`,
      );
    }
  }
  for (const file of [...objectsOf(paper.auxiliaryFile), ...objectsOf(item.object.auxiliaryFile)]) {
    const saved = await saveFile(work, meeting.id, file, `Annex to ${title}`);
    if ("name" in saved) said.papers.push({ file: saved.name, title: plainWords(saved.title) });
    else draft.ask(agenda, `an annex to “${title}” is missing: ${saved.why}`);
  }
}

function freeId({ draft }: Work, meeting: PlannedMeeting, item: PlannedItem, title: string): string {
  const place = String(meeting.items.indexOf(item) + 1).padStart(2, "0");
  const base = `${place}-${idFrom(title)}`;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!draft.has(`meetings/${meeting.id}/${id}.md`)) return id;
  }
}

/** What several meetings took is a matter; the later ones link to where the paper lies. */
async function writeMatter(
  { draft }: Work,
  title: string,
  steps: readonly Step[],
  of: (item: PlannedItem) => ItemPapers,
): Promise<void> {
  const [first, ...later] = steps;
  const free = steps.filter(({ item }) => of(item).matter === undefined);
  if (free.length > 1) {
    const base = idFrom(title);
    let id = base;
    for (let n = 2; draft.has(`matters/${id}.md`); n += 1) id = `${base}-${n}`;
    draft.write(`matters/${id}.md`, contentText({ title: plainWords(title) }));
    for (const { item } of free) of(item).matter = id;
  }
  for (const { item, decides } of later) {
    if (decides !== undefined) of(item).decides = decides;
    if (first) of(item).earlier.push(earlierLink(first, title, of(first.item)));
  }
}

function earlierLink({ meeting }: Step, title: string, { papers }: ItemPapers): string {
  const [paper] = papers;
  const words = plainWords(title).replaceAll("\n", " ");
  const file = typeof paper === "string" ? `${paper.slice(0, -3)}/` : paper?.file;
  return `[${words}](/meetings/${meeting.id}/${file ?? ""})`;
}
