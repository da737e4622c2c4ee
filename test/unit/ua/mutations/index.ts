import { type Change, inObject, inTree } from "../small-pdf.ts";
import { ANNOTATIONS } from "./annotations.ts";
import { CONTENT } from "./content.ts";
import { WHOLE } from "./file.ts";
import { FONTS } from "./fonts.ts";
import { CATALOG, METADATA } from "./metadata.ts";
import type { Mutation } from "./mutation.ts";
import { NESTING, ROLES } from "./structure.ts";
import { TABLES } from "./tables.ts";
import { WORDS, without } from "./words.ts";

/** Every rule broken, at least once. */
export const MUTATIONS: readonly Mutation[] = [
  ...METADATA,
  ...CATALOG,
  ...CONTENT,
  ...ROLES,
  ...NESTING,
  ...TABLES,
  ...WORDS,
  ...ANNOTATIONS,
  ...FONTS,
  ...WHOLE,
];

/** Files that keep every rule, besides the small one. */
export const SOUND: readonly (readonly [string, readonly Change[]])[] = [
  ["as it is", []],
  ["with no language in the catalog, and each thing in its own", without()],
  [
    "with a hidden annotation in no element",
    [
      inTree("comment Annot @comment-annotation", "comment Annot"),
      inObject("comment-annotation", "/StructParent 4", "/F 2"),
      inObject("parent-tree", "4 null", ""),
    ],
  ],
  ["with a gap among its MCIDs", [inTree("own Para 25", "own Para 26")]],
];
