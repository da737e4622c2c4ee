/** Where a page of somebody else's lies on a sheet of the pack. */
import type { PDFPage } from "@cantoo/pdf-lib";
import { type Matrix, moved, times } from "../content/matrix.ts";
import type { PageBox, Place } from "../fragment.ts";
import { numberAt } from "../source/entries.ts";
import { pageBox } from "../source/page-boxes.ts";
import { around, type Sides } from "./sides.ts";

/** Portrait sheet of the pack, in points, and the free band at its foot (12 mm = 34.02) that holds the stamp. */
export interface PackSheet {
  readonly width: number;
  readonly height: number;
  readonly foot: number;
}

/** One page, placed. */
export interface Placement {
  /** What a reader sees of the page, in its own coordinates. */
  readonly box: PageBox;
  /** The sheet that it comes out on; never turned, because the page has been. */
  readonly sheet: PageBox;
  /** From the page's coordinates to those of the sheet. */
  readonly matrix: Matrix;
  /** The part of the sheet that the page fills. */
  readonly area: Sides;
}

/**
 * The page upright as a reader shows it (crop box, turn and unit: ISO 32000-1, table 30), above the foot of a sheet that
 * lies if the page does, in the middle of the room there. A page that is too large is made smaller; none is made larger,
 * so that what was drawn to scale and fits stays to scale. Throws `UnreadablePdf` for a page without a size.
 */
export function placePage(page: PDFPage, sheet: PackSheet): Placement {
  const box = pageBox(page);
  const unit = Math.max(numberAt(page.node, "UserUnit") ?? 1, 0.01);
  const upright = uprightMatrix(box);
  const shown = around(sides(box), upright);
  const [width, height] = [shown.right * unit, shown.top * unit];
  const lies = width > height;
  const [sheetWidth, sheetHeight] = lies ? [sheet.height, sheet.width] : [sheet.width, sheet.height];
  const room = sheetHeight - sheet.foot;
  const fit = Math.min(1, sheetWidth / width, room / height);
  const [left, bottom] = [(sheetWidth - width * fit) / 2, sheet.foot + (room - height * fit) / 2];
  const matrix = times(upright, [unit * fit, 0, 0, unit * fit, left, bottom]);
  return {
    box,
    sheet: { left: 0, bottom: 0, width: sheetWidth, height: sheetHeight, turn: 0 },
    matrix,
    area: around(sides(box), matrix),
  };
}

/** A place of the page on its sheet, no further out than the page itself. */
export function placed(place: Place, { box, matrix, area }: Placement): Place {
  // A destination without coordinates means the corner that is seen at the upper left, whichever that is in the page's own.
  const corner = place.x === box.left && place.y === box.bottom + box.height;
  const [x, y] = corner ? [area.left, area.top] : moved(place.x, place.y, matrix);
  return {
    page: place.page,
    x: rounded(Math.min(Math.max(x, area.left), area.right)),
    y: rounded(Math.min(Math.max(y, area.bottom), area.top)),
  };
}

/** Sides of a box in its own coordinates. */
export const sides = ({ left, bottom, width, height }: PageBox): Sides => ({
  left,
  bottom,
  right: left + width,
  top: bottom + height,
});

/** To a thousandth of a point: more digits mean nothing. */
export const rounded = (points: number): number => Math.round(points * 1000) / 1000;

/** Turns a page clockwise and puts its lower left corner at 0, 0. */
function uprightMatrix({ left, bottom, width, height, turn }: PageBox): Matrix {
  switch (turn) {
    case 0:
      return [1, 0, 0, 1, -left, -bottom];
    case 90:
      return [0, -1, 1, 0, -bottom, left + width];
    case 180:
      return [-1, 0, 0, -1, left + width, bottom + height];
    case 270:
      return [0, 1, -1, 0, bottom + height, -left];
  }
}
