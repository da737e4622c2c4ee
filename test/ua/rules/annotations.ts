import type { Dict } from "../cos/values.ts";
import { Name } from "../cos/values.ts";
import { attribute } from "../document/attributes.ts";
import type { UaDocument } from "../document/document.ts";
import type { Page } from "../document/pages.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "7.18.1-1": "an annotation that is no link, field or printer's mark is in an Annot element",
  "7.18.1-2": "an annotation has Contents, or its element has Alt",
  "7.18.1-3": "a form field has a name for people (TU), or its element has Alt",
  "7.18.2-1": "there is no TrapNet annotation",
  "7.18.3-1": "on a page with annotations the tab key follows the structure",
  "7.18.4-1": "a form field is in a Form element",
  "7.18.4-2": "a Form element without a role holds one thing, its field",
  "7.18.5-1": "a link is in a Link element",
  "7.18.5-2": "a link has Contents",
  "7.18.8-1": "a printer's mark is in no element",
} as const;

type Rule = keyof typeof SAYS;

/** Annotations (ISO 14289-1, 7.18). Hidden ones, and those outside the crop box, are nobody's. */
export const annotationRules = ruleGroup<Rule>(SAYS, (document, fail) => {
  for (const page of document.pages) {
    const tabs = page.dict.name("Tabs");
    if (page.annotations.length > 0 && tabs !== "S")
      fail("7.18.3-1", `Tabs of the page is ${tabs ?? "absent"}, not S`, page.number);
    if (document.tree === undefined) continue;
    for (const { dict } of page.annotations)
      if (isShown(dict, page)) checkAnnotation(document, dict, page.number, fail);
  }
  for (const element of document.tree?.elements ?? []) {
    if (element.standard !== "Form" || document.tree === undefined) continue;
    const [only] = element.content;
    const holdsField =
      element.content.length === 1 &&
      element.elements.length === 0 &&
      only?.kind === "object" &&
      only.dict?.name("Subtype") === "Widget";
    if (!holdsField && !(attribute(document.tree, element, "PrintField", "Role") instanceof Name))
      fail(
        "7.18.4-2",
        `${element.where} holds ${element.content.length + element.elements.length} things`,
        element.page,
      );
  }
});

function checkAnnotation({ parentOf }: UaDocument, dict: Dict, page: number, fail: Fail<Rule>): void {
  const subtype = dict.name("Subtype") ?? "an annotation without Subtype";
  const element = parentOf(dict.number("StructParent"));
  const parent = element?.standard;
  const inside = element === undefined ? "in no element" : `in ${element.where}`;
  const hasContents = (dict.text("Contents") ?? "") !== "";
  const hasAlt = (element?.dict.text("Alt") ?? "") !== "";
  const named = `${subtype} to ${target(dict)}`;
  if (subtype === "Widget") {
    const field = dict.text("TU") ?? dict.dict("Parent")?.text("TU") ?? "";
    if (field === "" && !hasAlt)
      fail("7.18.1-3", `the field ${dict.text("T") ?? dict.dict("Parent")?.text("T") ?? ""} has no TU`, page);
    if (parent !== "Form") fail("7.18.4-1", `the field ${dict.text("T") ?? ""} is ${inside}`, page);
    return;
  }
  if (subtype === "Link") {
    if (parent !== "Link") fail("7.18.5-1", `${named} is ${inside}`, page);
    if (!hasContents) fail("7.18.5-2", `${named} has no Contents, ${inside}`, page);
    if (!hasContents && !hasAlt) fail("7.18.1-2", `${named} has no Contents, and its element no Alt`, page);
    return;
  }
  if (subtype === "TrapNet") fail("7.18.2-1", "a TrapNet annotation", page);
  if (subtype === "PrinterMark") {
    if (element !== undefined) fail("7.18.8-1", `a printer's mark is ${inside}`, page);
  } else if (parent !== "Annot") fail("7.18.1-1", `${subtype} is ${inside}`, page);
  if (!hasContents && !hasAlt) fail("7.18.1-2", `${subtype} has no Contents, and its element no Alt`, page);
}

/** Flag 2 is Hidden (ISO 32000-1, 12.5.3). */
function isShown(dict: Dict, { cropBox }: Page): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = dict.numbers("Rect") ?? [];
  const [left = 0, bottom = 0, right = 0, top = 0] = cropBox;
  const outside = bottom >= y1 || left >= x1 || top <= y0 || right <= x0;
  return !outside && ((dict.number("F") ?? 0) & 2) === 0;
}

/** Where a link leads, in a few words. */
function target(dict: Dict): string {
  const action = dict.dict("A");
  return action?.text("URI") ?? dict.text("Dest") ?? action?.text("D") ?? "a place";
}
