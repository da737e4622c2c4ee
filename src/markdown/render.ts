import type { BodySource, Decision, Rendered, RenderOptions, Section } from "./body.ts";
import { definitionsIn } from "./glossary/definitions.ts";
import { type Plan, planOf } from "./number/outline.ts";
import { type Faults, silent } from "./parse/faults.ts";
import { type Body, readBody } from "./parse/read.ts";
import { planned } from "./planned.ts";
import { printBlocks } from "./print/blocks.ts";
import { printInline, withoutLinks } from "./print/inline.ts";
import { notePrinter } from "./print/note-calls.ts";
import { notesOf } from "./print/notes.ts";
import { firstOfEachPage } from "./print/page-marks.ts";
import type { Printing } from "./print/printing.ts";
import { recommendationsIn } from "./print/recommendations.ts";

/** How a part of a report is printed, which has only its own numbers and no anchors. */
export type PartOptions = Pick<
  RenderOptions,
  "numbering" | "target" | "audience" | "asset" | "sitePage" | "table"
>;

/**
 * A body as HTML for a page of the site or for the pack, with what the site knows about it: sections, numbered
 * paragraphs, decisions. Nothing is fetched and no file is read but through `options`; same input, same bytes.
 */
export function renderBody(source: BodySource, options: RenderOptions): Rendered {
  const body = readBody(source);
  const plan = planOf(body, options);
  const printing = printingOf(body, plan, options);
  const html = printing.blocks(body.blocks) + printing.notePrinter.end(printing);
  return {
    html,
    sections: sectionsOf(plan, printing),
    paragraphs: plan.paragraphs,
    decisions: decisionsOf(plan, printing),
    recommendations: recommendationsIn(body.blocks, plan, extractOf(printing, silent, "summary")),
    footnotes: printing.notes.list.length,
    terms: [...(printing.terms?.marked ?? [])],
    definitions: [...printing.definitions.values()].map(({ id, names, inline }) => ({
      id,
      names,
      html: extractOf(printing, silent).inline(withoutLinks(inline), { from: 0, to: 1 }).trim(),
    })),
    findings: body.faults.findings(),
  };
}

/** Only what stands under the heading of recommendations: `Rendered.recommendations` of a report, without the rest. */
export function renderRecommendations(source: BodySource, options: PartOptions): string {
  const { body, plan } = planned(source, options.numbering);
  return recommendationsIn(body.blocks, plan, extractOf(printingOf(body, plan, options), silent, "summary"));
}

/** What is needed to print the blocks of one body. */
export function printingOf(body: Body, plan: Plan, options: RenderOptions): Printing {
  return withPrinters({
    source: body.source,
    target: options.target,
    audience: options.audience ?? "public",
    numbering: options.numbering,
    headingShift: (options.headingLevel ?? 2) - 2,
    plan,
    pageStarts: firstOfEachPage(plan, options.marks),
    notes: notesOf(body),
    notesAtEnd: (options.notes ?? (options.target === "page" ? "end" : "foot")) === "end",
    notePrinter: notePrinter(),
    faults: body.faults,
    count: { tables: 0, charts: 0 },
    ...(options.terms && { terms: { find: options.terms, marked: new Set<string>() } }),
    definitions: options.defines === true ? definitionsIn(body.blocks, plan.ids, body.faults) : new Map(),
    inCell: false,
    asset: options.asset,
    ...(options.sitePage && { sitePage: options.sitePage }),
    ...(options.table && { table: options.table }),
  });
}

/** For a part printed away from its page. Its faults are silent, because printing the page has found them already. */
export function extractOf(
  printing: Printing,
  faults: Faults = silent,
  target: "extract" | "summary" = "extract",
): Printing {
  return printing.but({ target, faults, count: { tables: 0, charts: 0 } });
}

function withPrinters(parts: Omit<Printing, "blocks" | "inline" | "but">): Printing {
  const printing: Printing = {
    ...parts,
    but: (change) => withPrinters({ ...parts, ...change }),
    blocks: (blocks) => printBlocks(blocks, printing),
    inline: (tokens, lines) => printInline(tokens, lines, printing),
  };
  return printing;
}

function sectionsOf(plan: Plan, printing: Printing): Section[] {
  const extract = extractOf(printing);
  return plan.sections.map((section) => {
    const heading = plan.headings.get(section);
    const inline = heading === undefined ? [] : (plan.marks.get(heading)?.inline ?? heading.inline);
    return { ...section, html: extract.inline(withoutLinks(inline), heading ?? { from: 0, to: 1 }).trim() };
  });
}

function decisionsOf(plan: Plan, printing: Printing): Decision[] {
  const extract = extractOf(printing);
  return [...plan.decided].map(([block, decision]) => ({
    ...decision,
    html: extract.blocks(plan.groups.get(block)?.blocks ?? []),
  }));
}
