import { latin } from "./text-string.ts";
import { type Cos, CosString, Dict } from "./values.ts";

/** The entries of a tree, in the order of the file; values as written, so a reference stays one. */
export type TreeEntries<Key> = readonly (readonly [key: Key, value: Cos])[];

/** Reads a number tree (ISO 32000-1, 7.9.7). */
export const numberTree = (root: Dict | undefined): TreeEntries<number> =>
  leaves(root, "Nums").flatMap(([key, value]) => (typeof key === "number" ? [[key, value] as const] : []));

/** Reads a name tree (ISO 32000-1, 7.9.6); keys are bytes, here as Latin-1. */
export const nameTree = (root: Dict | undefined): TreeEntries<string> =>
  leaves(root, "Names").flatMap(([key, value]) =>
    key instanceof CosString ? [[latin(key.bytes), value] as const] : [],
  );

function leaves(
  node: Dict | undefined,
  list: "Nums" | "Names",
  seen = new Set<Dict>(),
): (readonly [Cos, Cos])[] {
  if (node === undefined || seen.has(node)) return [];
  seen.add(node);
  const items = node.rawItems(list) ?? [];
  const own = Array.from(
    { length: Math.floor(items.length / 2) },
    (_, at) => [node.resolve(items[2 * at] ?? null), items[2 * at + 1] ?? null] as const,
  );
  const below = (node.items("Kids") ?? []).flatMap((kid) =>
    kid instanceof Dict ? leaves(kid, list, seen) : [],
  );
  return [...own, ...below];
}

/** The first key that is not above the one before it: readers search trees by halving, and would not find it. */
export function outOfOrder<Key extends string | number>(entries: TreeEntries<Key>): Key | undefined {
  return entries.find(([key], at) => at > 0 && !(key > (entries[at - 1]?.[0] ?? key)))?.[0];
}

/** Faults in the Limits of a tree's nodes, by which readers search it (ISO 32000-1, tables 36 and 37). */
export function wrongLimits(node: Dict | undefined, list: "Nums" | "Names"): number {
  if (node === undefined) return 0;
  return (node.items("Kids") ?? []).reduce<number>((faults, kid) => {
    if (!(kid instanceof Dict)) return faults + 1;
    const keys = leaves(kid, list).map(([key]) => written(key));
    const limits = (kid.items("Limits") ?? []).map(written);
    const wrong = limits[0] !== keys[0] || limits[1] !== keys.at(-1);
    return faults + (wrong ? 1 : 0) + wrongLimits(kid, list);
  }, 0);
}

const written = (key: Cos): string => (key instanceof CosString ? latin(key.bytes) : String(key));
