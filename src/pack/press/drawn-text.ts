/** The text that a finished PDF really draws, page by page, read back from its content streams (ISO 32000-1, 9.4, 14.6). */
import { type DrawnFont, glyphText, hexText, readFonts, UNKNOWN, utf16 } from "./drawn-fonts.ts";
import { type Objects, pageContents, readObjects, resourceNames, streamText } from "./drawn-objects.ts";
import { readOperators } from "./drawn-operators.ts";

/** What one page draws. A glyph that stands for no character, the empty box included, is U+FFFD. */
export interface DrawnPage {
  /** Everything, page furniture and generated content included, in painting order. */
  readonly all: string;
  /** Only what a structure element marks: the paper's own text. */
  readonly tagged: string;
}

interface Marked {
  readonly tagged: boolean;
  /** Replaces the glyphs inside (14.9.4): ligatures, small capitals, soft hyphens. */
  readonly actual: string | undefined;
  /** Where `all` and `tagged` stood when it began. */
  readonly from: { readonly all: number; readonly tagged: number };
}

interface Reading {
  readonly objects: Objects;
  readonly fonts: ReadonlyMap<string, DrawnFont>;
  readonly forms: ReadonlyMap<string, number>;
  readonly marks: Marked[];
  all: string;
  tagged: string;
}

/** The text of every page, in page order. Throws PressFault for a file that Chromium did not write. */
export function drawnText(pdf: Uint8Array): readonly DrawnPage[] {
  const objects = readObjects(pdf);
  const known = { objects, fonts: readFonts(objects), forms: resourceNames(objects, "XObject") };
  return pageContents(objects).map((number) => {
    const page: Reading = { ...known, marks: [], all: "", tagged: "" };
    read(streamText(objects, number), page);
    return { all: page.all, tagged: page.tagged };
  });
}

function read(content: string, page: Reading): void {
  let font: DrawnFont | undefined;
  readOperators(content, (operator, operands) => {
    if (operator === "Tf") font = page.fonts.get(operands[0]?.slice(1) ?? "");
    else if (operator === "Tj" || operator === "TJ") draw(operands, font, page);
    else if (operator === "BDC" || operator === "BMC") page.marks.push(mark(operands, page));
    else if (operator === "EMC") unmark(page);
    else if (operator === "Do") readForm(operands[0]?.slice(1) ?? "", page);
  });
}

function readForm(name: string, page: Reading): void {
  const number = page.forms.get(name);
  const dictionary = number === undefined ? "" : (page.objects.get(number)?.dictionary ?? "");
  if (number !== undefined && /\/Subtype \/Form\b/.test(dictionary))
    read(streamText(page.objects, number), page);
}

function draw(operands: readonly string[], font: DrawnFont | undefined, page: Reading): void {
  let text = "";
  for (const operand of operands) {
    if (operand.startsWith("<")) text += hexText(operand, font);
    else if (operand.startsWith("(")) text += glyphText(bytesOf(operand), font);
  }
  page.all += text;
  if (page.marks.some(({ tagged }) => tagged)) page.tagged += text;
}

function mark(operands: readonly string[], page: Reading): Marked {
  const actual = operands[operands.indexOf("/ActualText") + 1] ?? "";
  return {
    tagged: operands.includes("/MCID"),
    actual: operands.includes("/ActualText") ? textOf(bytesOf(actual)) : undefined,
    from: { all: page.all.length, tagged: page.tagged.length },
  };
}

/** A replacement text does not make up for an empty box: the reader sees the box. */
function unmark(page: Reading): void {
  const done = page.marks.pop();
  if (done?.actual === undefined || page.all.slice(done.from.all).includes(UNKNOWN)) return;
  page.all = page.all.slice(0, done.from.all) + done.actual;
  if (page.marks.some(({ tagged }) => tagged))
    page.tagged = page.tagged.slice(0, done.from.tagged) + done.actual;
}

function bytesOf(token: string): Buffer {
  if (token.startsWith("<")) return Buffer.from(token.slice(1, -1), "hex");
  const plain = token.slice(1, -1).replace(/\\([0-7]{1,3}|[\s\S])/g, (_, escaped: string) => {
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8));
    return { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" }[escaped] ?? escaped;
  });
  return Buffer.from(plain, "latin1");
}

/** A text string (7.9.2.2): UTF-16BE with a mark, otherwise one character a byte. */
function textOf(bytes: Buffer): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? utf16(bytes.subarray(2)) : bytes.toString("latin1");
}
