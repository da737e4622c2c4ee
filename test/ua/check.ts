import { type CosFile, openFile } from "./cos/file.ts";
import { Unreadable } from "./cos/unreadable.ts";
import { readDocument } from "./document/document.ts";
import { alternativeRules } from "./rules/alternatives.ts";
import { annotationRules } from "./rules/annotations.ts";
import { attachmentRules } from "./rules/attachments.ts";
import { catalogRules } from "./rules/catalog.ts";
import { contentRules } from "./rules/content.ts";
import { checkEncryption, OPENING_RULES } from "./rules/encryption.ts";
import { wholeFileRules } from "./rules/file-whole.ts";
import { fontRules } from "./rules/fonts.ts";
import { glyphRules } from "./rules/glyphs.ts";
import { headingRules } from "./rules/headings.ts";
import { languageRules } from "./rules/language.ts";
import { markedContentRules } from "./rules/marked-content.ts";
import { metadataRules } from "./rules/metadata.ts";
import { navigationRules } from "./rules/navigation.ts";
import { nestingRules } from "./rules/nesting.ts";
import { parentTreeRules } from "./rules/parent-tree.ts";
import { roleRules } from "./rules/roles.ts";
import type { RuleGroup, UaFailure, UaRule } from "./rules/rule.ts";
import { tableRules } from "./rules/tables.ts";
import { treeRules } from "./rules/tree-sound.ts";

export type { UaFailure, UaRule } from "./rules/rule.ts";

const GROUPS: readonly RuleGroup[] = [
  metadataRules,
  catalogRules,
  contentRules,
  roleRules,
  nestingRules,
  tableRules,
  headingRules,
  alternativeRules,
  languageRules,
  annotationRules,
  attachmentRules,
  fontRules,
  glyphRules,
  wholeFileRules,
  treeRules,
  markedContentRules,
  parentTreeRules,
  navigationRules,
];

/** Every rule this checker knows: those of veraPDF's profile PDFUA-1 in its order, then those beyond it. */
export const UA_RULES: readonly UaRule[] = [...OPENING_RULES, ...GROUPS.flatMap(({ rules }) => rules)].sort(
  (a, b) => byClause(a.rule, b.rule),
);

/**
 * Checks a PDF against every rule of `UA_RULES` (ISO 14289-1, PDF/UA-1). Nothing found means: it keeps all rules that a
 * machine can check and this checker knows; whether words, order and alternatives make sense only people can say.
 */
export async function checkUa(pdf: Uint8Array): Promise<readonly UaFailure[]> {
  try {
    return failuresOf(openFile(pdf));
  } catch (error) {
    if (error instanceof Unreadable) return [{ rule: "x-readable", what: error.message }];
    throw error;
  }
}

function failuresOf(file: CosFile): readonly UaFailure[] {
  if (file.trailer.has("Encrypt")) return checkEncryption(file);
  const document = readDocument(file);
  const failures = GROUPS.flatMap((group) => group.check(document));
  return failures.sort((a, b) => byClause(a.rule, b.rule) || (a.page ?? 0) - (b.page ?? 0));
}

/** 7.2-9 comes before 7.10-1, and both before x-title. */
function byClause(a: string, b: string): number {
  const collator = new Intl.Collator("en", { numeric: true });
  return Number(a.startsWith("x-")) - Number(b.startsWith("x-")) || collator.compare(a, b);
}
