import { ruleGroup } from "./rule.ts";

/** Words in place of what is not words, and notes that can be found again (ISO 14289-1, 7.3, 7.7 and 7.9). */
export const alternativeRules = ruleGroup(
  {
    "7.3-1": "a Figure has Alt or ActualText",
    "7.7-1": "a Formula has Alt or ActualText",
    "7.9-1": "a Note has an ID",
    "7.9-2": "no two Notes have the same ID",
  },
  ({ tree }, fail) => {
    const notes = new Set<string>();
    for (const { standard, dict, where, page } of tree?.elements ?? []) {
      const silent = (dict.text("Alt") ?? "") === "" && dict.text("ActualText") === undefined;
      if (standard === "Figure" && silent) fail("7.3-1", `${where} has no Alt`, page);
      if (standard === "Formula" && silent) fail("7.7-1", `${where} has no Alt`, page);
      if (standard !== "Note") continue;
      const id = dict.text("ID") ?? "";
      if (id === "") fail("7.9-1", `${where} has no ID`, page);
      else if (notes.has(id)) fail("7.9-2", `${where} has the ID ${id} of another Note`, page);
      notes.add(id);
    }
  },
);
