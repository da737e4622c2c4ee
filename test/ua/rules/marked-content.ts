import type { Dict } from "../cos/values.ts";
import type { UaDocument } from "../document/document.ts";
import { mcidsByOwner } from "../document/mcids.ts";
import type { StructureTree } from "../document/structure.ts";
import type { StructureElement } from "../document/structure-element.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "x-mcid": "marked content and the element it belongs to name each other, once",
  "x-objr": "an annotation and the element it belongs to name each other, once",
  "x-unpaired": "marks and saved states end in the stream in which they begin",
} as const;

type Rule = keyof typeof SAYS;

/** Content to structure and back (ISO 32000-1, 14.7.4). */
export const markedContentRules = ruleGroup<Rule>(SAYS, (document, fail) => {
  const { tree, content } = document;
  for (const { page, what } of content.unpaired) fail("x-unpaired", what, page);
  if (tree === undefined) return;
  checkContent(document, tree, fail);
  checkObjects(document, tree, fail);
});

function checkContent({ pages, parentOf, content }: UaDocument, tree: StructureTree, fail: Fail<Rule>): void {
  const claims = new Map<string, StructureElement>();
  for (const element of tree.elements)
    for (const kid of element.content) {
      if (kid.kind !== "content") continue;
      const owner = kid.stream ?? pages[(kid.page ?? 0) - 1]?.object;
      const key = `${owner} ${kid.mcid}`;
      const other = claims.get(key);
      if (owner === undefined)
        fail("x-mcid", `${element.where} holds MCID ${kid.mcid} of no page (Pg is missing)`, element.page);
      else if (other !== undefined)
        fail("x-mcid", `${element.where} holds MCID ${kid.mcid}, which ${other.where} holds`, kid.page);
      claims.set(key, element);
    }
  const met = new Set<string>();
  for (const { owner, page, mcids } of mcidsByOwner(content).values())
    for (const [mcid, times] of mcids) {
      const key = `${owner.object} ${mcid}`;
      const claim = claims.get(key);
      met.add(key);
      const parent = parentOf(owner.structParents, mcid);
      if (times > 1) fail("x-mcid", `MCID ${mcid} is ${times} times in one ${owner.kind}`, page);
      if (claim === undefined) fail("x-mcid", `no element holds MCID ${mcid} of the ${owner.kind}`, page);
      if (parent !== undefined && claim !== undefined && claim !== parent)
        fail(
          "x-mcid",
          `the parent tree gives MCID ${mcid} to ${parent.where}, and ${claim.where} holds it`,
          page,
        );
      if (parent === undefined && claim !== undefined)
        fail("x-mcid", `the parent tree gives MCID ${mcid} to no element, and ${claim.where} holds it`, page);
    }
  for (const [key, element] of claims)
    if (!met.has(key) && !key.startsWith("undefined"))
      fail(
        "x-mcid",
        `${element.where} holds MCID ${key.split(" ")[1]}, and nothing is marked with it`,
        element.page,
      );
}

function checkObjects({ pages, parentOf }: UaDocument, tree: StructureTree, fail: Fail<Rule>): void {
  const claims = new Map<Dict, StructureElement>();
  for (const element of tree.elements)
    for (const kid of element.content) {
      if (kid.kind !== "object") continue;
      if (kid.dict === undefined)
        fail("x-objr", `${element.where} refers to an object that is not there`, element.page);
      else if (claims.has(kid.dict))
        fail(
          "x-objr",
          `${element.where} refers to object ${kid.object}, which ${claims.get(kid.dict)?.where} has`,
          element.page,
        );
      else claims.set(kid.dict, element);
    }
  for (const { number, annotations } of pages)
    for (const { dict, object } of annotations) {
      const element = parentOf(dict.number("StructParent"));
      const claim = claims.get(dict);
      claims.delete(dict);
      if (element !== claim)
        fail(
          "x-objr",
          `annotation ${object} is of ${element?.where ?? "no element"} by the parent tree, and of ${claim?.where ?? "no element"} by the structure tree`,
          number,
        );
    }
  for (const [dict, element] of claims)
    if (dict.name("Type") !== "XObject")
      fail("x-objr", `${element.where} refers to an annotation that is on no page`, element.page);
}
