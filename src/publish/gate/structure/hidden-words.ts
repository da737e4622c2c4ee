import type { Fault } from "./fault.ts";

/** Such elements are hidden until a script can serve them: they ask, and tell nothing. */
const ASKS = new Set([
  "form",
  "button",
  "input",
  "select",
  "option",
  "label",
  "legend",
  "fieldset",
  "dialog",
]);
const HAS_NO_END = new Set([
  "area",
  "base",
  "br",
  "col",
  "embed",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "source",
  "track",
  "wbr",
]);

/** A hidden element may say as much as a label or a short notice does. */
const MOST_WORDS = 32;

const TAG = /<([a-z][a-z0-9-]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^"'<>])*)>/gi;
const STYLE = /\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/i;
const UNSEEN =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0*)?(?:[;\s]|$)|font-size\s*:\s*0(?:[a-z%;\s]|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}/i;
const IS_HIDDEN = /\shidden(?=[\s=/>]|$)/i;
const NAMED_HIDDEN = /\s(?:data|aria)-[\w-]*hidden(?:\s*=\s*(?:"[^"]*"|'[^']*'|\S+))?/gi;

/**
 * Elements of a page or picture with words that nobody is shown: by an inline style, which no page of orderpaper has, or
 * with `hidden` and more words than a label. Words for screen readers alone are of a class, and are normal.
 */
export function hiddenWords(page: string): readonly Fault[] {
  const faults: Fault[] = [];
  for (const { 0: tag, 1: element = "", 2: attributes = "", index } of page.matchAll(TAG)) {
    const style = STYLE.exec(attributes);
    const unseen =
      UNSEEN.test(style?.[1] ?? style?.[2] ?? "") || /\sdisplay\s*=\s*["']?none/i.test(attributes);
    const name = element.toLowerCase();
    const hidden = IS_HIDDEN.test(attributes.replace(NAMED_HIDDEN, "")) && !ASKS.has(name);
    if (!unseen && !hidden && name !== "template") continue;
    if (HAS_NO_END.has(name)) continue;
    const words = wordsWithin(page, name, index + tag.length);
    if (words <= (unseen ? 0 : MOST_WORDS)) continue;
    const line = page.slice(0, index).split("\n").length;
    faults.push({
      kind: "hidden-element",
      where: `line ${line}`,
      how: `a ${name} with ${words} words that no reader is shown`,
    });
  }
  return faults;
}

/** How many words stand before the end of an element. */
function wordsWithin(page: string, element: string, from: number): number {
  const edges = new RegExp(`<(/?)${element}(?=[\\s/>])`, "gi");
  edges.lastIndex = from;
  let depth = 1;
  let end = page.length;
  for (let edge = edges.exec(page); edge; edge = edges.exec(page)) {
    depth += edge[1] === "/" ? -1 : 1;
    if (depth > 0) continue;
    end = edge.index;
    break;
  }
  return (
    page
      .slice(from, end)
      .replace(/<[^>]*>/g, " ")
      .match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  );
}
