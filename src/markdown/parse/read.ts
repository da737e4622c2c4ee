import type { BodySource } from "../body.ts";
import type { Block } from "./block.ts";
import { type Faults, faultsOf } from "./faults.ts";
import { readMarkdown } from "./markdown.ts";
import type { Reading } from "./reading.ts";
import { findUnusedReferences } from "./references.ts";
import { treeOf } from "./tree.ts";
import { typedLines } from "./typed-lines.ts";

/** A body that has been read. */
export interface Body {
  readonly source: BodySource;
  readonly blocks: readonly Block[];
  readonly reading: Reading;
  readonly faults: Faults;
}

/** Reads Markdown into blocks. Finds `:::` lines that do not pair and words that would not be printed. */
export function readBody(source: BodySource): Body {
  const faults = faultsOf(source);
  const { tokens, reading } = readMarkdown(source.text);
  findUnusedReferences(source.text, reading, faults);
  return { source, blocks: treeOf(tokens, faults, () => typedLines(source)), reading, faults };
}
