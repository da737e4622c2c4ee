/** Where on its sheet a page's text begins: the sheet without its margins (CSS Paged Media 3, "page area"). */
import type { PageBox, Place } from "../fragment.ts";
import { type Matrix, matrixOf, moved, times, UNMOVED } from "./matrix.ts";
import type { Operation } from "./operations.ts";

/** An upper left corner in points, from the left and bottom of the page's coordinates. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/**
 * The upper left corner of the page area, in points: of all rectangles that the page is clipped to, the corner of the
 * largest, because Chromium clips the flow of text to its area and nothing in it or in the margins is as large.
 */
export function pageArea(operations: readonly Operation[]): Corner | undefined {
  const saved: Matrix[] = [];
  let at: Matrix = UNMOVED;
  let largest = 0;
  let corner: Corner | undefined;
  operations.forEach(({ operator, operands }, i) => {
    if (operator === "q") saved.push(at);
    else if (operator === "Q") at = saved.pop() ?? at;
    else if (operator === "cm") at = times(matrixOf(operands.map(Number)), at);
    else if (operator === "re" && operations[i + 1]?.operator.startsWith("W")) {
      const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
      const [x1, y1] = moved(x, y, at);
      const [x2, y2] = moved(x + width, y + height, at);
      const size = Math.abs((x2 - x1) * (y2 - y1));
      if (size > largest) corner = { left: Math.min(x1, x2), top: Math.max(y1, y2) };
      largest = Math.max(largest, size);
    }
  });
  return corner;
}

/**
 * Named destinations where they really are. Chromium (143 to 156 at least) measures them from the corner of the page
 * area as if it were that of the sheet. A paper most of whose anchors seem to lie out in the left margin is put right.
 */
export function measuredFromSheet(
  places: ReadonlyMap<string, Place>,
  areas: readonly (Corner | undefined)[],
  boxes: readonly PageBox[],
): ReadonlyMap<string, Place> {
  const inMargin = ({ page, x }: Place): boolean => x < (areas[page]?.left ?? x) - 1;
  if ([...places.values()].filter(inMargin).length * 2 <= places.size) return places;
  const put = ({ page, x, y }: Place): Place => {
    const area = areas[page];
    const box = boxes[page];
    if (area === undefined || box === undefined) return { page, x, y };
    return { page, x: rounded(x + area.left - box.left), y: rounded(y + area.top - box.bottom - box.height) };
  };
  return new Map([...places].map(([anchor, place]) => [anchor, put(place)]));
}

/** To a thousandth of a point: matrices leave more digits than mean anything. */
const rounded = (points: number): number => Math.round(points * 1000) / 1000;
