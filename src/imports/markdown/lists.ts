import { type HtmlElement, isElement } from "./elements.ts";
import { indented, type Writer } from "./writer.ts";

/**
 * A list, nested ones in it. `isOther` writes the second of two lists in a row, which Markdown would else read as one.
 * Items that hold more than words and a list stand apart.
 */
export function listMarkdown(list: HtmlElement, isOther: boolean, writer: Writer): string {
  const items = itemsOf(list, writer)
    .map((item) => writer.blocks(item))
    .filter((blocks) => blocks.length > 0);
  if (items.length === 0) return "";
  const isTight = items.every(
    (blocks) =>
      blocks.length === 1 ||
      (blocks.length === 2 && /^(?:[-*] |1[.)] )/.test(blocks[1] ?? "") && !isList(blocks[0])),
  );
  const first = Number.parseInt(list.attribs.start ?? "1", 10) || 1;
  return items
    .map((blocks, index) => {
      const mark = list.name === "ol" ? `${first + index}${isOther ? ")" : "."}` : isOther ? "*" : "-";
      return `${mark} ${indented(blocks.join(isTight ? "\n" : "\n\n"), " ".repeat(mark.length + 1))}`;
    })
    .join(isTight ? "\n" : "\n\n");
}

const isList = (block: string | undefined): boolean => /^(?:[-*]|\d+[.)]) /.test(block ?? "");

/** What stands in each item; a list that lies between items, as old editors write it, belongs to the item before it. */
function itemsOf(list: HtmlElement, { isNotes }: Writer): HtmlElement["children"][] {
  const items: HtmlElement["children"][] = [];
  for (const child of list.children) {
    if (!isElement(child) || isNotes(child)) continue;
    if (child.name === "li") items.push([...child.children]);
    else if (items.length > 0) items.at(-1)?.push(child);
    else items.push([child]);
  }
  return items;
}
