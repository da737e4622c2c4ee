/**
 * What a page or form of somebody else's paints, written anew: brackets that do not match are mended, layers that are not
 * shown are gone, and of its marks only those stay that say something to the structure or stand for words.
 */
import { type PDFDict, PDFStream } from "@cantoo/pdf-lib";
import { paintsMatter, paintsPath } from "../content/marks.ts";
import { type Operation, operationsOf } from "../content/operations.ts";
import { dictAt, entry, nameAt } from "../source/entries.ts";
import { KeptMarks } from "./kept-marks.ts";
import { isShown, type Layers } from "./layers.ts";
import { isOperator, namesUsed, type Used, UsedNames } from "./used-names.ts";

/** What surrounds a content stream. */
export interface Surroundings {
  readonly resources: PDFDict | undefined;
  readonly layers: Layers;
  /** Whether the structure knows marked content of this page or form. */
  readonly tagged: boolean;
}

/** A content stream fit to stand among others. */
export interface Cleaned {
  /** One character a byte. */
  readonly content: string;
  /** Names in the resources that it uses. */
  readonly used: Used;
  /** It shows text itself; it paints pictures or drawings itself. */
  readonly words: boolean;
  readonly pictures: boolean;
  readonly drawings: boolean;
  /** Marked content from which something was taken out because its layer is not shown. */
  readonly touched: ReadonlySet<number>;
}

/** `content`: one character a byte. Operators that no PDF has are left out, as readers do (ISO 32000-1, annex A). */
export function cleanContent(content: string, surroundings: Surroundings): Cleaned {
  const { resources, layers } = surroundings;
  const pieces: string[] = [];
  const marks = new KeptMarks(surroundings, pieces);
  const used = new UsedNames();
  let [words, pictures, drawings] = [false, false, false];
  let saved = 0;
  let inText = false;

  for (const operation of operationsOf(content)) {
    const { operator, operands } = operation;
    if (!isOperator(operator) || marks.take(operation)) continue;
    if (operator === "Q" && saved === 0) continue;
    if (operator === "ET" && !inText) continue;
    if (operator === "BT" && inText) pieces.push("ET");
    if (operator === "q") saved++;
    if (operator === "Q") saved--;
    if (operator === "BT" || operator === "ET") inText = operator === "BT";
    const object = operator === "Do" ? objectNamed(operands[0], resources) : undefined;
    if (operator === "Do" && object === undefined) continue;
    if (marks.hidden || (object !== undefined && !isShown(object, layers))) {
      const left = withoutPaint(operation);
      if (left === undefined) used.add(namesUsed(operation));
      else marks.touch();
      if (left !== "") pieces.push(left ?? content.slice(operation.start, operation.end));
      continue;
    }
    if (SHOWS.has(operator)) words ||= HAS_SIGNS.test(operands.at(-1) ?? "");
    if (operator === "EI" || (object !== undefined && nameAt(object, "Subtype") === "Image")) pictures = true;
    if (paintsPath(operator) || operator === "sh") drawings = true;
    used.add(namesUsed(operation));
    pieces.push(content.slice(operation.start, operation.end));
  }
  if (inText) pieces.push("ET");
  marks.close();
  pieces.push(...Array.from({ length: saved }, () => "Q"));
  return { content: pieces.join("\n"), used: used.names, words, pictures, drawings, touched: marks.touched };
}

const SHOWS = new Set(["Tj", "TJ", "'", '"']);
/** A string with anything but spaces in it. */
const HAS_SIGNS = /\(\s*[^\s)]|<\s*[0-9A-Fa-f]/;

/**
 * What is left of a painting operation in a layer that is not shown: a path has to be ended, and a line begun. Nothing for
 * operations that paint nothing: places and states hold on after the layer ends (ISO 32000-1, 8.11.3.2).
 */
function withoutPaint({ operator, operands }: Operation): string | undefined {
  if (operator === "'") return "T*";
  if (operator === '"') return `${operands[0] ?? 0} Tw ${operands[1] ?? 0} Tc T*`;
  if (paintsMatter(operator)) return "";
  return paintsPath(operator) ? "n" : undefined;
}

/** The image or form that `Do` paints; PostScript for printers (8.8.2) is nothing. */
function objectNamed(operand: string | undefined, resources: PDFDict | undefined): PDFStream | undefined {
  const objects = resources === undefined ? undefined : dictAt(resources, "XObject");
  const object = objects === undefined ? undefined : entry(objects, operand?.slice(1) ?? "");
  return object instanceof PDFStream && nameAt(object, "Subtype") !== "PS" ? object : undefined;
}
