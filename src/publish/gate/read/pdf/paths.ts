import type { Canvas } from "./canvas.ts";
import { around, type Box, moved, movedBox, shared } from "./geometry.ts";
import type { Pen } from "./pen.ts";
import { isList, nameOf, numberOf, type Value } from "./values.ts";

/** Follows paths, for what they cover and cut off. */
export interface Paths {
  readonly take: (operator: string, operands: readonly Value[], pen: Pen) => void;
}

const FILLS = new Set(["f", "F", "f*", "B", "B*", "b", "b*"]);
const ENDS = new Set([...FILLS, "S", "s", "n"]);
/** How far a corner may be from the corner of its box and still be one, in points. */
const NEAR = 0.1;

/** More outlines in one path than this are no frame. */
const MOST_OF_FRAME = 16;

/** A part of a path: the box around it, whether that is its shape, and whether it was drawn line by line. */
interface Outline {
  readonly box: Box;
  readonly isExact: boolean;
  readonly isDrawn: boolean;
}

type Point = readonly [number, number];

/** Begins with no path. What is no rectangle has the box around its points. */
export function startPaths(canvas: Canvas): Paths {
  let boxes: Outline[] = [];
  let line: Point[] = [];
  let isRound = false;
  let cuts = false;
  const endLine = (): void => {
    if (line.length > 0) {
      const box = around(line);
      const isExact = line.length >= 4 && !isRound && line.every((point) => isCorner(point, box));
      boxes.push({ box, isExact, isDrawn: true });
    }
    line = [];
    isRound = false;
  };
  return {
    take: (operator, operands, pen) => {
      const number = (i: number): number => numberOf(operands[i]) ?? 0;
      const points = (): Point[] => {
        const all: Point[] = [];
        for (let i = 0; i + 1 < operands.length; i += 2)
          all.push(moved(pen.matrix, number(i), number(i + 1)));
        return all;
      };
      if (operator === "m") endLine();
      if (operator === "c" || operator === "v" || operator === "y") isRound = true;
      if (/^[mlcvy]$/.test(operator)) line.push(...points());
      else if (operator === "re") {
        const [x, y, width, height] = [number(0), number(1), number(2), number(3)];
        const corners = around([
          [x, y],
          [x + width, y + height],
        ]);
        boxes.push({ box: movedBox(pen.matrix, corners), isExact: true, isDrawn: false });
      } else if (operator === "W" || operator === "W*") cuts = true;
      if (!ENDS.has(operator)) return;
      endLine();
      if (FILLS.has(operator) && pen.alpha === 1 && !isFrame(operator, boxes))
        for (const { box, isExact } of boxes)
          canvas.covers.push({
            box: shared(box, pen.clip),
            isExact,
            color: pen.color,
            order: canvas.order++,
          });
      const [first] = boxes;
      if (cuts && boxes.length === 1 && first !== undefined) pen.clip = shared(pen.clip, first.box);
      boxes = [];
      cuts = false;
    },
  };
}

/** Whether outlines lie in one another so that the inner one is a hole: the path is a border and covers nothing within. */
function isFrame(operator: string, outlines: readonly Outline[]): boolean {
  if (outlines.length < 2 || outlines.length > MOST_OF_FRAME) return false;
  if (!operator.endsWith("*") && !outlines.some(({ isDrawn }) => isDrawn)) return false;
  return outlines.some((outer) =>
    outlines.some((inner) => inner !== outer && isWithin(inner.box, outer.box)),
  );
}

const isWithin = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];

const isCorner = ([x, y]: Point, [left, bottom, right, top]: Box): boolean =>
  Math.min(Math.abs(x - left), Math.abs(x - right)) < NEAR &&
  Math.min(Math.abs(y - bottom), Math.abs(y - top)) < NEAR;

/** The colour for fills after an operator: three parts of 1, or "?" where they are not red, green and blue. */
export function colorOf(
  operator: string,
  operands: readonly Value[],
  before: string,
  space: (name: Value | undefined) => Value | undefined,
): string {
  const parts = operands.filter((each) => typeof each === "number");
  if (operator === "g" || operator === "rg" || operator === "k") return mixed(parts);
  if (operator === "cs") {
    const own = space(operands[0]);
    const isPlain =
      /^Device|^Cal/.test(nameOf(operands[0])) || (isList(own) && /^(?:ICCBased|Cal)/.test(nameOf(own[0])));
    return isPlain ? "0 0 0" : "?";
  }
  if (operator !== "sc" && operator !== "scn") return before;
  return before === "?" ? "?" : mixed(parts);
}

function mixed(parts: readonly number[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = parts.map((part) => Math.round(part * 100) / 100);
  if (parts.length === 1) return `${a} ${a} ${a}`;
  if (parts.length === 3) return `${a} ${b} ${c}`;
  if (parts.length !== 4) return "?";
  return [a, b, c].map((part) => Math.round((1 - Math.min(1, part + d)) * 100) / 100).join(" ");
}
