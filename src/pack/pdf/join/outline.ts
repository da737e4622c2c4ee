/** The outline of a pack: papers, papers below papers, and their headings (ISO 32000-1, 12.3.3). */
import type { OutlineEntry } from "../fragment.ts";
import { textString } from "../syntax.ts";
import { destination, startOf } from "./destinations.ts";
import type { PackWriter } from "./pack-writer.ts";
import type { JoinedPart } from "./parts.ts";

/** A part with an entry of its own. */
export interface ListedPart {
  readonly part: JoinedPart;
  readonly title: string;
  /** The entry above it, which neighbours with the same words share. */
  readonly under?: string;
}

interface Item {
  readonly title: string;
  readonly destination: string;
  readonly kids: Item[];
  /** Shown with what is below it when the pack is opened: parts with parts below, so that papers are seen first. */
  readonly open: boolean;
}

/** Writes the outline; gives back the number of its root, or nothing where there is nothing to list. */
export function writeOutline(parts: readonly ListedPart[], writer: PackWriter): number | undefined {
  const items = outlineItems(parts);
  if (items.length === 0) return undefined;
  const root = writer.numbers.take();
  writer.write(root, `<</Type/Outlines${writeItems(items, root, writer)}/Count ${visible(items)}>>`);
  return root;
}

/** Writes items below a parent; gives back the parent's /First and /Last. */
function writeItems(items: readonly Item[], parent: number, writer: PackWriter): string {
  const own = items.map(() => writer.numbers.take());
  items.forEach((item, i) => {
    const number = own[i] ?? 0;
    const [before, after] = [own[i - 1], own[i + 1]];
    const beside = `${before === undefined ? "" : `/Prev ${before} 0 R`}${after === undefined ? "" : `/Next ${after} 0 R`}`;
    const count = item.open ? visible(item.kids) : -visible(item.kids);
    const below = item.kids.length === 0 ? "" : `${writeItems(item.kids, number, writer)}/Count ${count}`;
    const text = `<</Title${textString(item.title)}/Parent ${parent} 0 R${beside}/Dest${item.destination}${below}>>`;
    writer.write(number, text);
  });
  return `/First ${own[0]} 0 R/Last ${own.at(-1)} 0 R`;
}

function outlineItems(parts: readonly ListedPart[]): readonly Item[] {
  const top: Item[] = [];
  let above: Item | undefined;
  for (const { part, title, under } of parts) {
    const place = destination(startOf(part), part);
    const kids = headingItems(ownHeadings(part, title), part);
    if (under === undefined) above = undefined;
    else if (above?.title !== under) {
      above = { title: under, destination: place, kids: [], open: true };
      top.push(above);
    }
    (above?.kids ?? top).push({ title, destination: place, kids, open: false });
  }
  return top;
}

/** A paper whose only first heading is its title does not say it twice. */
function ownHeadings({ fragment: { headings } }: JoinedPart, title: string): readonly OutlineEntry[] {
  const [first, second] = headings;
  return first !== undefined && second === undefined && title.endsWith(first.title) ? first.kids : headings;
}

const headingItems = (headings: readonly OutlineEntry[], part: JoinedPart): Item[] =>
  headings.map(({ title, place, kids }) => ({
    title,
    destination: destination(place, part),
    kids: headingItems(kids, part),
    open: false,
  }));

/** How many items are seen when these are, with all that is open below them. */
const visible = (items: readonly Item[]): number =>
  items.reduce((sum, { kids, open }) => sum + 1 + (open ? visible(kids) : 0), 0);
