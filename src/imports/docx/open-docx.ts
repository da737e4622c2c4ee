import { DocxFault } from "./docx-fault.ts";
import { allNamed, type Xml, xmlOf } from "./xml.ts";
import { unzipped } from "./zip.ts";

/** The parts of a Word report, by their names in the file. */
export interface Docx {
  readonly parts: Map<string, Uint8Array>;
  /** The name of the part that holds the text: "word/document.xml". */
  readonly main: string;
}

const SAVE_AS = "open it in Word or LibreOffice, save it as a Word document (.docx), and import that";

/** Looks into a file before it is read. Throws DocxFault for anything but a .docx, with what to do. */
export function openDocx(bytes: Uint8Array): Docx {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  if (start.startsWith("\xd0\xcf\x11\xe0"))
    throw new DocxFault(
      Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
        ? "the file has a password: open it in Word, take the password off and save it again"
        : `the file is an old Word document (.doc): ${SAVE_AS}`,
    );
  if (start.startsWith("{\\rtf")) throw new DocxFault(`the file is rich text (.rtf): ${SAVE_AS}`);
  if (start.startsWith("%PDF"))
    throw new DocxFault(
      "the file is a PDF: a report is imported from the Word document that it was made from",
    );
  if (!start.startsWith("PK")) throw new DocxFault(`the file is not a Word document: ${SAVE_AS}`);
  const parts = unzipped(bytes);
  if (textOf(parts, "mimetype").includes("opendocument"))
    throw new DocxFault(`the file is an OpenDocument text (.odt): ${SAVE_AS}`);
  const main = mainPart(parts);
  if (main === undefined || !parts.has(main))
    throw new DocxFault(`the file has no Word text in it (a spreadsheet or slides?): ${SAVE_AS}`);
  return { parts, main };
}

/** A part as text; "" if there is none. */
export const textOf = (parts: ReadonlyMap<string, Uint8Array>, name: string): string =>
  Buffer.from(parts.get(name) ?? []).toString();

function mainPart(parts: ReadonlyMap<string, Uint8Array>): string | undefined {
  const relation = allNamed(xmlOf(textOf(parts, "_rels/.rels")), "Relationship").find(({ attribs }) =>
    attribs.Type?.endsWith("/officeDocument"),
  );
  const target = relation?.attribs.Target?.replace(/^\//, "");
  return target?.startsWith("word/")
    ? target
    : parts.has("word/document.xml")
      ? "word/document.xml"
      : undefined;
}

/** Another part of the same folder, read: "styles.xml". No elements if there is none. */
export const partOf = ({ parts }: Docx, name: string): readonly Xml[] => xmlOf(textOf(parts, `word/${name}`));
