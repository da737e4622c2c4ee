/** From somebody else's PDF to a fragment: any file that a reader opens without a password can stand in a pack. */
import type { PDFDocument } from "@cantoo/pdf-lib";
import { listInWords } from "../../../text/lists.ts";
import type { Fragment, Place } from "../fragment.ts";
import { dictAt, entry, valuesAt } from "../source/entries.ts";
import { type OpenedPdf, openAnyPdf } from "../source/open.ts";
import type { AboutPaper } from "../to-fragment.ts";
import { UnreadablePdf } from "../unreadable.ts";
import { drawFields } from "./fields.ts";
import { type Layers, readLayers } from "./layers.ts";
import { leftBehind, ownTitle } from "./left-behind.ts";
import type { PackSheet } from "./placement.ts";
import { pageContent, readForeign } from "./read-foreign.ts";
import { writeForeign } from "./write-foreign.ts";

export type { PackSheet } from "./placement.ts";

/** What a file is, before anything is made of it. */
export interface InspectedPdf {
  readonly pages: number;
  /** The title that the file gives itself. */
  readonly title?: string;
  /** What it carries and a pack leaves out, as short phrases: `2 scripts`, `the hidden layer 'Costs'`. */
  readonly leftOut: readonly string[];
}

/**
 * The pages of a file, each upright on a sheet of the pack above its foot, with links, outline and tags as far as they
 * hold. Nothing of it runs, opens, hides or can be filled in. Each page is an anchor, `page-1` for the first. A pure
 * function of its arguments. Throws `UnreadablePdf` for a file that asks for a password, is broken, or is no paper.
 */
export async function toForeignFragment(
  pdf: Uint8Array,
  about: AboutPaper,
  sheet: PackSheet,
): Promise<Fragment> {
  const { paper, leftOut, undrawn } = await whole(async () => {
    const { document, layers, leftOut } = await opened(pdf);
    const undrawn = await drawFields(document);
    return { paper: readForeign(document, layers, sheet), leftOut, undrawn };
  });
  const { untagged, missingFonts, ...written } = writeForeign(paper, about);
  const tops = paper.pages.map(({ placement }, page): readonly [string, Place] => [
    `page-${page + 1}`,
    { page, x: 0, y: placement.sheet.height },
  ]);
  return {
    ...about,
    ...written,
    pages: paper.pages.map(({ placement }) => placement.sheet),
    destinations: new Map(tops),
    headings: paper.headings,
    links: [],
    targets: [],
    leftOut: [
      ...leftOut,
      ...undrawn.map((field) => `what is written in the field '${field}', which no font here can show`),
    ],
    shortcomings: [
      ...(untagged.length === 0 ? [] : [`${pagesInWords(untagged)} no tags`]),
      ...(paper.pages.some(({ tagged }) => tagged !== undefined)
        ? [`the tags of ${about.title} come from another program and were not checked`]
        : []),
      ...(missingFonts.length === 0
        ? []
        : [
            `the ${missingFonts.length === 1 ? "font" : "fonts"} ${listInWords(missingFonts)} ${missingFonts.length === 1 ? "is" : "are"} not in the file`,
          ]),
    ],
  };
}

/** What a foreign file is, without making a fragment. Throws `UnreadablePdf` as `toForeignFragment` does. */
export async function inspectPdf(pdf: Uint8Array): Promise<InspectedPdf> {
  const { document, leftOut } = await whole(async () => {
    const found = await opened(pdf);
    found.document.getPages().forEach(pageContent);
    return found;
  });
  const title = ownTitle(document);
  return { pages: document.getPageCount(), ...(title === undefined ? {} : { title }), leftOut };
}

/** What is read; a file is damaged where reading it ends in anything but a refusal, such as a number for a list. */
async function whole<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UnreadablePdf) throw error;
    throw new UnreadablePdf("damaged", "its parts do not fit together", error);
  }
}

async function opened(
  pdf: Uint8Array,
): Promise<OpenedPdf & { readonly layers: Layers; readonly leftOut: readonly string[] }> {
  const found = await openAnyPdf(pdf);
  refuseOtherThings(found.document);
  const layers = readLayers(found.document.catalog);
  return { ...found, layers, leftOut: leftBehind(found.document, layers, found.protectedByOwner) };
}

/** A file can be whole and still not be pages: a cover around other files (7.11.6), a form drawn by a program (12.7.8). */
function refuseOtherThings({ catalog }: PDFDocument): void {
  if (entry(catalog, "Collection") !== undefined) {
    throw new UnreadablePdf("portfolio", "it is a portfolio: a cover around other files");
  }
  const form = dictAt(catalog, "AcroForm");
  if (form === undefined || entry(form, "XFA") === undefined) return;
  if (entry(catalog, "NeedsRendering")?.toString() === "true" || valuesAt(form, "Fields").length === 0) {
    throw new UnreadablePdf("dynamic form", "it is a form that only Adobe's own reader can draw");
  }
}

/** `page 2 has`, `pages 1 to 3 and 5 have`; from numbers counted from 0, in order. */
function pagesInWords(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const page of pages) {
    const run = runs.at(-1);
    if (run !== undefined && run[1] === page - 1) run[1] = page;
    else runs.push([page, page]);
  }
  const words = runs.map(([first, last]) =>
    first === last ? `${first + 1}` : `${first + 1} to ${last + 1}`,
  );
  return pages.length === 1 ? `page ${words.join("")} has` : `pages ${listInWords(words)} have`;
}
