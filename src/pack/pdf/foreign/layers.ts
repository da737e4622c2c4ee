/** Layers ("optional content", ISO 32000-1, 8.11): which of them a reader shows on opening the file. */
import { PDFArray, PDFDict, type PDFObject, type PDFStream } from "@cantoo/pdf-lib";
import { dictAt, entry, nameAt, nameOf, textAt, valuesAt, valuesOf } from "../source/entries.ts";

/** The layers of one file as it opens. */
export interface Layers {
  /** Names of the layers that are not shown. */
  readonly hidden: readonly string[];
  /** Whether something is shown, by the layer or the condition on layers that it belongs to; by none, it is. */
  readonly shows: (belongsTo: PDFObject | undefined) => boolean;
}

/** Whether an object that may carry a layer in its /OC entry is shown. */
export const isShown = (object: PDFDict | PDFStream, layers: Layers): boolean =>
  layers.shows(entry(object, "OC"));

/** Layers by the default configuration, as on a screen (8.11.4.3 and 8.11.4.4). */
export function readLayers(catalog: PDFDict): Layers {
  const properties = dictAt(catalog, "OCProperties");
  const groups = properties === undefined ? [] : dictsIn(valuesAt(properties, "OCGs"));
  const configuration = properties === undefined ? undefined : dictAt(properties, "D");
  const off = configuration === undefined ? new Set<PDFObject>() : offIn(configuration, groups);
  const visible = (group: PDFObject): boolean => !off.has(group);

  const expression = (value: PDFObject | undefined, depth: number): boolean => {
    if (value instanceof PDFDict) return visible(value);
    if (!(value instanceof PDFArray) || depth > DEEPEST) return true;
    const [operator, ...operands] = valuesOf(value);
    const results = operands.map((operand) => expression(operand, depth + 1));
    if (nameOf(operator) === "Not") return results[0] !== true;
    return nameOf(operator) === "Or" ? results.includes(true) : !results.includes(false);
  };

  const shows = (belongsTo: PDFObject | undefined): boolean => {
    if (!(belongsTo instanceof PDFDict)) return true;
    if (nameAt(belongsTo, "Type") !== "OCMD") return visible(belongsTo);
    const condition = entry(belongsTo, "VE");
    if (condition !== undefined) return expression(condition, 0);
    const members = dictsIn(valuesAt(belongsTo, "OCGs"));
    if (members.length === 0) return true;
    switch (nameAt(belongsTo, "P")) {
      case "AllOn":
        return members.every(visible);
      case "AnyOff":
        return !members.every(visible);
      case "AllOff":
        return !members.some(visible);
      default:
        return members.some(visible);
    }
  };
  const hidden = groups.filter((group) => !visible(group)).map((group) => textAt(group, "Name") ?? "");
  return { hidden, shows };
}

/** Conditions nest a few deep; one that goes on is a trap. */
const DEEPEST = 50;

function offIn(configuration: PDFDict, groups: readonly PDFDict[]): ReadonlySet<PDFObject> {
  const off = new Set<PDFObject>(nameAt(configuration, "BaseState") === "OFF" ? groups : []);
  for (const group of valuesAt(configuration, "ON")) off.delete(group);
  for (const group of valuesAt(configuration, "OFF")) off.add(group);
  for (const usage of dictsIn(valuesAt(configuration, "AS"))) {
    if (nameAt(usage, "Event") !== "View") continue;
    for (const group of dictsIn(valuesAt(usage, "OCGs"))) {
      const uses = dictAt(group, "Usage");
      const view = uses === undefined ? undefined : dictAt(uses, "View");
      const state = view === undefined ? undefined : nameAt(view, "ViewState");
      if (state === "OFF") off.add(group);
    }
  }
  return off;
}

const dictsIn = (values: readonly PDFObject[]): readonly PDFDict[] =>
  values.filter((value) => value instanceof PDFDict);
