import { ruleGroup } from "./rule.ts";

/** Headings (ISO 14289-1, 7.4). */
export const headingRules = ruleGroup(
  {
    "7.4.2-1": "headings begin at H1 and skip no level on the way down",
    "7.4.4-1": "no element has more than one H",
    "7.4.4-2": "a file with H1 to H6 has no H",
    "7.4.4-3": "a file with H has no H1 to H6",
  },
  ({ tree }, fail) => {
    let level = 0;
    let strong = false;
    let numbered = false;
    for (const { standard, where, page, children } of tree?.elements ?? []) {
      const unnumbered = children.filter((kid) => kid.standard === "H").length;
      if (unnumbered > 1) fail("7.4.4-1", `${where} has ${unnumbered} H`, page);
      if (standard === "H") {
        if (numbered) fail("7.4.4-2", `${where} stands among numbered headings`, page);
        strong = true;
      }
      const next = Number(/^H([1-6])$/.exec(standard ?? "")?.[1] ?? 0);
      if (next === 0) continue;
      if (next > level + 1)
        fail("7.4.2-1", `${where} comes after ${level === 0 ? "no heading" : `H${level}`}`, page);
      if (strong) fail("7.4.4-3", `${where} stands among headings without numbers`, page);
      level = next;
      numbered = true;
    }
  },
);
