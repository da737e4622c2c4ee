import { outlineOf } from "../../markdown/outline.ts";
import { titleKey } from "../../text/lists.ts";
import type { Rule } from "../rule.ts";

/** Two slides of one deck with the same title: "slide 8" is then the only way to tell them apart. */
export const slideTitleTwice: Rule = {
  id: "slide-title-twice",
  severity: "warning",
  why: "a member who is told a slide's title must find one slide",
  ofMeeting: ({ papers }, _, report) => {
    for (const paper of papers) {
      if (paper.kind !== "slides") continue;
      const { file } = paper.body;
      const first = new Map<string, number>();
      for (const { title, line, level } of outlineOf(paper.body, { numbering: "none" }).sections) {
        if (level !== 2) continue;
        const earlier = first.get(titleKey(title));
        if (earlier === undefined) first.set(titleKey(title), line);
        else
          report({
            at: { file, line },
            message: `two slides are called “${title}”`,
            help: "say in the title what is new on the second, such as (continued)",
            elsewhere: [{ at: { file, line: earlier }, note: "the first" }],
          });
      }
    }
  },
};
