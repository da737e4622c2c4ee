import type { Finding } from "../findings/finding.ts";
import { fieldFindings } from "../markdown/text.ts";
import { allItems } from "../model/agenda.ts";
import type { Library } from "../model/library.ts";
import type { Locate } from "./rule.ts";

/** A field of front matter that holds Markdown: its file, its path, its words. */
interface ShortText {
  readonly file: string;
  readonly field: readonly (string | number)[];
  readonly text: string | undefined;
  /** Whether paragraphs and lists may stand in it. */
  readonly blocks: boolean;
}

/** What is wrong in the Markdown of front matter. Each finding points at its whole field. */
export function shortTextFindings(
  library: Library,
  sitePage: (address: string) => string | undefined,
  locate: Locate,
): readonly Finding[] {
  return shortTexts(library).flatMap(({ file, field, text, blocks }) => {
    if (text === undefined) return [];
    const span = locate(file, field);
    return fieldFindings({ text, file, firstLine: 1 }, blocks, { sitePage, audience: library.audience }).map(
      (finding) => (span === undefined ? finding : { ...finding, span }),
    );
  });
}

function shortTexts({ bodies, matters, meetings, decisionRecords }: Library): readonly ShortText[] {
  return [
    ...matters.flatMap(({ about, title, summary }): readonly ShortText[] => [
      { file: about.file, field: ["title"], text: title, blocks: false },
      { file: about.file, field: ["summary"], text: summary, blocks: false },
    ]),
    ...decisionRecords.flatMap(({ decision: { file }, ...record }): readonly ShortText[] => [
      { file, field: ["title"], text: record.title, blocks: false },
      { file, field: ["under"], text: record.under, blocks: false },
      { file, field: ["reasons"], text: record.reasons, blocks: true },
      ...(["options-considered", "background-papers"] as const).flatMap((name) =>
        (record[name] ?? []).map((text, index) => ({ file, field: [name, index], text, blocks: false })),
      ),
      ...(["exempt", "outcome"] as const).map((name) => ({
        file,
        field: ["call-in", name],
        text: record["call-in"]?.[name],
        blocks: false,
      })),
    ]),
    ...bodies.flatMap((body): readonly ShortText[] =>
      (["attending", "note-for-members"] as const).map((name) => ({
        file: body.file,
        field: [name],
        text: body[name],
        blocks: true,
      })),
    ),
    ...meetings.flatMap(({ file, venue, agenda, papers }): readonly ShortText[] => [
      { file, field: ["venue"], text: venue, blocks: false },
      ...allItems(agenda).flatMap(({ path, title, text, urgent }): readonly ShortText[] => [
        { file, field: [...path, "title"], text: title, blocks: false },
        { file, field: [...path, "text"], text, blocks: true },
        { file, field: [...path, "urgent", "reason"], text: urgent?.reason, blocks: false },
      ]),
      ...papers.flatMap((paper): readonly ShortText[] => [
        ...(["report-of", "policy-context", "financial-summary"] as const).map((name) => ({
          file: paper.body.file,
          field: [name],
          text: paper[name],
          blocks: true,
        })),
        ...(paper["background-papers"] ?? []).map((text, index) => ({
          file: paper.body.file,
          field: ["background-papers", index],
          text,
          blocks: false,
        })),
      ]),
    ]),
  ];
}
