/** Name trees: names in order, with what they stand for (ISO 32000-1, 7.9.6). */
import { array, textString, textStringBytes } from "../syntax.ts";

/** Names a leaf, and kids a branch. */
const BREADTH = 64;

interface Node {
  readonly first: string;
  readonly last: string;
  readonly number: number;
}

/**
 * Writes a tree and gives back the object number of its root. `add` writes an object and says its number. Throws where
 * two entries have one name: a link could not tell them apart.
 */
export function nameTree(
  entries: readonly (readonly [name: string, value: string])[],
  add: (text: string) => number,
): number {
  const sorted = entries
    .map(([name, value]) => ({ bytes: textStringBytes(name), text: textString(name), value, name }))
    .sort((a, b) => (a.bytes < b.bytes ? -1 : a.bytes > b.bytes ? 1 : 0));
  sorted.forEach(({ bytes, name }, i) => {
    if (i > 0 && sorted[i - 1]?.bytes === bytes) throw new Error(`two places in the pack are called ${name}`);
  });
  const names = (leaf: typeof sorted): string =>
    `/Names${array(leaf.flatMap(({ text, value }) => [text, value]))}`;
  if (sorted.length <= BREADTH) return add(`<<${names(sorted)}>>`);
  let level: readonly Node[] = chunks(sorted).map((leaf) => {
    const [first, last] = [leaf[0]?.text ?? "", leaf.at(-1)?.text ?? ""];
    return { first, last, number: add(`<</Limits${array([first, last])}${names(leaf)}>>`) };
  });
  while (level.length > BREADTH) {
    level = chunks(level).map((kids) => {
      const [first, last] = [kids[0]?.first ?? "", kids.at(-1)?.last ?? ""];
      return { first, last, number: add(`<</Limits${array([first, last])}/Kids${references(kids)}>>`) };
    });
  }
  return add(`<</Kids${references(level)}>>`);
}

const references = (nodes: readonly Node[]): string => array(nodes.map(({ number }) => `${number} 0 R`));

const chunks = <T>(values: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(values.length / BREADTH) }, (_, i) =>
    values.slice(i * BREADTH, (i + 1) * BREADTH),
  );
