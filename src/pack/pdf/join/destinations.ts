/** Names for the start of every paper and every anchor in it, and the links that no name answers. */
import { type DanglingLink, destinationName, type Place } from "../fragment.ts";
import { number } from "../syntax.ts";
import { nameTree } from "./name-tree.ts";
import type { PackWriter } from "./pack-writer.ts";
import type { JoinedPart } from "./parts.ts";

/** Where a paper begins: the upper left corner of its first page. */
export function startOf({ fragment: { pages } }: JoinedPart): Place {
  const [first] = pages;
  return { page: 0, x: first?.left ?? 0, y: (first?.bottom ?? 0) + (first?.height ?? 0) };
}

/** An explicit destination that keeps the reader's zoom, which 0 stands for (ISO 32000-1, table 151). */
export const destination = ({ page, x, y }: Place, part: JoinedPart): string =>
  `[${part.pageNumber(page)} 0 R/XYZ ${number(x)} ${number(y)} 0]`;

/** Writes all names; a key that comes again (a blank page) means the first paper with it. */
export function writeDestinations(parts: readonly JoinedPart[], writer: PackWriter): number {
  const keys = new Set<string>();
  const entries = parts.flatMap((part) => {
    const { key, destinations } = part.fragment;
    const start = keys.has(key) ? [] : [[destinationName(key), destination(startOf(part), part)] as const];
    keys.add(key);
    const anchors = [...destinations].map(
      ([anchor, place]) => [destinationName(key, anchor), destination(place, part)] as const,
    );
    return [...start, ...anchors];
  });
  return nameTree(entries, (text) => writer.add(text));
}

/** Every name that a link can lead to. */
export const destinationNames = (parts: readonly JoinedPart[]): ReadonlySet<string> =>
  new Set(
    parts.flatMap(({ fragment: { key, destinations } }) => [
      destinationName(key),
      ...[...destinations.keys()].map((anchor) => destinationName(key, anchor)),
    ]),
  );

/** Links to what is not in the pack. */
export function danglingLinks(parts: readonly JoinedPart[]): readonly DanglingLink[] {
  const names = destinationNames(parts);
  return parts.flatMap(({ fragment, labels }) =>
    fragment.links
      .filter(({ target }) => !names.has(target))
      .map((link) => ({ ...link, key: fragment.key, label: labels[link.page] ?? "" })),
  );
}
