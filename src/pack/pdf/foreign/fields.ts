/** Fields of forms as pictures: what was filled in stays to be seen, and nothing can be filled in any more. */
import {
  PDFDict,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  PDFOptionList,
  PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFTextField,
  StandardFonts,
} from "@cantoo/pdf-lib";
import { type Matrix, matrixOf } from "../content/matrix.ts";
import { dictAt, entry, nameAt, numberAt, numbersOf, referenceAt, valuesAt } from "../source/entries.ts";
import { isPrinted, isSeen, type PageAnnotation } from "./annotations.ts";
import type { Layers } from "./layers.ts";
import { around, sidesOf } from "./sides.ts";

/** What one field looks like on its page. */
export interface FieldPicture {
  readonly object: PDFRef;
  readonly form: PDFRef;
  /** From the picture's own coordinates to those of the page, in front of the form's own matrix. */
  readonly matrix: Matrix;
}

/** The picture of a widget in its present state (ISO 32000-1, 12.5.5); nothing for one that shows nothing. */
export function fieldPicture(annotation: PageAnnotation, layers: Layers): FieldPicture | undefined {
  const { dict, object } = annotation;
  if (nameAt(dict, "Subtype") !== "Widget" || !isSeen(annotation, layers)) return undefined;
  if (isButton(dict) && !isPrinted(annotation)) return undefined;
  const looks = dictAt(dict, "AP");
  const normal = looks === undefined ? undefined : entry(looks, "N");
  const form =
    normal instanceof PDFDict
      ? referenceAt(normal, nameAt(dict, "AS") ?? "Off")
      : looks && referenceAt(looks, "N");
  const stream = form === undefined ? undefined : dict.context.lookup(form);
  const rect = sidesOf(numbersOf(entry(dict, "Rect")));
  if (!(stream instanceof PDFStream) || form === undefined || rect === undefined) return undefined;
  const box = sidesOf(numbersOf(entry(stream, "BBox")));
  if (box === undefined) return undefined;
  const drawn = around(box, matrixOf(numbersOf(entry(stream, "Matrix"))));
  const [width, height] = [drawn.right - drawn.left, drawn.top - drawn.bottom];
  if (width <= 0 || height <= 0) return undefined;
  const [across, up] = [(rect.right - rect.left) / width, (rect.top - rect.bottom) / height];
  return {
    object,
    form,
    matrix: [across, 0, 0, up, rect.left - drawn.left * across, rect.bottom - drawn.bottom * up],
  };
}

/** A button to press (12.7.4.2.2): on paper it is nothing, unless it is meant to be printed because it holds a picture. */
const isButton = (dict: PDFDict): boolean =>
  nameAt(dict, "FT") === "Btn" && ((numberAt(dict, "Ff") ?? 0) & 65536) !== 0;

/**
 * Draws the fields that hold text and have no picture of it, or whose form says that pictures are out of date
 * (/NeedAppearances, table 218), in the document given. Gives back the names of those that could not be drawn: the font at
 * hand has only the letters of Western Europe.
 */
export async function drawFields(document: PDFDocument): Promise<readonly string[]> {
  const form = dictAt(document.catalog, "AcroForm");
  if (form === undefined || valuesAt(form, "Fields").length === 0) return [];
  const outOfDate = entry(form, "NeedAppearances")?.toString() === "true";
  const waiting = document
    .getForm()
    .getFields()
    .filter((field) => holdsText(field) && (outOfDate || field.needsAppearancesUpdate()));
  if (waiting.length === 0) return [];
  const font = await document.embedFont(StandardFonts.Helvetica);
  const undrawn = waiting.filter((field) => {
    try {
      field.defaultUpdateAppearances(font);
      return false;
    } catch {
      return true;
    }
  });
  await document.flush();
  // Streams that pdf-lib made itself give their packed bytes only; everybody here reads streams as they stand in files.
  for (const [ref, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream && !(object instanceof PDFRawStream)) {
      document.context.assign(ref, PDFRawStream.of(object.dict, object.getContents()));
    }
  }
  return undrawn.map((field) => field.getName());
}

/** Whether somebody wrote or chose something in a field. */
function holdsText(field: PDFField): boolean {
  if (field instanceof PDFTextField) return (field.getText() ?? "") !== "";
  return (field instanceof PDFDropdown || field instanceof PDFOptionList) && field.getSelected().length > 0;
}
