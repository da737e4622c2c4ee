/** Headings that go down one step at a time (PDF/UA-1, 7.4.2): the first of a paper is an H1, and none skips a level. */
import { isElement, type Kid } from "./element.ts";

/**
 * Heading levels by what stands above what, not by the numbers somebody chose: below an H2 an H4 is an H3. Levels that
 * are right stay.
 */
export function steppedHeadings(kids: readonly Kid[]): readonly Kid[] {
  const above: number[] = [];
  const stepped = (kid: Kid): Kid => {
    if (!isElement(kid)) return kid;
    const level = Number(/^H([1-6])$/.exec(kid.kind)?.[1]);
    if (Number.isNaN(level)) return { ...kid, kids: kid.kids.map(stepped) };
    while ((above.at(-1) ?? 0) >= level) above.pop();
    above.push(level);
    return { ...kid, kind: `H${above.length}` };
  };
  return kids.map(stepped);
}
