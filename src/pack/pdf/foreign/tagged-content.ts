/** Pages and forms with tags of their own, as they are painted: everything that no tag knows marked as an artifact. */
import { PDFDict, PDFRef, PDFStream } from "@cantoo/pdf-lib";
import { withArtifacts } from "../content/artifacts.ts";
import { dictAt } from "../source/entries.ts";
import type { Canvas } from "../structure/element.ts";
import type { Mended } from "../structure/mend.ts";
import type { ForeignPaper, TaggedCanvas } from "./read-foreign.ts";

/** Paints one canvas of a paper. */
export type PaintTagged = (tagged: TaggedCanvas, canvas: Canvas | undefined) => string;

/** `structure`: says which marked content is to be an artifact although a tag knew it. */
export function taggedPainting({ document, forms }: ForeignPaper, { artifacts }: Mended): PaintTagged {
  const reaches = new Map<PDFRef, boolean>();
  const holdsMarks = (form: PDFRef): boolean => {
    const known = reaches.get(form);
    if (known !== undefined) return known;
    reaches.set(form, forms.has(form));
    const stream = document.context.lookup(form);
    const resources = stream instanceof PDFStream ? dictAt(stream, "Resources") : undefined;
    const objects = resources instanceof PDFDict ? dictAt(resources, "XObject") : undefined;
    const below = (objects?.values() ?? []).filter((value) => value instanceof PDFRef);
    const holds = forms.has(form) || below.some(holdsMarks);
    reaches.set(form, holds);
    return holds;
  };
  return ({ painting }, canvas) => {
    const lost = [...artifacts].filter((content) => content.canvas === canvas).map(({ mcid }) => mcid);
    const tagged = forms.size === 0 ? [] : [...painting.forms].filter(([, form]) => holdsMarks(form));
    return withArtifacts(painting, {
      artifacts: new Set(lost),
      taggedForms: new Set(tagged.map(([named]) => named)),
    });
  };
}
