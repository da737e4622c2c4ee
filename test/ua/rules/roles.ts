import { STANDARD_TYPES } from "../document/standard-types.ts";
import { ruleGroup } from "./rule.ts";

/** The types of structure elements and the role map (ISO 14289-1, 7.1). */
export const roleRules = ruleGroup(
  {
    "7.1-5": "every type that is not standard is mapped to a standard one",
    "7.1-6": "the role map has no circle",
    "7.1-7": "no standard type is mapped to another",
    "7.1-12": "every structure element names its parent",
  },
  ({ tree }, fail) => {
    if (tree === undefined) return;
    const { roleMap } = tree;
    const circles = new Set([...roleMap.keys()].filter((type) => endsInCircle(type, roleMap)));
    for (const type of circles)
      fail("7.1-6", `the role map leads from ${type} back to itself: ${type} → ${roleMap.get(type)}`);
    for (const [from, to] of roleMap)
      if (STANDARD_TYPES.has(from) && from !== to)
        fail("7.1-7", `the role map maps ${from}, a standard type, to ${to}`);
    for (const { standard, type, where, dict, page } of tree.elements) {
      if (standard === undefined && !circles.has(type))
        fail("7.1-5", `${where} has a type that is not standard and not mapped`, page);
      if (!dict.has("P")) fail("7.1-12", `${where} has no P`, page);
    }
  },
);

function endsInCircle(type: string, roleMap: ReadonlyMap<string, string>): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = type; at !== undefined; at = roleMap.get(at)) {
    if (seen.has(at)) return true;
    seen.add(at);
  }
  return false;
}
