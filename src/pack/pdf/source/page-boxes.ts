/** What of a page's sheet a reader sees. */
import { PDFArray, PDFName, type PDFPage } from "@cantoo/pdf-lib";
import type { PageBox } from "../fragment.ts";
import { UnreadablePdf } from "../unreadable.ts";
import { numbersOf } from "./entries.ts";

/** The crop box within the media box and the turn of a page, inherited ones included (ISO 32000-1, 7.7.3.4). */
export function pageBox(page: PDFPage): PageBox {
  const media = corners(page, "MediaBox");
  if (media === undefined) throw new UnreadablePdf("damaged", "a page has no size");
  const crop = corners(page, "CropBox") ?? media;
  const left = Math.max(media[0], crop[0]);
  const bottom = Math.max(media[1], crop[1]);
  const width = Math.min(media[2], crop[2]) - left;
  const height = Math.min(media[3], crop[3]) - bottom;
  if (width <= 0 || height <= 0) throw new UnreadablePdf("damaged", "a page has no size");
  return { left, bottom, width, height, turn: turn(page.node.Rotate()?.asNumber() ?? 0) };
}

function corners(page: PDFPage, box: string): readonly [number, number, number, number] | undefined {
  const value = page.node.getInheritableAttribute(PDFName.of(box));
  const numbers = numbersOf(value instanceof PDFArray ? value : page.doc.context.lookup(value));
  const [x1, y1, x2, y2] = numbers;
  if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return undefined;
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
}

function turn(degrees: number): PageBox["turn"] {
  const quarter = ((degrees % 360) + 360) % 360;
  return quarter === 90 || quarter === 180 || quarter === 270 ? quarter : 0;
}
