import type { StructureElement } from "../document/structure-element.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "7.2-3": "a Table holds only TR, THead, TBody, TFoot and Caption",
  "7.2-4": "a TR is in a Table, THead, TBody or TFoot",
  "7.2-5": "a THead is in a Table",
  "7.2-6": "a TBody is in a Table",
  "7.2-7": "a TFoot is in a Table",
  "7.2-8": "a TH is in a TR",
  "7.2-9": "a TD is in a TR",
  "7.2-10": "a TR holds only TH and TD",
  "7.2-11": "a Table has at most one THead",
  "7.2-12": "a Table has at most one TFoot",
  "7.2-13": "a Table with a TFoot has a TBody",
  "7.2-14": "a Table with a THead has a TBody",
  "7.2-16": "the Caption of a Table is its first or last child",
  "7.2-17": "an LI is in an L",
  "7.2-18": "an LBody is in an LI",
  "7.2-19": "an L holds only L, LI and Caption",
  "7.2-20": "an LI holds only Lbl and LBody",
  "7.2-26": "a TOCI is in a TOC",
  "7.2-27": "a TOC holds only TOC, TOCI and Caption",
  "7.2-28": "the Caption of a TOC is its first child",
  "7.2-36": "a THead holds only TR",
  "7.2-37": "a TBody holds only TR",
  "7.2-38": "a TFoot holds only TR",
  "7.2-39": "a Table has at most one Caption",
  "7.2-40": "the Caption of an L is its first child",
} as const;

type Rule = keyof typeof SAYS;

const MUST_BE_IN: readonly (readonly [Rule, type: string, around: readonly string[]])[] = [
  ["7.2-4", "TR", ["Table", "THead", "TBody", "TFoot"]],
  ["7.2-5", "THead", ["Table"]],
  ["7.2-6", "TBody", ["Table"]],
  ["7.2-7", "TFoot", ["Table"]],
  ["7.2-8", "TH", ["TR"]],
  ["7.2-9", "TD", ["TR"]],
  ["7.2-17", "LI", ["L"]],
  ["7.2-18", "LBody", ["LI"]],
  ["7.2-26", "TOCI", ["TOC"]],
];

const MAY_HOLD: readonly (readonly [Rule, type: string, kids: readonly string[]])[] = [
  ["7.2-3", "Table", ["TR", "THead", "TBody", "TFoot", "Caption"]],
  ["7.2-10", "TR", ["TH", "TD"]],
  ["7.2-19", "L", ["L", "LI", "Caption"]],
  ["7.2-20", "LI", ["Lbl", "LBody"]],
  ["7.2-27", "TOC", ["TOC", "TOCI", "Caption"]],
  ["7.2-36", "THead", ["TR"]],
  ["7.2-37", "TBody", ["TR"]],
  ["7.2-38", "TFoot", ["TR"]],
];

/** What may stand in what (ISO 32000-1, 14.8.4). Div, Part and NonStruct are looked through. */
export const nestingRules = ruleGroup<Rule>(SAYS, ({ tree }, fail) => {
  for (const element of tree?.elements ?? []) {
    const { standard, around, where, page } = element;
    for (const [rule, type, expected] of MUST_BE_IN)
      if (standard === type && !expected.includes(around ?? ""))
        fail(rule, `${where} is in ${around ?? "no element"}`, page);
    for (const [rule, type, expected] of MAY_HOLD) {
      if (standard !== type) continue;
      const other = element.children.find(
        (kid) => kid.standard !== undefined && !expected.includes(kid.standard),
      );
      if (other !== undefined)
        fail(
          rule,
          `${where} holds ${other.standard} (object ${other.object ?? "direct"})`,
          other.page ?? page,
        );
    }
    if (standard === "Table") checkTable(element, fail);
    const caption = element.children.findIndex((kid, at) => at > 0 && kid.standard === "Caption");
    if (standard === "TOC" && caption > 0)
      fail("7.2-28", `${where} has its Caption as child ${caption + 1}`, page);
    if (standard === "L" && caption > 0)
      fail("7.2-40", `${where} has its Caption as child ${caption + 1}`, page);
  }
});

function checkTable({ children, where, page }: StructureElement, fail: Fail<Rule>): void {
  const count = (type: string): number => children.filter(({ standard }) => standard === type).length;
  for (const [rule, type] of [
    ["7.2-11", "THead"],
    ["7.2-12", "TFoot"],
    ["7.2-39", "Caption"],
  ] as const)
    if (count(type) > 1) fail(rule, `${where} has ${count(type)} ${type} elements`, page);
  for (const [rule, type] of [
    ["7.2-13", "TFoot"],
    ["7.2-14", "THead"],
  ] as const)
    if (count(type) > 0 && count("TBody") === 0) fail(rule, `${where} has a ${type} and no TBody`, page);
  const inside = children.slice(1, -1).findIndex(({ standard }) => standard === "Caption");
  if (inside >= 0)
    fail("7.2-16", `${where} has its Caption as child ${inside + 2} of ${children.length}`, page);
}
