/** What stands before words taken out or put in for those who hear the page: it would cut a sentence in two. */
const SPOKEN = /<span class="hidden">[^<]*<\/span>/g;

/**
 * A page that marks changes (`del`, `ins`) as its text was before them and as it is after: in the page itself each change
 * stands in the midst of the other, and a sentence of either is found only by who reads past it. None of a page without.
 */
export function markedChanges(source: string): readonly string[] {
  if (!/<(?:del|ins)(?=[\s>])/i.test(source)) return [];
  const plain = source.replace(SPOKEN, "");
  // What is left of the other one is a word in its line, and no change any more.
  return [without(plain, "ins"), without(plain, "del")].map((text) =>
    text.replace(/<(\/?)(?:del|ins)(?=[\s>])/gi, "<$1span"),
  );
}

/** A source without an element and all in it; one that is never closed stays. */
function without(source: string, element: string): string {
  const lower = source.toLowerCase();
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const open = opening(lower, element, at);
    const close = open < 0 ? -1 : lower.indexOf(`</${element}>`, open);
    if (close < 0) return `${kept.join("")}${source.slice(at)}`;
    kept.push(source.slice(at, open));
    at = close + element.length + 3;
  }
}

function opening(lower: string, element: string, from: number): number {
  for (let at = lower.indexOf(`<${element}`, from); at >= 0; at = lower.indexOf(`<${element}`, at + 1))
    if (/[\s>]/.test(lower.charAt(at + element.length + 1))) return at;
  return -1;
}
