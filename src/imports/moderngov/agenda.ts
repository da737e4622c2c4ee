import type { FieldValue } from "../front-matter.ts";
import { plainWords } from "./decoding.ts";
import { isKnownKind, looksWhole, nameOfDocument, oldAddress, type SavedDocuments } from "./documents.ts";
import { escapedTitle } from "./escaped-title.ts";
import { type LeadsTo, markdownWords, withoutHeadings } from "./markdown-words.ts";
import type { OldDocument, OldItem, OldMeeting } from "./old.ts";

/** What an agenda is made beside. */
export interface AgendaParts {
  readonly documents: SavedDocuments;
  readonly leadsTo: LeadsTo;
  /** Asks a person something about the agenda. */
  readonly ask: (words: string) => void;
}

/** An old thing and where on the new agenda it is. */
export interface Placed {
  /** Of an item that is on it: its place among all items, in reading order; missing for the meeting itself. */
  readonly at?: number | undefined;
  readonly item?: OldItem;
  readonly document?: OldDocument;
  /** The name of the file beside the agenda. */
  readonly file?: string;
}

export interface MadeAgenda {
  readonly entries: readonly FieldValue[];
  /** The items that are on it, in reading order. */
  readonly items: readonly OldItem[];
  readonly files: ReadonlyMap<string, () => Uint8Array>;
  readonly placed: readonly Placed[];
}

/** Longest title, in letters; what is longer is text. */
const LONGEST_TITLE = 200;

/** Makes the agenda of one meeting: items in order, sub-items in their item, papers that were saved under theirs. */
export function agendaOf(meeting: OldMeeting, parts: AgendaParts): MadeAgenda {
  const items: OldItem[] = [];
  const files = new Map<string, () => Uint8Array>();
  const placed: Placed[] = [];
  const entries: FieldValue[] = [];
  let parent: { readonly number: string; readonly items: FieldValue[] } | undefined;
  for (const item of meeting.items) {
    if (!item.isShown) {
      parts.ask(
        `an item that was not shown on the old site was left out: ${item.number ?? ""} ${item.title}`.trim(),
      );
      continue;
    }
    if (isHeading(item)) {
      entries.push({ part: escapedTitle(item.title) });
      placed.push({ item });
      parent = undefined;
      continue;
    }
    const at = items.length;
    items.push(item);
    placed.push({ at, item });
    const made = itemOf(item, at, { parts, files, placed });
    if (parent && item.number !== undefined && isBelow(item.number, parent.number)) {
      parent.items.push(made);
      continue;
    }
    const below: FieldValue[] = [];
    entries.push({ ...made, items: below });
    parent = item.number === undefined ? undefined : { number: item.number, items: below };
  }
  for (const document of meeting.documents) {
    placed.push({ document });
    const saved = parts.documents.of(document.url);
    if (saved)
      parts.ask(
        `${saved.path} was not brought over: agenda, pack and minutes are made anew here; keep it in your archive`,
      );
  }
  return { entries, items, files, placed };
}

/** "PART A - OPEN", "Part 2 (closed to the public)": a heading without a number and without anything under it. */
const isHeading = ({ number, title, text, minutes, documents }: OldItem): boolean =>
  number === undefined &&
  text === undefined &&
  minutes === undefined &&
  documents.length === 0 &&
  title !== "" &&
  title.length <= LONGEST_TITLE &&
  (/^part\s+(?:[a-z]|\d|one|two|i{1,3})\b/i.test(title) ||
    (title === title.toUpperCase() && /[A-Z]{3}/.test(title)));

/** Whether "7.1", "7a" or "7(i)" is below "7". */
const isBelow = (number: string, above: string): boolean =>
  number.length > above.length &&
  number.toLowerCase().startsWith(above.toLowerCase()) &&
  /^(?:\.\d|\s*\(?[a-z])/i.test(number.slice(above.length)) &&
  !/^[a-z]/i.test(above);

interface Making {
  readonly parts: AgendaParts;
  readonly files: Map<string, () => Uint8Array>;
  readonly placed: Placed[];
}

function itemOf(item: OldItem, at: number, making: Making): { readonly [name: string]: FieldValue } {
  const { parts } = making;
  const named = item.number === undefined ? `“${item.title.slice(0, 60)}”` : `item ${item.number}`;
  if (item.title === "") parts.ask(`${named} had no title; it is called “Untitled item” now`);
  const { title, rest } = shortTitle(item.title === "" ? "Untitled item" : item.title);
  if (rest !== undefined) parts.ask(`the title of ${named} was very long; its end is in the item’s text now`);
  const begin = { title: escapedTitle(title), number: item.number ?? "none" };
  if (item.isRestricted) return { ...begin, exempt: exemption(item, named, making) };
  const worded = item.text === undefined ? undefined : markdownWords(item.text, parts.leadsTo);
  for (const doubt of worded?.doubts ?? []) parts.ask(`${named}: ${doubt}`);
  const { papers, lost } = papersOf(item, at, named, making);
  const text = [
    rest === undefined ? "" : escapedTitle(rest),
    withoutHeadings(worded?.text ?? ""),
    lost.length === 0 ? "" : `Published before at:\n\n${lost.map(formerly).join("\n")}`,
  ].filter((each) => each !== "");
  return {
    ...begin,
    text: text.join("\n\n"),
    papers,
    ...(papers.length > 0 || lost.length === 0
      ? {}
      : { paper: "none", reason: "It was not brought over from the council’s former website." }),
  };
}

/** "- Report on trees: `https://…`", the address as words, because it leads back here. */
const formerly = ({ title, url }: OldDocument): string =>
  `- ${escapedTitle(title === "" ? "Paper" : title)}: \`${url.replace(/[\s`]/g, (sign) => encodeURIComponent(sign))}\``;

function shortTitle(title: string): { readonly title: string; readonly rest?: string } {
  if (title.length <= LONGEST_TITLE) return { title };
  const cut = title.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, "");
  return { title: `${cut} …`, rest: `… ${title.slice(cut.length).trim()}` };
}

/** The paragraphs of the schedule that an old item names. Nothing else of it is brought over: it may have been saved by an officer. */
function exemption(item: OldItem, named: string, { parts }: Making): FieldValue {
  const paragraphs = paragraphsIn(`${item.title}. ${plainWords(item.text ?? "")}`);
  parts.ask(
    paragraphs.length === 0
      ? `${named} was restricted, and nothing says under which paragraph; write it into exempt: { paragraphs: [3] }`
      : `${named} was restricted: its text, papers and minutes were left out; what is public of it write here, the rest belongs into the private tree`,
  );
  return { paragraphs };
}

/** "exempt information paragraphs 1 and 3 of Part 1 of Schedule 12A": 1 and 3. */
export function paragraphsIn(words: string): readonly string[] {
  const found = [
    ...words.matchAll(
      /\bparagraphs?\s*\(?((?:\d{1,2}[A-C]?)(?:\)?\s*(?:,|and|&|or|\/|to)+\s*\(?\d{1,2}[A-C]?)*)/gi,
    ),
  ];
  const isExempt = /\bexempt|confidential|schedule\s+12a|not for publication|restricted/i.test(words);
  if (!isExempt) return [];
  return [...new Set(found.flatMap(([, numbers = ""]) => numbers.match(/\d{1,2}[A-C]?/g) ?? []))];
}

function papersOf(
  item: OldItem,
  at: number,
  named: string,
  { parts, files, placed }: Making,
): { readonly papers: readonly FieldValue[]; readonly lost: readonly OldDocument[] } {
  const papers: FieldValue[] = [];
  const lost: OldDocument[] = [];
  const seen = new Set<string>();
  for (const document of item.documents) {
    if (seen.has(document.url)) continue;
    seen.add(document.url);
    // Its name may say what is exempt: nothing leads from it.
    if (document.isRestricted) {
      parts.ask(
        `${named}: a restricted paper was left out; if the item has one, write exempt: and put it into the private tree`,
      );
      continue;
    }
    const name = nameOfDocument(document.url);
    const saved = parts.documents.of(document.url);
    const isUsable = saved !== undefined && isKnownKind(name) && looksWhole(name, saved.bytes());
    if (!isUsable) {
      lost.push(document);
      placed.push({ at, document });
      parts.ask(
        saved === undefined
          ? `${named}: the paper ${fileIn(document.url)} was not saved; put it beside the agenda and name it under papers:`
          : `${named}: ${saved.path} is not a whole file of a kind that can be a paper; fetch it again`,
      );
      continue;
    }
    placed.push({ at, document, file: name });
    if (files.has(name)) {
      parts.ask(
        `${named}: ${name} stands under an earlier item already, and a paper stands under one; take it out there if it belongs here`,
      );
      continue;
    }
    files.set(name, saved.bytes);
    papers.push({
      file: name,
      title: escapedTitle(document.title === "" ? fileIn(document.url) : document.title),
    });
  }
  return { papers, lost };
}

const fileIn = (url: string): string =>
  (oldAddress(url)?.path ?? url.replace(/[?#].*$/, "")).split("/").at(-1) ?? url;
