import type { Finding } from "../findings/finding.ts";
import type { BodySource, RenderOptions } from "./body.ts";
import { inlineWords } from "./number/inline-words.ts";
import { planOf } from "./number/outline.ts";
import type { Block } from "./parse/block.ts";
import { faultsOf } from "./parse/faults.ts";
import { readInline } from "./parse/markdown.ts";
import { type Body, readBody } from "./parse/read.ts";
import type { Printing } from "./print/printing.ts";
import { extractOf, printingOf } from "./render.ts";

export interface FieldOptions {
  /** Where a file beside the one with the field is served. Without it links to files are only their words. */
  readonly asset?: RenderOptions["asset"];
  /** Where a page of this site is found from here. Without it such addresses are printed as typed. */
  readonly sitePage?: RenderOptions["sitePage"];
  /** Who reads it: only members are shown withheld words. The public unless said. */
  readonly audience?: RenderOptions["audience"];
  /** The level that a `##` heading in the field becomes; 3 unless said. */
  readonly headingLevel?: number;
}

/**
 * A field of front matter that is one line (a title, a name, a reason) as HTML: no paragraph around it, and nothing
 * in it is a list or a heading. No anchors; a note stands in brackets where it is called.
 */
export function renderInline(field: string, options: FieldOptions = {}): string {
  return printLine(lineOf(sourceOf(field)), options);
}

/** A field of paragraphs and lists (an item's text, standing notices) as HTML, without anchors. */
export function renderText(field: string, options: FieldOptions = {}): string {
  const body = readBody(sourceOf(field));
  return extract(body, options).blocks(body.blocks);
}

/** The words of a one-line field, without marks: for page titles, calendars and data. */
export function inlineText(field: string): string {
  return inlineWords(readInline(field).tokens).trim();
}

/** What is wrong in a one-line field or, with `blocks`, in a field of paragraphs and lists. */
export function fieldFindings(field: BodySource, blocks: boolean, options: FieldOptions = {}): Finding[] {
  const body = blocks ? readBody(field) : lineOf(field);
  if (blocks) extract(body, options).blocks(body.blocks);
  else printLine(body, options);
  return body.faults.findings();
}

function printLine(body: Body, options: FieldOptions): string {
  return body.blocks.map((line) => extract(body, options).inline(line.inline, line)).join("");
}

function lineOf(source: BodySource): Body {
  const { tokens, reading } = readInline(source.text);
  const lines = { from: 0, to: source.text.split("\n").length };
  const line: Block = { kind: "paragraph", token: undefined, children: [], inline: tokens, ...lines };
  return { source, blocks: [line], reading, faults: faultsOf(source) };
}

function extract(body: Body, options: FieldOptions): Printing {
  const asset = options.asset ?? (() => undefined);
  const plan = planOf(body, { numbering: "none" });
  const headingLevel = options.headingLevel ?? 3;
  return extractOf(
    printingOf(body, plan, {
      target: "page",
      audience: options.audience,
      numbering: "none",
      headingLevel,
      asset,
      ...(options.sitePage && { sitePage: options.sitePage }),
    }),
    body.faults,
  );
}

/** Where a printed field stands is nobody's question: `fieldFindings` is asked with its file. */
const sourceOf = (text: string): BodySource => ({ text, file: "", firstLine: 1 });
