import type { Dict } from "../cos/values.ts";
import type { MarkedSequence } from "../document/content.ts";
import type { UaDocument } from "../document/document.ts";
import { type Fail, ruleGroup } from "./rule.ts";

const SAYS = {
  "7.2-2": "the language of the outline is known",
  "7.2-21": "the language of every ActualText is known",
  "7.2-22": "the language of every Alt is known",
  "7.2-23": "the language of every expanded abbreviation is known",
  "7.2-24": "the language of the Contents of annotations is known",
  "7.2-25": "the language of the names of form fields is known",
  "7.2-29": "every Lang is a language tag",
  "7.2-30": "the language of the ActualText of marked Spans is known",
  "7.2-31": "the language of the Alt of marked Spans is known",
  "7.2-32": "the language of the abbreviations of marked Spans is known",
  "7.2-34": "the language of all text on pages is known",
} as const;

type Rule = keyof typeof SAYS;

/** In which language is it (ISO 14289-1, 7.2)? A language in the catalog answers nearly all. */
export const languageRules = ruleGroup<Rule>(SAYS, (document, fail) => {
  checkTags(document, fail);
  if (document.hasLanguage) return;
  const { catalog, tree, pages, content, parentOf } = document;
  if (catalog.dict("Outlines")?.has("First") === true)
    fail("7.2-2", "the catalog declares no language for the outline");
  for (const { dict, where, language, page } of tree?.elements ?? [])
    for (const [rule, key] of [
      ["7.2-21", "ActualText"],
      ["7.2-22", "Alt"],
      ["7.2-23", "E"],
    ] as const)
      if (dict.text(key) !== undefined && language === undefined)
        fail(rule, `${where} has ${key} in no language`, page);
  for (const { annotations, number } of pages)
    for (const { dict } of annotations) {
      const own = parentOf(dict.number("StructParent"))?.dict.text("Lang");
      if (dict.text("Contents") !== undefined && own === undefined)
        fail(
          "7.2-24",
          `${dict.name("Subtype")} annotation "${dict.text("Contents")}" is in no language`,
          number,
        );
      const name = dict.text("TU") ?? dict.dict("Parent")?.text("TU");
      if (name !== undefined && own === undefined)
        fail("7.2-25", `the field "${name}" is in no language`, number);
    }
  const silent = new Set<number>();
  for (const sequence of content.sequences) {
    const { tag, properties, page } = sequence;
    if (languageOf(document, sequence) !== undefined) continue;
    if (tag === "Span")
      for (const [rule, key] of [
        ["7.2-30", "ActualText"],
        ["7.2-31", "Alt"],
        ["7.2-32", "E"],
      ] as const)
        if (properties?.text(key) !== undefined)
          fail(rule, `${key} "${properties.text(key)}" of a marked Span is in no language`, page);
    if (sequence.texts > 0 && !silent.has(page)) {
      silent.add(page);
      fail("7.2-34", `text marked ${tag} is in no language`, page);
    }
  }
  for (const { page, operators } of content.loose)
    if (!silent.has(page) && operators.some((operator) => /^(Tj|TJ|'|")$/.test(operator))) {
      silent.add(page);
      fail("7.2-34", "text without marks is in no language", page);
    }
});

/** Of the sequence itself, of the element it belongs to or those around, else of the sequence around it. */
function languageOf(document: UaDocument, sequence: MarkedSequence | undefined): string | undefined {
  if (sequence === undefined) return undefined;
  const { properties, owner, mcid, around } = sequence;
  const own = properties?.text("Lang");
  if (own !== undefined) return own;
  const element = mcid === undefined ? undefined : document.parentOf(owner.structParents, mcid);
  return element?.language ?? languageOf(document, around);
}

/** RFC 3066, as the profile puts it. */
const TAG = /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i;

function checkTags({ catalog, tree, content }: UaDocument, fail: Fail<Rule>): void {
  const check = (dict: Dict | undefined, whose: string, page?: number): void => {
    const language = dict?.text("Lang");
    if (language !== undefined && !TAG.test(language))
      fail("7.2-29", `Lang of ${whose} is ${JSON.stringify(language)}`, page);
  };
  check(catalog, "the catalog");
  for (const { dict, where, page } of tree?.elements ?? []) check(dict, where, page);
  for (const { properties, tag, page } of content.sequences) check(properties, `marked content ${tag}`, page);
}
