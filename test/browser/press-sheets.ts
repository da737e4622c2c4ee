/** Invented papers for the press, and an independent reader (pdf.js) for what comes out of it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Sheet, SheetFile } from "../../src/pack/press/sheet.ts";
import { typefaces } from "../../src/text/typefaces.ts";

const STYLE = `
  @page { size: A4; margin: 20mm; @top-left { content: "Furniture"; font: 9pt "Source Sans 3"; } }
  @page slide { size: A4 landscape; }
  html { font: 11pt/1.4 "Source Serif 4", "Noto Sans Math", "Noto Sans Symbols 2", "Noto Sans", serif; }
  body { margin: 0; }
  h1, h2, table { font-family: "Source Sans 3", "Noto Sans Math", "Noto Sans Symbols 2", "Noto Sans", sans-serif; }
  td, th { padding: 1mm; vertical-align: top; text-align: left; }
  tr { break-inside: avoid; }
  .footnote { float: footnote; }
  .slide { page: slide; break-before: page; }
  ol.nested { counter-reset: step; list-style: none; }
  .nested > li { counter-increment: step; }
  .nested > li::before { content: counters(step, ".") " "; }
`;

const fontsCss = readFileSync("static/css/fonts.css", "utf8");
const { resolve } = createRequire(import.meta.url);
const file = (bytes: Uint8Array | string, type: string): SheetFile => ({ bytes: Buffer.from(bytes), type });

/** What every paper here is served with. */
export const FILES: ReadonlyMap<string, SheetFile> = new Map([
  ["css/paper.css", file(STYLE, "text/css; charset=utf-8")],
  ["css/fonts.css", file(fontsCss, "text/css; charset=utf-8")],
  ...typefaces(fontsCss).map(
    (face) => [`fonts/${face.file}`, file(readFileSync(resolve(face.from)), "font/woff2")] as const,
  ),
]);

/** A sheet with this body; `more` replaces what is usual. */
export function sheet(engine: Sheet["engine"], body: string, more: Partial<Sheet> = {}): Sheet {
  const head = `<meta charset="utf-8"><title>A paper</title>
    <link rel="stylesheet" href="css/fonts.css"><link rel="stylesheet" href="/css/paper.css">`;
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
  return { name: "07-invented", html, files: FILES, engine, anchors: [], ...more };
}

/** `count` different words, `tag1 tag2 …`. */
export const words = (tag: string, count: number): string =>
  Array.from({ length: count }, (_, at) => `${tag}${at + 1}`).join(" ");

/** `count` numbered paragraphs of 70 words, with ids `p1`, `p2` and so on. */
export const paragraphs = (count: number, inside: (at: number) => string = () => ""): string =>
  Array.from({ length: count }, (_, at) => {
    return `<p id="p${at + 1}">${words(`para${at + 1}word`, 70)}${inside(at + 1)}</p>`;
  }).join("");

/** A table of three columns that takes more than a page. */
export const LONG_TABLE = `<table><thead><tr><th>Ref</th><th>Action</th><th>Owner</th></tr></thead><tbody>${Array.from(
  { length: 60 },
  (_, at) =>
    `<tr><td>R${at + 1}</td><td>${words(`act${at + 1}x`, 3 + ((at * 7) % 17))}</td><td>Officer</td></tr>`,
).join("")}</tbody></table>`;

/** One page as pdf.js reads it: words with the place of their left edge, in points from the left. */
export interface ReadPage {
  readonly text: string;
  readonly left: (word: string) => number | undefined;
  readonly tags: string;
  readonly size: readonly [number, number];
}

/** Opens a finished PDF. */
export const open = (pdf: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: pdf.slice(), verbosity: 0 }).promise;

/** Every page of a finished PDF. */
export async function read(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  const document = await open(pdf);
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const items = (await page.getTextContent()).items.flatMap((item) => ("str" in item ? [item] : []));
    const { width, height } = page.getViewport({ scale: 1 });
    pages.push({
      text: items
        .map((item) => item.str)
        .join(" ")
        .replace(/\s+/g, " "),
      left: (word) => items.find((item) => item.str.trim() === word)?.transform[4],
      tags: JSON.stringify(await page.getStructTree()),
      size: [Math.round(width), Math.round(height)],
    });
  }
  return pages;
}

/** The page, from 1, on which each named destination lies. */
export async function destinations(pdf: Uint8Array): Promise<Record<string, number>> {
  const document = await open(pdf);
  const found = Object.entries(await document.getDestinations());
  const placed = found.map(
    async ([name, place]) => [name, (await document.getPageIndex(place[0])) + 1] as const,
  );
  return Object.fromEntries(await Promise.all(placed));
}
