import type { Meeting } from "../../model/meeting.ts";
import type { Paper } from "../../model/paper.ts";
import { addressOf } from "../../model/reference.ts";
import { dateInWords } from "../../text/dates.ts";
import { href, type Link, type ViewContext } from "../context.ts";
import { titleWords } from "../prose.ts";

/** A paper of which something is hard to find or to understand for those who do not see it. */
export interface WritingBarrierView {
  readonly paper: Link;
  readonly where: string;
  /** "a chart does not say what it shows; a slide has no title". */
  readonly words: string;
}

/** Findings that do not stop a build and that readers meet (WCAG 2.2, 1.1.1 and 2.4.6), by their ids. */
const MEANINGS: ReadonlyMap<string, string> = new Map([
  ["chart-without-caption", "a chart does not say what it shows"],
  ["slide-without-title", "a slide has no title"],
]);

/** Papers with such findings, newest meeting first. */
export function writingBarriers(context: ViewContext): readonly WritingBarrierView[] {
  const byFile = new Map<string, Set<string>>();
  for (const { id, span } of context.barriers.findings) {
    const meaning = MEANINGS.get(id);
    if (meaning !== undefined) byFile.set(span.file, (byFile.get(span.file) ?? new Set()).add(meaning));
  }
  if (byFile.size === 0) return [];
  return [...context.library.meetings].reverse().flatMap((meeting) =>
    meeting.papers.flatMap((paper) => {
      const why = byFile.get(fileOf(meeting, paper));
      if (why === undefined) return [];
      const address = addressOf.paper(meeting.id, paper.id);
      return [
        {
          paper: { words: titleWords(paper.title), href: href(context, address) },
          where: `${meeting.body.name}, ${dateInWords(meeting.date)}`,
          words: [...why].join("; "),
        },
      ];
    }),
  );
}

/** As findings name it: papers lie beside their agenda. */
const fileOf = ({ file }: Meeting, { id }: Paper): string =>
  `${file.slice(0, file.lastIndexOf("/"))}/${id}.md`;
