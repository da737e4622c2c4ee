import type { BodySource, Outline, OutlineOptions } from "./body.ts";
import { planOf } from "./number/outline.ts";
import { readBody } from "./parse/read.ts";
import { notesOf } from "./print/notes.ts";

/**
 * What stands where in a body, numbered exactly as it is printed but without printing it: for rules, cross-references
 * and search. Its findings are those of blocks, numbers and notes; links, pictures, tables and charts are judged by
 * `renderBody`, which finds these too.
 */
export function outlineOf(source: BodySource, options: OutlineOptions): Outline {
  const body = readBody(source);
  const { sections, paragraphs, decisions } = planOf(body, options);
  notesOf(body);
  return { sections, paragraphs, decisions, findings: body.faults.findings() };
}
