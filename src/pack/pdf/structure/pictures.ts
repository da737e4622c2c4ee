/** Pictures and what is said in their place (PDF/UA-1, 7.3). */
import { type Element, elementsOf, pageOf } from "./element.ts";
import { isIllustration } from "./kinds.ts";

/** Pictures without an alternative, as short phrases: an author who wants none says so, and has an artifact. */
export const picturesWithoutWords = (elements: readonly Element[]): readonly string[] =>
  elementsOf(elements)
    .filter(({ kind, alt, actualText }) => isIllustration(kind) && !alt?.trim() && actualText === undefined)
    .map((picture) => `page ${pageOf(picture) + 1}: a picture without words`);
