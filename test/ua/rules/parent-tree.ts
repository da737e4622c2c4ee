import { outOfOrder, wrongLimits } from "../cos/trees.ts";
import { type Dict, isArray } from "../cos/values.ts";
import type { UaDocument } from "../document/document.ts";
import { mcidsByOwner } from "../document/mcids.ts";
import type { StructureTree } from "../document/structure.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "x-parent-tree": "the parent tree has every key in use, once and in order, and nothing for nobody",
} as const;

type Rule = keyof typeof SAYS;

/** The way from content back to its element (ISO 32000-1, 14.7.4.4). */
export const parentTreeRules = ruleGroup<Rule>(SAYS, (document, fail) => {
  const { tree, parentTree } = document;
  if (tree === undefined) return;
  const unsorted = outOfOrder(parentTree);
  if (unsorted !== undefined)
    fail("x-parent-tree", `the parent tree is out of order at ${unsorted}, or has it twice`);
  const faults = wrongLimits(tree.root.dict("ParentTree"), "Nums");
  if (faults > 0) fail("x-parent-tree", `${faults} nodes of the parent tree have wrong Limits`);
  const keys = new Set(parentTree.map(([key]) => key));
  const next = tree.root.number("ParentTreeNextKey");
  const last = Math.max(-1, ...keys);
  if (next !== undefined && next <= last)
    fail("x-parent-tree", `ParentTreeNextKey is ${next}, and there is a key ${last}`);
  const users = checkUsers(document, tree, keys, fail);
  checkEntries(document, users, fail);
});

/** Everything with a key: its key is its own, and in the tree. Gives the keys in use. */
function checkUsers(
  { pages, content }: UaDocument,
  tree: StructureTree,
  keys: ReadonlySet<number>,
  fail: Fail<Rule>,
): ReadonlySet<number> {
  const users = new Map<number, string>();
  const met = new Set<Dict>();
  const use = (dict: Dict, who: string, page: number | undefined): void => {
    if (met.has(dict)) return;
    met.add(dict);
    for (const key of [dict.number("StructParents"), dict.number("StructParent")]) {
      if (key === undefined) continue;
      if (users.has(key)) fail("x-parent-tree", `${who} has the key ${key} of ${users.get(key)}`, page);
      if (!keys.has(key))
        fail("x-parent-tree", `${who} has the key ${key}, which the parent tree does not have`, page);
      users.set(key, who);
    }
  };
  for (const { number, dict, annotations } of pages) {
    use(dict, "the page", number);
    for (const annotation of annotations) use(annotation.dict, `annotation ${annotation.object}`, number);
  }
  for (const [dict, { object, page }] of content.forms) use(dict, `form ${object}`, page);
  for (const { content: kids, page } of tree.elements)
    for (const kid of kids)
      if (kid.kind === "object" && kid.dict?.name("Type") === "XObject")
        use(kid.dict, `object ${kid.object}`, page);
  return new Set(users.keys());
}

/** Every entry is somebody's. A null among the MCIDs of a page is only a number that is not in use. */
function checkEntries(
  { file, parentTree, content }: UaDocument,
  users: ReadonlySet<number>,
  fail: Fail<Rule>,
): void {
  const owners = [...mcidsByOwner(content).values()];
  for (const [key, value] of parentTree) {
    if (!users.has(key)) fail("x-parent-tree", `nothing has the key ${key} of the parent tree`);
    const entry = file.resolve(value);
    if (!isArray(entry)) continue;
    const used = owners.find(({ owner }) => owner.structParents === key)?.mcids;
    const idle = entry.findIndex((item, mcid) => item !== null && used?.has(mcid) !== true);
    if (idle >= 0)
      fail("x-parent-tree", `the parent tree has MCID ${idle} for key ${key}, and nothing is marked with it`);
  }
}
