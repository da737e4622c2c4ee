import type { Canvas } from "./canvas.ts";
import { type Box, combined, EVERYWHERE, type Matrix, movedBox, SAME, shared } from "./geometry.ts";
import { Lexer } from "./lexer.ts";
import { colorOf, startPaths } from "./paths.ts";
import { newPen, newPlace, type Pen } from "./pen.ts";
import { boxOf, matrixOf } from "./rectangles.ts";
import { walk } from "./said-strings.ts";
import { showText } from "./show-text.ts";
import { fontAt, type Studio, setState } from "./studio.ts";
import { SHOWN, setText, sixOf } from "./text-operators.ts";
import { wordsOf } from "./text-strings.ts";
import {
  type Dict,
  isDict,
  isList,
  Keyword,
  Name,
  nameOf,
  numberOf,
  type PdfObject,
  type Value,
  Words,
} from "./values.ts";

const DEEPEST_DRAWING = 20;
/** "BDC": what is longer is no operator, but a word. */
const LONGEST_OPERATOR = 3;
const END_OF_PICTURE = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r /<[(]|$)/g;
const UNIT: Box = [0, 0, 1, 1];

/** Whose names content uses, and in which revision of the file. */
export interface Setting {
  readonly resources: Dict | undefined;
  readonly revision: number;
  readonly matrix?: Matrix;
  readonly clip?: Box;
  /** How many drawings this content lies in. */
  readonly depth?: number;
}

/**
 * Follows a content stream (ISO 32000-1, 7.8.2) and what it draws, and puts on the canvas every text, wherever it is and
 * however it looks. A drawing is followed where it is first used.
 */
export function paint(studio: Studio, canvas: Canvas, content: string, setting: Setting): void {
  const { resources, revision, matrix = SAME, clip = EVERYWHERE } = setting;
  const at = (value: Value | undefined): Value | undefined => studio.document.at(value, revision);
  const resource = (kind: string, name: Value | undefined): Value | undefined => {
    const all = at(resources?.get(kind));
    return isDict(all) ? all.get(nameOf(name)) : undefined;
  };
  const lexer = new Lexer(content);
  const paths = startPaths(canvas);
  const place = newPlace();
  const kept: Pen[] = [];
  let pen = newPen(matrix, clip);
  let held: Value[] = [];
  const take = (operator: string): void => {
    if (operator === "q") kept.push({ ...pen });
    else if (operator === "Q") pen = kept.pop() ?? pen;
    else if (operator === "cm") pen.matrix = combined(sixOf(held), pen.matrix);
    else if (operator === "Tf") {
      pen.font = fontAt(studio, at(resource("Font", held[0])), revision);
      pen.size = numberOf(held[1]) ?? 0;
    } else if (operator === "gs") setState(studio, pen, at(resource("ExtGState", held[0])), revision);
    else if (operator === "Do")
      drawObject(
        studio,
        canvas,
        studio.document.objectAt(resource("XObject", held[0]), revision),
        pen,
        setting,
      );
    else if (operator === "ID") canvas.pictures.push(pictureAt(lexer));
    else {
      if (operator.length > LONGEST_OPERATOR) canvas.names.add(operator);
      pen.color = colorOf(operator, held, pen.color, (name) => at(resource("ColorSpace", name)));
      paths.take(operator, held, pen);
    }
  };
  for (let value = lexer.next(false); value !== undefined; value = lexer.next(false)) {
    if (!(value instanceof Keyword)) {
      held.push(value);
      continue;
    }
    setText(value.word, pen, place, held);
    const shown = Object.hasOwn(SHOWN, value.word) ? (SHOWN[value.word] ?? -1) : -1;
    const words = held[shown];
    if (words !== undefined) showText(canvas, pen, place, isList(words) ? words : [words]);
    else take(value.word);
    for (const [i, each] of held.entries()) if (i !== shown) keepMarks(canvas, each);
    held = [];
  }
  for (const each of held) keepMarks(canvas, each);
  canvas.comments.push(...lexer.comments);
}

/** Strings of marked content's properties, and those that stand where no operator wants them. */
function keepMarks(canvas: Canvas, value: Value): void {
  if (typeof value === "number") return;
  walk(value, "", (_, inner) => {
    if (inner instanceof Words) canvas.marks.push(...wordsOf(inner.bytes));
    else if (inner instanceof Name) canvas.names.add(inner.name);
  });
}

/** The bytes of a picture within the content, which end with `EI`. */
function pictureAt(lexer: Lexer): string {
  const start = lexer.at;
  END_OF_PICTURE.lastIndex = start;
  lexer.at = END_OF_PICTURE.test(lexer.text) ? END_OF_PICTURE.lastIndex : lexer.text.length;
  return lexer.text.slice(start, lexer.at);
}

function drawObject(
  studio: Studio,
  canvas: Canvas,
  object: PdfObject | undefined,
  pen: Pen,
  setting: Setting,
): void {
  if (object === undefined || !isDict(object.value)) return;
  const dict = object.value;
  const { revision, depth = 0 } = setting;
  const at = (value: Value | undefined): Value | undefined => studio.document.at(value, revision);
  if (nameOf(at(dict.get("Subtype"))) === "Image") {
    const showsThrough = dict.has("SMask") || dict.has("Mask") || at(dict.get("ImageMask")) === true;
    if (showsThrough || pen.alpha < 1) return;
    canvas.covers.push({
      box: shared(movedBox(pen.matrix, UNIT), pen.clip),
      color: "?",
      isExact: true,
      order: canvas.order++,
    });
    return;
  }
  if (studio.painted.has(object) || depth >= DEEPEST_DRAWING) return;
  studio.painted.add(object);
  const decoded = studio.document.unpacked(object);
  if (decoded === undefined) return;
  const own = at(dict.get("Resources"));
  const matrix = combined(matrixOf(at(dict.get("Matrix"))), pen.matrix);
  const box = boxOf(at(dict.get("BBox")), at);
  paint(studio, canvas, Buffer.from(decoded.bytes).toString("latin1"), {
    resources: isDict(own) ? own : setting.resources,
    revision,
    matrix,
    clip: box === undefined ? pen.clip : shared(pen.clip, movedBox(matrix, box)),
    depth: depth + 1,
  });
}
