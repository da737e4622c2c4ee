/** What elements say aloud. */
import type { PDFRef } from "@cantoo/pdf-lib";
import type { Shown } from "../content/survey.ts";
import { type Content, type Element, elementsOf, type Kid } from "./element.ts";

type ShownOf = (content: Content) => Shown | undefined;

/** The words of an element on one line: its replacement text or alternative, else those of its kids. */
export function wordsOf(kid: Kid, shown: ShownOf): string {
  return spoken(kid, shown).replace(/\s+/g, " ").trim();
}

function spoken(kid: Kid, shown: ShownOf): string {
  if (kid.what === "annotation") return "";
  if (kid.what === "content") return shown(kid)?.text ?? "";
  return kid.actualText ?? kid.alt ?? kid.kids.map((below) => spoken(below, shown)).join("");
}

/** The words of every link, by its annotation; a link of two lines has two annotations and one text. */
export function linkWords(elements: readonly Element[], shown: ShownOf): ReadonlyMap<PDFRef, string> {
  const words = new Map<PDFRef, string>();
  for (const holder of elementsOf(elements)) {
    for (const kid of holder.kids)
      if (kid.what === "annotation") words.set(kid.object, wordsOf(holder, shown));
  }
  return words;
}
