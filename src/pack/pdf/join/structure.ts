/** The structure of a pack: one Document with a Part for every paper (ISO 32000-1, 14.7.2 and 14.8.4.2). */
import { PACK_ROLES } from "../structure/kinds.ts";
import { array, name } from "../syntax.ts";
import { nameTree } from "./name-tree.ts";
import type { PackWriter } from "./pack-writer.ts";
import type { JoinedPart } from "./parts.ts";

/** Writes the Document at its number, and the root of the tree, whose number it gives back. */
export function writeStructureRoot(
  parts: readonly JoinedPart[],
  document: number,
  parentKeys: number,
  writer: PackWriter,
): number {
  const root = writer.numbers.take();
  writer.write(
    document,
    `<</S/Document/P ${root} 0 R/K${array(parts.map(({ element }) => `${element} 0 R`))}>>`,
  );
  const parents = parts.flatMap(({ fragment, numberOf }) =>
    fragment.parentTree === undefined ? [] : [`${numberOf(fragment.parentTree)} 0 R`],
  );
  const parentTree = writer.add(parents.length === 0 ? "<</Nums[]>>" : `<</Kids${array(parents)}>>`);
  const ids = parts.flatMap(({ fragment, numberOf }) =>
    fragment.ids.map(([id, slot]) => [id, `${numberOf(slot)} 0 R`] as const),
  );
  const idTree = nameTree(ids, (text) => writer.add(text));
  const roles = [...PACK_ROLES].map(([kind, standard]) => name(kind) + name(standard)).join("");
  const trees = `/ParentTree ${parentTree} 0 R/ParentTreeNextKey ${parentKeys}/IDTree ${idTree} 0 R`;
  writer.write(root, `<</Type/StructTreeRoot/K ${document} 0 R${trees}/RoleMap<<${roles}>>>>`);
  return root;
}
