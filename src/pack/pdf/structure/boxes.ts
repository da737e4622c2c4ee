/** Where pictures and tables stand (ISO 32000-1, table 344: wanted of those that stand whole on one page). */
import { around, type Box } from "../content/extents.ts";
import { array } from "../syntax.ts";
import { type Content, contentOf, type Element, isElement, type Kid } from "./element.ts";
import { isIllustration } from "./kinds.ts";

/** All content of pictures and tables: what `withBoxes` will ask for. */
export const boxedContent = (kids: readonly Kid[]): readonly Content[] =>
  kids.flatMap((kid) => (!isElement(kid) ? [] : hasBox(kid) ? contentOf([kid]) : boxedContent(kid.kids)));

const hasBox = ({ kind }: Element): boolean => isIllustration(kind) || kind === "Table";

/** Gives pictures and tables on one page their layout attribute; `boxOf` knows the box of a stretch of content. */
export function withBoxes(
  kids: readonly Kid[],
  boxOf: (content: Content) => Box | undefined,
): readonly Kid[] {
  return kids.map((kid) => {
    if (!isElement(kid)) return kid;
    const whole = { ...kid, kids: withBoxes(kid.kids, boxOf) };
    const box = hasBox(kid) ? boxOn(contentOf([kid]), boxOf) : undefined;
    if (box === undefined) return whole;
    return { ...whole, more: [...(kid.more ?? []), ["Layout", "BBox", array(box.map(hundredths))]] };
  });
}

function boxOn(contents: readonly Content[], boxOf: (content: Content) => Box | undefined): Box | undefined {
  const page = contents[0]?.page;
  let whole: Box | undefined;
  for (const content of contents) {
    if (content.page !== page) return undefined;
    const box = boxOf(content);
    if (box !== undefined) whole = around(whole, box);
  }
  return whole;
}

const hundredths = (points: number): number => Math.round(points * 100) / 100;
