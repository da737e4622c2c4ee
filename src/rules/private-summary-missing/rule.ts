import { outlineOf } from "../../markdown/outline.ts";
import { allItems } from "../../model/agenda.ts";
import type { Meeting } from "../../model/meeting.ts";
import { sameTitle } from "../../text/lists.ts";
import { itemInWords } from "../item-in-words.ts";
import type { Rule } from "../rule.ts";

/** Minutes that say nothing whatever of an item that was taken in private. */
export const privateSummaryMissing: Rule = {
  id: "private-summary-missing",
  severity: "warning",
  why: "where minutes leave out what was private, the public is owed a summary that is a fair and coherent record",
  ofMeeting: (meeting, _, report) => {
    const { minutes, agenda, body } = meeting;
    const secret = allItems(agenda).filter(({ exempt }) => exempt);
    if (!minutes || secret.length === 0 || body.profile === "none") return;
    const headings = headingsOf(meeting);
    // Minutes that do not go by the agenda's items can only be judged by a reader.
    if (!allItems(agenda).some((item) => headings.some((heading) => standsFor(heading, item)))) return;
    for (const item of secret) {
      const named = new RegExp(`\\bitem ${escaped(item.number ?? item.title)}(?![\\w.]*\\w)`, "i");
      if (headings.some((heading) => standsFor(heading, item)) || named.test(minutes.body.text)) continue;
      report({
        at: { file: minutes.body.file, line: minutes.body.firstLine, length: 1 },
        message: `the minutes say nothing of ${itemInWords(item)}, which was taken in private`,
        help: `add a heading ## ${item.number === undefined ? "" : `${item.number}. `}${item.title} with a summary that discloses nothing exempt, or say that the item was not taken`,
        elsewhere: [{ at: { file: meeting.file, field: [...item.path, "title"] }, note: "the item" }],
      });
    }
  },
};

interface Heading {
  readonly number?: string;
  readonly title: string;
}

/** The headings of minutes, with the numbers that were typed. */
const headingsOf = ({ minutes }: Meeting): readonly Heading[] =>
  minutes ? outlineOf(minutes.body, { numbering: "as-written" }).sections : [];

/** Whether a heading of minutes stands for an item: by its number or its title. */
const standsFor = (heading: Heading, item: { readonly number?: string; readonly title: string }): boolean =>
  (heading.number !== undefined && heading.number === item.number) || sameTitle(heading.title, item.title);

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
