/** The lines of a printed page with their places, as pdf.js reads them. */
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A piece of text; lengths in points, from the left and from the foot of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly baseline: number;
  /** The size of its letters. */
  readonly size: number;
}

export interface PrintedPage {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** Pieces on one baseline joined, from head to foot. */
  readonly lines: readonly Piece[];
  readonly addresses: readonly string[];
}

/** Every page of a PDF. */
export async function printedPages(pdf: Uint8Array): Promise<readonly PrintedPage[]> {
  const document = await getDocument({ data: pdf.slice(), verbosity: 0 }).promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item): readonly Piece[] => {
      if (!("str" in item) || item.str.trim() === "") return [];
      const [, , , size = 0, x = 0, baseline = 0] = item.transform as readonly number[];
      return [{ text: item.str, x, right: x + item.width, baseline, size }];
    });
    const annotations = (await page.getAnnotations()) as readonly { url?: string }[];
    const addresses = annotations.flatMap(({ url }) => (url === undefined ? [] : [url]));
    pages.push({ width, height, pieces, lines: linesOf(pieces), addresses });
  }
  return pages;
}

function linesOf(pieces: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => b.baseline - a.baseline || a.x - b.x)) {
    const last = lines.at(-1);
    if (last && Math.abs(last.baseline - piece.baseline) < 1)
      lines[lines.length - 1] = { ...last, text: `${last.text} ${piece.text}`, right: piece.right };
    else lines.push(piece);
  }
  return lines;
}
