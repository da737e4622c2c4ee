/** The page number at the foot of every page: the same words at the same place, upright as the page is shown. */
import type { StampFont } from "../font/font-objects.ts";
import { type PageBox, shownSize } from "../fragment.ts";
import { array, name, number } from "../syntax.ts";

/** The look and place of stamps. */
export interface StampStyle {
  /** The words before one number, and before several. */
  readonly word: string;
  readonly words: string;
  /** Points: size of type, and from the right edge and the foot of the page to the end of the text's baseline. */
  readonly size: number;
  readonly right: number;
  readonly foot: number;
}

/** Ten points, 21 mm from the right, where the text of an upright page ends, and 10 mm above the foot. */
export const STAMP: StampStyle = { word: "Page", words: "Pages", size: 10, right: 59.53, foot: 28.35 };

/** The words of a stamp: "Page 12", "Page 26a", "Pages 34–35". */
export const stampText = ({ word, words }: StampStyle, label: string): string =>
  `${label.includes("–") ? words : word} ${label}`;

/** Every character that the stamps of a pack need; the digits always, so that most packs embed the same font. */
export const stampCharacters = (style: StampStyle, labels: readonly string[]): string =>
  [...new Set(`${style.word} 0123456789${labels.map((label) => stampText(style, label)).join("")}`)].join("");

/**
 * The content of a page's stamp: an artifact of the kind that readers aloud skip (ISO 32000-1, 14.8.2.2.2). The page's
 * own content is in brackets, so this begins with the coordinates of the page.
 */
export function stampContent(
  box: PageBox,
  text: string,
  style: StampStyle,
  font: StampFont,
  fontName: string,
): string {
  const width = (font.width(text) * style.size) / 1000;
  const x = shownSize(box).width - style.right - width;
  const [left, bottom] = placed(box, x, style.foot - style.size / 4);
  const [right, top] = placed(box, x + width, style.foot + style.size);
  const around = array([
    Math.min(left, right),
    Math.min(bottom, top),
    Math.max(left, right),
    Math.max(bottom, top),
  ]);
  const [cos, sin] = DIRECTIONS[box.turn];
  const matrix = [cos, sin, -sin, cos, ...placed(box, x, style.foot)].map(number).join(" ");
  return [
    `/Artifact<</Type/Pagination/Subtype/Footer/BBox${around}>>BDC`,
    `q BT ${name(fontName)} ${number(style.size)} Tf 0 g ${matrix} Tm ${font.codes(text)} Tj ET Q`,
    "EMC",
  ].join("\n");
}

/** Where "to the right" of a page that is shown with a clockwise turn points in the page's own coordinates. */
export const DIRECTIONS: Readonly<Record<PageBox["turn"], readonly [number, number]>> = {
  0: [1, 0],
  90: [0, 1],
  180: [-1, 0],
  270: [0, -1],
};

/** A point of the shown page, from its lower left corner, in the page's own coordinates (table 30, /Rotate). */
export function placed(
  { left, bottom, width, height, turn }: PageBox,
  x: number,
  y: number,
): readonly [number, number] {
  switch (turn) {
    case 0:
      return [left + x, bottom + y];
    case 90:
      return [left + width - y, bottom + x];
    case 180:
      return [left + width - x, bottom + height - y];
    case 270:
      return [left + y, bottom + height - x];
  }
}
