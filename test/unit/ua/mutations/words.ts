import { type Change, inData, inObject, inTree, remove } from "../small-pdf.ts";
import { below, type Mutation, marked, mutation } from "./mutation.ts";

/** The small file with no language in its catalog, and none missing: each thing says its own. */
const OWN_LANGUAGES: readonly Change[] = [
  inObject("catalog", "/Lang (en-GB)", ""),
  inTree("doc Document", "doc Document | /Lang (en)"),
  inTree("@link-annotation", "@link-annotation | /Lang (en)"),
  inTree("@comment-annotation", "@comment-annotation | /Lang (en)"),
  inTree("@field-annotation", "@field-annotation | /Lang (en)"),
];
const NO_OUTLINE: readonly Change[] = [
  inObject("catalog", "/Outlines @outlines", ""),
  remove("outlines"),
  remove("entry"),
  remove("last-entry"),
];
const TITLE_IN_ENGLISH = inData("metadata", "x-default", "en");

/** The changes above, the outline gone and the title in English: sound; and further changes. */
export const without = (...by: readonly Change[]): readonly Change[] => [
  ...OWN_LANGUAGES,
  ...NO_OUTLINE,
  TITLE_IN_ENGLISH,
  ...by,
];

export const WORDS: readonly Mutation[] = [
  mutation("7.3-1", inTree(" | /Alt (A tree)", "")),
  mutation("7.3-1", inTree("/Alt (A tree)", "/Alt ()")),
  mutation("7.7-1", inTree(" | /Alt (One and one)", "")),
  mutation("7.9-1", inTree(" | /ID (n1)", "")),
  mutation("7.9-2", inTree("/ID (n2)", "/ID (n1)")),
  mutation("7.2-2", ...OWN_LANGUAGES, TITLE_IN_ENGLISH),
  mutation("7.2-21", ...without(below(" second P &0", "stray Span | /ActualText (Trees)"))),
  mutation("7.2-22", ...without(below(" second P &0", "stray Span | /Alt (Trees)"))),
  mutation("7.2-23", ...without(below(" second P &0", "stray Span | /E (Trees)"))),
  mutation(
    "7.2-24",
    ...OWN_LANGUAGES.filter((change) => !("from" in change) || change.from !== "@link-annotation"),
    ...NO_OUTLINE,
    TITLE_IN_ENGLISH,
  ),
  mutation(
    "7.2-25",
    ...OWN_LANGUAGES.filter((change) => !("from" in change) || change.from !== "@field-annotation"),
    ...NO_OUTLINE,
    TITLE_IN_ENGLISH,
  ),
  mutation("7.2-29", inObject("catalog", "en-GB", "en_GB")),
  mutation("7.2-29", inTree("heading H1 0", "heading H1 0 | /Lang (Welsh, mostly)")),
  mutation("7.2-29", inData("content2", "/Lang (cy)", "/Lang ()")),
  mutation("7.2-30", ...without(marked("/Span <</ActualText (Trees)>> BDC EMC"))),
  mutation("7.2-31", ...without(marked("/Span <</Alt (Trees)>> BDC EMC"))),
  mutation("7.2-32", ...without(marked("/Span <</E (Trees)>> BDC EMC"))),
  mutation("7.2-33", ...OWN_LANGUAGES, ...NO_OUTLINE),
  mutation("7.2-34", ...without(marked("/Artifact BMC BT /F2 12 Tf (A) Tj ET EMC"))),
];
