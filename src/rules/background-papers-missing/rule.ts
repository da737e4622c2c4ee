import type { Rule } from "../rule.ts";

/** A report that neither lists its background papers nor says that there are none. */
export const backgroundPapersMissing: Rule = {
  id: "background-papers-missing",
  severity: "warning",
  why: "Local Government Act 1972, section 100D: an open report includes a list of its background papers",
  ofMeeting: (meeting, _, report) => {
    for (const paper of meeting.papers) {
      if (paper.kind !== "report" || paper["background-papers"] !== undefined) continue;
      if (!meeting.body.profile.startsWith("england") && meeting.body.profile !== "wales") continue;
      report({
        at: { file: paper.body.file, field: ["title"] },
        message: "the report has no list of background papers",
        help: "add background-papers: with one line for each, or background-papers: [] if there are none",
      });
    }
  },
};
