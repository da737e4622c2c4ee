import type { Meeting } from "../../model/meeting.ts";
import type { Name } from "../../model/name.ts";
import { slug } from "../../text/slug.ts";
import { type Draft, field, page } from "./draft.ts";

export interface NewReport {
  readonly meeting: Meeting;
  readonly title: string;
  /** The number of its item on the agenda, for the name of the file. */
  readonly item: string;
  readonly author?: string | undefined;
}

/** What most councils' report templates ask for; an author takes out what does not apply. */
const SECTIONS: readonly (readonly [heading: string, words: string])[] = [
  ["Summary", "What this report is about, in two or three sentences that anybody can follow."],
  ["Recommendations", "That the meeting notes this report."],
  ["Background", "What led here, and what was decided before."],
  ["Options considered", "What else could be done, and why it is not recommended."],
  ["Financial implications", "What it costs, and where the money comes from."],
  ["Legal implications", "The power or duty under which this is done."],
  ["Equality implications", "Who is affected differently, and what is done about it."],
];

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
  const words = SECTIONS.map(([heading, text]) => `## ${heading}\n\n${text}\n`).join("\n");
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
