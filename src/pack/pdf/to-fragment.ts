/** From one paper's PDF to a fragment: read it, write its objects anew, and gather what a pack must know of it. */
import type { Fragment, PackLink } from "./fragment.ts";
import { targetName } from "./link-object.ts";
import { readPaper } from "./read-paper.ts";
import { openPdf } from "./source/open.ts";
import { writePaper } from "./write-paper.ts";

/** What the PDF itself does not say, or not reliably. */
export interface AboutPaper {
  /** Names the paper in links; in a pack no two papers with anchors have the same key. */
  readonly key: string;
  readonly title: string;
  /** BCP 47, as in the paper's HTML. */
  readonly language: string;
}

/**
 * A pure function of the bytes and what is said about them. Throws `UnreadablePdf` for a file that is encrypted,
 * incomplete or untagged.
 */
export async function toFragment(pdf: Uint8Array, about: AboutPaper): Promise<Fragment> {
  const document = await openPdf(pdf);
  const paper = readPaper(document, about.language);
  const { ids, elements, parentTree, ...written } = writePaper(paper, about.key);
  const links = new Map<string, PackLink>();
  for (const { page, target, object } of paper.links) {
    const name = targetName(target, about.key);
    const text = paper.words.get(object) ?? "";
    if (name !== undefined) links.set(JSON.stringify([page, name, text]), { page, target: name, text });
  }
  return {
    ...about,
    pages: paper.boxes,
    destinations: paper.destinations,
    headings: paper.headings,
    links: [...links.values()],
    leftOut: paper.leftOut,
    shortcomings: paper.shortcomings,
    elements,
    ids,
    parentTree,
    ...written,
  };
}
