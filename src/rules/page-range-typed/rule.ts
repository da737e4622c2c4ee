import { allItems } from "../../model/agenda.ts";
import type { Rule } from "../rule.ts";
import { gravity } from "../standing.ts";

/** "(Pages 5 - 22)", "pp. 5–22". */
const TYPED = /\(?\b(?:pages?|pp?\.)\s*\d+\s*(?:-|–|to)\s*\d+\)?/i;

/** A page range of the pack that somebody typed into the agenda. */
export const pageRangeTyped: Rule = {
  id: "page-range-typed",
  severity: "error",
  why: "pages are counted when the pack is laid out; a typed number is wrong at the next edit",
  ofMeeting: (meeting, { library }, report) => {
    for (const { title, text = "", path } of allItems(meeting.agenda)) {
      const inTitle = TYPED.exec(title);
      const found = inTitle ?? TYPED.exec(text);
      if (found)
        report({
          at: { file: meeting.file, field: [...path, inTitle ? "title" : "text"] },
          severity: gravity(library, meeting),
          message: `“${found[0]}” is typed; the agenda prints the pages of each item by itself`,
          help: "take it out",
        });
    }
  },
};
