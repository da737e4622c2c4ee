/** From the structure that Chromium writes to the one that a pack has, step by step. */
import type { PDFRef } from "@cantoo/pdf-lib";
import { notesBehindText, withNotes } from "./call-notes.ts";
import {
  type Canvas,
  type Content,
  contentOf,
  type Element,
  elementsOf,
  isElement,
  type Kid,
} from "./element.ts";
import { steppedHeadings } from "./heading-levels.ts";
import { joinPieces } from "./join-pieces.ts";
import { mend, type Paper } from "./mend.ts";
import { picturesWithoutWords } from "./pictures.ts";
import { griddedTables } from "./table-grid.ts";

/** A structure as people are to hear it. */
export interface PutRight {
  /** What goes below the paper's Part. */
  readonly elements: readonly Element[];
  /** Content that is to be painted as an artifact. */
  readonly artifacts: ReadonlySet<Content>;
  /** Links of heads that are repeated: no element has them, so they go. */
  readonly repeatedLinks: ReadonlySet<PDFRef>;
  /** The ID that stays, for the ID of a head that was repeated; and the IDs that elements have. */
  readonly sameIds: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
  /** What a machine that checks PDF/UA-1 would still find, as short phrases. */
  readonly shortcomings: readonly string[];
}

/** `painted`: all marked content of the paper, whether the structure knows it or not. */
export function putRight(kids: readonly Kid[], painted: readonly Content[], paper: Paper): PutRight {
  const joined = joinPieces(kids, paper.language);
  const { kids: called, rest } = withNotes(joined.kids, joined.notes, joined.calls);
  const mended = mend([...called, ...rest], paper);
  const tables = griddedTables(steppedHeadings(notesBehindText(mended.elements)));
  const elements = tables.kids.filter(isElement);
  const repeated = elementsOf(joined.repeats).flatMap(({ kids: below }) => below);
  const artifacts = [...mended.artifacts, ...contentOf(joined.repeats)];
  const strays = notIn(painted, [...contentOf(elements), ...artifacts]);
  const lost = strays.filter((content) => paper.shown(content)?.matter === true);
  return {
    elements,
    artifacts: new Set([...artifacts, ...strays]),
    repeatedLinks: new Set(repeated.flatMap((kid) => (kid.what === "annotation" ? [kid.object] : []))),
    sameIds: joined.sameIds,
    ids: new Set(elementsOf(elements).flatMap(({ id }) => id ?? [])),
    shortcomings: [
      ...joined.shortcomings,
      ...tables.shortcomings,
      ...picturesWithoutWords(elements),
      ...lost.map(({ page }) => `page ${page + 1}: words or pictures that no element has`),
    ],
  };
}

/** What is painted and belongs to no element: lines at most, or something has gone wrong. */
function notIn(painted: readonly Content[], owned: readonly Content[]): readonly Content[] {
  const known = new Map<Canvas, Set<number>>();
  for (const { canvas, mcid } of owned) known.set(canvas, (known.get(canvas) ?? new Set()).add(mcid));
  return painted.filter(({ canvas, mcid }) => known.get(canvas)?.has(mcid) !== true);
}
