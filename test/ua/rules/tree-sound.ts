import { latin } from "../cos/text-string.ts";
import { nameTree, outOfOrder, wrongLimits } from "../cos/trees.ts";
import { CosString, dictOf } from "../cos/values.ts";
import type { StructureTree } from "../document/structure.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "x-parent": "the parent an element names is the one that holds it",
  "x-tree-once": "every element is in the tree once",
  "x-ids": "the ID tree has every ID of an element once, in order, and no other",
} as const;

type Rule = keyof typeof SAYS;

/** The structure tree holds together (ISO 32000-1, 14.7.2). */
export const treeRules = ruleGroup<Rule>(SAYS, ({ tree }, fail) => {
  if (tree === undefined) return;
  for (const { where, page } of tree.repeated)
    fail("x-tree-once", `${where} is in the tree a second time`, page);
  for (const { dict, parent, where, page } of tree.elements) {
    const named = dict.dict("P");
    if (named !== undefined && named !== (parent?.dict ?? tree.root))
      fail(
        "x-parent",
        `${where} names as its parent ${tree.byDict.get(named)?.where ?? "what is no element of the tree"}`,
        page,
      );
  }
  checkIds(tree, fail);
});

function checkIds({ root, elements, byDict }: StructureTree, fail: Fail<Rule>): void {
  const idTree = root.dict("IDTree");
  const entries = nameTree(idTree);
  const listed = new Map(
    entries.map(([id, value]) => [id, byDict.get(dictOf(root.resolve(value)) ?? root)] as const),
  );
  const unsorted = outOfOrder(entries);
  if (unsorted !== undefined) fail("x-ids", `the ID tree is out of order at ${unsorted}, or has it twice`);
  const faults = wrongLimits(idTree, "Names");
  if (faults > 0) fail("x-ids", `${faults} nodes of the ID tree have wrong Limits`);
  const holders = new Map<string, string>();
  for (const element of elements) {
    const value = element.dict.get("ID");
    if (!(value instanceof CosString)) continue;
    const id = latin(value.bytes);
    const other = holders.get(id);
    if (element.standard !== "Note" && other !== undefined)
      fail("x-ids", `${element.where} has the ID ${id} of ${other}`, element.page);
    else if (other === undefined && listed.get(id) !== element)
      fail("x-ids", `the ID tree does not lead from ${id} to ${element.where}`, element.page);
    holders.set(id, element.where);
  }
  for (const [id, element] of listed)
    if (element === undefined || !holders.has(id))
      fail("x-ids", `the ID tree has ${id}, and no element has it`);
}
