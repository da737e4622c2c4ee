/** Structures made by hand, and what they say in one line. */
import type { Shown } from "../../../../../src/pack/pdf/content/survey.ts";
import {
  type Content,
  type Element,
  element,
  type Kid,
} from "../../../../../src/pack/pdf/structure/element.ts";

const canvas = { page: 0 };
const words: string[] = [];

/** Marked content that shows these words; none for a mere line, `🖼` for a picture. */
export function text(shownText: string, on = 0): Content {
  words.push(shownText);
  return { what: "content", canvas, page: on, mcid: words.length - 1 };
}
export const shown = ({ mcid }: Content): Shown => {
  const says = words[mcid] ?? "";
  return says === "🖼" ? { text: "", matter: true, picture: true } : { text: says, matter: says !== "" };
};
/** Content as Chromium wraps it. */
export const leaf = (shownText: string, on = 0): Element => element("NonStruct", [text(shownText, on)]);
/** An element that says more than its kind. */
export const as = (more: Partial<Element>, kind: string, ...kids: readonly Kid[]): Element => ({
  ...element(kind, kids),
  ...more,
});
/** An element whose language carries a mark of its page. */
export const marked = (mark: string, kind: string, ...kids: readonly Kid[]): Element =>
  as({ lang: `en-GB-x-op-${mark}` }, kind, ...kids);

/** `P(words Em.cy(more words))`; `|` for a line, `@` for a link. */
export const say = (kid: Kid): string => {
  if (kid.what === "annotation") return "@";
  if (kid.what === "content") return words[kid.mcid] || "|";
  const lang = kid.lang === undefined ? "" : `.${kid.lang}`;
  return `${kid.kind}${lang}(${kid.kids.map(say).join(" ")})`;
};
