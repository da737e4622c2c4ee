import mammoth from "mammoth";
import { counted } from "../../text/lists.ts";
import { type HtmlNode, isElement, likened, nodesOf } from "../markdown/elements.ts";
import { type Doubts, withoutPlaces } from "../markdown/places.ts";
import { type Cleaner, cleanerOf } from "./clean.ts";
import { DocxFault } from "./docx-fault.ts";
import { commentsOf } from "./margins.ts";
import { numbererOf } from "./numbering.ts";
import { type Docx, partOf, textOf } from "./open-docx.ts";
import { endingOf } from "./pictures.ts";
import { prepared } from "./prepare.ts";
import { shaped } from "./shape.ts";
import { stylesOf } from "./styles.ts";
import { childOf, xmlOf, xmlText } from "./xml.ts";
import { BROKEN, zipped } from "./zip.ts";

/** A report as HTML blocks with headings and lists, its pictures, and what is to be asked of the whole of it. */
export interface ReadDocx {
  readonly blocks: readonly HtmlNode[];
  /** By the name that stands in the HTML: "1.png". */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly asked: readonly string[];
}

/** mammoth reads words, marks, links, notes, tables and pictures; what it would lose stands in the text by then. */
export async function readDocx(docx: Docx, doubts: Doubts): Promise<ReadDocx> {
  const root = xmlOf(withoutPlaces(textOf(docx.parts, docx.main))).find(({ name }) => name === "w:document");
  const body = childOf(root, "w:body");
  if (root === undefined || body === undefined) throw new DocxFault(BROKEN);
  const styles = stylesOf(partOf(docx, "styles.xml"));
  const cleaner = cleanerOf(styles, commentsOf(docx), doubts);
  const ready = prepared(body, { styles, cleaner, numberOf: numbererOf(partOf(docx, "numbering.xml")) });
  const opening = Object.entries(root.attribs)
    .map(([name, value]) => ` ${name}="${value.replace(/&/g, "&amp;").replace(/"/g, "&quot;")}"`)
    .join("");
  const text = `<?xml version="1.0" encoding="UTF-8"?><w:document${opening}>${xmlText([ready.body])}</w:document>`;
  const parts = new Map([...docx.parts, [docx.main, Buffer.from(text)] as const]);
  for (const name of ["word/footnotes.xml", "word/endnotes.xml"])
    if (parts.has(name)) parts.set(name, Buffer.from(cleanedNotes(textOf(parts, name), cleaner)));
  const file = zipped(parts);

  const pictures = new Map<string, Uint8Array>();
  const { value, messages } = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(file) },
      {
        styleMap: ["p => p:fresh", "u => u", "strike => s"],
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async (image) => {
          const ending = endingOf(image.contentType);
          if (ending === undefined)
            return { src: `unshown:${image.contentType.replace(/^image\/(?:x-)?/, "")}` };
          const name = `${pictures.size + 1}.${ending}`;
          pictures.set(name, await image.readAsBuffer());
          return { src: name };
        }),
      },
    )
    .catch((cause: unknown) => {
      throw new DocxFault(BROKEN, { cause });
    });
  const lost = messages
    .map(({ message }) => message)
    .filter((message) => /could not (?:find|be found)/i.test(message));
  return {
    blocks: shaped(nodesOf(value), ready).filter(isElement),
    pictures,
    asked: [
      ...lost.map((message) => `mammoth, which reads Word, says: ${message}`),
      ...askedOfAll(cleaner.changes, ready.contents),
    ],
  };
}

/** Notes without what is not to be printed; their paragraphs are never lists or headings. */
function cleanedNotes(text: string, cleaner: Cleaner): string {
  const cleaned = (node: HtmlNode): HtmlNode => {
    if (!isElement(node)) return node;
    if (node.name === "w:p") return likened(node, { children: cleaner.paragraph(node).children });
    return likened(node, { children: node.children.map(cleaned) });
  };
  return `<?xml version="1.0" encoding="UTF-8"?>${xmlText(xmlOf(withoutPlaces(text)).map(cleaned))}`;
}

function askedOfAll(
  { inserted, deleted, authors }: ReturnType<typeof cleanerOf>["changes"],
  contents: number,
): readonly string[] {
  return [
    ...(inserted + deleted === 0
      ? []
      : [
          `changes of ${[...authors].sort().join(", ")} were tracked and not yet accepted, here with ${counted(inserted, "insertion")} kept and ${counted(deleted, "deletion")} left out; is that the report as it was cleared?`,
        ]),
    ...(contents === 0 ? [] : ["the table of contents is left out: the page makes its own"]),
  ];
}
