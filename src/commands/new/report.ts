import type { Meeting } from "../../model/meeting.ts";
import type { Name } from "../../model/name.ts";
import { REPORT_TEMPLATE } from "../../model/report-template.ts";
import { slug } from "../../text/slug.ts";
import { type Draft, field, page } from "./draft.ts";

export interface NewReport {
  readonly meeting: Meeting;
  readonly title: string;
  /** The number of its item on the agenda, for the name of the file. */
  readonly item: string;
  readonly author?: string | undefined;
}

/**
 * A report to be written, with its sections and a sentence in each that says what belongs there. Its list of background
 * papers is empty, which says that there are none: the comment asks the author.
 */
export function draftReport({ meeting, title, item, author }: NewReport): Draft {
  const lines = [
    field("title", title),
    "kind: report",
    ...(author === undefined ? [] : [`authors: [${author}]`]),
    "# One line for each unpublished document this report relies on; [] says that there are none.",
    "background-papers: []",
  ];
  const words = REPORT_TEMPLATE.map((section) => `## ${section.heading}\n\n${section.words}\n`).join("\n");
  return { path: `meetings/${meeting.id}/${fileName(meeting, item, title)}`, text: page(lines, words) };
}

/** "04-street-trees.md": the item first, so that files lie in the order of the agenda. */
function fileName({ papers }: Meeting, item: string, title: string): string {
  const number = slug(item).replace(/^\d(?!\d)/, "0$&");
  const name = `${number}-${slug(title).split("-").slice(0, 7).join("-")}`;
  const taken = (id: string): boolean => papers.some((paper) => paper.id === id);
  let again = 2;
  if (!taken(name)) return `${name}.md`;
  while (taken(`${name}-${again}`)) again += 1;
  return `${name}-${again}.md`;
}

/** The person who signs a report by default: the body's officer, if that is somebody with a file. */
export const authorOf = (officer: Name | undefined): string | undefined => officer?.person?.id;
