/** Where on its page each stretch of marked content stands. */
import { type PDFDict, PDFStream } from "@cantoo/pdf-lib";
import { dictAt, entry, nameAt, numbersOf } from "../source/entries.ts";
import { type FontMetrics, fontMetrics } from "./font-metrics.ts";
import { type Mark, markOf, paintsPath } from "./marks.ts";
import { type Matrix, matrixOf, moved, times, UNMOVED } from "./matrix.ts";
import type { Painting } from "./painting.ts";
import { shownCodes, shows } from "./string-bytes.ts";

/** Points: left, bottom, right, top. */
export type Box = readonly [number, number, number, number];

/** The box that holds both. */
export const around = (a: Box | undefined, b: Box): Box =>
  a === undefined
    ? b
    : [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];

interface State {
  readonly at: Matrix;
  readonly font: FontMetrics | undefined;
  readonly size: number;
}

interface ShownText {
  readonly font: FontMetrics;
  readonly size: number;
  readonly operands: readonly string[];
}

/**
 * The box of everything that is painted in each `wanted` marked-content sequence, by identifier, in the page's own
 * coordinates. What is clipped away counts.
 */
export function extents(
  { operations, properties }: Painting,
  resources: PDFDict | undefined,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, Box> {
  const boxes = new Map<number, Box>();
  const open: Mark[] = [];
  const saved: State[] = [];
  const named = namedIn(resources);
  let state: State = { at: UNMOVED, font: undefined, size: 0 };
  let line: Matrix = UNMOVED;
  let pen: Matrix = UNMOVED;
  let path: number[] = [];
  let owner: number | undefined;
  /** Text of this line whose width nothing has depended on yet: most text is in no wanted sequence. */
  let unread: ShownText[] = [];
  const place = (at: Matrix): void => {
    line = pen = at;
    unread = [];
  };

  const add = (points: readonly number[]): void => {
    if (owner === undefined || points.length === 0) return;
    let box = boxes.get(owner);
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
      box = around(box, [x, y, x, y]);
    }
    if (box !== undefined) boxes.set(owner, box);
  };

  for (const operation of operations) {
    const { operator, operands } = operation;
    const mark = markOf(operation, properties);
    if (mark !== undefined) {
      if (mark === "close") open.pop();
      else open.push(mark);
      const mcid = open.findLast((outer) => outer.mcid !== undefined)?.mcid;
      owner = mcid !== undefined && wanted.has(mcid) ? mcid : undefined;
    } else if (operator === "q") saved.push(state);
    else if (operator === "Q") state = saved.pop() ?? state;
    else if (operator === "cm") state = { ...state, at: times(matrixOf(operands.map(Number)), state.at) };
    else if (operator === "Tf") {
      state = { ...state, font: named.font(operands[0]?.slice(1) ?? ""), size: Number(operands[1] ?? 0) };
    } else if (operator === "BT") place(UNMOVED);
    else if (operator === "Tm") place(matrixOf(operands.map(Number)));
    else if (operator === "Td" || operator === "TD") {
      const [x = 0, y = 0] = operands.map(Number);
      place(times([1, 0, 0, 1, x, y], line));
    } else if (shows(operator) && state.font !== undefined) {
      unread.push({ font: state.font, size: state.size, operands });
      if (owner === undefined) continue;
      for (const { font, size, operands: codes } of unread) {
        const advance = font.advance(shownCodes(codes)) * size;
        if (codes === operands)
          add(corners([0, font.descent * size, advance, font.ascent * size], times(pen, state.at)));
        pen = times([1, 0, 0, 1, advance, 0], pen);
      }
      unread = [];
    } else if (operator === "Do") {
      const { box, within } = named.object(operands[0]?.slice(1) ?? "");
      add(corners(box, times(within, state.at)));
    } else if (operator === "re") {
      if (owner === undefined) continue;
      const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
      path.push(...corners([x, y, x + width, y + height], state.at));
    } else if (POINTS.has(operator)) {
      if (owner === undefined) continue;
      const numbers = operands.map(Number);
      for (let i = 0; i + 1 < numbers.length; i += 2)
        path.push(...moved(numbers[i] ?? 0, numbers[i + 1] ?? 0, state.at));
    } else if (paintsPath(operator) || operator === "n") {
      if (operator !== "n") add(path);
      path = [];
    }
  }
  return boxes;
}

/** The corners of a box as points, x and y in turn. */
const corners = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], within: Matrix): readonly number[] => [
  ...moved(x1, y1, within),
  ...moved(x2, y1, within),
  ...moved(x1, y2, within),
  ...moved(x2, y2, within),
];

const POINTS = new Set(["m", "l", "c", "v", "y"]);

/** Fonts and objects by their names in some resources; an image is a square of one unit (8.9.3). */
function namedIn(resources: PDFDict | undefined) {
  const fonts = resources === undefined ? undefined : dictAt(resources, "Font");
  const objects = resources === undefined ? undefined : dictAt(resources, "XObject");
  const read = new Map<string, FontMetrics | undefined>();
  return {
    font: (name: string): FontMetrics | undefined => {
      if (!read.has(name)) {
        const font = fonts === undefined ? undefined : dictAt(fonts, name);
        read.set(name, font === undefined ? undefined : fontMetrics(font));
      }
      return read.get(name);
    },
    object: (name: string): { readonly box: readonly number[]; readonly within: Matrix } => {
      const object = objects === undefined ? undefined : entry(objects, name);
      if (!(object instanceof PDFStream) || nameAt(object, "Subtype") !== "Form")
        return { box: [0, 0, 1, 1], within: UNMOVED };
      const placed = numbersOf(entry(object, "Matrix"));
      return {
        box: numbersOf(entry(object, "BBox")),
        within: matrixOf(placed),
      };
    },
  };
}
