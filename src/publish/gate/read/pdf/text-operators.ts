import { combined, type Matrix, SAME } from "./geometry.ts";
import type { Pen, TextPlace } from "./pen.ts";
import { numberOf, type Value } from "./values.ts";

const numberAt = (operands: readonly Value[], i: number): number => numberOf(operands[i]) ?? 0;

/** The six numbers of an operator. */
export const sixOf = (operands: readonly Value[]): Matrix => [
  numberAt(operands, 0),
  numberAt(operands, 1),
  numberAt(operands, 2),
  numberAt(operands, 3),
  numberAt(operands, 4),
  numberAt(operands, 5),
];

/** Operators that set how text looks or where it stands (ISO 32000-1, 9.3.1 and 9.4.2), by their names. */
const OPERATORS: Readonly<Record<string, (pen: Pen, place: TextPlace, operands: readonly Value[]) => void>> =
  {
    BT: (_, place) => {
      place.matrix = SAME;
      place.line = SAME;
    },
    Tc: (pen, _, operands) => {
      pen.letterSpace = numberAt(operands, 0);
    },
    Tw: (pen, _, operands) => {
      pen.wordSpace = numberAt(operands, 0);
    },
    Tz: (pen, _, operands) => {
      pen.wide = numberAt(operands, 0) / 100;
    },
    TL: (pen, _, operands) => {
      pen.leading = numberAt(operands, 0);
    },
    Ts: (pen, _, operands) => {
      pen.rise = numberAt(operands, 0);
    },
    Tr: (pen, _, operands) => {
      pen.mode = numberAt(operands, 0);
    },
    Td: (_, place, operands) => nextLine(place, numberAt(operands, 0), numberAt(operands, 1)),
    TD: (pen, place, operands) => {
      pen.leading = -numberAt(operands, 1);
      nextLine(place, numberAt(operands, 0), numberAt(operands, 1));
    },
    Tm: (_, place, operands) => {
      place.line = sixOf(operands);
      place.matrix = place.line;
    },
    "T*": (pen, place) => nextLine(place, 0, -pen.leading),
    "'": (pen, place) => nextLine(place, 0, -pen.leading),
    '"': (pen, place, operands) => {
      pen.wordSpace = numberAt(operands, 0);
      pen.letterSpace = numberAt(operands, 1);
      nextLine(place, 0, -pen.leading);
    },
  };

/** Which operand an operator shows. */
export const SHOWN: Readonly<Record<string, number>> = { Tj: 0, TJ: 0, "'": 0, '"': 2 };

/** Does what an operator says of text, and nothing for any other operator. */
export function setText(operator: string, pen: Pen, place: TextPlace, operands: readonly Value[]): void {
  if (Object.hasOwn(OPERATORS, operator)) OPERATORS[operator]?.(pen, place, operands);
}

function nextLine(place: TextPlace, x: number, y: number): void {
  place.line = combined([1, 0, 0, 1, x, y], place.line);
  place.matrix = place.line;
}
