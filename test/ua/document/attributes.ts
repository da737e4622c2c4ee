import { type Cos, Dict, dictOf, isArray, Name } from "../cos/values.ts";
import type { StructureTree } from "./structure.ts";
import type { StructureElement } from "./structure-element.ts";

/** An attribute of an element, its own or of its classes (ISO 32000-1, 14.7.5); null if it has none. */
export function attribute(tree: StructureTree, element: StructureElement, owner: string, key: string): Cos {
  const own = several(element.dict.get("A"), element.dict);
  const classes = several(element.dict.get("C"), element.dict).flatMap((name) =>
    name instanceof Name ? several(tree.root.dict("ClassMap")?.get(name.name) ?? null, element.dict) : [],
  );
  for (const value of [...own, ...classes]) {
    const dict = dictOf(value);
    if (dict instanceof Dict && dict.name("O") === owner && dict.has(key)) return dict.get(key);
  }
  return null;
}

const several = (value: Cos, { resolve }: Dict): readonly Cos[] =>
  value === null ? [] : isArray(value) ? value.map(resolve) : [value];
