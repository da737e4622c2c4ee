/** What elements say aloud. */
import type { PDFRef } from "@cantoo/pdf-lib";
import type { Shown } from "../content/survey.ts";
import { type Content, type Element, isElement, type Kid } from "./element.ts";

type ShownOf = (content: Content) => Shown | undefined;

/** The words of an element on one line, broken ones whole: its replacement text or alternative, else those of its kids. */
export function wordsOf(kid: Kid, shown: ShownOf): string {
  return spoken(kid, shown)
    .replace(/\u00ad\s*/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function spoken(kid: Kid, shown: ShownOf): string {
  if (kid.what === "annotation") return "";
  if (kid.what === "content") return shown(kid)?.text ?? "";
  return kid.actualText ?? kid.alt ?? kid.kids.map((below) => spoken(below, shown)).join("");
}

/**
 * The words of every link, by its annotation; a link of two lines has two annotations and one text. A reference is no more
 * than a number on its page, and is called what it leads to.
 */
export function linkWords(elements: readonly Element[], shown: ShownOf): ReadonlyMap<PDFRef, string> {
  const words = new Map<PDFRef, string>();
  const gather = (holder: Element, before: string): void => {
    for (const kid of holder.kids) {
      if (kid.what === "annotation") words.set(kid.object, before + wordsOf(holder, shown));
      else if (isElement(kid)) gather(kid, holder.kind === "Reference" ? "Note " : "");
    }
  };
  for (const top of elements) gather(top, "");
  return words;
}
