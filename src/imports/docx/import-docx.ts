import { slug } from "../../text/slug.ts";
import { yamlFile } from "../front-matter.ts";
import type { Imported, ImportedFile, Question } from "../imported.ts";
import { elementsIn, type HtmlNode, rawWords } from "../markdown/elements.ts";
import { markedMarkdown } from "../markdown/markdown-of.ts";
import { doubtsOf, settled } from "../markdown/places.ts";
import { coverOf } from "./cover.ts";
import { endingsOf } from "./endings.ts";
import { fieldsOfCover } from "./fields-of-cover.ts";
import { marginsOf, refuseWithheld } from "./margins.ts";
import { numbered } from "./numbered.ts";
import { openDocx } from "./open-docx.ts";
import { withPictures } from "./pictures.ts";
import { TURNS } from "./prepare.ts";
import { readDocx } from "./read-docx.ts";
import { titleOf } from "./title.ts";

export { DocxFault } from "./docx-fault.ts";

/** A Word report that is to become a paper of a meeting. */
export interface WordReport {
  readonly bytes: Uint8Array;
  /** The name of the file, with its ending. */
  readonly name: string;
  /** The id of the meeting, the name of its folder. */
  readonly meeting: string;
  /** The number of the item it is for: the file of the paper begins with it. */
  readonly item?: string | undefined;
}

/**
 * A Word report as a paper of our format, its pictures beside it, and what a person must look at. Throws DocxFault, with
 * what to do, for a file that is no .docx, is broken or has a password, and for a report that is not for publication.
 */
export async function importDocx({ bytes, name, meeting, item }: WordReport): Promise<Imported> {
  const docx = openDocx(bytes);
  const doubts = doubtsOf("d");
  const margins = marginsOf(docx);
  refuseWithheld(margins, [], "");
  const { blocks: all, pictures, asked } = await readDocx(docx, doubts);
  const notes = all.filter(isNotes);
  const blocks = all.filter((block) => !notes.includes(block));
  const cover = coverOf(blocks);
  refuseWithheld(
    [],
    blocks.map((block) => plain(block)),
    plain(...(cover.fields.get("classification") ?? [])),
  );
  const titled = titleOf(cover, name);
  const { rest, backgroundPapers, contact, left, gap } = endingsOf(titled.rest);
  const fields = fieldsOfCover(cover, titled.title, { backgroundPapers, contact });
  const id = idOf(titled.title, item);

  const { marked, doubts: said } = markedMarkdown(withPictures([...rest, ...notes], id, doubts));
  // Numbers that are taken out change no line, so that places are those of the text that has them.
  const { text: typed, lines } = settled(gathered(turned(marked)));
  const body = numbered(typed);
  const head = `---\n${yamlFile({ ...fields.fields, numbering: body.numbering })}${fields.papers}---\n`;
  const firstLine = head.split("\n").length;
  const path = `meetings/${meeting}/${id}.md`;
  const questions: Question[] = [
    ...[...cover.left, ...titled.left, ...left].map(
      (words) => `“${words.slice(0, 160)}” is left out: the page says it in its own place`,
    ),
    ...titled.asked,
    ...fields.asked,
    ...cover.unknown.map(
      (label) => `the cover sheet's “${label}” has no field here: it stands at the head of the text`,
    ),
    ...(gap === undefined
      ? []
      : [`“${gap}” now stands at the end with the contact; the numbers after it are as they were`]),
    ...margins
      .filter((line) => line !== titled.title)
      .map((line) => `“${line.slice(0, 160)}” stood in the margin of every page and is left out`),
    ...asked,
  ].map((words) => ({ path, words }));
  const placed = [...doubts.said, ...said].map(([sign, words]) => {
    const line = lines.get(sign);
    return { path, words, ...(line !== undefined && { line: firstLine - 1 + line }) };
  });
  const text = `${head}${body.text}`;
  const files: ImportedFile[] = [
    { path, content: text },
    ...[...pictures]
      .filter(([file]) => text.includes(`(${id}-${file}`))
      .map(([file, content]) => ({ path: `meetings/${meeting}/${id}-${file}`, content })),
  ];
  // What the field of a page number has asked already.
  const lineOfField = new Set(
    placed.filter(({ words }) => words.startsWith("a page number")).map(({ line }) => line),
  );
  const named = pagesNamed(text, path).filter(({ line }) => !lineOfField.has(line));
  return {
    files: files.sort((a, b) => (a.path < b.path ? -1 : 1)),
    questions: [...questions, ...placed.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)), ...named],
  };
}

/** The list behind the text in which mammoth puts footnotes and endnotes. */
const isNotes = (block: HtmlNode): boolean =>
  elementsIn([block], "li").some(({ attribs }) => /^(?:foot|end)note-/.test(attribs.id ?? ""));

const plain = (...nodes: readonly HtmlNode[]): string =>
  settled(nodes.map(rawWords).join(" ")).text.replace(/\s+/g, " ").trim();

/** The name of the paper's file: the item's number and the words of the title, as far as they fit. */
function idOf(title: string, item: string | undefined): string {
  const words = slug(title);
  const short = words.length <= 60 ? words : words.slice(0, 61).replace(/-[^-]*$/, "");
  return item === undefined ? short : `${slug(item).padStart(2, "0")}-${short}`;
}

/** A paragraph that held nothing but what is asked about leaves its sign to the block after it. */
const gathered = (text: string): string => text.replace(/^((?:\uE000[a-z]\d+\uE001)+)\n\n/gm, "$1");

/** Signs of landscape pages as the block that turns a page. */
const turned = (text: string): string =>
  text
    .replace(new RegExp(`^\uE000${TURNS.begin}\uE001$`, "gm"), "::: landscape")
    .replace(new RegExp(`^\uE000${TURNS.end}\uE001$`, "gm"), ":::");

/** "see page 4": pages of Word are not those of the pack. */
function pagesNamed(text: string, path: string): readonly Question[] {
  return text.split("\n").flatMap((line, index) => {
    const found = /\b(?:on|see|at|to) pages? \d+\b/i.exec(line)?.[0];
    return found === undefined
      ? []
      : [
          {
            path,
            line: index + 1,
            words: `“${found}” names a page of the Word report: name the paragraph or appendix`,
          },
        ];
  });
}
